package dev.athanor.engine;

import dev.athanor.compile.Renderers;
import dev.athanor.dialect.Dialect;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.PoolListener;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all connections of an engine share.
 *
 * @param dialect the database's dialect
 * @param cache the compiled statements
 * @param listener is told what happens; null when nobody listens
 * @param poolListener is told what becomes of connections; null when nobody listens
 * @param engineListener is told what is asked for; null when nobody listens
 * @param warnings is told what seems to be wrong
 * @param errors turns the driver's exceptions into ours
 * @param commitManagedOutside whether somebody else ends the transactions
 */
record EngineContext(
        Dialect dialect,
        StatementCache cache,
        @Nullable ExecutionListener listener,
        @Nullable PoolListener poolListener,
        @Nullable EngineListener engineListener,
        Warnings warnings,
        Errors errors,
        boolean commitManagedOutside) {
    static EngineContext of(Dialect given, EngineSettings settings) {
        Dialect dialect = given;
        for (Consumer<? super Renderers.Builder> change : settings.renderers) {
            dialect = dialect.withRenderers(change);
        }
        ExecutionListener listener = ListenerList.of(settings);
        Warnings warnings = new Warnings(listener);
        Consumer<String> ofStatements = settings.warnsOfCartesianProducts ? warnings : warning -> {};
        return new EngineContext(
                dialect,
                new StatementCache(dialect.syntax(), settings.statementCacheSize, ofStatements),
                listener,
                settings.poolListeners.isEmpty() ? null : new PoolListenerList(List.copyOf(settings.poolListeners)),
                settings.engineListeners.isEmpty()
                        ? null
                        : new EngineListenerList(List.copyOf(settings.engineListeners)),
                warnings,
                new Errors(dialect, settings.hideParameters),
                settings.commitManagedOutside);
    }
}
