package dev.athanor.engine;

import dev.athanor.compile.Renderers;
import dev.athanor.dialect.Dialect;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.PoolListener;
import dev.athanor.sql.ExecutionOptions;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all connections of an engine share.
 *
 * @param dialect the database's dialect
 * @param cache the compiled statements
 * @param echo shows what happens; null when nothing is to be shown
 * @param listeners are told what happens, the echo first
 * @param poolListeners are told what becomes of connections
 * @param engineListeners are told what is asked for
 * @param warnings is told what seems to be wrong
 * @param errors turns the driver's exceptions into ours
 * @param timer ends statements in time; null where the driver does so
 * @param commitManagedOutside whether somebody else ends the transactions
 */
record EngineContext(
        Dialect dialect,
        StatementCache cache,
        @Nullable EchoListener echo,
        Listeners<ExecutionListener> listeners,
        Listeners<PoolListener> poolListeners,
        Listeners<EngineListener> engineListeners,
        Warnings warnings,
        Errors errors,
        @Nullable StatementTimer timer,
        boolean commitManagedOutside) {
    static EngineContext of(Dialect given, EngineSettings settings) {
        Dialect dialect = given;
        for (Consumer<? super Renderers.Builder> change : settings.renderers) {
            dialect = dialect.withRenderers(change);
        }
        if (settings.labelLength != null) {
            dialect = dialect.withLabelLength(settings.labelLength);
        }
        EchoListener echo = EchoListener.of(settings);
        Listeners<ExecutionListener> listeners = new Listeners<>(settings.listeners).behind(echo);
        Warnings warnings = new Warnings(listeners);
        Consumer<String> ofStatements = settings.warnsOfCartesianProducts ? warnings : warning -> {};
        return new EngineContext(
                dialect,
                new StatementCache(dialect.syntax(), settings.statementCacheSize, ofStatements, warnings),
                echo,
                listeners,
                new Listeners<>(settings.poolListeners),
                new Listeners<>(settings.engineListeners),
                warnings,
                new Errors(dialect, settings.hideParameters),
                dialect.driverTimesOut() ? null : new StatementTimer(),
                settings.commitManagedOutside);
    }

    /** The echo for a connection that executes in a way; null when nothing is to be shown. */
    @Nullable
    EchoListener echo(ExecutionOptions options) {
        String token = options.loggingToken();
        return echo == null || token == null ? echo : echo.of(token);
    }

    /** The listeners of a connection that has an echo of its own. */
    Listeners<ExecutionListener> listeners(@Nullable EchoListener own) {
        return own == null || own.equals(echo) ? listeners : listeners.behind(own);
    }
}
