package dev.athanor.dialect;

import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.ExcludeInfo;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what a reflector tells of tables. */
final class CatalogTables {
    private CatalogTables() {}

    static Map<TableName, TableInfo> read(Reflector reflector, DatabaseIo database, CatalogQuery query) {
        DatabaseIo io = new CatalogSession(database);
        Map<TableName, List<ColumnInfo>> columns = reflector.columns(io, query);
        Map<TableName, KeyInfo> primaryKeys = reflector.primaryKeys(io, query);
        Map<TableName, List<ForeignKeyInfo>> foreignKeys = reflector.foreignKeys(io, query);
        Map<TableName, List<UniqueInfo>> uniques = reflector.uniqueConstraints(io, query);
        Map<TableName, List<CheckInfo>> checks = reflector.checkConstraints(io, query);
        Map<TableName, List<ExcludeInfo>> excludes = reflector.excludeConstraints(io, query);
        Map<TableName, List<IndexInfo>> indexes = reflector.indexes(io, query);
        Map<TableName, String> comments = reflector.hasComments() ? reflector.comments(io, query) : Map.of();
        Map<TableName, List<DialectOption>> options = reflector.options(io, query);
        Map<TableName, TableInfo> tables = new LinkedHashMap<>();
        reflector
                .relations(io, query)
                .forEach((name, kind) -> tables.put(
                        name,
                        new TableInfo(
                                name,
                                kind,
                                columns.getOrDefault(name, List.of()),
                                primaryKeys.get(name),
                                foreignKeys.getOrDefault(name, List.of()),
                                uniques.getOrDefault(name, List.of()),
                                checks.getOrDefault(name, List.of()),
                                excludes.getOrDefault(name, List.of()),
                                indexes.getOrDefault(name, List.of()),
                                comments.get(name),
                                options.getOrDefault(name, List.of()))));
        return tables;
    }
}
