package dev.athanor.orm.loading;

import dev.athanor.sql.ColumnValues;
import org.jspecify.annotations.Nullable;

/** Reads one element of each row of a result. */
public interface ElementReader {
    /**
     * Reads the element.
     *
     * @param row the row that the result stands on
     * @return its value, or null
     */
    @Nullable
    Object read(ColumnValues row);
}
