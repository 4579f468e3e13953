package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections and prepares them as the dialect and the engine want them. */
final class Connector {
    private final ConnectionFactory factory;
    private final Dialect dialect;
    private final boolean commitManagedOutside;

    Connector(ConnectionFactory factory, Dialect dialect, boolean commitManagedOutside) {
        this.factory = factory;
        this.dialect = dialect;
        this.commitManagedOutside = commitManagedOutside;
    }

    /** Whether statements commit themselves unless somebody outside says otherwise. */
    boolean autoCommits() {
        return commitManagedOutside;
    }

    DriverConnection open() throws SQLException {
        Connection jdbc = factory.open();
        try {
            dialect.onConnect(jdbc);
            boolean autoCommit = !commitManagedOutside && jdbc.getAutoCommit();
            if (autoCommit) {
                jdbc.setAutoCommit(false);
            }
            return new DriverConnection(jdbc, autoCommit);
        } catch (SQLException | RuntimeException e) {
            closeAfter(e, jdbc);
            throw e;
        }
    }

    private static void closeAfter(Exception failure, Connection jdbc) {
        try {
            jdbc.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
