package dev.athanor.orm.persistence;

import dev.athanor.engine.Connection;
import dev.athanor.orm.state.InstanceState;

/** What a flush needs of its session. The door through which it reaches the database and tells what it did. */
public interface FlushTarget {
    /**
     * The connection of the session's transaction.
     *
     * @return the connection
     */
    Connection connection();

    /**
     * An entity has got its row.
     *
     * @param state its state
     * @param id its key in the identity map
     */
    void inserted(InstanceState state, Object id);

    /**
     * An entity's row has its values.
     *
     * @param state its state
     * @param id its key in the identity map, which may have changed
     */
    void updated(InstanceState state, Object id);

    /**
     * An entity's row is gone.
     *
     * @param state its state
     */
    void deleted(InstanceState state);
}
