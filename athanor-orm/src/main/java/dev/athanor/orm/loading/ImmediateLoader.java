package dev.athanor.orm.loading;

import dev.athanor.orm.Entity;
import dev.athanor.orm.query.EntityLoad.RelationLoad;
import dev.athanor.orm.state.InstanceState;
import java.util.List;

/** Loads a relationship of entities one by one, as reading it would. */
final class ImmediateLoader extends LoadBehind {
    ImmediateLoader(RelationLoad load, LoadContext context) {
        super(load, context);
    }

    @Override
    void load(List<Entity> lacking) {
        lacking.forEach(entity -> context.load(InstanceState.of(entity), entity, relation));
    }
}
