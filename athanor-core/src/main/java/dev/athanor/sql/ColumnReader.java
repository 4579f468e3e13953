package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/** Gives the values of columns to {@link Expr#evaluate}. */
@FunctionalInterface
public interface ColumnReader {
    /**
     * The value of a column in the row for which an expression is evaluated.
     *
     * @param column the column
     * @return its value as the column's type has it, null for SQL NULL
     * @throws dev.athanor.error.UnevaluableException when the row has no such column
     */
    @Nullable
    Object value(ColumnRef<?> column);
}
