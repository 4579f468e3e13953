package dev.athanor.engine;

import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.CatalogAccess;
import dev.athanor.schema.CatalogSource;
import dev.athanor.schema.Column;
import dev.athanor.schema.DdlRunner;
import dev.athanor.schema.DdlTarget;
import dev.athanor.sql.Batch;
import dev.athanor.sql.Executable;
import dev.athanor.sql.ExecutionOptions;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Statement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A connection to the database, taken from the engine's pool and given back by {@link #close()}. Its first statement begins a
 * transaction, which {@link #commit()} and {@link #rollback()} end; the next statement begins another. Serves one thread at a
 * time, and may be passed on between statements.
 */
public final class Connection implements DdlTarget, CatalogSource, DatabaseIo, AutoCloseable {
    private final EngineContext context;
    private final Channel channel;
    private final UseGuard guard;
    private final StatementExecutor executor;

    Connection(EngineContext context, ConnectionMode mode, Supplier<Pool.Lease> leases) {
        this.context = context;
        this.channel = new Channel(context, mode, leases);
        this.guard = channel.guard();
        this.executor = new StatementExecutor(channel);
    }

    /**
     * The database's dialect.
     *
     * @return the dialect
     */
    public Dialect dialect() {
        return context.dialect();
    }

    /**
     * Changes how the statements of this connection are executed, until it is closed.
     *
     * @param change adds to the options that there are; those of a statement are overridden by these
     * @return this
     */
    public Connection executionOptions(UnaryOperator<ExecutionOptions> change) {
        channel.options(change.apply(channel.options()));
        return this;
    }

    /**
     * How the statements of this connection are executed.
     *
     * @return the engine's options and those of this connection
     */
    public ExecutionOptions executionOptions() {
        return channel.options();
    }

    // ---- executing

    /**
     * Executes a statement at once. A {@link Batch} is executed for its rows.
     *
     * @param <T> what each row yields
     * @param executable the statement
     * @return the result, which is read from the database row by row and open until then
     * @throws dev.athanor.error.DatabaseException when the database refuses
     * @throws dev.athanor.error.StatementException when a parameter has no value
     */
    public <T> Result<T> execute(Executable<T> executable) {
        return execute(executable, StatementExecutor.REFUSE_ENTITIES);
    }

    /**
     * Executes a statement at once, with help for the elements of its rows that Core cannot read by itself.
     *
     * @param <T> what each row yields
     * @param executable the statement
     * @param readers makes the readers of such elements
     * @return the result, which is read from the database row by row and open until then
     * @throws dev.athanor.error.DatabaseException when the database refuses
     * @throws dev.athanor.error.StatementException when a parameter has no value
     */
    public <T> Result<T> execute(Executable<T> executable, ElementReaders.Factory readers) {
        Listeners<EngineListener> listeners = context.engineListeners();
        return listeners.isEmpty()
                ? executor.execute(executable, readers)
                : told(executable, listeners, asked -> executor.execute(asked, readers));
    }

    private <T> Result<T> told(
            Executable<T> executable,
            Listeners<EngineListener> listeners,
            Function<? super Executable<T>, Result<T>> execution) {
        Executable<T> asked =
                listeners.change(executable, (listener, current) -> listener.beforeExecute(this, current));
        Result<T> result = execution.apply(asked);
        listeners.tell(listener -> listener.afterExecute(this, asked, result));
        return result;
    }

    /**
     * Executes a statement at once in a way of its own, which counts before all that the connection, the engine and the statement
     * say.
     *
     * @param <T> what each row yields
     * @param executable the statement
     * @param change adds to the options of this connection, for this one call
     * @return the result, which is read from the database row by row and open until then
     * @throws dev.athanor.error.DatabaseException when the database refuses
     * @throws dev.athanor.error.StatementException when a parameter has no value
     */
    public <T> Result<T> execute(Executable<T> executable, UnaryOperator<ExecutionOptions> change) {
        return with(change, () -> execute(executable));
    }

    /**
     * Executes a statement at once for many rows of parameters in a way of its own, which counts before all that the connection,
     * the engine and the statement say.
     *
     * @param <T> what each row yields
     * @param executable the statement
     * @param rows values by name, null for SQL NULL; all rows have the names of the first
     * @param change adds to the options of this connection, for this one call
     * @return the result; its row count is the sum over the batch
     * @throws dev.athanor.error.DatabaseException when the database refuses
     * @throws dev.athanor.error.StatementException when a parameter has no value in some row, or one of a wrong class
     */
    public <T> Result<T> execute(
            Executable<T> executable, List<? extends Map<String, ?>> rows, UnaryOperator<ExecutionOptions> change) {
        return with(change, () -> execute(executable, rows));
    }

    private <R> R with(UnaryOperator<ExecutionOptions> change, Supplier<R> action) {
        return guard.get(() -> {
            ExecutionOptions own = channel.options();
            channel.options(change.apply(own));
            try {
                return action.get();
            } finally {
                channel.options(own);
            }
        });
    }

    /**
     * Executes a statement at once with parameters. They fill the parameters of their names; those that are named like
     * columns say what an INSERT or UPDATE without values of its own writes.
     *
     * @param <T> what each row yields
     * @param executable the statement
     * @param parameters values by name, null for SQL NULL
     * @return the result, which is read from the database row by row and open until then
     * @throws dev.athanor.error.DatabaseException when the database refuses
     * @throws dev.athanor.error.StatementException when a parameter has no value, or one of a wrong class
     */
    public <T> Result<T> execute(Executable<T> executable, Map<String, ?> parameters) {
        return execute(executable, List.of(parameters));
    }

    /**
     * Executes a statement at once for many rows of parameters, as one batch. What it returns is read before this method
     * ends, and is in the order of the rows. Does nothing when there are no rows.
     *
     * @param <T> what each row yields
     * @param executable the statement
     * @param rows values by name, null for SQL NULL; all rows have the names of the first
     * @return the result; its row count is the sum over the batch
     * @throws dev.athanor.error.DatabaseException when the database refuses
     * @throws dev.athanor.error.StatementException when a parameter has no value in some row, or one of a wrong class
     */
    public <T> Result<T> execute(Executable<T> executable, List<? extends Map<String, ?>> rows) {
        Listeners<EngineListener> listeners = context.engineListeners();
        return listeners.isEmpty()
                ? executor.execute(executable, rows)
                : told(executable, listeners, asked -> executor.execute(asked, rows));
    }

    /**
     * Executes a statement at once and gives what its first row yields.
     *
     * @param <T> what each row yields
     * @param executable the statement
     * @return the value; null when it is NULL and when there is no row
     * @throws dev.athanor.error.DatabaseException when the database refuses
     */
    public <T> @Nullable T scalar(Executable<T> executable) {
        return execute(executable).first().orElse(null);
    }

    // ---- for libraries that build on Core

    /**
     * Executes a query at once and gives its rows as they come. For libraries that build on Core, such as the ORM.
     *
     * @param statement the query
     * @return the rows, to be closed unless they are read to their end
     * @throws dev.athanor.error.DatabaseException when the database refuses
     * @throws InvalidRequestException when the statement gives no rows
     */
    public RowCursor open(Statement<?> statement) {
        return executor.open(statement, null, null);
    }

    /**
     * Executes a query at once with values for parameters and gives its rows as they come. For libraries that build on Core:
     * the values are taken as they are, without a check of their classes.
     *
     * @param statement the query
     * @param keys the names of parameters; the same names in the same order find the same compiled statement
     * @param values their values, null for SQL NULL
     * @return the rows, to be closed unless they are read to their end
     * @throws dev.athanor.error.DatabaseException when the database refuses
     * @throws InvalidRequestException when the statement gives no rows
     */
    public RowCursor open(Statement<?> statement, List<String> keys, @Nullable Object[] values) {
        return executor.open(statement, keys, values);
    }

    /**
     * Executes a statement at once for rows of values, several as a JDBC batch. For libraries that build on Core: the values
     * are taken as they are, without a check of their classes.
     *
     * @param statement an INSERT, UPDATE or DELETE without RETURNING
     * @param keys the names of parameters and of columns to be written; the same names in the same order find the same
     *     compiled statement
     * @param rows values in the order of the keys, null for SQL NULL
     * @return the update counts, one per row; negative where the driver does not know
     * @throws dev.athanor.error.DatabaseException when the database refuses
     */
    public int[] executeMany(Statement<?> statement, List<String> keys, List<@Nullable Object[]> rows) {
        return guard.get(() -> executor.executeMany(statement, keys, rows));
    }

    /**
     * Inserts rows at once and gives what the database generated for each, in the order of the rows, in the way that the
     * dialect does best. For libraries that build on Core: the values are taken as they are, without a check of their classes.
     *
     * @param statement an INSERT without RETURNING
     * @param keys the names of the columns to be written; the same names in the same order find the same compiled statement
     * @param rows values in the order of the keys, null for SQL NULL
     * @param generated the columns whose values are wanted
     * @return their values, one array per row
     * @throws dev.athanor.error.DatabaseException when the database refuses
     */
    public List<@Nullable Object[]> insertMany(
            Insert<?> statement, List<String> keys, List<@Nullable Object[]> rows, List<Column<?>> generated) {
        return guard.get(() -> executor.insertMany(statement, keys, rows, generated));
    }

    @Override
    public List<List<@Nullable Object>> query(String sql, Object... parameters) {
        return guard.get(() -> new RawQuery(channel).run(sql, parameters));
    }

    @Override
    public void warn(String message) {
        context.warnings().accept(message);
    }

    @Override
    public void runDdl(Consumer<? super DdlRunner> work) {
        work.accept(new ConnectedDdl(this, () -> channel.options().schemaTranslation()));
    }

    @Override
    public <R> R readCatalog(Function<? super CatalogAccess, ? extends R> work) {
        return work.apply(new ConnectedCatalog(this));
    }

    // ---- transactions

    /**
     * Begins a transaction, which the first statement would do as well.
     *
     * @throws InvalidRequestException when one has begun already
     */
    public void begin() {
        guard.run(() -> channel.begin(false, null));
    }

    /**
     * Does work in a transaction: commits at its end, rolls back when it throws. The connection stays open.
     *
     * @param <X> what the work throws
     * @param work is given this connection
     * @throws X when the work throws it
     * @throws InvalidRequestException when a transaction has begun already
     */
    public <X extends Exception> void transact(Work<? super Connection, X> work) throws X {
        this.<@Nullable Void, X>call(connection -> {
            work.run(connection);
            return null;
        });
    }

    /**
     * Does work in a transaction and gives its value: commits at its end, rolls back when it throws. The connection stays open.
     *
     * @param <R> the value
     * @param <X> what the work throws
     * @param task is given this connection
     * @return the task's value
     * @throws X when the task throws it
     * @throws InvalidRequestException when a transaction has begun already
     */
    public <R extends @Nullable Object, X extends Exception> R call(Task<? super Connection, R, X> task) throws X {
        begin();
        return committing(task);
    }

    /** Does work and ends the transaction, which the work may begin. */
    <R extends @Nullable Object, X extends Exception> R committing(Task<? super Connection, R, X> task) throws X {
        try {
            R value = task.call(this);
            commit();
            return value;
        } catch (Throwable failure) {
            rollbackAfter(failure);
            throw failure;
        }
    }

    private void rollbackAfter(Throwable failure) {
        try {
            rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Commits the transaction at once and closes open results. Does nothing when no transaction has begun.
     *
     * @throws dev.athanor.error.DatabaseException when the database refuses; the transaction is to be rolled back then
     */
    public void commit() {
        guard.run(channel::commit);
    }

    /**
     * Rolls the transaction back at once and closes open results. Does nothing when no transaction has begun.
     *
     * @throws dev.athanor.error.DatabaseException when that fails; the database connection is discarded then
     */
    public void rollback() {
        guard.run(channel::rollback);
    }

    /**
     * Changes how far the transactions of this connection are kept apart, until it is closed.
     *
     * @param level the level, which the dialect must have
     * @return this
     * @throws InvalidRequestException inside a transaction
     * @throws dev.athanor.error.ArgumentException when the dialect has no such level
     */
    public Connection isolationLevel(IsolationLevel level) {
        guard.run(() -> channel.mode(channel.mode().with(level), "isolationLevel(..)"));
        return this;
    }

    /**
     * How far the transactions of this connection are kept apart; asks the database, as far as the driver does.
     *
     * @return the level
     */
    public IsolationLevel isolationLevel() {
        return guard.get(channel::isolationLevel);
    }

    /**
     * How far transactions are kept apart where nobody has said anything: the driver's connection's own level, or the database's.
     *
     * @return the level
     */
    public IsolationLevel defaultIsolationLevel() {
        return guard.get(channel::defaultIsolationLevel);
    }

    /**
     * Forbids this connection to change data, or allows it again, until it is closed.
     *
     * @param forbidden whether it is forbidden
     * @return this
     * @throws InvalidRequestException inside a transaction
     * @throws dev.athanor.error.NotSupportedException when the database cannot forbid it
     */
    public Connection readOnly(boolean forbidden) {
        guard.run(() -> channel.mode(channel.mode().withReadOnly(forbidden), "readOnly(..)"));
        return this;
    }

    /**
     * Sets a savepoint at once, beginning a transaction if need be.
     *
     * @return the savepoint, to be committed or rolled back
     */
    public Savepoint beginNested() {
        return guard.get(channel::savepoint);
    }

    /**
     * Begins a transaction that can be prepared before it is committed, under a name that is made up.
     *
     * @return the transaction
     * @throws InvalidRequestException inside a transaction, in autocommit mode, or when others end transactions
     * @throws dev.athanor.error.NotSupportedException when the database has no such transactions
     */
    public TwoPhaseTransaction beginTwoPhase() {
        return beginTwoPhase(TwoPhases.newXid());
    }

    /**
     * Begins a transaction that can be prepared before it is committed.
     *
     * @param xid its name, which no other such transaction of the server has: up to 64 letters, digits, and characters of
     *     {@code _ - . :}
     * @return the transaction
     * @throws InvalidRequestException inside a transaction, in autocommit mode, or when others end transactions
     * @throws dev.athanor.error.ArgumentException when the name has other characters or is too long
     * @throws dev.athanor.error.NotSupportedException when the database has no such transactions
     */
    public TwoPhaseTransaction beginTwoPhase(String xid) {
        return guard.get(() -> TwoPhases.of(channel).begin(xid));
    }

    /**
     * The two-phase transactions that were prepared and not ended, by whomever. Asks the database at once.
     *
     * @return their names
     * @throws InvalidRequestException inside a transaction
     * @throws dev.athanor.error.NotSupportedException when the database has no such transactions
     */
    public List<String> recoverTwoPhase() {
        return guard.get(() -> TwoPhases.of(channel).prepared());
    }

    /**
     * Commits at once a two-phase transaction that was prepared, such as on a connection that was lost.
     *
     * @param xid its name
     * @throws InvalidRequestException inside a transaction
     * @throws dev.athanor.error.ArgumentException when the name has characters that no such name has
     * @throws dev.athanor.error.DatabaseException when there is no such prepared transaction
     */
    public void commitPrepared(String xid) {
        guard.run(() -> TwoPhases.of(channel).commitPrepared(xid));
    }

    /**
     * Rolls back at once a two-phase transaction that was prepared, such as on a connection that was lost.
     *
     * @param xid its name
     * @throws InvalidRequestException inside a transaction
     * @throws dev.athanor.error.ArgumentException when the name has characters that no such name has
     * @throws dev.athanor.error.DatabaseException when there is no such prepared transaction
     */
    public void rollbackPrepared(String xid) {
        guard.run(() -> TwoPhases.of(channel).rollbackPrepared(xid));
    }

    /**
     * Whether a transaction has begun and not ended.
     *
     * @return true inside a transaction
     */
    public boolean inTransaction() {
        return channel.inTransaction();
    }

    /**
     * The savepoint inside which this connection is: the last one that was set and has not ended.
     *
     * @return the savepoint; empty when there is none
     */
    public Optional<Savepoint> savepoint() {
        return channel.innermostSavepoint();
    }

    /**
     * Whether the connection was closed.
     *
     * @return true when it cannot be used any more
     */
    public boolean isClosed() {
        return channel.isClosed();
    }

    // ---- the driver's connection

    /**
     * What the application keeps with the driver's connection: the map lives as long as that does, through all who use it after
     * one another. Takes another connection when the last was lost.
     *
     * @return the map, empty at first
     */
    public Map<String, Object> info() {
        return guard.get(() -> channel.connection().info());
    }

    /**
     * The driver's connection, for what only the driver can do. Begins a transaction as a statement would, lest what is done
     * there outlast this connection unnoticed.
     *
     * @param <T> the class
     * @param type {@code java.sql.Connection} or a class of the driver
     * @return the driver's connection, not to be closed and not to be kept
     * @throws dev.athanor.error.ArgumentException when the driver's connection is no such thing
     */
    public <T> T unwrap(Class<T> type) {
        return guard.get(() -> channel.unwrap(type));
    }

    /**
     * Takes the driver's connection out of the pool, which opens another in its place when it needs one. It is closed with this
     * connection.
     */
    public void detach() {
        guard.run(channel::detach);
    }

    /**
     * Takes the driver's connection out of service and closes it, since the application knows that it is of no use. The next
     * statement takes another; inside a transaction, which is gone, {@link #rollback()} is to be called first.
     */
    public void invalidate() {
        guard.run(() -> channel.invalidate(null));
    }

    /**
     * Takes the driver's connection out of service as {@link #invalidate()} does.
     *
     * @param cause why, which pool listeners are told
     */
    public void invalidate(Throwable cause) {
        guard.run(() -> channel.invalidate(cause));
    }

    /**
     * Whether the driver's connection was lost or invalidated, and no other was taken yet.
     *
     * @return true when the next use takes another connection
     */
    public boolean isInvalidated() {
        return channel.isInvalidated();
    }

    /**
     * Cancels the statement that is being executed, from another thread; it fails with a
     * {@link dev.athanor.error.StatementTimeoutException}. Does nothing when none is being executed, as while rows of a result
     * are read. The transaction is to be rolled back then on databases that give it up, such as PostgreSQL.
     *
     * @throws dev.athanor.error.DatabaseException when the driver cannot cancel it
     */
    public void cancel() {
        try {
            channel.cancellation().cancel();
        } catch (SQLException e) {
            throw context.errors().of(e);
        }
    }

    /** Rolls back an open transaction and gives the connection back to the pool. Does nothing when it is closed. */
    @Override
    public void close() {
        guard.run(channel::close);
    }
}
