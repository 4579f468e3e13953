package dev.athanor.orm.persistence;

import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.Relation;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Plans a flush. Tables are written in the order of their references: referred ones first, removals last and the other way
 * round. Where tables refer to each other or to themselves, rows are ordered one by one, and a circle of rows is broken by
 * writing one reference behind both rows.
 */
public final class FlushPlanner {
    private final Set<InstanceState> created;
    private final Set<InstanceState> saved = new LinkedHashSet<>();
    private final Set<InstanceState> removed;
    private final Dependencies dependencies;

    private FlushPlanner(
            Collection<InstanceState> created,
            Collection<InstanceState> changed,
            Collection<InstanceState> removed,
            Dependencies.RelatedEntities related) {
        this.created = new LinkedHashSet<>(created);
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
     * @throws dev.athanor.error.CircularDependencyException when rows refer to each other and none of the references may be
     *     null
     */
    public static FlushPlan plan(
            Collection<InstanceState> created,
            Collection<InstanceState> changed,
            Collection<InstanceState> removed,
            BiFunction<InstanceState, Relation<?, ?>, List<Entity>> related) {
        return new FlushPlanner(created, changed, removed, related::apply).plan();
    }

    private FlushPlan plan() {
        dependencies.collect();
        Set<Mapping<?>> concerned = new LinkedHashSet<>();
        saved.forEach(state -> concerned.add(state.mapping()));
        removed.forEach(state -> concerned.add(state.mapping()));
        TableOrder tables = new TableOrder(concerned);
        List<List<Mapping<?>>> groups = tables.groups();

        Map<InstanceState, InstanceState> replacing = Conflicts.samePrimaryKeys(removed, created);
        removed.removeAll(new ArrayList<>(replacing.values()));
        Set<InstanceState> early = Conflicts.inTheWay(removed, saved);
        removed.removeAll(new ArrayList<>(early));

        StepOrder order = new StepOrder(tables, groups, dependencies);
        DeleteRows earlyDeletes = new DeleteRows(early, tables);
        for (int i = groups.size() - 1; i >= 0; i--) {
            order.first(earlyDeletes.steps(groups.get(i)));
        }
        if (!replacing.isEmpty()) {
            order.first(List.of(new FlushStep.Replaced(replacing)));
        }
        addRows(order, groups, replacing.keySet(), tables);
        addAssociations(order);
        return new FlushPlan(order.steps());
    }

    private void addRows(
            StepOrder order, List<List<Mapping<?>>> groups, Set<InstanceState> replacing, TableOrder tables) {
        SaveRows saves = new SaveRows(saved, dependencies, tables);
        DeleteRows deletes = new DeleteRows(removed, tables);
        for (List<Mapping<?>> group : groups) {
            deletes.loadReferred(group);
            order.saves(group, saves.steps(group, replacing));
        }
        saves.lateSteps().forEach(order::late);
        deletes.releaseSteps().forEach(order::late);
        for (List<Mapping<?>> group : groups) {
            order.deletes(group, deletes.steps(group));
        }
    }

    private void addAssociations(StepOrder order) {
        Map<Table, List<Association>> leaving = dependencies.goneWithEntities().byTable();
        leaving.forEach((table, rows) ->
                order.before(rows.get(0), new FlushStep.AssociationRows(FlushStep.Kind.DELETE, table, rows)));
        dependencies.gone().byTable().forEach((table, rows) -> {
            List<Association> rest = dependencies.goneWithEntities().without(rows);
            if (!rest.isEmpty()) {
                order.after(rows.get(0), new FlushStep.AssociationRows(FlushStep.Kind.DELETE, table, rest));
            }
        });
        dependencies
                .added()
                .byTable()
                .forEach((table, rows) ->
                        order.after(rows.get(0), new FlushStep.AssociationRows(FlushStep.Kind.INSERT, table, rows)));
    }
}
