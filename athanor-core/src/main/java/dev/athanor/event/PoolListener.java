package dev.athanor.event;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Is told what becomes of the connections of an engine's pool, on the thread that does it; SQLAlchemy's pool events. A listener
 * that throws stops the operation. Implementations serve several threads at once. The connections that they are given are the
 * driver's own and are not to be closed or kept.
 */
public interface PoolListener {
    /**
     * A connection was opened and prepared as the dialect wants it, and nobody uses it yet: the place for settings that last as
     * long as the connection. No transaction is begun yet, and the driver commits each statement unless its own settings say
     * otherwise.
     *
     * @param connection the driver's connection
     */
    default void connect(Connection connection) {}

    /**
     * The first connection of an engine was opened; told before {@link #connect}.
     *
     * @param connection the driver's connection
     */
    default void firstConnect(Connection connection) {}

    /**
     * A connection is handed out.
     *
     * @param connection the driver's connection
     */
    default void checkout(Connection connection) {}

    /**
     * A connection is made ready for its next user: its transaction is over, and its isolation level is its own again.
     *
     * @param connection the driver's connection
     */
    default void reset(Connection connection) {}

    /**
     * A connection is given back; told behind {@link #reset}.
     *
     * @param connection the driver's connection
     */
    default void checkin(Connection connection) {}

    /**
     * A connection is taken out of service, since it was lost or nobody knows what state it is in.
     *
     * @param connection the driver's connection
     * @param cause why, or null when the application wanted it
     */
    default void invalidate(Connection connection, @Nullable Throwable cause) {}

    /**
     * A connection was taken out of the pool by its user, whose own it is until it is closed.
     *
     * @param connection the driver's connection
     */
    default void detach(Connection connection) {}

    /**
     * A connection is about to be closed.
     *
     * @param connection the driver's connection
     */
    default void close(Connection connection) {}
}
