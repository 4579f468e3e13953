package dev.athanor.schema;

/**
 * An option of a column, such as {@code primaryKey()}. Invariant in the column's class, so that a default of a wrong class
 * does not compile.
 *
 * @param <T> the Java class of the column's values
 */
@FunctionalInterface
public interface ColumnOption<T> {
    /**
     * Applies the option.
     *
     * @param settings the settings of the column being made
     */
    void applyTo(ColumnSettings<T> settings);
}
