package dev.athanor.conformance;

import dev.athanor.engine.Connection;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.Table;
import dev.athanor.sql.Sql;
import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.SchemaTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows that the recorded cases find in the tables. */
final class CoreSeeds {
    private CoreSeeds() {}

    /** Makes the tables of the recorded cases in SQLite, with their rows. */
    static void createAndFill(Connection connection) {
        for (Table table : CoreSchema.METADATA.sortedTables()) {
            if (table == CoreSchema.documents) {
                createDocuments(connection);
            } else {
                connection.execute(new CreateTable(table));
            }
        }
        ConformanceCases.coreTables().forEach(table -> insert(table, connection));
    }

    /** The table has types which SQLite lacks, and rows that are told in words only. */
    private static void createDocuments(Connection connection) {
        connection.execute(Sql.text(
                "CREATE TABLE documents (id, owner_id INTEGER, data JSON, tags, scores, body TEXT, raw BLOB)"));
        for (String values : List.of("""
                1', 1, '{"a": {"b": [1, 2, 3]}, "name": "x", "n": 5, "ok": true}', 'hello', X'0102')""", """
                2', 2, '{"name": "y", "n": 7.5, "ok": false}', 'world', NULL)""")) {
            String id = "VALUES ('" + "0".repeat(31);
            String sql = "INSERT INTO documents (id, owner_id, data, body, raw) " + id + values;
            connection.execute(Sql.text(sql));
        }
    }

    private static void insert(SchemaTable seeds, Connection connection) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> values : seeds.seedRows()) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                row.put(seeds.columns().get(i).name(), values.get(i));
            }
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            String name = seeds.schema() == null ? seeds.name() : seeds.schema() + "." + seeds.name();
            connection.execute(Sql.insert(CoreSchema.METADATA.table(name)), rows);
        }
    }
}
