package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/** Builds comparisons. */
final class Comparisons {
    private Comparisons() {}

    static <T> Condition equal(Expr<T> left, @Nullable T value, boolean negated) {
        if (value == null) {
            return negated ? left.isNotNull() : left.isNull();
        }
        Operator operator = negated ? Operators.NE : Operators.EQ;
        if (value instanceof Boolean truth) {
            return new Comparison(left, operator, truth ? Keyword.TRUE : Keyword.FALSE, false);
        }
        return of(left, operator, value);
    }

    static Condition equal(Expr<?> left, Operand<?> right, boolean negated) {
        Expr<?> other = right.asExpr();
        if (Keyword.isNull(other)) {
            return negated ? left.isNotNull() : left.isNull();
        }
        return of(left, negated ? Operators.NE : Operators.EQ, other);
    }

    static <T> Condition of(Expr<T> left, Operator operator, T value) {
        return of((Expr<?>) left, operator, (Operand<?>) Bind.beside(left, value));
    }

    static <T> Condition ordered(Expr<T> left, Operator operator, @Nullable T value) {
        if (value == null) {
            return ordered(left, operator, Keyword.NULL);
        }
        return of(left, operator, value);
    }

    static Condition ordered(Expr<?> left, Operator operator, Operand<?> right) {
        return of(left, operator, Checks.notNull(right.asExpr(), operator));
    }

    static Condition of(Expr<?> left, Operator operator, Operand<?> right) {
        Expr<?> other = right.asExpr();
        // SQL knows ANY and ALL on the right side only.
        return left instanceof Quantified<?> && !(other instanceof Quantified<?>)
                ? new Comparison(other, swapped(operator), left, false)
                : new Comparison(left, operator, other, false);
    }

    private static Operator swapped(Operator operator) {
        if (operator == Operators.LT) {
            return Operators.GT;
        } else if (operator == Operators.LE) {
            return Operators.GE;
        } else if (operator == Operators.GT) {
            return Operators.LT;
        }
        return operator == Operators.GE ? Operators.LE : operator;
    }
}
