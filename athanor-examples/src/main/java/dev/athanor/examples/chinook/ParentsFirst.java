package dev.athanor.examples.chinook;

import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts rows so that each is behind the one of the same table that it refers to. */
final class ParentsFirst {
    private final String key;
    private final String reference;
    private final Map<Object, Map<String, @Nullable Object>> byKey = new HashMap<>();
    private final Set<Object> done = new LinkedHashSet<>();

    private ParentsFirst(String key, String reference) {
        this.key = key;
        this.reference = reference;
    }

    /**
     * Sorts the rows of a table.
     *
     * @param table the table; it refers to itself by one column at most
     * @param rows all its rows, by column name
     * @return the rows in an order in which they can be inserted
     */
    static List<Map<String, @Nullable Object>> sorted(Table table, List<Map<String, @Nullable Object>> rows) {
        for (ForeignKeyConstraint constraint : table.foreignKeyConstraints()) {
            Column<?> referred = constraint.referredColumns(table).get(0);
            if (referred.table() == table) {
                return new ParentsFirst(
                                referred.name(), constraint.columnNames().get(0))
                        .sorted(rows);
            }
        }
        return rows;
    }

    private List<Map<String, @Nullable Object>> sorted(List<Map<String, @Nullable Object>> rows) {
        rows.forEach(row -> byKey.put(row.get(key), row));
        rows.forEach(this::add);
        return new ArrayList<>(done.stream().map(byKey::get).toList());
    }

    private void add(Map<String, @Nullable Object> row) {
        if (done.contains(row.get(key))) {
            return;
        }
        Map<String, @Nullable Object> parent = byKey.get(row.get(reference));
        if (parent != null && parent != row) {
            add(parent);
        }
        done.add(row.get(key));
    }
}
