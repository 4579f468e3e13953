package dev.athanor.orm.loading;

import dev.athanor.orm.Entity;
import dev.athanor.orm.Relation;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.StateOwner;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import java.util.List;

/** Where loaded entities go, and how more of them are had. The door through which loading reaches its session. */
public interface LoadContext {
    /**
     * The session's identity map.
     *
     * @return the map
     */
    IdentityMap identityMap();

    /**
     * The session, as the states of its entities see it.
     *
     * @return the owner
     */
    StateOwner owner();

    /**
     * Executes a statement without flushing first.
     *
     * @param statement the statement
     * @return its rows
     */
    List<Row> rows(Select<Row> statement);

    /**
     * Executes a statement without flushing first.
     *
     * @param statement a statement that selects one entity
     * @return the entities
     */
    List<Entity> entities(Select<?> statement);

    /**
     * Loads a relationship of one entity at once, without flushing first.
     *
     * @param state the entity's state
     * @param entity the entity
     * @param relation the relationship
     */
    void load(InstanceState state, Entity entity, Relation<?, ?> relation);
}
