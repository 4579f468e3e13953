package dev.athanor.orm.state;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import org.jspecify.annotations.Nullable;

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
     * Loads what a relationship leads to.
     *
     * @param state the state
     * @param entity its entity
     * @param relation the relationship
     * @param mode what may be done to get it
     * @return the related entity or null; a list of them for a relationship to many; an {@link dev.athanor.orm.Absent} when
     *     the mode does not allow to get it
     */
    @Nullable
    Object related(InstanceState state, Entity entity, Relation<?, ?> relation, ReadMode mode);

    /**
     * Puts an entity in the session that has become reachable from one in it.
     *
     * @param entity the entity
     */
    void reached(Entity entity);

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
     * Loads an attribute of an entity's row: with all others that are expired, or with those of its group when it is deferred.
     *
     * @param state the state
     * @param entity its entity
     * @param attribute the attribute, which is absent
     * @param autoflush whether pending changes are flushed before
     */
    void load(InstanceState state, Entity entity, Attribute<?, ?> attribute, boolean autoflush);
}
