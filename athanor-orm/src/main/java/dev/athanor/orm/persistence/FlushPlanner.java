package dev.athanor.orm.persistence;

import dev.athanor.error.CircularDependencyException;
import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.PrimaryKeyConstraint;
import dev.athanor.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plans a flush. Tables are written in the order of their references: referred ones first, removals last and the other way
 * round. Where tables refer to each other or to themselves, rows are ordered one by one, and a circle of rows is broken by
 * writing one reference behind both rows.
 */
public final class FlushPlanner {
    private final Set<InstanceState> saved = new LinkedHashSet<>();
    private final Set<InstanceState> removed;
    private final Dependencies dependencies;
    private final List<FlushStep> steps = new ArrayList<>();
    private final List<KeySync> late = new ArrayList<>();
    private final Set<KeySync> givenUp = new HashSet<>();

    private FlushPlanner(
            Collection<InstanceState> created,
            Collection<InstanceState> changed,
            Collection<InstanceState> removed,
            Dependencies.RelatedEntities related) {
        this.saved.addAll(created);
        this.saved.addAll(changed);
        this.removed = new LinkedHashSet<>(removed);
        this.dependencies = new Dependencies(saved, this.removed, related);
    }

    /**
     * Plans a flush.
     *
     * @param created entities to be inserted
     * @param changed entities that may have to be updated
     * @param removed entities whose rows are to be deleted
     * @param related gives what the relationships of removed entities lead to
     * @return the plan
     * @throws dev.athanor.orm.FlushException when an entity refers to one that is not in the session
     * @throws CircularDependencyException when rows refer to each other and none of the references may be null
     */
    public static FlushPlan plan(
            Collection<InstanceState> created,
            Collection<InstanceState> changed,
            Collection<InstanceState> removed,
            java.util.function.BiFunction<InstanceState, Relation<?, ?>, List<Entity>> related) {
        return new FlushPlanner(created, changed, removed, related::apply).plan();
    }

    private FlushPlan plan() {
        dependencies.collect();
        Set<Mapping<?>> concerned = new LinkedHashSet<>();
        saved.forEach(state -> concerned.add(state.mapping()));
        removed.forEach(state -> concerned.add(state.mapping()));
        List<List<Mapping<?>>> groups = TableOrder.groups(concerned);

        Set<InstanceState> early = inTheWay();
        addDeletes(early, groups);
        for (List<Mapping<?>> group : groups) {
            addSaves(group, concerned);
        }
        addLateKeys();
        addAssociations(FlushStep.Kind.DELETE, dependencies.gone());
        addAssociations(FlushStep.Kind.INSERT, dependencies.added());
        Set<InstanceState> rest = new LinkedHashSet<>(removed);
        rest.removeAll(early);
        addDeletes(rest, groups);
        return new FlushPlan(steps);
    }

    // ---- saves

    private void addSaves(List<Mapping<?>> group, Set<Mapping<?>> concerned) {
        Set<InstanceState> waiting = new LinkedHashSet<>();
        for (InstanceState state : saved) {
            if (group.contains(state.mapping())) {
                waiting.add(state);
            }
        }
        boolean byRow = TableOrder.isCircular(group);
        while (!waiting.isEmpty()) {
            Set<InstanceState> ready = byRow ? ready(waiting) : waiting;
            for (Mapping<?> mapping : group) {
                addSaves(mapping, ready, TableOrder.references(mapping, concerned));
            }
            waiting.removeAll(new ArrayList<>(ready));
        }
    }

    private void addSaves(Mapping<?> mapping, Set<InstanceState> states, List<String> after) {
        List<InstanceState> updates = new ArrayList<>();
        List<InstanceState> inserts = new ArrayList<>();
        for (InstanceState state : states) {
            if (state.mapping() == mapping) {
                (state.id() == null ? inserts : updates).add(state);
            }
        }
        // As upstream, changes come first: a new row may take a unique value that a changed one gives up.
        addRows(FlushStep.Kind.UPDATE, mapping, updates, after);
        addRows(FlushStep.Kind.INSERT, mapping, inserts, after);
    }

