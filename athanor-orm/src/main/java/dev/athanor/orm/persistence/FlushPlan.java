package dev.athanor.orm.persistence;

import dev.athanor.orm.Mapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.schema.Column;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a flush will do, as a value: made before anything is written, so that it can be looked at, tested and refused. Referred
 * tables come before referring ones; removals last, the other way round.
 *
 * @param steps the steps in the order of their execution
 */
public record FlushPlan(List<FlushStep> steps) {
    /** Keeps a copy of the list. */
    public FlushPlan {
        steps = List.copyOf(steps);
    }

    /**
     * Plans a flush.
     *
     * @param created entities to be inserted
     * @param changed entities that may have to be updated
     * @param removed entities whose rows are to be deleted
     * @return the plan
     */
    public static FlushPlan of(
            Collection<InstanceState> created, Collection<InstanceState> changed, Collection<InstanceState> removed) {
        Map<Mapping<?>, List<InstanceState>> inserts = byMapping(created);
        Map<Mapping<?>, List<InstanceState>> updates = byMapping(changed);
        Map<Mapping<?>, List<InstanceState>> deletes = byMapping(removed);
        Set<Mapping<?>> concerned = new LinkedHashSet<>(inserts.keySet());
        concerned.addAll(updates.keySet());
        concerned.addAll(deletes.keySet());
        List<Mapping<?>> order = sorted(concerned);

        List<FlushStep> steps = new ArrayList<>();
        for (Mapping<?> mapping : order) {
            List<String> after = references(mapping, concerned);
            // As upstream, changes come first: a new row may take a unique value that a changed one gives up.
            add(FlushStep.Kind.UPDATE, mapping, updates, after, steps);
            add(FlushStep.Kind.INSERT, mapping, inserts, after, steps);
        }
        Collections.reverse(order);
        for (Mapping<?> mapping : order) {
            add(FlushStep.Kind.DELETE, mapping, deletes, referrers(mapping, concerned), steps);
        }
        return new FlushPlan(steps);
    }

    private static void add(
            FlushStep.Kind kind,
            Mapping<?> mapping,
            Map<Mapping<?>, List<InstanceState>> states,
            List<String> after,
            List<FlushStep> steps) {
        List<InstanceState> own = states.get(mapping);
        if (own != null) {
            steps.add(new FlushStep(kind, mapping, own, after));
        }
    }

    private static Map<Mapping<?>, List<InstanceState>> byMapping(Collection<InstanceState> states) {
        Map<Mapping<?>, List<InstanceState>> byMapping = new LinkedHashMap<>();
        for (InstanceState state : states) {
            byMapping.computeIfAbsent(state.mapping(), m -> new ArrayList<>()).add(state);
        }
        return byMapping;
    }

    private static List<Mapping<?>> sorted(Set<Mapping<?>> mappings) {
        if (mappings.size() < 2) {
            return new ArrayList<>(mappings);
        }
        List<Mapping<?>> sorted = new ArrayList<>();
        for (Table table : mappings.iterator().next().registry().metadata().sortedTables()) {
            for (Mapping<?> mapping : mappings) {
                if (mapping.table() == table) {
                    sorted.add(mapping);
                }
            }
        }
        for (Mapping<?> mapping : mappings) {
            if (!sorted.contains(mapping)) {
                sorted.add(mapping); // of another registry, to which no foreign key leads
            }
        }
        return sorted;
    }

    private static List<String> references(Mapping<?> mapping, Set<Mapping<?>> concerned) {
        List<String> reasons = new ArrayList<>();
        for (Mapping<?> other : concerned) {
            if (other != mapping && refers(mapping.table(), other.table())) {
                reasons.add("%s, to which %s refers"
                        .formatted(other.table().name(), mapping.table().name()));
            }
        }
        return reasons;
    }

    private static List<String> referrers(Mapping<?> mapping, Set<Mapping<?>> concerned) {
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
