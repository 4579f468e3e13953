package dev.athanor.engine;

import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Statement;
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
     * How many columns an element takes.
     *
     * @param element the element's position among what was selected
     * @return the number, which need not be that of its columns in the statement as it was written
     */
    int width(int element);

    /**
     * Whether all rows must be read before the first is given, since something is done for all of them together.
     *
     * @return true when {@link #allRead()} is to be called
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

    /** Called once, when all rows of a result that is buffered have been read. */
    default void allRead() {}

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
