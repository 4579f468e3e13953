package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.PoolKind;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.ResourceClosedException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where engines of one database get their connections: the pool, which is made when it is first used. */
final class ConnectionSource {
    private static final int PING_SECONDS = 5;

    private final ConnectionFactory factory;
    private final EngineSettings settings;
    private final PoolKind poolKind;

    // The three below are guarded by this; the first is written once.
    private volatile @Nullable EngineContext context;
    private @Nullable Pool pool;
    private boolean closed;

    ConnectionSource(ConnectionFactory factory, EngineSettings settings, @Nullable Dialect dialect, PoolKind poolKind) {
        this.factory = factory;
        this.settings = settings;
        this.poolKind = settings.poolKind == null ? poolKind : settings.poolKind;
        this.context = dialect == null ? null : EngineContext.of(dialect, settings);
    }

    String description() {
        return factory.description();
    }

    PoolStatus status() {
        return pool().status();
    }

    void dispose() {
        Pool old;
        synchronized (this) {
            old = pool;
            pool = null;
        }
        if (old != null) {
            try {
                old.close();
            } catch (SQLException e) {
                throw context().errors().of(e);
            }
            context().engineListeners().tell(listener -> listener.engineDisposed(description()));
        }
    }

    void close() {
        synchronized (this) {
            closed = true;
        }
        dispose();
    }

    EngineContext context() {
        EngineContext current = context;
        return current == null ? discover() : current;
    }

    private synchronized EngineContext discover() {
        EngineContext current = context;
        if (current == null) {
            try (java.sql.Connection connection = factory.open()) {
                Dialect dialect = Dialects.ofJdbcUrl(connection.getMetaData().getURL());
                current = EngineContext.of(dialect, settings);
            } catch (SQLException e) {
                throw cannotConnect(e);
            }
            context = current;
        }
        return current;
    }

    Pool.Lease lease() {
        CheckoutRecording recording = CheckoutRecording.start();
        try {
            return taken();
        } finally {
            if (recording != null) {
                recording.stop(description());
            }
        }
    }

    private Pool.Lease taken() {
        try {
            while (true) {
                Pool.Lease lease = pool().acquire(); // null when the pool was disposed of in between
                if (lease != null && (!settings.prePing || answers(lease))) {
                    return lease;
                }
            }
        } catch (SQLException e) {
            throw cannotConnect(e);
        }
    }

    /** Whether a connection works; one that does not is discarded. */
    private static boolean answers(Pool.Lease lease) throws SQLException {
        boolean valid = false;
        try {
            valid = lease.connection().jdbc().isValid(PING_SECONDS);
        } finally {
            if (!valid) {
                lease.invalidate();
            }
        }
        return valid;
    }

    private DatabaseException cannotConnect(SQLException e) {
        return ErrorKind.OPERATIONAL.exception(
                "Cannot connect to %s: %s".formatted(factory.description(), e.getMessage()), null, List.of(), e);
    }

    private synchronized Pool pool() {
        if (closed) {
            throw new ResourceClosedException("This engine is closed; create another");
        }
        Pool current = pool;
        if (current == null) {
            current = newPool();
            pool = current;
        }
        return current;
    }

    private Pool newPool() {
        EngineContext shared = context();
        Connector connector = new Connector(factory, shared);
        if (poolKind == PoolKind.PINNED) {
            return new PinnedPool(connector, settings.poolTimeout);
        } else if (poolKind == PoolKind.POOLED) {
            return new HikariPool(connector, shared.dialect().name(), settings);
        }
        return new NoPool(connector);
    }
}
