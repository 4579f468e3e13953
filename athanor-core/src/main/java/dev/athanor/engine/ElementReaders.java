package dev.athanor.engine;

import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of rows that Core cannot read by itself, since a lowering has put columns in their place. The door
 * through which the ORM makes entities of rows.
 */
public interface ElementReaders {
    /**
     * Reads an element of the row that a result stands on.
     *
     * @param row the row's columns
     * @param element the element's position among what was selected
     * @return its value, or null
     */
    @Nullable
    Object read(ColumnValues row, int element);

    /**
     * What an element is called in rows.
     *
     * @param element the element's position among what was selected
     * @param columnNames the names of the result's columns
     * @return the name
     */
    String name(int element, List<String> columnNames);

    /**
     * Whether all rows must be read before the first is given, since something is done for all of them together.
     *
     * @return true when {@link #portionRead()} is to be called
     */
    default boolean buffers() {
        return false;
    }

    /**
     * Whether the row that was read last only repeats one that was read before, and is left out of a buffered result.
     *
     * @return true for a repetition
     */
    default boolean isRepetition() {
        return false;
    }

    /**
     * What tells an element's value from others when a result leaves out repetitions.
     *
     * @param value a value that was read, or null
     * @param element the element's position among what was selected
     * @return an object to be compared by {@code equals} in its place; the value itself unless it is told apart by identity
     */
    default @Nullable Object uniqueKey(@Nullable Object value, int element) {
        return value;
    }

    /**
     * How many rows of a buffered result are read before they are given.
     *
     * @return the number, at least 1; all of them unless it is overridden
     */
    default int portion() {
        return Integer.MAX_VALUE;
    }

    /** Called when the rows of a result that is buffered, or a portion of them, have been read. */
    default void portionRead() {}

    /** Makes the readers of a result, once per execution. */
    @FunctionalInterface
    interface Factory {
        /**
         * Makes the readers.
         *
         * @param resultPlan what the lowering left with the compiled statement
         * @param statement the statement as it was before the lowering
         * @return the readers
         */
        ElementReaders of(Object resultPlan, Statement<?> statement);
    }
}
