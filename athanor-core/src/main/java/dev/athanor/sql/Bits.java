package dev.athanor.sql;

/**
 * The operators on the bits of a whole number; made by {@link Sql#bits}.
 *
 * @param <N> the Java class of the number
 */
public final class Bits<N extends Number> {
    private final Expr<N> number;

    Bits(Expr<N> number) {
        this.number = Checks.whole(number, "bits(..)");
    }

    /**
     * The bits set in both numbers.
     *
     * @param other a number that fits the type of the left one
     * @return the expression
     */
    public Expr<N> and(Number other) {
        return Arithmetic.of(number, Operators.BIT_AND, other);
    }

    /**
     * The bits set in both numbers.
     *
     * @param other a number no wider than the left one
     * @return the expression
     */
    public Expr<N> and(Operand<? extends Number> other) {
        return Arithmetic.of(number, Operators.BIT_AND, other.asExpr());
    }

    /**
     * The bits set in one number or both.
     *
     * @param other a number that fits the type of the left one
     * @return the expression
     */
    public Expr<N> or(Number other) {
        return Arithmetic.of(number, Operators.BIT_OR, other);
    }

    /**
     * The bits set in one number or both.
     *
     * @param other a number no wider than the left one
     * @return the expression
     */
    public Expr<N> or(Operand<? extends Number> other) {
        return Arithmetic.of(number, Operators.BIT_OR, other.asExpr());
    }

    /**
     * The bits set in one number and not in the other.
     *
     * @param other a number that fits the type of the left one
     * @return the expression
     */
    public Expr<N> xor(Number other) {
        return Arithmetic.of(number, Operators.BIT_XOR, other);
    }

    /**
     * The bits set in one number and not in the other.
     *
     * @param other a number no wider than the left one
     * @return the expression
     */
    public Expr<N> xor(Operand<? extends Number> other) {
        return Arithmetic.of(number, Operators.BIT_XOR, other.asExpr());
    }

    /**
     * The bits moved towards the higher ones.
     *
     * @param places how far
     * @return the expression
     */
    public Expr<N> shiftLeft(int places) {
        return Arithmetic.of(number, Operators.SHIFT_LEFT, places);
    }

    /**
     * The bits moved towards the lower ones.
     *
     * @param places how far
     * @return the expression
     */
    public Expr<N> shiftRight(int places) {
        return Arithmetic.of(number, Operators.SHIFT_RIGHT, places);
    }

    /**
     * The bits turned into their opposites.
     *
     * @return the expression
     */
    public Expr<N> not() {
        return new BitNot<>(number);
    }
}
