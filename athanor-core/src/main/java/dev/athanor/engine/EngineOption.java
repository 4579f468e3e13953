package dev.athanor.engine;

import dev.athanor.compile.Renderers;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.PoolKind;
import dev.athanor.error.ArgumentException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.PoolListener;
import dev.athanor.sql.ExecutionOptions;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A choice that is made when an engine is created. */
@FunctionalInterface
public interface EngineOption {
    /**
     * Makes the choice; called by the engine.
     *
     * @param settings the engine's settings
     */
    void applyTo(EngineSettings settings);

    /**
     * Shows every statement as it runs, by the logger {@code athanor.engine} or, where that shows nothing, on standard output.
     *
     * @return the option
     */
    static EngineOption echo() {
        return settings -> settings.echo = EngineSettings.Echo.STATEMENTS;
    }

    /**
     * Shows every statement as {@link #echo()} does, and each row of its result as it is read; SQLAlchemy's
     * {@code echo="debug"}. The logger shows rows too where it takes debug messages.
     *
     * @return the option
     */
    static EngineOption echoRows() {
        return settings -> settings.echo = EngineSettings.Echo.ROWS;
    }

    /**
     * Gives the engine a name in logs: it uses the logger {@code athanor.engine.<name>}, so that several engines can be told
     * apart and shown alone.
     *
     * @param name the name
     * @return the option
     */
    static EngineOption loggingName(String name) {
        return settings -> settings.loggingName = name;
    }

    /**
     * Shortens labels and aliases that are longer than this; the dialect knows how long they can be, unless this is set.
     *
     * @param characters the longest label, more than 6
     * @return the option
     */
    static EngineOption labelLength(int characters) {
        if (characters <= 6) {
            throw new ArgumentException("Labels need more than 6 characters to be told apart, not " + characters);
        }
        return settings -> settings.labelLength = characters;
    }

    /**
     * Keeps the values of parameters out of logs and exceptions.
     *
     * @return the option
     */
    static EngineOption hideParameters() {
        return settings -> settings.hideParameters = true;
    }

    /**
     * Adds renderers to the engine's dialect, for constructs of the user's own or to write known ones otherwise.
     *
     * @param change sets renderers
     * @return the option
     */
    static EngineOption renderers(Consumer<? super Renderers.Builder> change) {
        return settings -> settings.renderers.add(change);
    }

    /**
     * Uses a dialect, instead of finding it by the URL.
     *
     * @param dialect the dialect
     * @return the option
     */
    static EngineOption dialect(Dialect dialect) {
        return settings -> settings.dialect = dialect;
    }

    /**
     * Tells a listener what the connections do.
     *
     * @param listener is told, behind those of earlier options
     * @return the option
     */
    static EngineOption listener(ExecutionListener listener) {
        return settings -> settings.listeners.add(listener);
    }

    /**
     * Tells a listener what becomes of the pool's connections.
     *
     * @param listener is told, behind those of earlier options
     * @return the option
     */
    static EngineOption poolListener(PoolListener listener) {
        return settings -> settings.poolListeners.add(listener);
    }

    /**
     * Tells a listener what is asked of connections, before it is compiled.
     *
     * @param listener is told, behind those of earlier options
     * @return the option
     */
    static EngineOption engineListener(EngineListener listener) {
        return settings -> settings.engineListeners.add(listener);
    }

    /**
     * Limits the number of connections that are open at once; 10 unless set.
     *
     * @param connections at least 1
     * @return the option
     */
    static EngineOption poolSize(int connections) {
        if (connections < 1) {
            throw new ArgumentException("A pool holds at least 1 connection, not " + connections);
        }
        return settings -> settings.poolSize = connections;
    }

    /**
     * Limits how long {@link Engine#connect()} waits for a connection that others use; 30 seconds unless set.
     *
     * @param longest the longest wait, more than nothing
     * @return the option
     */
    static EngineOption poolTimeout(Duration longest) {
        if (longest.isNegative() || longest.isZero()) {
            throw new ArgumentException("A pool's timeout is more than nothing, not " + longest);
        }
        return settings -> settings.poolTimeout = longest;
    }

