package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.error.ArgumentException;
import dev.athanor.event.PoolListener;
import dev.athanor.sql.ExecutionOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The driver's connection with what lives as long as it does. */
final class DriverConnection implements AutoCloseable {
    private final Connection jdbc;
    private final PreparedStatements statements;
    private final boolean autoCommitWasOn;
    private final Listeners<PoolListener> listeners;
    private @Nullable IsolationLevel isolation; // what was asked for last; null for the connection's own
    private @Nullable Integer ownJdbcLevel; // known once it was changed
    private boolean readOnly;
    private final Map<String, Object> info = new HashMap<>(0);
    private volatile boolean detached; // read by threads of the pool

    DriverConnection(Connection jdbc, boolean autoCommitWasOn, Listeners<PoolListener> listeners) {
        this.jdbc = jdbc;
        this.statements = new PreparedStatements(jdbc);
        this.autoCommitWasOn = autoCommitWasOn;
        this.listeners = listeners;
    }

    Connection jdbc() {
        return jdbc;
    }

    PreparedStatements statements() {
        return statements;
    }

    /** What users keep with the connection. */
    Map<String, Object> info() {
        return info;
    }

    <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(jdbc)) {
            return type.cast(jdbc);
        } else if (jdbc.isWrapperFor(type)) {
            return jdbc.unwrap(type);
        }
        throw new ArgumentException("The driver's connection is a %s and no %s"
                .formatted(jdbc.getClass().getName(), type.getName()));
    }

    void detach() {
        detached = true;
    }

    boolean isDetached() {
        return detached;
    }

    /** Uses the connection in a mode, outside a transaction. */
    void enter(ConnectionMode mode, Dialect dialect) throws SQLException {
        IsolationLevel wanted = mode.isolation();
        if (wanted != isolation) {
            if (wanted == IsolationLevel.AUTOCOMMIT || isolation == IsolationLevel.AUTOCOMMIT) {
                jdbc.setAutoCommit(wanted == IsolationLevel.AUTOCOMMIT);
            }
            if (wanted == null) {
                restoreIsolation();
            } else if (wanted != IsolationLevel.AUTOCOMMIT) {
                ownJdbcLevel = ownJdbcLevel();
                jdbc.setTransactionIsolation(dialect.jdbcLevel(wanted));
            }
            isolation = wanted;
        }
        if (mode.readOnly() != readOnly) {
            dialect.readOnly(jdbc, mode.readOnly());
            readOnly = mode.readOnly();
        }
    }

    /** The driver's number of the level that the connection has when nobody chooses one. */
    int ownJdbcLevel() throws SQLException {
        return ownJdbcLevel == null ? jdbc.getTransactionIsolation() : ownJdbcLevel;
    }

    private void restoreIsolation() throws SQLException {
        if (ownJdbcLevel != null) {
            jdbc.setTransactionIsolation(ownJdbcLevel);
        }
    }

    /** Makes the connection what it was before anybody chose a mode. */
    void leave(Dialect dialect) throws SQLException {
        enter(new ConnectionMode(ExecutionOptions.NONE, null, false), dialect);
    }

    /** Makes the connection what it was when it was opened, for a data source that hands it out again. */
    void restoreAutoCommit() throws SQLException {
        if (autoCommitWasOn) {
            jdbc.setAutoCommit(true);
        }
    }

    /** Closes the connection and, as JDBC has it, all its statements. */
    @Override
    public void close() throws SQLException {
        try {
            listeners.tell(listener -> listener.close(jdbc));
        } finally {
            jdbc.close();
        }
    }
}
