package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.PoolKind;
import dev.athanor.dialect.Url;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.PoolListener;
import dev.athanor.schema.CatalogAccess;
import dev.athanor.schema.CatalogSource;
import dev.athanor.schema.DdlRunner;
import dev.athanor.schema.DdlTarget;
import dev.athanor.sql.ExecutionOptions;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The way to a database: its dialect, its connections, its compiled statements. Connects to nothing before it is used. Made
 * once per database and shared by all threads.
 */
public final class Engine implements DdlTarget, CatalogSource, AutoCloseable {
    private final ConnectionSource source;
    private final ConnectionMode mode;

    private Engine(ConnectionSource source, ConnectionMode mode) {
        this.source = source;
        this.mode = mode;
    }

    private static Engine of(
            ConnectionFactory factory, EngineSettings settings, @Nullable Dialect dialect, PoolKind poolKind) {
        ConnectionMode mode = ConnectionMode.of(settings);
        return new Engine(
                new ConnectionSource(factory, settings, dialect, poolKind),
                dialect == null ? mode : mode.checkedFor(dialect));
    }

    /**
     * Makes an engine. Connects to nothing yet.
     *
     * @param url a URL such as {@code sqlite:///:memory:} or {@code postgresql://scott:tiger@localhost/test}, or one that begins
     *     with {@code jdbc:}
     * @param options how the engine is to behave
     * @return the engine
     * @throws dev.athanor.error.ArgumentException when the URL is malformed, or the JDBC driver is missing
     * @throws dev.athanor.error.NoSuchDialectException when there is no dialect for it
     */
    public static Engine create(String url, EngineOption... options) {
        EngineSettings settings = EngineSettings.of(options);
        if (url.startsWith("jdbc:")) {
            Dialect dialect = settings.dialect == null ? Dialects.ofJdbcUrl(url) : settings.dialect;
            ConnectionFactory factory = factory(dialect, url, null, null, url, settings);
            return of(factory, settings, dialect, dialect.poolKind(url));
        }
        return create(Url.parse(url), settings);
    }

    /**
     * Makes an engine. Connects to nothing yet.
     *
     * @param url the database's URL
     * @param options how the engine is to behave
     * @return the engine
     * @throws dev.athanor.error.ArgumentException when the JDBC driver is missing
     * @throws dev.athanor.error.NoSuchDialectException when there is no dialect for it
     */
    public static Engine create(Url url, EngineOption... options) {
        return create(url, EngineSettings.of(options));
    }

    private static Engine create(Url url, EngineSettings settings) {
        Dialect dialect = settings.dialect == null ? Dialects.named(url.dialect()) : settings.dialect;
        String jdbcUrl = dialect.jdbcUrl(url);
        ConnectionFactory factory = factory(dialect, jdbcUrl, url.user(), url.password(), url.toString(), settings);
        return of(factory, settings, dialect, dialect.poolKind(jdbcUrl));
    }

    private static ConnectionFactory factory(
            Dialect dialect,
            String jdbcUrl,
            @Nullable String user,
            @Nullable String password,
            String description,
            EngineSettings settings) {
        return settings.creator == null
                ? new DriverConnectionFactory(dialect, jdbcUrl, user, password, settings.connectProperties, description)
                : new CreatorFactory(settings.creator, description);
    }

    /**
     * Makes an engine by a map, such as a part of an application's configuration.
     *
     * @param configuration SQLAlchemy's names of settings or their camelCase, such as {@code pool_size} or {@code poolSize},
     *     with values or the texts of values; {@code url} is there always; {@code hikari.} and {@code connect.} stand before
     *     names of HikariCP and of the driver
     * @param prefix stands before the names of those entries that are meant; others are not looked at
     * @return the engine
     * @throws dev.athanor.error.ArgumentException when a name is unknown or a value does not fit it
     */
    public static Engine ofConfiguration(Map<String, ?> configuration, String prefix) {
        EngineConfiguration parsed = EngineConfiguration.of(configuration, prefix);
        return create(parsed.url(), parsed.options());
    }

    /**
     * Makes an engine over a data source, which may pool its connections; the engine adds no pool. Connects to nothing yet.
     *
     * @param dataSource where connections come from
     * @param options how the engine is to behave; without {@link EngineOption#dialect} the dialect is found by the first
     *     connection's URL
     * @return the engine
     */
    public static Engine create(DataSource dataSource, EngineOption... options) {
        EngineSettings settings = EngineSettings.of(options);
        return of(new DataSourceFactory(dataSource), settings, settings.dialect, PoolKind.NONE);
    }

    /**
     * Takes a connection from the pool, connecting if need be.
     *
     * @return the connection, to be closed
     * @throws dev.athanor.error.OperationalException when the database cannot be reached
     * @throws dev.athanor.error.PoolTimeoutException when others hold all connections for too long
     * @throws ResourceClosedException when the engine is closed
     */
    public Connection connect() {
        return connect(mode);
    }

