package dev.athanor.dialect.h2;

import dev.athanor.dialect.CatalogLists;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads indexes from H2's catalogue: those of constraints are left out unless they are asked for. */
final class H2Indexes {
    private final H2Catalog catalog;

    H2Indexes(H2Catalog catalog) {
        this.catalog = catalog;
    }

    Map<TableName, List<IndexInfo>> read() {
        Map<String, List<IndexInfo.Part>> parts = parts();
        CatalogLists<IndexInfo> indexes = catalog.lists();
        CatalogSql sql = new CatalogSql(
                "SELECT table_name, index_name, index_type_name FROM information_schema.indexes"
                        + " WHERE index_type_name <> 'PRIMARY KEY' AND table_schema = ?",
                catalog.schema());
        if (!catalog.includesInternal()) {
            sql.add(" AND NOT is_generated");
        }
        catalog.eachRow(
                sql,
                "index_name",
                (table, row) -> indexes.add(
                        table,
                        new IndexInfo(
                                catalog.shown(row.text(1)),
                                parts.getOrDefault(row.text(1), List.of()),
                                row.text(2).startsWith("UNIQUE"),
                                null,
                                List.of(),
                                null,
                                List.of())));
        return indexes.all();
    }

    private Map<String, List<IndexInfo.Part>> parts() {
        Map<String, List<IndexInfo.Part>> parts = new HashMap<>();
        CatalogSql sql = new CatalogSql(
                "SELECT table_name, index_name, column_name, ordering_specification, null_ordering"
                        + " FROM information_schema.index_columns WHERE table_schema = ?",
                catalog.schema());
        catalog.eachRow(sql, "index_name, ordinal_position", (table, row) -> {
            boolean isDescending = "DESC".equals(row.textOrNull(3));
            // Nulls are lower than anything else unless the index says otherwise.
            String usual = isDescending ? "LAST" : "FIRST";
            String nulls = row.textOrNull(4);
            Boolean nullsFirst = nulls == null || nulls.equals(usual) ? null : nulls.equals("FIRST");
            parts.computeIfAbsent(row.text(1), name -> new ArrayList<>())
                    .add(new IndexInfo.Part(catalog.shown(row.text(2)), null, isDescending, nullsFirst));
        });
        return parts;
    }
}
