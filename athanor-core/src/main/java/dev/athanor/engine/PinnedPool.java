package dev.athanor.engine;

import dev.athanor.dialect.PoolKind;
import dev.athanor.error.PoolTimeoutException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One connection, which lives as long as the pool and serves one user at a time: a database in memory lives in it. It is
 * opened at its first use, and closed when the pool is closed and nobody uses it.
 */
final class PinnedPool implements Pool {
    private final Connector connector;
    private final Duration timeout;
    private final Semaphore free = new Semaphore(1, true);
    private volatile @Nullable Thread holder;
    private volatile boolean closed;

    // Written by the thread that has the permit only.
    private volatile @Nullable DriverConnection connection;

    PinnedPool(Connector connector, Duration timeout) {
        this.connector = connector;
        this.timeout = timeout;
    }

    @Override
    public @Nullable Lease acquire() throws SQLException {
        await();
        if (closed) {
            free.release();
            return null;
        }
        try {
            DriverConnection current = connection;
            if (current == null) {
                current = connector.open();
                connection = current;
            }
            holder = Thread.currentThread();
            return new PinnedLease(current);
        } catch (SQLException | RuntimeException e) {
            free.release();
            throw e;
        }
    }

    private void await() {
        if (free.tryAcquire()) {
            return;
        }
        if (holder == Thread.currentThread()) {
            throw new PoolTimeoutException(
                    "This thread uses the only connection of this engine already, so it would wait for itself forever; "
                            + "an in-memory database has one connection: close the first connection, or pass it on");
        }
        try {
            if (!free.tryAcquire(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new PoolTimeoutException(
                        "The only connection of this engine was in use for %s, by thread %s; an in-memory database has one connection, which serves one user at a time: close it after use, or raise poolTimeout"
                                .formatted(timeout, holder));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PoolTimeoutException("Interrupted while waiting for the only connection of this engine", e);
        }
    }

    @Override
    public PoolStatus status() {
        boolean used = free.availablePermits() == 0;
        boolean open = connection != null;
        return new PoolStatus(PoolKind.PINNED, 1, open ? 1 : 0, open && used ? 1 : 0, free.getQueueLength());
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        if (free.tryAcquire()) {
            finish();
        }
    }

    private void closeConnection() throws SQLException {
        DriverConnection current = connection;
        connection = null;
        if (current != null) {
            current.close();
        }
    }

    /** Lets the next user in; by the thread that has the permit. */
    private void finish() throws SQLException {
        holder = null;
        try {
            if (closed) {
                closeConnection();
            }
        } finally {
            free.release();
        }
    }

    private final class PinnedLease implements Lease {
        private final DriverConnection leased;

        PinnedLease(DriverConnection leased) {
            this.leased = leased;
        }

        @Override
        public DriverConnection connection() {
            return leased;
        }

        @Override
        public void giveBack() throws SQLException {
            finish();
        }

        @Override
        public void discard() throws SQLException {
            try {
                closeConnection();
            } finally {
                finish();
            }
        }

        @Override
        public Lease detach() {
            connection = null;
            holder = null;
            free.release();
            return new OwnLease(leased);
        }
    }
}
