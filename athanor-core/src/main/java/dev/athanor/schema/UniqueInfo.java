package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unique constraint as the database describes it.
 *
 * @param name its name; null when it has none that was given
 * @param columnNames its columns in order
 * @param duplicatedIndex the index of which this is another view, or null when the two are told apart
 * @param comment its comment, or null
 * @param options what only this database knows of it
 */
public record UniqueInfo(
        @Nullable String name,
        List<String> columnNames,
        @Nullable String duplicatedIndex,
        @Nullable String comment,
        List<DialectOption> options) {}
