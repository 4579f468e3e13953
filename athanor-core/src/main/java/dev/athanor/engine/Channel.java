package dev.athanor.engine;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.Failure;
import dev.athanor.event.StatementEvent;
import dev.athanor.sql.ExecutionOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a {@link Connection}: a connection of the driver, which is replaced when it was lost, the transaction on
 * it, and the results that are being read from it.
 */
final class Channel {
    private final EngineContext context;
    private final Supplier<Pool.Lease> leases;
    private final UseGuard guard = new UseGuard();
    private final List<RowCursor> cursors = new ArrayList<>(2);
    private final List<Savepoint> savepoints = new ArrayList<>(0);
    private Pool.@Nullable Lease lease;
    private int savepointNumber;
    private @Nullable TransactionRecording recording;
    private boolean begun;
    private boolean lost;
    private boolean closed;
    private ConnectionMode mode;

    Channel(EngineContext context, ConnectionMode mode, Supplier<Pool.Lease> leases) {
        this.context = context;
        this.mode = mode;
        this.leases = leases;
        this.lease = newLease();
    }

    EngineContext context() {
        return context;
    }

    UseGuard guard() {
        return guard;
    }

    ExecutionOptions options() {
        return mode.options();
    }

    void options(ExecutionOptions changed) {
        mode = mode.with(changed);
    }

    ConnectionMode mode() {
        return mode;
    }

    /** Changes how transactions are run, from the next one on. */
    void mode(ConnectionMode changed, String what) {
        checkUsable();
        if (begun) {
            throw new InvalidRequestException(
                    "%s cannot be changed inside a transaction, which its first statement or begin() began; commit() or rollback() it first"
                            .formatted(what));
        }
        if (context.commitManagedOutside()) {
            throw new InvalidRequestException(
                    "%s is up to the outer transaction manager, to which this engine leaves transactions"
                            .formatted(what));
        }
        changed.checkedFor(context.dialect());
        try {
            connection().enter(changed, context.dialect());
            mode = changed;
        } catch (SQLException e) {
            RuntimeException failure = failure(e);
            drop(failure, false); // half changed, perhaps
            throw failure;
        }
    }

