package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.event.ExecutionListener;
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
        return new EngineContext(
                dialect,
                new StatementCache(dialect.syntax(), settings.statementCacheSize),
                ListenerList.of(settings),
                new Errors(dialect, settings.hideParameters),
                settings.commitManagedOutside);
    }
}
