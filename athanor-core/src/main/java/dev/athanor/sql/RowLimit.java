package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.Types;
import org.jspecify.annotations.Nullable;

/** How many rows a select skips and returns. A node of its own, so that dialects can spell it their way. */
public final class RowLimit extends Node {
    private final @Nullable Expr<?> limit;
    private final @Nullable Expr<?> offset;

    RowLimit(@Nullable Expr<?> limit, @Nullable Expr<?> offset) {
        this.limit = limit;
        this.offset = offset;
    }

    static RowLimit withLimit(@Nullable RowLimit before, int rows) {
        return new RowLimit(rowCount("limit", rows), before == null ? null : before.offset);
    }

    static RowLimit withOffset(@Nullable RowLimit before, int rows) {
        return new RowLimit(before == null ? null : before.limit, rowCount("offset", rows));
    }

    private static Expr<?> rowCount(String method, int rows) {
        if (rows < 0) {
            throw new ArgumentException(method + "(..) takes a number of rows, not " + rows);
        }
        return Bind.of("param", Types.INTEGER, rows);
    }

    /**
     * How many rows are returned.
     *
     * @return the number, or null for all
     */
    public @Nullable Expr<?> limit() {
        return limit;
    }

    /**
     * How many rows are skipped.
     *
     * @return the number, or null for none
     */
    public @Nullable Expr<?> offset() {
        return offset;
    }

    @Override
    protected Node parts(Parts p) {
        Expr<?> newLimit = p.optional(limit);
        Expr<?> newOffset = p.optional(offset);
        return p.changed() ? new RowLimit(newLimit, newOffset) : this;
    }
}
