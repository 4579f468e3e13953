package dev.athanor.engine;

import dev.athanor.compile.Renderers;
import dev.athanor.dialect.Dialect;
import dev.athanor.error.ArgumentException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.sql.ExecutionOptions;
import java.time.Duration;
import java.util.function.Consumer;
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
        return settings -> settings.echo = true;
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
}
