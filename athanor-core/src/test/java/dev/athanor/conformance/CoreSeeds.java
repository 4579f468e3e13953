package dev.athanor.conformance;

import dev.athanor.engine.Connection;
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

    static void insert(Connection connection) {
        ConformanceCases.coreTables().forEach(table -> insert(table, connection));
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
