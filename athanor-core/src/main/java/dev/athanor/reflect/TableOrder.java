package dev.athanor.reflect;

import dev.athanor.schema.DependencyGraph;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables in the order in which they can be created, each behind those that it refers to, and the foreign keys that are to be added
 * when all tables are there.
 *
 * @param tables the tables in order
 * @param remainingKeys the foreign keys of tables that refer to each other in circles, as far as they make up the circles
 */
public record TableOrder(List<Step> tables, List<Key> remainingKeys) {
    /**
     * A table in its place.
     *
     * @param table its name
     * @param foreignKeys those of its foreign keys that can be created with it
     */
    public record Step(TableName table, List<ForeignKeyInfo> foreignKeys) {}

    /**
     * A foreign key of a table.
     *
     * @param table the table that has it
     * @param foreignKey the key
     */
    public record Key(TableName table, ForeignKeyInfo foreignKey) {}

    static TableOrder of(Map<TableName, List<ForeignKeyInfo>> keys) {
        DependencyGraph<TableName> all = graph(keys);
        Map<TableName, Set<TableName>> reachable = new HashMap<>();
        keys.keySet().forEach(table -> reachable.put(table, all.reachable(table)));
        Map<TableName, List<ForeignKeyInfo>> kept = new LinkedHashMap<>();
        List<Key> remaining = new ArrayList<>();
        keys.forEach((table, own) -> {
            Map<Boolean, List<ForeignKeyInfo>> byCircle = own.stream()
                    .collect(Collectors.partitioningBy(key -> isPartOfCircle(table, key.referredTable(), reachable)));
            byCircle.getOrDefault(true, List.of()).forEach(key -> remaining.add(new Key(table, key)));
            kept.put(table, byCircle.getOrDefault(false, List.of()));
        });
        List<TableName> sorted = new ArrayList<>();
        graph(kept).sort(sorted);
        List<Step> steps = sorted.stream()
                .map(table -> new Step(table, List.copyOf(kept.getOrDefault(table, List.of()))))
                .toList();
        return new TableOrder(steps, List.copyOf(remaining));
    }

    /** A key to the table itself makes no circle: it can be created with the table. */
    private static boolean isPartOfCircle(
            TableName table, TableName referred, Map<TableName, Set<TableName>> reachable) {
        return !table.equals(referred)
                && reachable.getOrDefault(referred, Set.of()).contains(table);
    }

    private static DependencyGraph<TableName> graph(Map<TableName, List<ForeignKeyInfo>> keys) {
        Map<TableName, Set<TableName>> referred = new LinkedHashMap<>();
        keys.forEach((table, own) -> {
            Set<TableName> others = new LinkedHashSet<>();
            own.forEach(key -> others.add(key.referredTable()));
            others.remove(table);
            referred.put(table, others);
        });
        return new DependencyGraph<>(referred);
    }
}
