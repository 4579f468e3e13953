package dev.athanor.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections of the driver in a way of the application's own; SQLAlchemy's {@code creator}. */
@FunctionalInterface
public interface ConnectionCreator {
    /**
     * Opens a connection.
     *
     * @return a new connection, which the engine closes
     * @throws SQLException when the database cannot be reached
     */
    Connection open() throws SQLException;
}
