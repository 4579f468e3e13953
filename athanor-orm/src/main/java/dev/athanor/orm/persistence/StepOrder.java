package dev.athanor.orm.persistence;

import dev.athanor.orm.Mapping;
import dev.athanor.orm.RelationMapping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts the steps of a flush in upstream's order: by how many others each must wait for in a row; then deletes before late
 * updates, before rows between entities, before saves; then by the names of classes.
 */
final class StepOrder {
    private static final int DELETE = 0;
    private static final int LATE = 1;
    private static final int ASSOCIATION = 2;
    private static final int SAVE = 3;

    private record Placed(int level, int kind, String name, List<FlushStep> steps) {}

    private final List<FlushStep> first = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final Map<Mapping<?>, Integer> saveLevels = new HashMap<>();
    private final Map<Mapping<?>, Integer> deleteLevels = new HashMap<>();

    StepOrder(TableOrder tables, List<List<Mapping<?>>> groups, Dependencies dependencies) {
        Set<Mapping<?>> cleared = new HashSet<>();
        dependencies.goneWithEntities().byTable().values().forEach(rows -> cleared.addAll(ends(rows.get(0))));
        for (List<Mapping<?>> group : groups) {
            int level = 0;
            for (Mapping<?> mapping : group) {
                level = Math.max(level, cleared.contains(mapping) ? 1 : 0);
                for (Mapping<?> referred : tables.referred(mapping)) {
                    // Between the two, the foreign keys are taken over.
                    level = Math.max(level, saveLevels.getOrDefault(referred, -2) + 2);
                }
            }
            for (Mapping<?> mapping : group) {
                saveLevels.put(mapping, level);
            }
        }
        int last =
                saveLevels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (int i = groups.size() - 1; i >= 0; i--) {
            List<Mapping<?>> group = groups.get(i);
            int level = 0;
            for (Mapping<?> mapping : group) {
                level = Math.max(level, saveLevel(mapping) + 1);
                for (Mapping<?> other : deleteLevels.keySet()) {
                    if (tables.referred(other).contains(mapping)) {
                        level = Math.max(level, deleteLevels.get(other) + 1);
                        level = Math.max(level, saveLevel(other) + 1);
                    }
                }
                if (waits(mapping, dependencies)) {
                    level = Math.max(level, last + 3);
                }
            }
            for (Mapping<?> mapping : group) {
                deleteLevels.put(mapping, level);
            }
        }
    }

    /** Rows between entities and late updates go before the rows that they may refer to. */
    private static boolean waits(Mapping<?> mapping, Dependencies dependencies) {
        for (AssociationSet rows : List.of(dependencies.added(), dependencies.gone())) {
            for (List<Association> table : rows.byTable().values()) {
                if (ends(table.get(0)).contains(mapping)) {
                    return true;
                }
            }
        }
        return mapping.relations().stream()
                        .anyMatch(relation -> relation.mapping().postUpdate())
                || dependencies.isReferredLate(mapping);
    }

    private static List<Mapping<?>> ends(Association row) {
        return List.of(row.relation().source(), row.relation().target());
    }

    private int saveLevel(Mapping<?> mapping) {
        return saveLevels.getOrDefault(mapping, 0);
    }

    /** Steps that go before all others. */
    void first(List<FlushStep> steps) {
        first.addAll(steps);
    }

    void saves(List<Mapping<?>> group, List<FlushStep> steps) {
        place(saveLevel(group.get(0)), SAVE, name(group.get(0)), steps);
    }

    void late(Mapping<?> mapping, FlushStep step) {
        int level =
                saveLevels.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        place(level + 2, LATE, name(mapping), List.of(step));
    }

    void deletes(List<Mapping<?>> group, List<FlushStep> steps) {
        place(deleteLevels.getOrDefault(group.get(0), 0), DELETE, name(group.get(0)), steps);
    }

    /** A step that goes before the rows of both sides are written. */
    void before(Association row, FlushStep step) {
        place(0, ASSOCIATION, name(row.relation()), List.of(step));
    }

    /** A step that goes behind the rows of both sides. */
    void after(Association row, FlushStep step) {
        int level = 0;
        for (Mapping<?> end : ends(row)) {
            level = Math.max(level, saveLevel(end) + 1);
        }
        place(level, ASSOCIATION, name(row.relation()), List.of(step));
    }

    private void place(int level, int kind, String name, List<FlushStep> steps) {
        if (!steps.isEmpty()) {
            placed.add(new Placed(level, kind, name, steps));
        }
    }

    private static String name(Mapping<?> mapping) {
        return mapping.entityClass().getName();
    }

    private static String name(RelationMapping relation) {
        return name(relation.source()) + "_" + relation.relation().key();
    }

    List<FlushStep> steps() {
        List<FlushStep> steps = new ArrayList<>(first);
        placed.stream()
                .sorted(Comparator.comparingInt(Placed::level)
                        .thenComparingInt(Placed::kind)
                        .thenComparing(Placed::name))
                .forEach(one -> steps.addAll(one.steps()));
        return steps;
    }
}
