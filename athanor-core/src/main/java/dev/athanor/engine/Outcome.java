package dev.athanor.engine;

import org.jspecify.annotations.Nullable;

/** What executing a statement gave. */
final class Outcome {
    private final @Nullable RowCursor rows;
    private final int count;
    private final @Nullable Object @Nullable [] keys;

    private Outcome(@Nullable RowCursor rows, int count, @Nullable Object @Nullable [] keys) {
        this.rows = rows;
        this.count = count;
        this.keys = keys;
    }

    static Outcome of(RowCursor rows) {
        return new Outcome(rows, -1, null);
    }

    static Outcome of(int count) {
        return new Outcome(null, count, null);
    }

    static Outcome of(int count, @Nullable Object @Nullable [] keys) {
        return new Outcome(null, count, keys);
    }

    /** The rows, null when it returned none. */
    @Nullable
    RowCursor rows() {
        return rows;
    }

    /** How many rows it changed, -1 when that is not known. */
    int count() {
        return count;
    }

    /** The generated values of the one row that was inserted, null when none were asked for. */
    @Nullable
    Object @Nullable [] keys() {
        return keys;
    }
}
