package dev.athanor.orm.persistence;

import dev.athanor.orm.Mapping;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The order in which tables are written, from the foreign keys between them. Those that are written behind both rows
 * impose none.
 */
final class TableOrder {
    private final Set<Column<?>> writtenLate = new HashSet<>();
    private final List<Mapping<?>> mappings;

    /**
     * Looks at the mappings that a flush concerns.
     *
     * @param concerned the mappings
     */
    TableOrder(Set<Mapping<?>> concerned) {
        // By name, so that flushes which write the same tables do it in the same order and do not lock each other out.
        mappings = new ArrayList<>(concerned);
        mappings.sort(Comparator.comparing(mapping -> mapping.entityClass().getName()));
        for (Mapping<?> mapping : mappings) {
            for (Relation<?, ?> relation : mapping.relations()) {
                RelationMapping related = relation.mapping();
                if (related.postUpdate()) {
                    related.sourceLinks().forEach(link -> writtenLate.add(link.referring()));
                }
            }
        }
    }

    /** The mappings in groups, each of which refers to earlier ones only. A group of several is a circle. */
    List<List<Mapping<?>>> groups() {
        List<List<Mapping<?>>> groups = new ArrayList<>();
        Map<Mapping<?>, Set<Mapping<?>>> waiting = new LinkedHashMap<>();
        for (Mapping<?> mapping : mappings) {
            waiting.put(mapping, referred(mapping));
        }
        while (!waiting.isEmpty()) {
            List<Mapping<?>> group = next(waiting);
            groups.add(group);
            group.forEach(waiting::remove);
            waiting.values().forEach(referred -> group.forEach(referred::remove));
        }
        return groups;
    }

    /** The other mappings to whose tables a mapping's table refers. */
    Set<Mapping<?>> referred(Mapping<?> mapping) {
        Set<Mapping<?>> referred = new LinkedHashSet<>();
        for (Mapping<?> other : mappings) {
            if (other != mapping && refers(mapping.table(), other.table())) {
                referred.add(other);
            }
        }
        return referred;
    }

    /** Whether rows of a group refer to rows of the group. */
    boolean isCircular(List<Mapping<?>> group) {
        return group.size() > 1 || refers(group.get(0).table(), group.get(0).table());
    }

    private static List<Mapping<?>> next(Map<Mapping<?>, Set<Mapping<?>>> waiting) {
        for (Map.Entry<Mapping<?>, Set<Mapping<?>>> entry : waiting.entrySet()) {
            if (entry.getValue().isEmpty()) {
                return List.of(entry.getKey());
            }
        }
        return circle(waiting);
    }

    /** Mappings that can all be reached from each other and refer to nothing else that waits. */
    private static List<Mapping<?>> circle(Map<Mapping<?>, Set<Mapping<?>>> waiting) {
        List<Mapping<?>> smallest = null;
        for (Mapping<?> start : waiting.keySet()) {
            Set<Mapping<?>> reached = new LinkedHashSet<>();
            reach(start, waiting, reached);
            if (smallest == null || reached.size() < smallest.size()) {
                smallest = new ArrayList<>(reached);
            }
        }
        return java.util.Objects.requireNonNull(smallest);
    }

    private static void reach(Mapping<?> from, Map<Mapping<?>, Set<Mapping<?>>> waiting, Set<Mapping<?>> reached) {
        if (reached.add(from)) {
            Objects.requireNonNull(waiting.get(from)).forEach(next -> reach(next, waiting, reached));
        }
    }

    private boolean refers(Table from, Table to) {
        for (ForeignKeyConstraint key : from.foreignKeyConstraints()) {
            List<Column<?>> referred = key.referredColumns(from);
            if (referred.get(0).table() == to
                    && !key.columnNames().stream().map(from::columnNamed).allMatch(writtenLate::contains)) {
                return true;
            }
        }
        return false;
    }
}
