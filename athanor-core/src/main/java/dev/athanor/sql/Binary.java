package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * Two operands and an operator that yields a value.
 *
 * @param <T> the Java class of the value
 */
public final class Binary<T> extends Expr<T> implements Infix {
    private final Expr<?> left;
    private final Operator operator;
    private final Expr<?> right;

    Binary(Expr<?> left, Operator operator, Expr<?> right, SqlType<T> type) {
        super(type);
        this.left = left;
        this.operator = operator;
        this.right = right;
    }

    @Override
    public Expr<?> left() {
        return left;
    }

    @Override
    public Operator operator() {
        return operator;
    }

    @Override
    public Expr<?> right() {
        return right;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(operator);
        p.type(type());
        Expr<?> newLeft = p.node(left);
        Expr<?> newRight = p.node(right);
        return p.changed() ? new Binary<>(newLeft, operator, newRight, type()) : this;
    }
}
