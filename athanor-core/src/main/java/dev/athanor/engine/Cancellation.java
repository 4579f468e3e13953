package dev.athanor.engine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The statement that a connection is executing, to be cancelled by another thread or by the clock. What is cancelled is that
 * statement and never one after it, even where the driver only knows how to interrupt the whole connection: who ends a
 * statement waits for somebody who is just cancelling it. Costs a statement that nobody cancels two writes.
 */
final class Cancellation {
    private static final Object CANCELLING = new Object();
    private static final VarHandle RUNNING;

    static {
        try {
            RUNNING = MethodHandles.lookup().findVarHandle(Cancellation.class, "running", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final @Nullable StatementTimer timer;
    private volatile @Nullable Object running; // a Statement, or CANCELLING while somebody is at it
    private StatementTimer.@Nullable Timeout timeout; // of the thread that executes

    /**
     * Creates the place for the statements of one connection.
     *
     * @param timer ends statements in time; null where the driver does so
     */
    Cancellation(@Nullable StatementTimer timer) {
        this.timer = timer;
    }

    void started(Statement statement, StatementSettings settings) {
        running = statement;
        if (timer != null && settings.timeoutSeconds() != 0) {
            timeout = timer.start(() -> cancel(statement), settings.timeoutSeconds());
        }
    }

    void ended() {
        StatementTimer.Timeout pending = timeout;
        if (pending != null) {
            timeout = null;
            pending.end();
        }
        Object current = running;
        if (current == CANCELLING || !RUNNING.compareAndSet(this, current, null)) {
            synchronized (this) {
                running = null;
            }
        }
    }

    /** Cancels the statement if one is running. */
    synchronized void cancel() throws SQLException {
        if (running instanceof Statement statement) {
            cancel(statement);
        }
    }

    private synchronized void cancel(Statement statement) throws SQLException {
        if (RUNNING.compareAndSet(this, statement, CANCELLING)) {
            statement.cancel();
        }
    }
}
