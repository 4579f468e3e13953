package dev.athanor.sql;

/**
 * DISTINCT before the argument of an aggregate.
 *
 * @param <T> the Java class of its value
 */
public final class Distinct<T> extends Wrapper<T> {
    Distinct(Expr<T> operand) {
        super(operand, operand.type());
    }

    @Override
    public Operator operator() {
        return Operators.DISTINCT;
    }

    @Override
    @SuppressWarnings("unchecked") // a replacement has the type of what it replaces
    Distinct<T> with(Expr<?> newOperand) {
        return new Distinct<>((Expr<T>) newOperand);
    }
}