    IsolationLevel isolationLevel() {
        checkUsable();
        if (mode.isAutocommit()) {
            return IsolationLevel.AUTOCOMMIT;
        }
        try {
            int level = connection().jdbc().getTransactionIsolation();
            return context.dialect().isolationLevels().stream()
                    .filter(each -> context.dialect().jdbcLevel(each) == level)
                    .findFirst()
                    .orElseThrow(
                            () -> new IllegalStateException("the driver is at an unknown isolation level: " + level));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    boolean isClosed() {
        return closed;
    }

    boolean inTransaction() {
        return begun;
    }

    // ---- statements

    /** The driver's connection, in a transaction. */
    DriverConnection ready() {
        checkUsable();
        if (!begun) {
            begin(true);
        }
        return connection();
    }

    private void checkUsable() {
        if (closed) {
            throw new ResourceClosedException("This connection is closed; take a new one from engine.connect()");
        }
        if (lost) {
            throw new PendingRollbackException(
                    "The database connection was lost inside a transaction, which is gone; call rollback(), then begin again");
        }
    }

    private DriverConnection connection() {
        Pool.Lease current = lease;
        if (current == null) {
            current = newLease();
            lease = current;
        }
        return current.connection();
    }

    private Pool.Lease newLease() {
        Pool.Lease taken = leases.get();
        try {
            taken.connection().enter(mode, context.dialect());
            context.poolListeners()
                    .tell(listener -> listener.checkout(taken.connection().jdbc()));
            return taken;
        } catch (SQLException e) {
            DatabaseException failure = context.errors().of(e);
            discard(taken, failure.connectionInvalidated(), failure);
            throw failure;
        } catch (RuntimeException e) {
            discard(taken, false, e);
            throw e;
        }
    }

    /** Tells of a statement that is about to run; a listener may have it run with another text. */
    Call announce(Call call, Plan plan, String position) {
        if (context.listeners().isEmpty()) {
            return call;
        }
        return call.withSql(announce(call.event(plan.cacheNote() + position)).sql());
    }

    /** Tells of a statement that is about to run; a listener may have it run with another text. */
    StatementEvent announce(StatementEvent event) {
        StatementEvent rewritten = context.listeners()
                .<StatementEvent>change(event, (listener, current) -> current.withSql(listener.rewrite(current)));
        context.listeners().tell(listener -> listener.statement(rewritten));
        return rewritten;
    }

    /** Tells of a statement that has run. */
    void executed(Call call, int count) {
        if (!context.listeners().isEmpty()) {
            StatementEvent event = call.event("");
            context.listeners().tell(listener -> listener.executed(event, count));
        }
    }

    void opened(RowCursor cursor) {
        cursors.add(cursor);
    }

    void finished(RowCursor cursor) {
        cursors.remove(cursor);
    }

    /** Our exception for one of the driver's; takes the connection out of service when it is broken. */
    RuntimeException failure(SQLException error, Call call) {
        return failure(error, call.sql(), call.shown(), call.many());
    }

    RuntimeException failure(SQLException error, String sql, List<?> parameters, boolean many) {
        return noticed(context.errors().of(error, sql, parameters, many));
    }

    RuntimeException failure(SQLException error) {
        return noticed(context.errors().of(error));
    }

    private RuntimeException noticed(DatabaseException exception) {
        Failure failure = context.listeners()
                .change(new Failure(exception, exception.connectionInvalidated()), ExecutionListener::failed);
        if (failure.disconnect()) {
            lost = begun;
            drop(failure.exception(), true);
        }
        return failure.exception();
    }

    /** Takes the driver's connection out of service. */
    private void drop(Exception reason, boolean disconnected) {
        for (RowCursor cursor : cursors) {
            cursor.abandon();
        }
        cursors.clear();
        Pool.Lease broken = lease;
        lease = null;
        if (broken != null) {
            discard(broken, disconnected, reason);
        }
    }

    private void discard(Pool.Lease broken, boolean disconnected, Exception reason) {
        try {
            context.poolListeners()
                    .tell(listener -> listener.invalidate(broken.connection().jdbc(), reason));
        } finally {
            try {
                if (disconnected) {
                    broken.invalidate();
                } else {
                    broken.discard();
                }
            } catch (SQLException e) {
                reason.addSuppressed(e);
            }
        }
    }

    // ---- transaction

    void begin(boolean implicit) {
        checkUsable();
        if (begun) {
            throw new InvalidRequestException(
                    "This connection is in a transaction already, which its first statement or begin() began; commit() or rollback() it first, or use beginNested()");
        }
        context.listeners().tell(listener -> listener.begin(implicit));
        begun = true;
        recording = TransactionRecording.start();
    }

    void commit() {
        checkUsable();
        if (!begun) {
            return;
        }
        closeCursors();
        context.listeners().tell(ExecutionListener::commit);
        if (endsTransactions()) {
            try {
                connection().jdbc().commit();
            } catch (SQLException e) {
                throw failure(e);
            }
        }
        ended(true);
    }

    void rollback() {
        if (closed) {
            throw new ResourceClosedException("This connection is closed, which rolled back its transaction");
        }
        if (!begun) {
            return;
        }
        try {
            context.listeners().tell(ExecutionListener::rollback);
        } finally {
            undo();
        }
    }

    private void undo() {
        try {
            if (!lost) {
                closeCursors();
            }
            if (!lost && endsTransactions()) {
                connection().jdbc().rollback();
            }
        } catch (SQLException e) {
            RuntimeException failure = failure(e);
            drop(failure, false); // nobody knows what state it is in
            throw failure;
        } catch (RuntimeException e) {
            drop(e, false);
            throw e;
        } finally {
            ended(false);
        }
    }

    /** Whether a transaction of the database is behind that of this connection, and is ours to end. */
    private boolean endsTransactions() {
        return !context.commitManagedOutside() && !mode.isAutocommit();
    }

    private void ended(boolean committed) {
        TransactionRecording ending = recording;
        recording = null;
        if (ending != null) {
            ending.stop(committed);
        }
        begun = false;
        lost = false;
        savepoints.forEach(Savepoint::end);
        savepoints.clear();
        savepointNumber = 0;
    }

    private void closeCursors() {
        while (!cursors.isEmpty()) {
            cursors.get(cursors.size() - 1).close();
        }
    }

    void close() {
        if (closed) {
            return;
        }
        try {
            if (begun) {
                rollback();
            }
        } finally {
            closed = true;
            giveBack();
        }
    }

    private void giveBack() {
        Pool.Lease current = lease;
        lease = null;
        if (current == null) {
            return;
        }
        try {
            reset(current.connection());
        } catch (SQLException e) {
            DatabaseException failure = context.errors().of(e);
            discard(current, failure.connectionInvalidated(), failure);
            throw failure;
        } catch (RuntimeException e) {
            discard(current, false, e);
            throw e;
        }
        try {
            current.giveBack();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private void reset(DriverConnection connection) throws SQLException {
        connection.leave(context.dialect());
        context.poolListeners().tell(listener -> listener.reset(connection.jdbc()));
        context.poolListeners().tell(listener -> listener.checkin(connection.jdbc()));
    }

    // ---- savepoints

    Savepoint savepoint() {
        DriverConnection connection = ready();
        if (mode.isAutocommit()) {
            throw new InvalidRequestException(
                    "There are no savepoints while statements commit themselves; use another isolation level than AUTOCOMMIT");
        }
        String name = "athanor_savepoint_" + ++savepointNumber;
        context.listeners().tell(listener -> listener.savepoint(name));
        try {
            Savepoint savepoint =
                    new Savepoint(this, guard, name, connection.jdbc().setSavepoint(name));
            savepoints.add(savepoint);
            return savepoint;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    void release(Savepoint savepoint) {
        context.listeners().tell(listener -> listener.releaseSavepoint(savepoint.name()));
        try {
            ready().jdbc().releaseSavepoint(savepoint.jdbc());
        } catch (SQLException e) {
            throw failure(e);
        }
        endFrom(savepoint);
    }

    void rollbackTo(Savepoint savepoint) {
        context.listeners().tell(listener -> listener.rollbackToSavepoint(savepoint.name()));
        try {
            ready().jdbc().rollback(savepoint.jdbc());
        } catch (SQLException e) {
            throw failure(e);
        }
        endFrom(savepoint);
    }

    /** The savepoints set since are gone with this one. */
    private void endFrom(Savepoint savepoint) {
        List<Savepoint> gone = savepoints.subList(savepoints.indexOf(savepoint), savepoints.size());
        gone.forEach(Savepoint::end);
        gone.clear();
    }
}
