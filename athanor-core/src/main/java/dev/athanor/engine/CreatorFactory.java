package dev.athanor.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets the application open connections. */
record CreatorFactory(ConnectionCreator creator, String description) implements ConnectionFactory {
    @Override
    public Connection open() throws SQLException {
        return creator.open();
    }
}
