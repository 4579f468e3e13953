package dev.athanor.sql;

import java.util.List;

/**
 * A foreign key between two FROM clauses, as pairs of columns.
 *
 * @param pairs referring column and referred column, in the order of the constraint
 */
public record ForeignKeyPath(List<Pair> pairs) {
    /**
     * One pair of columns.
     *
     * @param from the referring column
     * @param to the referred column
     */
    public record Pair(ColumnRef<?> from, ColumnRef<?> to) {}
}
