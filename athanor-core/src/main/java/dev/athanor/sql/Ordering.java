package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/** An expression with a direction, for ORDER BY. */
public final class Ordering extends Node implements OrderBy {
    /** Which way to sort. */
    public enum Direction {
        /** Smallest first. */
        ASC,
        /** Largest first. */
        DESC
    }

    /** Where nulls go. */
    public enum Nulls {
        /** Before all values. */
        FIRST,
        /** Behind all values. */
        LAST
    }

    private final Expr<?> operand;
    private final Direction direction;
    private final @Nullable Nulls nulls;

    Ordering(Expr<?> operand, Direction direction, @Nullable Nulls nulls) {
        this.operand = operand;
        this.direction = direction;
        this.nulls = nulls;
    }

    /**
     * What is sorted by.
     *
     * @return the expression
     */
    public Expr<?> operand() {
        return operand;
    }

    /**
     * Which way to sort.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * Where nulls go.
     *
     * @return the place, or null for the database's habit
     */
    public @Nullable Nulls nulls() {
        return nulls;
    }

    /**
     * Puts nulls before all values.
     *
     * @return the ordering
     */
    public Ordering nullsFirst() {
        return new Ordering(operand, direction, Nulls.FIRST);
    }

    /**
     * Puts nulls behind all values.
     *
     * @return the ordering
     */
    public Ordering nullsLast() {
        return new Ordering(operand, direction, Nulls.LAST);
    }

    /** {@return this} */
    @Override
    public Ordering node() {
        return this;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(direction);
        p.fixed(nulls);
        Expr<?> newOperand = p.node(operand);
        return p.changed() ? new Ordering(newOperand, direction, nulls) : this;
    }
}
