package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as the database describes it.
 *
 * @param name its name
 * @param kind what it is
 * @param columns its columns in order
 * @param primaryKey its primary key, or null when it has none
 * @param foreignKeys its foreign keys
 * @param uniqueConstraints its unique constraints
 * @param checkConstraints its check constraints
 * @param excludeConstraints its exclusion constraints
 * @param indexes its indexes
 * @param comment its comment, or null
 * @param options what only this database knows of it
 */
public record TableInfo(
        TableName name,
        RelationKind kind,
        List<ColumnInfo> columns,
        @Nullable KeyInfo primaryKey,
        List<ForeignKeyInfo> foreignKeys,
        List<UniqueInfo> uniqueConstraints,
        List<CheckInfo> checkConstraints,
        List<ExcludeInfo> excludeConstraints,
        List<IndexInfo> indexes,
        @Nullable String comment,
        List<DialectOption> options) {}
