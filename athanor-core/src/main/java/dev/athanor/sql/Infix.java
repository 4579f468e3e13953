package dev.athanor.sql;

/** An expression of two operands with an operator between them, which the compiler renders alike whatever it yields. */
public interface Infix {
    /**
     * The left operand.
     *
     * @return the operand
     */
    Expr<?> left();

    /**
     * The operator, never negated.
     *
     * @return the operator
     */
    Operator operator();

    /**
     * The right operand.
     *
     * @return the operand
     */
    Expr<?> right();
}
