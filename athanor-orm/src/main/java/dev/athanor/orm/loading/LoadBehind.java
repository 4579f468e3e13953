package dev.athanor.orm.loading;

import dev.athanor.orm.Absent;
import dev.athanor.orm.Entity;
import dev.athanor.orm.LoadStrategy;
import dev.athanor.orm.Relation;
import dev.athanor.orm.query.EntityLoad.RelationLoad;
import dev.athanor.orm.state.InstanceState;
import java.util.List;

/** Loads a relationship of the entities of a result, when its rows, or a portion of them, have been read. */
abstract class LoadBehind {
    final RelationLoad load;
    final Relation<?, ?> relation;
    final LoadContext context;
    private EntitySet entities = new EntitySet();

    LoadBehind(RelationLoad load, LoadContext context) {
        this.load = load;
        this.relation = load.relation().declared();
        this.context = context;
    }

    static LoadBehind of(RelationLoad load, Origin origin, LoadContext context) {
        if (load.strategy() == LoadStrategy.IMMEDIATE) {
            return new ImmediateLoader(load, context);
        }
        LoadBehind embedding =
                load.strategy() == LoadStrategy.SUBQUERY ? SubqueryLoader.of(load, origin, context) : null;
        return embedding == null ? new SelectInLoader(load, context) : embedding;
    }

    final void add(Entity entity) {
        entities.add(entity);
    }

    final void load() {
        List<Entity> lacking = entities.inOrder().stream()
                .filter(entity -> InstanceState.of(entity).valueAt(entity, relation.slot()) instanceof Absent)
                .toList();
        entities = new EntitySet();
        if (!lacking.isEmpty()) {
            load(lacking);
        }
    }

    /** Loads the relationship of entities that lack it. */
    abstract void load(List<Entity> lacking);
}
