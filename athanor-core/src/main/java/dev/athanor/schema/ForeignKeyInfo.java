package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key as the database describes it.
 *
 * @param name its name; null when it has none that was given
 * @param columnNames the referring columns in order
 * @param referredTable the table referred to
 * @param referredColumnNames the columns referred to, in the same order
 * @param onDelete what happens when the referred row is deleted; null for what the database does when it is told nothing
 * @param onUpdate what happens when the referred key changes; null for what the database does when it is told nothing
 * @param isDeferrable whether it can be checked at the end of a transaction
 * @param isInitiallyDeferred whether it is checked there unless a transaction says otherwise
 * @param match the kind of match for keys of several columns, such as {@code FULL}; null for the standard's simple one
 * @param comment its comment, or null
 * @param options what only this database knows of it
 */
public record ForeignKeyInfo(
        @Nullable String name,
        List<String> columnNames,
        TableName referredTable,
        List<String> referredColumnNames,
        ForeignKey.@Nullable Action onDelete,
        ForeignKey.@Nullable Action onUpdate,
        boolean isDeferrable,
        boolean isInitiallyDeferred,
        @Nullable String match,
        @Nullable String comment,
        List<DialectOption> options) {}