    private Connection connect(ConnectionMode connectionMode) {
        EngineContext context = source.context();
        Connection connection = new Connection(context, connectionMode.checkedFor(context.dialect()), source::lease);
        try {
            context.engineListeners().tell(listener -> listener.engineConnect(connection));
            return connection;
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /**
     * Does work in a transaction on a connection of its own: commits at the end, rolls back when the work throws.
     *
     * @param <X> what the work throws
     * @param work is given the connection, which is closed afterwards
     * @throws X when the work throws it
     */
    public <X extends Exception> void transact(Work<? super Connection, X> work) throws X {
        this.<@Nullable Void, X>call(connection -> {
            work.run(connection);
            return null;
        });
    }

    /**
     * Does work in a transaction on a connection of its own and gives its value: commits at the end, rolls back when the work
     * throws.
     *
     * @param <R> the value
     * @param <X> what the work throws
     * @param task is given the connection, which is closed afterwards
     * @return the task's value
     * @throws X when the task throws it
     */
    public <R extends @Nullable Object, X extends Exception> R call(Task<? super Connection, R, X> task) throws X {
        return callOnce(mode, task);
    }

    /**
     * Does work in a transaction of its own kind on a connection of its own: commits at the end, rolls back when the work
     * throws, and then tries again if the options say so.
     *
     * @param <X> what the work throws
     * @param options how the transaction is run
     * @param work is given the connection, which is closed afterwards; called once for each attempt
     * @throws X when the work throws it in the last attempt
     */
    public <X extends Exception> void transact(TransactionOptions options, Work<? super Connection, X> work) throws X {
        this.<@Nullable Void, X>call(options, connection -> {
            work.run(connection);
            return null;
        });
    }

    /**
     * Does work in a transaction of its own kind on a connection of its own and gives its value: commits at the end, rolls back
     * when the work throws, and then tries again if the options say so.
     *
     * @param <R> the value
     * @param <X> what the work throws
     * @param options how the transaction is run
     * @param task is given the connection, which is closed afterwards; called once for each attempt
     * @return the task's value
     * @throws X when the task throws it in the last attempt
     */
    public <R extends @Nullable Object, X extends Exception> R call(
            TransactionOptions options, Task<? super Connection, R, X> task) throws X {
        ConnectionMode own = mode.with(options);
        for (int attempt = 1; ; attempt++) {
            try {
                return callOnce(own, task);
            } catch (Exception failure) {
                if (!options.retry().awaitNext(attempt, failure)) {
                    throw failure;
                }
            }
        }
    }

    private <R extends @Nullable Object, X extends Exception> R callOnce(
            ConnectionMode own, Task<? super Connection, R, X> task) throws X {
        try (Connection connection = connect(own)) {
            return connection.committing(task);
        }
    }

    @Override
    public void runDdl(Consumer<? super DdlRunner> work) {
        transact(connection -> connection.runDdl(work));
    }

    @Override
    public <R> R readCatalog(Function<? super CatalogAccess, ? extends R> work) {
        try (Connection connection = connect()) {
            return connection.readCatalog(work);
        }
    }

    /**
     * The database's dialect. An engine over a data source connects to find it, unless it was told.
     *
     * @return the dialect
     */
    public Dialect dialect() {
        return source.context().dialect();
    }

    /**
     * Tells a listener from now on what the connections of this engine do, behind those that it has; also on connections that are
     * in use. Engines that were made of this one, or of which it was made, are the same in this. An engine over a data source
     * connects to find its dialect, unless it was told.
     *
     * @param listener is told
     * @return ends it when it is closed
     */
    public Listening listen(ExecutionListener listener) {
        return source.context().listeners().add(listener);
    }

    /**
     * Tells a listener from now on what becomes of the pool's connections, as {@link #listen(ExecutionListener)} does.
     *
     * @param listener is told
     * @return ends it when it is closed
     */
    public Listening listen(PoolListener listener) {
        return source.context().poolListeners().add(listener);
    }

    /**
     * Tells a listener from now on what is asked of connections, as {@link #listen(ExecutionListener)} does.
     *
     * @param listener is told
     * @return ends it when it is closed
     */
    public Listening listen(EngineListener listener) {
        return source.context().engineListeners().add(listener);
    }

    /**
     * How the pool stands now, which opens no connection: how many are open, and in somebody's hands. An engine over a data
     * source connects to find its dialect, unless it was told.
     *
     * @return the status
     * @throws ResourceClosedException when the engine is closed
     */
    public PoolStatus poolStatus() {
        return source.status();
    }

    /**
     * The compiled statements, which outlive the connections.
     *
     * @return the cache
     */
    public StatementCache statementCache() {
        return source.context().cache();
    }

    /**
     * Closes the idle connections now and the others when they are given back. The engine stays usable and connects anew; a
     * database in memory is gone.
     *
     * @throws DatabaseException when closing fails
     */
    public void dispose() {
        source.dispose();
    }

    /**
     * An engine of the same connections, dialect and compiled statements that executes in another way. It is closed and
     * disposed of with this one.
     *
     * @param change adds to the options that there are
     * @return the other engine
     */
    public Engine executionOptions(UnaryOperator<ExecutionOptions> change) {
        return new Engine(source, mode.with(change.apply(mode.options())));
    }

    /**
     * How statements are executed.
     *
     * @return the options of this engine
     */
    public ExecutionOptions executionOptions() {
        return mode.options();
    }

    /**
     * An engine of the same connections, dialect and compiled statements whose transactions are kept apart in another way. It
     * is closed and disposed of with this one.
     *
     * @param level the level, which the dialect must have
     * @return the other engine
     * @throws dev.athanor.error.ArgumentException when the dialect has no such level
     */
    public Engine isolationLevel(IsolationLevel level) {
        return new Engine(source, mode.with(level).checkedFor(dialect()));
    }

    /**
     * An engine of the same connections, dialect and compiled statements that changes no data. It is closed and disposed of
     * with this one.
     *
     * @return the other engine
     */
    public Engine readOnly() {
        return new Engine(source, mode.withReadOnly(true));
    }

    /** Disposes of the connections for good: the engine cannot be used any more. */
    @Override
    public void close() {
        source.close();
    }

    /** {@return what the engine connects to, without secrets} */
    @Override
    public String toString() {
        return "Engine(" + source.description() + ")";
    }
}
