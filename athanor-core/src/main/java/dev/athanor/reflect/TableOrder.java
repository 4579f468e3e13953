package dev.athanor.reflect;

import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
        Map<TableName, Set<TableName>> reachable = new HashMap<>();
        keys.keySet().forEach(table -> reachable.put(table, reachable(table, keys)));
        Map<TableName, List<ForeignKeyInfo>> kept = new LinkedHashMap<>();
        List<Key> remaining = new ArrayList<>();
        keys.forEach((table, all) -> {
            List<ForeignKeyInfo> own = new ArrayList<>();
            for (ForeignKeyInfo key : all) {
                if (isPartOfCircle(table, key.referredTable(), reachable)) {
                    remaining.add(new Key(table, key));
                } else {
                    own.add(key);
                }
            }
            kept.put(table, List.copyOf(own));
        });
        return new TableOrder(sorted(kept), List.copyOf(remaining));
    }

    /** A key to the table itself makes no circle: it can be created with the table. */
    private static boolean isPartOfCircle(
            TableName table, TableName referred, Map<TableName, Set<TableName>> reachable) {
        return !table.equals(referred)
                && reachable.containsKey(referred)
                && reachable.get(referred).contains(table);
    }

    /** The tables to which a table refers, and those to which they refer, and so on; chains may be longer than the stack. */
    private static Set<TableName> reachable(TableName table, Map<TableName, List<ForeignKeyInfo>> keys) {
        Set<TableName> found = new HashSet<>();
        Deque<TableName> open = new ArrayDeque<>(List.of(table));
        while (!open.isEmpty()) {
            for (ForeignKeyInfo key : keys.getOrDefault(open.pop(), List.of())) {
                if (found.add(key.referredTable())) {
                    open.push(key.referredTable());
                }
            }
        }
        return found;
    }

    /** In rounds: first those that refer to no other, then those that refer to these, and so on, each round in the given order. */
    private static List<Step> sorted(Map<TableName, List<ForeignKeyInfo>> keys) {
        List<Step> steps = new ArrayList<>();
        Set<TableName> waiting = new LinkedHashSet<>(keys.keySet());
        while (!waiting.isEmpty()) {
            List<TableName> round = waiting.stream()
                    .filter(table -> keys.get(table).stream()
                            .map(ForeignKeyInfo::referredTable)
                            .noneMatch(referred -> !referred.equals(table) && waiting.contains(referred)))
                    .toList();
            round.forEach(table -> steps.add(new Step(table, keys.get(table))));
            round.forEach(waiting::remove);
        }
        return List.copyOf(steps);
    }
}
