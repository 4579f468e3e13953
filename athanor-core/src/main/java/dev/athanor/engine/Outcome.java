package dev.athanor.engine;

import org.jspecify.annotations.Nullable;

/**
 * What executing a statement gave.
 *
 * @param rows the rows, null when it returns none
 * @param count how many rows it changed, -1 when that is not known
 * @param keys the generated values of the one row that was inserted, null when none were asked for
 */
record Outcome(
        @Nullable RowCursor rows, int count, @Nullable Object @Nullable [] keys) {
    static Outcome of(RowCursor rows) {
        return new Outcome(rows, -1, null);
    }

    static Outcome of(int count) {
        return new Outcome(null, count, null);
    }

    static Outcome of(int count, @Nullable Object @Nullable [] keys) {
        return new Outcome(null, count, keys);
    }
}
