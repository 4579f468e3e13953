package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.IsolationLevel;
import dev.athanor.error.ArgumentException;
import dev.athanor.sql.ExecutionOptions;
import org.jspecify.annotations.Nullable;

/**
 * How connections are used: what an engine says of all of them, and each may say of itself.
 *
 * @param options how statements are executed
 * @param isolation the level of transactions, or null for that which the driver's connection has by itself
 * @param readOnly whether changes are forbidden
 */
record ConnectionMode(ExecutionOptions options, @Nullable IsolationLevel isolation, boolean readOnly) {
    static ConnectionMode of(EngineSettings settings) {
        return new ConnectionMode(settings.executionOptions, settings.isolationLevel, settings.readOnly);
    }

    ConnectionMode with(ExecutionOptions changed) {
        return new ConnectionMode(changed, isolation, readOnly);
    }

    ConnectionMode with(IsolationLevel level) {
        return new ConnectionMode(options, level, readOnly);
    }

    ConnectionMode withReadOnly(boolean forbidden) {
        return new ConnectionMode(options, isolation, forbidden);
    }

    ConnectionMode with(TransactionOptions transaction) {
        IsolationLevel level = transaction.isolation();
        return new ConnectionMode(options, level == null ? isolation : level, readOnly || transaction.isReadOnly());
    }

    boolean isAutocommit() {
        return isolation == IsolationLevel.AUTOCOMMIT;
    }

    /** Refuses a level that the database has not. */
    ConnectionMode checkedFor(Dialect dialect) {
        if (isolation != null && !isAutocommit() && !dialect.isolationLevels().contains(isolation)) {
            throw new ArgumentException("Dialect '%s' has no isolation level %s; it has %s and AUTOCOMMIT"
                    .formatted(dialect.name(), isolation, dialect.isolationLevels()));
        }
        return this;
    }
}
