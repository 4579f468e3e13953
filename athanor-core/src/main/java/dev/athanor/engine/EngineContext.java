package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.event.ExecutionListener;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What all connections of an engine share.
 *
 * @param dialect the database's dialect
 * @param cache the compiled statements
 * @param listener is told what happens; null when nobody listens
 * @param errors turns the driver's exceptions into ours
 * @param commitManagedOutside whether somebody else ends the transactions
 */
record EngineContext(
        Dialect dialect,
        StatementCache cache,
        @Nullable ExecutionListener listener,
        Errors errors,
        boolean commitManagedOutside) {
    static EngineContext of(Dialect dialect, EngineSettings settings) {
        ExecutionListener listener = ListenerList.of(settings);
        Consumer<String> warnings = settings.warnsOfCartesianProducts ? new Warnings(listener) : warning -> {};
        return new EngineContext(
                dialect,
                new StatementCache(dialect.syntax(), settings.statementCacheSize, warnings),
                listener,
                new Errors(dialect, settings.hideParameters),
                settings.commitManagedOutside);
    }
}
