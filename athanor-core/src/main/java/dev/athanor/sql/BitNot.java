package dev.athanor.sql;

/**
 * The bits of a whole number turned into their opposites.
 *
 * @param <T> the Java class of its value
 */
public final class BitNot<T> extends Wrapper<T> {
    BitNot(Expr<T> operand) {
        super(operand, operand.type());
    }

    @Override
    public Operator operator() {
        return Operators.BIT_NOT;
    }

    @Override
    @SuppressWarnings("unchecked") // a replacement has the type of what it replaces
    BitNot<T> with(Expr<?> newOperand) {
        return new BitNot<>((Expr<T>) newOperand);
    }
}
