package dev.athanor.engine;

import dev.athanor.compile.Renderers;
import dev.athanor.dialect.Dialect;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.PoolListener;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all connections of an engine share.
 *
 * @param dialect the database's dialect
 * @param cache the compiled statements
 * @param listeners are told what happens
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
        Listeners<ExecutionListener> listeners = new Listeners<>(settings.listeners).behind(echo(settings));
        Warnings warnings = new Warnings(listeners);
        Consumer<String> ofStatements = settings.warnsOfCartesianProducts ? warnings : warning -> {};
        return new EngineContext(
                dialect,
                new StatementCache(dialect.syntax(), settings.statementCacheSize, ofStatements, warnings),
                listeners,
                new Listeners<>(settings.poolListeners),
                new Listeners<>(settings.engineListeners),
                warnings,
                new Errors(dialect, settings.hideParameters),
                dialect.driverTimesOut() ? null : new StatementTimer(),
                settings.commitManagedOutside);
    }

    private static @Nullable ExecutionListener echo(EngineSettings settings) {
        return settings.echo || EchoOutput.isLogged() ? new EchoListener(new EchoOutput(), settings) : null;
    }
}
