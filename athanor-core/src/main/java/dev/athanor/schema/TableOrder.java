package dev.athanor.schema;

import dev.athanor.error.CircularDependencyException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Tables in an order in which they can be created, each behind those that it needs, and the foreign keys that can only be added
 * when all tables are there.
 */
record TableOrder(List<Table> tables, Map<ForeignKeyConstraint, Table> keysApart) {
    /**
     * Sorts tables. Foreign keys that lie on a circle are taken out where that is allowed.
     *
     * @param tables the tables; others that these refer to are taken to be there
     * @param mayBeApart whether a key may be taken out to break a circle
     * @return the order
     * @throws CircularDependencyException when there is a circle still
     */
    static TableOrder of(Collection<Table> tables, Predicate<ForeignKeyConstraint> mayBeApart) {
        Map<ForeignKeyConstraint, Table> apart = new LinkedHashMap<>();
        Map<Table, Set<Table>> needed = new LinkedHashMap<>();
        for (Table table : tables) {
            for (ForeignKeyConstraint key : table.foreignKeyConstraints()) {
                if (key.isUseAlter()) {
                    apart.put(key, table);
                }
            }
        }
        tables.forEach(table -> needed.put(table, neededBy(table, apart)));
        DependencyGraph<Table> graph = new DependencyGraph<>(needed);
        List<Table> sorted = new ArrayList<>();
        Set<Table> stuck = graph.sort(sorted);
        if (!stuck.isEmpty()) {
            Set<Table> circling = circling(stuck, graph);
            for (Table table : tables) { // in the order of the tables, whatever the circle looks like
                if (circling.contains(table)) {
                    table.foreignKeyConstraints().stream()
                            .filter(key -> mayBeApart.test(key))
                            .forEach(key -> apart.putIfAbsent(key, table));
                    needed.put(table, neededBy(table, apart));
                }
            }
            sorted.clear();
            stuck = graph.sort(sorted);
        }
        if (!stuck.isEmpty()) {
            String circle = circling(stuck, graph).stream().map(Table::name).collect(Collectors.joining(", "));
            throw new CircularDependencyException(
                    "Can't sort tables, which refer to each other in a circle: %s; give their foreign keys names, so that they can be added and dropped by ALTER TABLE"
                            .formatted(circle));
        }
        return new TableOrder(List.copyOf(sorted), apart);
    }

    private static Set<Table> neededBy(Table table, Map<ForeignKeyConstraint, Table> apart) {
        Set<Table> needed = new LinkedHashSet<>(table.settings().neededBy(table));
        for (ForeignKeyConstraint key : table.foreignKeyConstraints()) {
            if (!apart.containsKey(key)) {
                needed.add(key.referredColumns(table).get(0).table());
            }
        }
        needed.remove(table);
        return needed;
    }

    /** Those of the stuck tables that are on a circle, not merely behind one. */
    private static Set<Table> circling(Set<Table> stuck, DependencyGraph<Table> graph) {
        Set<Table> found = new LinkedHashSet<>();
        for (Table table : stuck) {
            if (graph.reachable(table).contains(table)) {
                found.add(table);
            }
        }
        return found;
    }
}