    private void addRows(FlushStep.Kind kind, Mapping<?> mapping, List<InstanceState> states, List<String> after) {
        if (states.isEmpty()) {
            return;
        }
        Set<InstanceState> own = new HashSet<>(states);
        List<KeySync> keys = new ArrayList<>();
        for (KeySync key : dependencies.keys()) {
            if (own.contains(key.referring()) && !isLate(key)) {
                keys.add(key);
            }
        }
        steps.add(new FlushStep.EntityRows(kind, mapping, states, keys, after));
    }

    /** Those of the waiting entities that refer to none that waits to be inserted. */
    private Set<InstanceState> ready(Set<InstanceState> waiting) {
        for (KeySync key : dependencies.keys()) {
            if (key.relation().postUpdate() && waiting.contains(key.referring()) && !late.contains(key)) {
                late.add(key);
            }
        }
        Set<InstanceState> ready = new LinkedHashSet<>(waiting);
        ready.removeAll(blocked(waiting));
        if (!ready.isEmpty()) {
            return ready;
        }
        for (KeySync key : dependencies.keys()) {
            if (blocks(key, waiting)
                    && key.relation().sourceLinks().stream()
                            .allMatch(link -> link.referring().isNullable())) {
                late.add(key);
                return ready(waiting);
            }
        }
        throw new CircularDependencyException(
                "Rows refer to each other in a circle and none of their references may be null: %s"
                        .formatted(waiting.stream().map(InstanceState::describe).toList()));
    }

    private Set<InstanceState> blocked(Set<InstanceState> waiting) {
        Set<InstanceState> blocked = new HashSet<>();
        for (KeySync key : dependencies.keys()) {
            if (blocks(key, waiting)) {
                blocked.add(key.referring());
            }
        }
        return blocked;
    }

    private boolean blocks(KeySync key, Set<InstanceState> waiting) {
        InstanceState referred = key.referred();
        return referred != null
                && referred.id() == null
                && referred != key.referring()
                && waiting.contains(key.referring())
                && waiting.contains(referred)
                && !late.contains(key);
    }

    /** Whether a reference is written behind both rows: it closes a circle, or a new row refers to itself. */
    private boolean isLate(KeySync key) {
        return late.contains(key)
                || key.referred() == key.referring() && key.referring().id() == null;
    }

    private void addLateKeys() {
        Map<Mapping<?>, List<KeySync>> byMapping = new LinkedHashMap<>();
        for (KeySync key : dependencies.keys()) {
            if (isLate(key)) {
                byMapping
                        .computeIfAbsent(key.referring().mapping(), m -> new ArrayList<>())
                        .add(key);
            }
        }
        byMapping.forEach((mapping, keys) -> {
            Set<InstanceState> states = new LinkedHashSet<>();
            keys.forEach(key -> states.add(key.referring()));
            steps.add(new FlushStep.EntityRows(
                    FlushStep.Kind.UPDATE,
                    mapping,
                    List.copyOf(states),
                    keys,
                    List.of("both rows of a circle of references")));
        });
    }

    private void addAssociations(FlushStep.Kind kind, List<Association> rows) {
        Map<dev.athanor.schema.Table, List<Association>> byTable = new LinkedHashMap<>();
        for (Association row : rows) {
            byTable.computeIfAbsent(
                            java.util.Objects.requireNonNull(row.relation().secondary()), t -> new ArrayList<>())
                    .add(row);
        }
        byTable.forEach((table, own) -> steps.add(new FlushStep.AssociationRows(kind, table, own)));
    }

    // ---- removals

    /** Entities whose rows must go first, since a new row takes their unique values. */
    private Set<InstanceState> inTheWay() {
        Set<InstanceState> early = new LinkedHashSet<>();
        for (InstanceState gone : removed) {
            for (InstanceState state : saved) {
                if (state.mapping() == gone.mapping() && sharesUniqueValue(state, gone)) {
                    early.add(gone);
                }
            }
        }
        return early;
    }

