package dev.athanor.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Hands out driver connections and takes them back. Safe for use by several threads. */
interface Pool {
    /**
     * Takes a connection.
     *
     * @return the connection, or null when the pool is closed
     * @throws SQLException when none can be opened
     * @throws dev.athanor.error.PoolTimeoutException when others hold all of them for too long
     */
    @Nullable
    Lease acquire() throws SQLException;

    /** How it stands. */
    PoolStatus status();

    /** Closes what is idle now and what is in use when it comes back. */
    void close() throws SQLException;

    /** A connection in somebody's hands, to be ended once by one of the two. */
    interface Lease {
        DriverConnection connection();

        /** Gives the connection back, without an open transaction. */
        void giveBack() throws SQLException;

        /** Gives back a connection that is broken or in an unknown state. */
        void discard() throws SQLException;

        /**
         * Takes the connection out of the pool, as though it were given back.
         *
         * @return what closes the connection in the end
         */
        Lease detach();

        /** Gives back a connection that was lost, and with it all that were opened before and may be lost as well. */
        default void invalidate() throws SQLException {
            discard();
        }
    }
}
