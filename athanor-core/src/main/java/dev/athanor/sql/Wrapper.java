package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * An expression made of one other. In select lists it is named after a column that it wraps.
 *
 * @param <T> the Java class of its value
 */
public abstract class Wrapper<T> extends Expr<T> {
    private final Expr<?> operand;

    Wrapper(Expr<?> operand, SqlType<T> type) {
        super(type);
        this.operand = operand;
    }

    /**
     * The wrapped expression.
     *
     * @return the expression
     */
    public final Expr<?> operand() {
        return operand;
    }

    abstract Wrapper<T> with(Expr<?> newOperand);

    @Override
    protected Node parts(Parts p) {
        p.type(type());
        Expr<?> newOperand = p.node(operand);
        return p.changed() ? with(newOperand) : this;
    }
}
