package dev.athanor.orm.persistence;

import dev.athanor.orm.Mapping;
import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The order in which tables are written, from the foreign keys between them. */
final class TableOrder {
    private TableOrder() {}

    /**
     * Groups mappings so that each group refers to earlier ones only. A group of several is a circle.
     *
     * @param mappings the mappings
     */
    static List<List<Mapping<?>>> groups(Set<Mapping<?>> mappings) {
        List<List<Mapping<?>>> groups = new ArrayList<>();
        Map<Mapping<?>, Set<Mapping<?>>> waiting = new LinkedHashMap<>();
        for (Mapping<?> mapping : mappings) {
            Set<Mapping<?>> referred = new LinkedHashSet<>();
            for (Mapping<?> other : mappings) {
                if (other != mapping && refers(mapping.table(), other.table())) {
                    referred.add(other);
                }
            }
            waiting.put(mapping, referred);
        }
        while (!waiting.isEmpty()) {
            List<Mapping<?>> group = new ArrayList<>(List.of(next(waiting)));
            if (!waiting.get(group.get(0)).isEmpty()) {
                group = circle(waiting);
            }
            groups.add(group);
            for (Mapping<?> done : group) {
                waiting.remove(done);
            }
            List<Mapping<?>> finished = group;
            waiting.values().forEach(referred -> referred.removeAll(finished));
        }
        return groups;
    }

    private static Mapping<?> next(Map<Mapping<?>, Set<Mapping<?>>> waiting) {
        for (Map.Entry<Mapping<?>, Set<Mapping<?>>> entry : waiting.entrySet()) {
            if (entry.getValue().isEmpty()) {
                return entry.getKey();
            }
        }
        return waiting.keySet().iterator().next();
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
            waiting.get(from).forEach(next -> reach(next, waiting, reached));
        }
    }

    /** Whether rows of a group refer to rows of the group. */
    static boolean isCircular(List<Mapping<?>> group) {
        return group.size() > 1 || refers(group.get(0).table(), group.get(0).table());
    }

    static List<String> references(Mapping<?> mapping, Set<Mapping<?>> concerned) {
        List<String> reasons = new ArrayList<>();
        for (Mapping<?> other : concerned) {
            if (other != mapping && refers(mapping.table(), other.table())) {
                reasons.add("%s, to which %s refers"
                        .formatted(other.table().name(), mapping.table().name()));
            }
        }
        return reasons;
    }

    static List<String> referrers(Mapping<?> mapping, Set<Mapping<?>> concerned) {
        List<String> reasons = new ArrayList<>();
        for (Mapping<?> other : concerned) {
            if (other != mapping && refers(other.table(), mapping.table())) {
                reasons.add("%s, which refers to %s"
                        .formatted(other.table().name(), mapping.table().name()));
            }
        }
        return reasons;
    }

    private static boolean refers(Table from, Table to) {
        for (ForeignKeyConstraint key : from.foreignKeyConstraints()) {
            for (Column<?> referred : key.referredColumns(from)) {
                if (referred.table() == to) {
                    return true;
                }
            }
        }
        return false;
    }
}
