package dev.athanor.orm.persistence;

import dev.athanor.error.CircularDependencyException;
import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Direction;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelatedValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Plans the deletes of a flush, and the updates that must let go of references before. */
final class DeleteRows {
    private record RowKey(Mapping<?> mapping, List<Object> values) {}

    private final TableOrder tables;
    private final Map<Mapping<?>, List<InstanceState>> byMapping = new HashMap<>();

    DeleteRows(Collection<InstanceState> removed, TableOrder tables) {
        this.tables = tables;
        for (InstanceState state : removed) {
            byMapping
                    .computeIfAbsent(state.mapping(), mapping -> new ArrayList<>())
                    .add(state);
        }
    }

    /**
     * Loads, as upstream does, what rows of circles of tables refer to.
     */
    void loadReferred(List<Mapping<?>> group) {
        if (!tables.isCircular(group)) {
            return;
        }
        for (InstanceState state : states(group)) {
            for (Relation<?, ?> relation : state.mapping().relations()) {
                RelationMapping mapping = relation.mapping();
                if (mapping.direction() == Direction.MANY_TO_ONE
                        && group.contains(mapping.target())
                        && !mapping.passiveDeletes()) {
                    RelatedValues.value(state, Rows.entity(state), relation, ReadMode.NO_AUTOFLUSH);
                }
            }
        }
    }

    /** The steps that set references to null which would be in the way and are written by updates of their own. */
    Map<Mapping<?>, FlushStep> releaseSteps() {
        Map<Mapping<?>, FlushStep> steps = new LinkedHashMap<>();
        byMapping.forEach((mapping, states) -> {
            List<InstanceState> referring = new ArrayList<>();
            List<KeySync> released = new ArrayList<>();
            for (InstanceState state : KeyOrder.sorted(states)) {
                for (Relation<?, ?> relation : mapping.relations()) {
                    RelationMapping related = relation.mapping();
                    if (related.postUpdate()
                            && related.direction() == Direction.MANY_TO_ONE
                            && reference(state, related) != null) {
                        referring.add(state);
                        released.add(new KeySync(related, state, null));
                    }
                }
            }
            if (!released.isEmpty()) {
                steps.put(
                        mapping,
                        new FlushStep.EntityRows(FlushStep.Kind.UPDATE, mapping, referring, released, List.of()));
            }
        });
        return steps;
    }

    /** The steps that delete the rows of a group of mappings. */
    List<FlushStep> steps(List<Mapping<?>> group) {
        List<FlushStep> steps = new ArrayList<>();
        List<InstanceState> states = states(group);
        if (states.isEmpty()) {
            return steps;
        }
        if (!tables.isCircular(group)) {
            add(group, states, steps);
            return steps;
        }
        states.forEach(state -> giveUpReferenceToItself(state, steps));
        for (List<InstanceState> level :
                RowOrder.levels(states, waits(group, states), circle -> giveUp(circle, steps))) {
            add(group, level, steps);
        }
        return steps;
    }

    private List<InstanceState> states(List<Mapping<?>> group) {
        List<InstanceState> states = new ArrayList<>();
        group.forEach(mapping -> states.addAll(byMapping.getOrDefault(mapping, List.of())));
        return states;
    }

    private void add(List<Mapping<?>> group, List<InstanceState> states, List<FlushStep> steps) {
        for (Mapping<?> mapping : group) {
            List<InstanceState> own =
                    states.stream().filter(state -> state.mapping() == mapping).toList();
            if (!own.isEmpty()) {
                List<String> after = new ArrayList<>();
                for (Mapping<?> other : byMapping.keySet()) {
                    if (tables.referred(other).contains(mapping)) {
                        after.add("%s, which refers to %s"
                                .formatted(other.table().name(), mapping.table().name()));
                    }
                }
                steps.add(new FlushStep.EntityRows(
                        FlushStep.Kind.DELETE, mapping, KeyOrder.sorted(own), List.of(), after));
            }
        }
    }

