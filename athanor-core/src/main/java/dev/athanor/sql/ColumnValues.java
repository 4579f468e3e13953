package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/** The columns of the row that a result stands on, already of the types that the statement gives them. */
public interface ColumnValues {
    /**
     * Reads a column.
     *
     * @param column its position, from 0
     * @return its value, null for SQL NULL
     */
    @Nullable
    Object value(int column);
}
