package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * An operation that only some databases have, such as concatenation of arrays; the others refuse it.
 *
 * @param <T> the Java class of its value
 */
public final class SpecialOperation<T> extends Expr<T> implements Infix {
    private final Expr<?> left;
    private final Operator operator;
    private final Expr<?> right;

    /**
     * Creates an operation.
     *
     * @param left the left side
     * @param operator the operator
     * @param right the right side
     * @param type the type of its value
     */
    public SpecialOperation(Expr<?> left, Operator operator, Expr<?> right, SqlType<T> type) {
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
        return p.changed() ? new SpecialOperation<>(newLeft, operator, newRight, type()) : this;
    }
}