    /**
     * Limits how many compiled statements are kept; 500 unless set.
     *
     * @param statements the number, 0 to compile each statement each time
     * @return the option
     */
    static EngineOption statementCacheSize(int statements) {
        if (statements < 0) {
            throw new ArgumentException("A statement cache cannot hold %d statements".formatted(statements));
        }
        return settings -> settings.statementCacheSize = statements;
    }

    /**
     * Leaves commit and rollback to the transaction manager that hands out the data source's connections. The engine's own
     * commits and rollbacks then end nothing, and the echo says so.
     *
     * @return the option
     */
    static EngineOption commitManagedOutside() {
        return settings -> settings.commitManagedOutside = true;
    }

    /**
     * Says how statements are executed; those who have options of their own are overridden.
     *
     * @param change adds to the options that there are: {@code executionOptions(o -> o.timeout(Duration.ofSeconds(5)))}
     * @return the option
     */
    static EngineOption executionOptions(UnaryOperator<ExecutionOptions> change) {
        return settings -> settings.executionOptions = change.apply(settings.executionOptions);
    }

    /**
     * Says whether the engine warns of statements in which nothing connects some FROM clauses with the others, so that each row
     * meets each. It does so by default, once when the statement is compiled, to the logger {@code athanor.sql} and to
     * listeners.
     *
     * @param warns false for no such warnings
     * @return the option
     */
    static EngineOption cartesianWarnings(boolean warns) {
        return settings -> settings.warnsOfCartesianProducts = warns;
    }

    /**
     * Allows connections beyond {@link #poolSize}; none unless set.
     *
     * @param connections how many more, not negative
     * @return the option
     */
    static EngineOption maxOverflow(int connections) {
        if (connections < 0) {
            throw new ArgumentException("A pool cannot overflow by %d connections".formatted(connections));
        }
        return settings -> settings.maxOverflow = connections;
    }

    /**
     * Replaces connections that are older; HikariCP does so after 30 minutes unless told otherwise.
     *
     * @param oldest the longest life of a connection, more than nothing; HikariCP wants at least 30 seconds
     * @return the option
     */
    static EngineOption poolRecycle(Duration oldest) {
        if (oldest.isNegative() || oldest.isZero()) {
            throw new ArgumentException("A connection lives longer than nothing, not " + oldest);
        }
        return settings -> settings.poolRecycle = oldest;
    }

    /**
     * Asks each connection whether it still works before it is handed out, and replaces it when it does not.
     *
     * @return the option
     */
    static EngineOption prePing() {
        return settings -> settings.prePing = true;
    }

    /**
     * Keeps connections in another way than the dialect chooses for the URL.
     *
     * @param kind the way
     * @return the option
     */
    static EngineOption pool(PoolKind kind) {
        return settings -> settings.poolKind = kind;
    }

    /**
     * Sets one of HikariCP's own settings, by the name that it has there.
     *
     * @param property the setting, such as {@code leakDetectionThreshold}
     * @param value its value
     * @return the option
     */
    static EngineOption hikari(String property, Object value) {
        return settings -> settings.hikari.put(property, String.valueOf(value));
    }

    /**
     * Opens connections by a function of the application's; the URL then only says which dialect it is.
     *
     * @param creator opens a connection
     * @return the option
     */
    static EngineOption creator(ConnectionCreator creator) {
        return settings -> settings.creator = creator;
    }

    /**
     * Gives the driver a property beside those of the URL.
     *
     * @param name the property's name, as the driver has it
     * @param value its value
     * @return the option
     */
    static EngineOption connectProperty(String name, String value) {
        return connectProperties(() -> Map.of(name, value));
    }

    /**
     * Gives the driver properties that are asked for each time a connection is opened, such as a password that changes.
     *
     * @param properties gives names and values; {@code user} and {@code password} override the URL's
     * @return the option
     */
    static EngineOption connectProperties(Supplier<Map<String, String>> properties) {
        return settings -> settings.connectProperties.add(properties);
    }

    /**
     * Sets how far transactions are kept apart.
     *
     * @param level the level, which the dialect must have
     * @return the option
     */
    static EngineOption isolationLevel(IsolationLevel level) {
        return settings -> settings.isolationLevel = level;
    }

    /**
     * Forbids connections to change data.
     *
     * @return the option
     */
    static EngineOption readOnly() {
        return settings -> settings.readOnly = true;
    }
}
