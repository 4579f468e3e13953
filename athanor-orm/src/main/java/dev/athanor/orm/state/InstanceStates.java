package dev.athanor.orm.state;

import dev.athanor.orm.Entity;
import dev.athanor.orm.EntityState;
import dev.athanor.orm.Mapping;

/** Makes states for entities that the application made. */
public final class InstanceStates implements EntityState.Provider {
    /** For the service loader. */
    public InstanceStates() {}

    @Override
    public EntityState create(Entity entity, Mapping<?> mapping) {
        return new InstanceState(entity, mapping);
    }
}
