package dev.athanor.engine;

import java.sql.SQLException;

/**
 * A connection that belongs to no pool.
 *
 * @param connection the connection, which is closed by its user
 */
record OwnLease(DriverConnection connection) implements Pool.Lease {
    @Override
    public void giveBack() throws SQLException {
        try (connection) {
            connection.restoreAutoCommit();
        }
    }

    @Override
    public void discard() throws SQLException {
        connection.close();
    }

    @Override
    public Pool.Lease detach() {
        return this;
    }
}
