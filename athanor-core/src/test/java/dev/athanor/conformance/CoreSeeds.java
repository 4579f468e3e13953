package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.documents;

import dev.athanor.engine.Connection;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.DdlRunner;
import dev.athanor.schema.Table;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Sql;
import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.SchemaTable;
import dev.athanor.types.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows that the recorded cases find in the tables. */
final class CoreSeeds {
    private CoreSeeds() {}

    /** Creates the tables; that of documents, whose arrays SQLite has no type for, as upstream's recorder did: with texts. */
    static void createTables(DdlRunner runner) {
        for (Table table : CoreSchema.METADATA.sortedTables()) {
            if (table != documents) {
                runner.execute(new CreateTable(table));
            }
        }
    }

    static void insert(Connection connection) {
        ConformanceCases.coreTables().forEach(table -> insert(table, connection));
        connection.execute(
                Sql.text("CREATE TABLE documents (id CHAR(32) NOT NULL PRIMARY KEY, owner_id INTEGER, data JSON,"
                        + " tags TEXT, scores TEXT, body TEXT, raw BLOB)"));
        connection.execute(document(
                1, "{\"a\": {\"b\": [1, 2, 3]}, \"name\": \"x\", \"n\": 5, \"ok\": true}", "hello", new byte[] {1, 2}));
        connection.execute(document(2, "{\"name\": \"y\", \"n\": 7.5, \"ok\": false}", "world", null));
    }

    private static Insert<Void> document(int number, String data, String body, byte @Nullable [] raw) {
        return Sql.insert(documents)
                .values(
                        documents.id.to(new UUID(0, number)),
                        documents.owner_id.to(number),
                        documents.data.to(Json.of(data)),
                        documents.body.to(body),
                        documents.raw.to(raw));
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
