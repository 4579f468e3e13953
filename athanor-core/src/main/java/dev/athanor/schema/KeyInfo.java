package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key as the database describes it.
 *
 * @param name the constraint's name; null when it has none that was given
 * @param columnNames its columns in key order
 * @param isDeferrable whether it can be checked at the end of a transaction
 * @param isInitiallyDeferred whether it is checked there unless a transaction says otherwise
 * @param comment its comment, or null
 * @param options what only this database knows of it
 */
public record KeyInfo(
        @Nullable String name,
        List<String> columnNames,
        boolean isDeferrable,
        boolean isInitiallyDeferred,
        @Nullable String comment,
        List<DialectOption> options) {
    /**
     * Creates a key that is checked at once and of which there is nothing more to tell.
     *
     * @param name the constraint's name; null when it has none that was given
     * @param columnNames its columns in key order
     * @param comment its comment, or null
     */
    public KeyInfo(@Nullable String name, List<String> columnNames, @Nullable String comment) {
        this(name, columnNames, false, false, comment, List.of());
    }
}
