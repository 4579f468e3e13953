package dev.athanor.schema;

/**
 * What stands for a column: the column itself, or an attribute that is mapped to it.
 *
 * @param <T> the Java class of its values
 */
public interface ColumnSource<T> {
    /**
     * The column.
     *
     * @return the column
     */
    Column<T> column();
}