    private static boolean sharesUniqueValue(InstanceState state, InstanceState gone) {
        for (Constraint constraint : state.mapping().table().constraints()) {
            List<String> columns = constraint instanceof UniqueConstraint unique
                    ? unique.columnNames()
                    : constraint instanceof PrimaryKeyConstraint key ? key.columnNames() : List.of();
            if (!columns.isEmpty() && columns.stream().allMatch(name -> isSame(state, gone, name))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(InstanceState state, InstanceState gone, String columnName) {
        Column<?> column = state.mapping().table().columnNamed(columnName);
        Attribute<?, ?> attribute = state.mapping().attributeOf(column);
        Object value = state.valueAt(Rows.entity(state), attribute.slot());
        Object former = gone.committedValue(Rows.entity(gone), attribute.slot());
        return value != null
                && !(value instanceof Absent)
                && !(former instanceof Absent)
                && same(attribute, value, former);
    }

    @SuppressWarnings("unchecked") // both values came through the attribute
    private static <T> boolean same(Attribute<?, T> attribute, Object a, @org.jspecify.annotations.Nullable Object b) {
        return attribute.type().same((T) a, (T) b);
    }

    private void addDeletes(Set<InstanceState> states, List<List<Mapping<?>>> groups) {
        Set<Mapping<?>> concerned = new LinkedHashSet<>();
        states.forEach(state -> concerned.add(state.mapping()));
        for (int i = groups.size() - 1; i >= 0; i--) {
            List<Mapping<?>> group = groups.get(i);
            Set<InstanceState> waiting = new LinkedHashSet<>();
            for (InstanceState state : states) {
                if (group.contains(state.mapping())) {
                    waiting.add(state);
                }
            }
            boolean byRow = TableOrder.isCircular(group);
            if (byRow) {
                waiting.forEach(this::giveUpReferenceToItself);
            }
            while (!waiting.isEmpty()) {
                Set<InstanceState> ready = byRow ? unreferred(waiting) : waiting;
                addDeletes(group, ready, concerned);
                waiting.removeAll(new ArrayList<>(ready));
            }
        }
    }

    private void addDeletes(List<Mapping<?>> group, Set<InstanceState> states, Set<Mapping<?>> concerned) {
        for (Mapping<?> mapping : group) {
            List<InstanceState> own =
                    states.stream().filter(state -> state.mapping() == mapping).toList();
            if (!own.isEmpty()) {
                steps.add(new FlushStep.EntityRows(
                        FlushStep.Kind.DELETE, mapping, own, List.of(), TableOrder.referrers(mapping, concerned)));
            }
        }
    }

    /** Those of the waiting entities to whose rows no other waiting one's row refers. */
    private Set<InstanceState> unreferred(Set<InstanceState> waiting) {
        Set<InstanceState> ready = new LinkedHashSet<>(waiting);
        List<KeySync> inTheWay = new ArrayList<>();
        for (InstanceState state : waiting) {
            for (Relation<?, ?> relation : state.mapping().relations()) {
                RelationMapping mapping = relation.mapping();
                KeySync release = new KeySync(mapping, state, null);
                for (InstanceState other : waiting) {
                    if (other != state && !givenUp.contains(release) && RowReferences.refers(state, other, mapping)) {
                        ready.remove(other);
                        inTheWay.add(release);
                    }
                }
            }
        }
        return ready.isEmpty() ? unreferredAfterGivingUp(inTheWay, waiting) : ready;
    }

    private void giveUp(KeySync reference) {
        givenUp.add(reference);
        steps.add(new FlushStep.EntityRows(
                FlushStep.Kind.UPDATE,
                reference.referring().mapping(),
                List.of(reference.referring()),
                List.of(reference),
                List.of()));
    }

    /** InnoDB does not delete a row that refers to itself. */
    private void giveUpReferenceToItself(InstanceState state) {
        for (Relation<?, ?> relation : state.mapping().relations()) {
            RelationMapping mapping = relation.mapping();
            if (RowReferences.refers(state, state, mapping)
                    && mapping.sourceLinks().stream()
                            .allMatch(link -> link.referring().isNullable())) {
                giveUp(new KeySync(mapping, state, null));
            }
        }
    }

    /** Breaks a circle of rows to be deleted: one of their references is set to null before. */
    private Set<InstanceState> unreferredAfterGivingUp(List<KeySync> references, Set<InstanceState> waiting) {
        for (KeySync reference : references) {
            if (reference.relation().sourceLinks().stream()
                    .allMatch(link -> link.referring().isNullable())) {
                giveUp(reference);
                return unreferred(waiting);
            }
        }
        throw new CircularDependencyException(
                "Rows to be deleted refer to each other in a circle and none of their references may be null: %s"
                        .formatted(waiting.stream().map(InstanceState::describe).toList()));
    }
}
