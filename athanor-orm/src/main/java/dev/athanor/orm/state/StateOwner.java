package dev.athanor.orm.state;

import dev.athanor.orm.Entity;

/** What a state needs of the session that owns it. The door through which an attribute reaches the database. */
public interface StateOwner {
    /**
     * Refuses access from a second thread, or after the session's end.
     */
    void checkAccess();

    /**
     * Takes note of a change, and keeps the entity alive until it is flushed.
     *
     * @param state the state
     * @param entity its entity
     */
    void modified(InstanceState state, Entity entity);

    /**
     * Takes note that an entity has no changes left, because its row was read over them.
     *
     * @param state the state
     */
    void unmodified(InstanceState state);

    /**
     * Forgets an entity, whatever its place in the life cycle.
     *
     * @param state the state
     */
    void release(InstanceState state);

    /**
     * Loads all that is expired or deferred of an entity's row.
     *
     * @param state the state
     * @param entity its entity
     * @param autoflush whether pending changes are flushed before
     */
    void load(InstanceState state, Entity entity, boolean autoflush);
}
