package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.event.PoolListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Opens connections and prepares them as the dialect and the engine want them. */
final class Connector {
    private final ConnectionFactory factory;
    private final Dialect dialect;
    private final boolean commitManagedOutside;
    private final Listeners<PoolListener> listeners;
    private final AtomicBoolean connected = new AtomicBoolean();

    Connector(ConnectionFactory factory, EngineContext context) {
        this.factory = factory;
        this.dialect = context.dialect();
        this.commitManagedOutside = context.commitManagedOutside();
        this.listeners = context.poolListeners();
    }

    /** Whether statements commit themselves unless somebody outside says otherwise. */
    boolean autoCommits() {
        return commitManagedOutside;
    }

    DriverConnection open() throws SQLException {
        Connection jdbc = DriverFault.given(factory.open(), "connection");
        try {
            dialect.onConnect(jdbc);
            tell(jdbc); // while no transaction is begun that would undo what a listener sets
            boolean autoCommit = !commitManagedOutside && jdbc.getAutoCommit();
            if (autoCommit) {
                jdbc.setAutoCommit(false);
            }
            return new DriverConnection(jdbc, autoCommit, listeners);
        } catch (SQLException | RuntimeException e) {
            closeAfter(e, jdbc);
            throw e;
        }
    }

    private void tell(Connection jdbc) {
        if (connected.compareAndSet(false, true)) {
            listeners.tell(listener -> listener.firstConnect(jdbc));
        }
        listeners.tell(listener -> listener.connect(jdbc));
    }

    private static void closeAfter(Exception failure, Connection jdbc) {
        try {
            jdbc.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
