package dev.athanor.schema;

import org.jspecify.annotations.Nullable;

/** The values with which a row is written, for defaults that depend on them. */
@FunctionalInterface
public interface RowValues {
    /**
     * A value by the name of its column.
     *
     * @param columnName the name
     * @return the value; null for null, for a column that is not given, and for one that the database computes
     */
    @Nullable
    Object named(String columnName);

    /**
     * A value.
     *
     * @param <T> the Java class of the column's values
     * @param source the column, or a mapped attribute
     * @return the value; null for null, for a column that is not given, and for one that the database computes
     * @throws ClassCastException when the statement was given a value of another class
     */
    default <T> @Nullable T get(ColumnSource<T> source) {
        Column<T> column = source.column();
        return column.type().javaType().cast(named(column.name()));
    }
}
