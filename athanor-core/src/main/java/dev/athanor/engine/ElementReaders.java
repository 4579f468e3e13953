package dev.athanor.engine;

import dev.athanor.sql.ColumnValues;
import dev.athanor.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of rows that Core cannot read by itself, since a lowering has put columns in their place. The door
 * through which the ORM makes entities of rows.
 */
@FunctionalInterface
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