    /** A row goes before those that it refers to. */
    private static List<RowOrder.Wait> waits(List<Mapping<?>> group, List<InstanceState> states) {
        Map<RowKey, InstanceState> rows = new HashMap<>();
        states.forEach(state -> rows.put(new RowKey(state.mapping(), state.identity()), state));
        Map<Mapping<?>, List<RelationMapping>> references = new HashMap<>();
        group.forEach(mapping -> references.put(mapping, references(mapping, group)));
        List<RowOrder.Wait> waits = new ArrayList<>();
        for (InstanceState state : states) {
            for (RelationMapping relation : references.getOrDefault(state.mapping(), List.of())) {
                RowKey referred = reference(state, relation);
                InstanceState other = referred == null ? null : rows.get(referred);
                if (other != null) {
                    waits.add(new RowOrder.Wait(state, other, new KeySync(relation, state, null)));
                }
            }
        }
        return waits;
    }

    /** The relationships, seen from whichever side, for which a mapping's rows have foreign keys to rows of a group. */
    private static List<RelationMapping> references(Mapping<?> mapping, List<Mapping<?>> group) {
        List<RelationMapping> references = new ArrayList<>();
        for (Mapping<?> other : group) {
            for (Relation<?, ?> relation : other.relations()) {
                RelationMapping related = relation.mapping();
                boolean refers = related.direction() == Direction.MANY_TO_ONE
                        ? other == mapping
                        : related.direction() == Direction.ONE_TO_MANY
                                && related.target() == mapping
                                && related.inverse() == null;
                if (refers && !related.postUpdate()) {
                    references.add(related);
                }
            }
        }
        return references;
    }

    /** The key of the row to which an entity's row refers in the database. */
    private static @Nullable RowKey reference(InstanceState state, RelationMapping relation) {
        Mapping<?> referred = relation.direction() == Direction.MANY_TO_ONE ? relation.target() : relation.source();
        Entity entity = Rows.entity(state);
        List<Object> values = new ArrayList<>();
        for (Attribute<?, ?> key : referred.primaryKey()) {
            for (RelationMapping.Link link : relation.sourceLinks()) {
                if (link.referred() == key.column()) {
                    Object value = state.committedValue(
                            entity,
                            state.mapping().attributeOf(link.referring()).slot());
                    if (value == null || value instanceof Absent) {
                        return null;
                    }
                    values.add(Rows.normalised(key, value));
                }
            }
        }
        return values.size() == referred.primaryKey().size() ? new RowKey(referred, values) : null;
    }

    /** InnoDB does not delete a row that refers to itself. */
    private static void giveUpReferenceToItself(InstanceState state, List<FlushStep> steps) {
        for (RelationMapping relation : references(state.mapping(), List.of(state.mapping()))) {
            KeySync reference = new KeySync(relation, state, null);
            if (new RowKey(state.mapping(), state.identity()).equals(reference(state, relation))
                    && reference.mayBeNull()) {
                steps.add(release(reference));
            }
        }
    }

    /** Breaks a circle of rows to be deleted: one of their references is set to null before. */
    private static RowOrder.Wait giveUp(List<RowOrder.Wait> circle, List<FlushStep> steps) {
        for (RowOrder.Wait wait : circle) {
            if (wait.reference().mayBeNull()) {
                steps.add(release(wait.reference()));
                return wait;
            }
        }
        throw new CircularDependencyException(
                "Rows to be deleted refer to each other in a circle and none of their references may be null: %s"
                        .formatted(circle.stream()
                                .map(wait -> wait.then().describe())
                                .toList()));
    }

    private static FlushStep release(KeySync reference) {
        InstanceState state = reference.referring();
        return new FlushStep.EntityRows(
                FlushStep.Kind.UPDATE, state.mapping(), List.of(state), List.of(reference), List.of());
    }
}
