package dev.athanor.orm.persistence;

import dev.athanor.error.CircularDependencyException;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Plans the inserts and updates of a flush, and the updates that write references behind both rows. */
final class SaveRows {
    private final Dependencies dependencies;
    private final TableOrder tables;
    private final Map<Mapping<?>, List<InstanceState>> byMapping = new HashMap<>();
    private final Set<KeySync> late = new LinkedHashSet<>();

    SaveRows(Collection<InstanceState> saved, Dependencies dependencies, TableOrder tables) {
        this.dependencies = dependencies;
        this.tables = tables;
        for (InstanceState state : saved) {
            byMapping
                    .computeIfAbsent(state.mapping(), mapping -> new ArrayList<>())
                    .add(state);
        }
        for (InstanceState state : saved) {
            for (KeySync key : dependencies.keysOf(state)) {
                if (key.relation().postUpdate() || key.referred() == state && state.id() == null) {
                    late.add(key);
                }
            }
        }
    }

    /** The steps that save the rows of a group of mappings. */
    List<FlushStep> steps(List<Mapping<?>> group, Set<InstanceState> replacing) {
        List<InstanceState> states = new ArrayList<>();
        group.forEach(mapping -> states.addAll(byMapping.getOrDefault(mapping, List.of())));
        List<List<InstanceState>> levels = tables.isCircular(group)
                ? RowOrder.levels(states, waits(states), this::giveUp)
                : states.isEmpty() ? List.of() : List.of(states);
        List<FlushStep> steps = new ArrayList<>();
        for (List<InstanceState> level : levels) {
            for (Mapping<?> mapping : group) {
                add(mapping, level, replacing, steps);
            }
        }
        return steps;
    }

    private void add(
            Mapping<?> mapping, List<InstanceState> states, Set<InstanceState> replacing, List<FlushStep> steps) {
        List<InstanceState> updates = new ArrayList<>();
        List<InstanceState> switched = new ArrayList<>();
        List<InstanceState> inserts = new ArrayList<>();
        for (InstanceState state : states) {
            if (state.mapping() == mapping) {
                (state.id() != null ? updates : replacing.contains(state) ? switched : inserts).add(state);
            }
        }
        List<String> after = new ArrayList<>();
        for (Mapping<?> referred : tables.referred(mapping)) {
            after.add("%s, to which %s refers"
                    .formatted(referred.table().name(), mapping.table().name()));
        }
        // As upstream, changes come first: a new row may take a unique value that a changed one gives up.
        switched.addAll(KeyOrder.sorted(updates));
        add(FlushStep.Kind.UPDATE, mapping, switched, after, steps);
        add(FlushStep.Kind.INSERT, mapping, inserts, after, steps);
    }

    private void add(
            FlushStep.Kind kind,
            Mapping<?> mapping,
            List<InstanceState> states,
            List<String> after,
            List<FlushStep> steps) {
        if (states.isEmpty()) {
            return;
        }
        List<KeySync> keys = new ArrayList<>();
        for (InstanceState state : states) {
            for (KeySync key : dependencies.keysOf(state)) {
                if (!late.contains(key)) {
                    keys.add(key);
                }
            }
        }
        steps.add(new FlushStep.EntityRows(kind, mapping, states, keys, after));
    }

    private List<RowOrder.Wait> waits(List<InstanceState> states) {
        List<RowOrder.Wait> waits = new ArrayList<>();
        for (InstanceState state : states) {
            for (KeySync key : dependencies.keysOf(state)) {
                InstanceState referred = key.referred();
                if (referred != null && !late.contains(key)) {
                    waits.add(new RowOrder.Wait(referred, state, key));
                }
            }
        }
        return waits;
    }

    /** One that has its row need not be waited for; else a reference that may be null is written behind both rows. */
    private RowOrder.Wait giveUp(List<RowOrder.Wait> circle) {
        for (RowOrder.Wait wait : circle) {
            if (wait.first().id() != null) {
                return wait;
            }
        }
        for (RowOrder.Wait wait : circle) {
            if (wait.reference().mayBeNull()) {
                late.add(wait.reference());
                return wait;
            }
        }
        throw new CircularDependencyException(
                "Rows refer to each other in a circle and none of their references may be null: %s"
                        .formatted(circle.stream()
                                .map(wait -> wait.then().describe())
                                .toList()));
    }

    /** The steps that write references behind both rows, by the mapping whose rows refer. To be asked for last. */
    Map<Mapping<?>, FlushStep> lateSteps() {
        Map<Mapping<?>, List<KeySync>> lateKeys = new LinkedHashMap<>();
        for (KeySync key : late) {
            lateKeys.computeIfAbsent(key.referring().mapping(), mapping -> new ArrayList<>())
                    .add(key);
        }
        Map<Mapping<?>, FlushStep> steps = new LinkedHashMap<>();
        lateKeys.forEach((mapping, keys) -> {
            Set<InstanceState> states = new HashSet<>();
            keys.forEach(key -> states.add(key.referring()));
            List<InstanceState> ordered = new ArrayList<>(states.size());
            for (InstanceState state : Objects.requireNonNull(byMapping.get(mapping))) {
                if (states.contains(state)) {
                    ordered.add(state);
                }
            }
            steps.put(
                    mapping,
                    new FlushStep.EntityRows(
                            FlushStep.Kind.UPDATE,
                            mapping,
                            ordered,
                            keys,
                            List.of("both rows of a circle of references")));
        });
        return steps;
    }
}
