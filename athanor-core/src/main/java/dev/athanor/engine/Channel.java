package dev.athanor.engine;

import dev.athanor.dialect.ErrorKind;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.event.Failure;
import dev.athanor.event.TransactionEvent;
import dev.athanor.sql.ExecutionOptions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a {@link Connection}: a connection of the driver, which is replaced when it was lost, the transaction on
 * it, and the results that are being read from it.
 */
final class Channel {
    private final EngineContext context;
    private final Checkout checkout;
    private final UseGuard guard = new UseGuard();
    private final List<RowCursor> cursors = new ArrayList<>(2);
    private final Cancellation cancellation;
    private final News news;
    private @Nullable OpenTransaction transaction; // null outside one
    private boolean lost;
    private boolean closed;

    Channel(EngineContext context, ConnectionMode mode, Supplier<Pool.Lease> leases) {
        this.context = context;
        this.checkout = new Checkout(context, mode, leases);
        this.cancellation = new Cancellation(context.timer());
        this.news = new News(context, mode.options());
    }

    EngineContext context() {
        return context;
    }

    UseGuard guard() {
        return guard;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    News news() {
        return news;
    }

    ExecutionOptions options() {
        return mode().options();
    }

    void options(ExecutionOptions changed) {
        checkout.options(mode().with(changed));
        news.options(changed);
    }

    ConnectionMode mode() {
        return checkout.mode();
    }

    /** Changes how transactions are run, from the next one on. */
    void mode(ConnectionMode changed, String what) {
        requireNoTransaction(what + " cannot be changed");
        if (context.commitManagedOutside()) {
            throw new InvalidRequestException(
                    "%s is up to the outer transaction manager, to which this engine leaves transactions"
                            .formatted(what));
        }
        changed.checkedFor(context.dialect());
        try {
            checkout.mode(changed);
        } catch (SQLException e) {
            RuntimeException failure = failure(e);
            drop(failure, false); // half changed, perhaps
            throw failure;
        }
    }

    /** Refuses what a connection does not do inside a transaction. */
    void requireNoTransaction(String what) {
        checkUsable();
        if (inTransaction()) {
            throw new InvalidRequestException(
                    "%s inside a transaction, which its first statement or begin() began; commit() or rollback() it first"
                            .formatted(what));
        }
    }

    /** Refuses what makes no sense where others end transactions, or nobody does. */
    void requireOwnTransactions(String what) {
        if (context.commitManagedOutside() || mode().isAutocommit()) {
            throw new InvalidRequestException(
                    "%s cannot be where statements commit themselves, or an outer transaction manager commits"
                            .formatted(what));
        }
    }

    IsolationLevel isolationLevel() {
        checkUsable();
        if (mode().isAutocommit()) {
            return IsolationLevel.AUTOCOMMIT;
        }
        try {
            return level(checkout.connection().jdbc().getTransactionIsolation());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    IsolationLevel defaultIsolationLevel() {
        checkUsable();
        try {
            return level(checkout.connection().ownJdbcLevel());
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private IsolationLevel level(int jdbcLevel) {
        return context.dialect().isolationLevels().stream()
                .filter(each -> context.dialect().jdbcLevel(each) == jdbcLevel)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the driver is at an unknown isolation level: " + jdbcLevel));
    }

    boolean isClosed() {
        return closed;
    }

    boolean inTransaction() {
        return transaction != null;
    }

    // ---- the driver's connection

    /** The driver's connection, in a transaction. */
    DriverConnection ready() {
        checkUsable();
        if (transaction == null) {
            begin(true, null);
        } else {
            transaction.requireUnprepared();
        }
        return checkout.connection();
    }

    /** The driver's connection, in a transaction or not. */
    DriverConnection connection() {
        checkUsable();
        return checkout.connection();
    }

    /** The driver's own connection, in a transaction of which the engine does not know what is done in it. */
    <T> T unwrap(Class<T> type) {
        try {
            T unwrapped = ready().unwrap(type);
            worked();
            return unwrapped;
        } catch (SQLException e) {
            throw failure(e);
        }
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

    boolean isInvalidated() {
        return !closed && checkout.isEmpty();
    }

    void invalidate(@Nullable Throwable cause) {
        checkUsable();
        lost = inTransaction();
        abandonCursors();
        try {
            checkout.invalidate(cause);
        } catch (SQLException e) {
            throw context.errors().of(e);
        }
    }

    void detach() {
        checkUsable();
        checkout.detach();
    }

    /** Takes the driver's connection out of service. */
    private void drop(Exception reason, boolean disconnected) {
        abandonCursors();
        checkout.drop(disconnected, reason);
    }

    private void abandonCursors() {
        cursors.forEach(RowCursor::abandon);
        cursors.clear();
    }

    // ---- statements

    /** Tells of a statement that has run. */
    void executed(Call call, int count) {
        worked();
        news.executed(call, count);
    }

    /**
     * Begins the transaction anew in the database when the failed statement was its first, so that nobody notices that there
     * was another; tells whether it was.
     */
    boolean restarted() throws SQLException {
        if (transaction == null || !transaction.canRestart()) {
            return false;
        }
        checkout.connection().jdbc().rollback();
        return true;
    }

    /** Something was done in the transaction. */
    void worked() {
        if (transaction != null) {
            transaction.worked();
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

    /** Our exception for a statement whose plan was outdated; the transaction works when it is run again. */
    RuntimeException outdated(SQLException error, Call call) {
        return noticed(context.errors().of(ErrorKind.CONFLICT, error, call.sql(), call.shown(), call.many()));
    }

    /** Tells of an exception that is about to be thrown, and gives what is to be thrown. */
    private RuntimeException noticed(DatabaseException exception) {
        Failure failure = news.failed(exception);
        if (failure.disconnect()) {
            lost = inTransaction();
            drop(failure.exception(), true);
        }
        return failure.exception();
    }

    // ---- transaction

    /**
     * Begins a transaction.
     *
     * @param implicit whether a statement begins it
     * @param phases the two-phase transaction that it is, or null
     */
    void begin(boolean implicit, @Nullable TwoPhaseTransaction phases) {
        checkUsable();
        if (inTransaction()) {
            throw new InvalidRequestException(
                    "This connection is in a transaction already, which its first statement or begin() began; commit() or rollback() it first, or use beginNested()");
        }
        TransactionEvent event = new TransactionEvent(kind(phases), implicit, phases == null ? null : phases.xid());
        news.tell(listener -> listener.begin(event));
        transaction = new OpenTransaction(this, event, phases);
    }

    private TransactionEvent.Kind kind(@Nullable TwoPhaseTransaction phases) {
        if (phases != null) {
            return TransactionEvent.Kind.TWO_PHASE;
        } else if (context.commitManagedOutside()) {
            return TransactionEvent.Kind.MANAGED_OUTSIDE;
        }
        return mode().isAutocommit() ? TransactionEvent.Kind.AUTOCOMMIT : TransactionEvent.Kind.ORDINARY;
    }

    /** Prepares the two-phase transaction. */
    void prepare(TwoPhaseTransaction phases) {
        checkUsable();
        closeCursors();
        OpenTransaction current = Objects.requireNonNull(transaction);
        news.tell(listener -> listener.prepare(current.event()));
        current.prepare(checkout.connection().jdbc(), phases);
    }

    void commit() {
        checkUsable();
        OpenTransaction current = transaction;
        if (current == null) {
            return;
        }
        closeCursors();
        news.tell(listener -> listener.commit(current.event()));
        try {
            current.commit(checkout.connection().jdbc());
        } catch (SQLException e) {
            throw failure(e);
        }
        ended(current, true);
    }

    void rollback() {
        if (closed) {
            throw new ResourceClosedException("This connection is closed, which rolled back its transaction");
        }
        OpenTransaction current = transaction;
        if (current == null) {
            return;
        }
        try {
            news.tell(listener -> listener.rollback(current.event()));
        } finally {
            undo(current);
        }
    }

    private void undo(OpenTransaction current) {
        try {
            if (!lost) {
                closeCursors();
            }
            if (!lost) { // which closing them may have shown
                current.rollback(checkout.connection().jdbc());
            }
        } catch (SQLException e) {
            RuntimeException failure = failure(e);
            drop(failure, false); // nobody knows what state it is in
            throw failure;
        } catch (RuntimeException e) {
            drop(e, false);
            throw e;
        } finally {
            ended(current, false);
        }
    }

    private void ended(OpenTransaction current, boolean committed) {
        transaction = null;
        lost = false;
        current.ended(committed);
    }

    /** Leaves a transaction of which nobody knows in what state it is. */
    void abandonTransaction(Exception reason) {
        drop(reason, false);
        ended(Objects.requireNonNull(transaction), false);
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
            rollback();
        } finally {
            closed = true;
            giveBack();
        }
    }

    private void giveBack() {
        try {
            checkout.giveBack();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    Optional<Savepoint> innermostSavepoint() {
        return transaction == null ? Optional.empty() : transaction.savepoints().innermost();
    }

    Savepoint savepoint() {
        DriverConnection connection = ready();
        if (mode().isAutocommit()) {
            throw new InvalidRequestException(
                    "There are no savepoints while statements commit themselves; use another isolation level than AUTOCOMMIT");
        }
        worked();
        return Objects.requireNonNull(transaction).savepoints().set(connection.jdbc());
    }
}
