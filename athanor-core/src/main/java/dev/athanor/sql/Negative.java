package dev.athanor.sql;

/**
 * Unary minus.
 *
 * @param <T> the Java class of its value
 */
public final class Negative<T> extends Wrapper<T> {
    Negative(Expr<T> operand) {
        super(operand, operand.type());
    }

    @Override
    public Operator operator() {
        return Operators.NEGATE;
    }

    @Override
    @SuppressWarnings("unchecked") // a replacement has the type of what it replaces
    Negative<T> with(Expr<?> newOperand) {
        return new Negative<>((Expr<T>) newOperand);
    }
}
