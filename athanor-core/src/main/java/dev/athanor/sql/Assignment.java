package dev.athanor.sql;

/** A column and the expression that is assigned to it. */
public final class Assignment extends Node {
    private final Expr<?> target;
    private final Expr<?> value;

    Assignment(Expr<?> target, Expr<?> value) {
        this.target = target;
        this.value = value;
    }

    /**
     * What is assigned to.
     *
     * @return a column or attribute
     */
    public Expr<?> target() {
        return target;
    }

    /**
     * What is assigned.
     *
     * @return a parameter or any expression
     */
    public Expr<?> value() {
        return value;
    }

    @Override
    protected Node parts(Parts p) {
        Expr<?> newTarget = p.node(target);
        Expr<?> newValue = p.node(value);
        return p.changed() ? new Assignment(newTarget, newValue) : this;
    }
}
