package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint as the database describes it.
 *
 * @param name its name; null when it has none that was given
 * @param columnNames its columns in order
 * @param duplicatedIndex the index of which this is another view, or null when the two are told apart
 * @param isDeferrable whether it can be checked at the end of a transaction
 * @param isInitiallyDeferred whether it is checked there unless a transaction says otherwise
 * @param comment its comment, or null
 * @param options what only this database knows of it
 */
public record UniqueInfo(
        @Nullable String name,
        List<String> columnNames,
        @Nullable String duplicatedIndex,
        boolean isDeferrable,
        boolean isInitiallyDeferred,
        @Nullable String comment,
        List<DialectOption> options) {
    /**
     * Creates a constraint that is checked at once.
     *
     * @param name its name; null when it has none that was given
     * @param columnNames its columns in order
     * @param duplicatedIndex the index of which this is another view, or null when the two are told apart
     * @param comment its comment, or null
     * @param options what only this database knows of it
     */
    public UniqueInfo(
            @Nullable String name,
            List<String> columnNames,
            @Nullable String duplicatedIndex,
            @Nullable String comment,
            List<DialectOption> options) {
        this(name, columnNames, duplicatedIndex, false, false, comment, options);
    }
}
