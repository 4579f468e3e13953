package dev.athanor.sql;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many rows a select skips and returns, said as the standard does: {@code OFFSET .. FETCH FIRST}. */
public final class RowFetch extends RowLimit {
    /** Which rows are returned besides the first ones, and what their number counts. */
    public enum Option {
        /** Also the rows that sort equal to the last one. */
        WITH_TIES,
        /** The number is a percentage of all rows. */
        PERCENT
    }

    private final boolean withTies;
    private final boolean percent;

    RowFetch(Expr<?> count, @Nullable Expr<?> offset, boolean withTies, boolean percent) {
        super(count, offset);
        this.withTies = withTies;
        this.percent = percent;
    }

    /**
     * How many rows are returned, or which part of all.
     *
     * @return the number or percentage
     */
    public Expr<?> count() {
        return Objects.requireNonNull(limit(), "given when it was made");
    }

    /**
     * Whether rows that sort equal to the last one are returned too.
     *
     * @return true for WITH TIES
     */
    public boolean isWithTies() {
        return withTies;
    }

    /**
     * Whether the number is a percentage.
     *
     * @return true for PERCENT
     */
    public boolean isPercent() {
        return percent;
    }

    @Override
    RowLimit withOffset(@Nullable Expr<?> newOffset) {
        return new RowFetch(count(), newOffset, withTies, percent);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(withTies);
        p.fixed(percent);
        Expr<?> newCount = p.node(count());
        Expr<?> newOffset = p.optional(offset());
        return p.changed() ? new RowFetch(newCount, newOffset, withTies, percent) : this;
    }
}
