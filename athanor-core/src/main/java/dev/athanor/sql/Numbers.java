package dev.athanor.sql;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Arithmetic on numbers of any class; what leaves the range of whole numbers fails rather than wraps. */
final class Numbers {
    private Numbers() {}

    /** The result of an operation, null for a division by zero. */
    static @Nullable Number of(Operator operator, Number left, Number right) {
        if (left instanceof Double || right instanceof Double) {
            return floating(operator, left.doubleValue(), right.doubleValue());
        } else if (left instanceof BigDecimal || right instanceof BigDecimal) {
            return decimal(operator, new BigDecimal(left.toString()), new BigDecimal(right.toString()));
        }
        return whole(operator, left.longValue(), right.longValue());
    }

    private static @Nullable Number whole(Operator operator, long left, long right) {
        if (operator == Operators.PLUS) {
            return Math.addExact(left, right);
        } else if (operator == Operators.MINUS) {
            return Math.subtractExact(left, right);
        } else if (operator == Operators.TIMES) {
            return Math.multiplyExact(left, right);
        }
        return right == 0 ? null : (Number) (left % right);
    }

    private static @Nullable Number decimal(Operator operator, BigDecimal left, BigDecimal right) {
        if (operator == Operators.PLUS) {
            return left.add(right);
        } else if (operator == Operators.MINUS) {
            return left.subtract(right);
        } else if (operator == Operators.TIMES) {
            return left.multiply(right);
        }
        return right.signum() == 0 ? null : left.remainder(right);
    }

    private static @Nullable Number floating(Operator operator, double left, double right) {
        if (operator == Operators.PLUS) {
            return left + right;
        } else if (operator == Operators.MINUS) {
            return left - right;
        } else if (operator == Operators.TIMES) {
            return left * right;
        }
        return right == 0 ? null : (Number) (left % right);
    }

    static Number negate(Number number) {
        if (number instanceof Integer whole) {
            return Math.negateExact(whole);
        } else if (number instanceof Long whole) {
            return Math.negateExact(whole);
        } else if (number instanceof Short whole) {
            return (short) Math.negateExact((int) whole);
        } else if (number instanceof BigDecimal decimal) {
            return decimal.negate();
        }
        return -number.doubleValue();
    }

    static Number abs(Number number) {
        boolean below = number instanceof BigDecimal decimal ? decimal.signum() < 0 : number.doubleValue() < 0;
        return below ? negate(number) : number;
    }
}
