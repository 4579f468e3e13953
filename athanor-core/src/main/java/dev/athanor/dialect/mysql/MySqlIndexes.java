package dev.athanor.dialect.mysql;

import dev.athanor.dialect.CatalogLists;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads indexes from the catalogue of MySQL or MariaDB. */
final class MySqlIndexes {
    private final MySqlCatalog catalog;
    private final MySqlFlavour flavour;

    MySqlIndexes(MySqlCatalog catalog, MySqlFlavour flavour) {
        this.catalog = catalog;
        this.flavour = flavour;
    }

    private record Key(TableName table, String name) {}

    Map<TableName, List<IndexInfo>> read() {
        Map<Key, List<CatalogRow>> found = new LinkedHashMap<>();
        CatalogSql sql = new CatalogSql(
                "SELECT table_name, index_name, non_unique, column_name, collation, sub_part, index_type, "
                        + flavour.indexedExpression()
                        + " FROM information_schema.statistics WHERE index_name <> 'PRIMARY' AND table_schema = ");
        catalog.eachRow(
                catalog.named(sql, "table_name").add(" ORDER BY table_name, index_name, seq_in_index"),
                MySqlTemporaryTables::indexes,
                (table, row) -> found.computeIfAbsent(new Key(table, row.text(1)), key -> new ArrayList<>())
                        .add(row));
        CatalogLists<IndexInfo> indexes = catalog.lists();
        found.forEach((key, rows) -> indexes.add(key.table(), index(key.name(), rows)));
        return indexes.all();
    }

    private IndexInfo index(String name, List<CatalogRow> rows) {
        return new IndexInfo(
                name,
                rows.stream().map(this::part).toList(),
                !rows.get(0).isTrue(2),
                null,
                List.of(),
                null,
                options(rows));
    }

    private static List<DialectOption> options(List<CatalogRow> rows) {
        String type = rows.get(0).text(6);
        return switch (type) {
            case "FULLTEXT" -> List.of(MySqlOptions.fulltext());
            case "SPATIAL" -> List.of(MySqlOptions.spatial());
            default -> plainOptions(type, rows);
        };
    }

    private static List<DialectOption> plainOptions(String type, List<CatalogRow> rows) {
        List<DialectOption> options = new ArrayList<>();
        Map<String, Integer> lengths = new LinkedHashMap<>();
        rows.forEach(row -> addLength(row, lengths));
        if (!lengths.isEmpty()) {
            options.add(MySqlOptions.lengths(lengths));
        }
        if (!type.equals("BTREE")) {
            options.add(MySqlOptions.using(type));
        }
        return options;
    }

    private static void addLength(CatalogRow row, Map<String, Integer> lengths) {
        Long length = row.numberOrNull(5);
        if (length != null) {
            lengths.put(row.text(3), length.intValue());
        }
    }

    private IndexInfo.Part part(CatalogRow row) {
        String expression = row.textOrNull(7);
        return new IndexInfo.Part(
                row.textOrNull(3),
                expression == null ? null : flavour.expression(expression),
                "D".equals(row.textOrNull(4)),
                null);
    }
}
