package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.sql.ExecutionOptions;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * What a driver's statement is told before it runs; nothing is 0, as JDBC has it.
 *
 * @param fetchSize how many rows come at a time
 * @param timeoutSeconds after how many seconds the statement is cancelled
 */
record StatementSettings(int fetchSize, int timeoutSeconds) {
    static final StatementSettings NONE = new StatementSettings(0, 0);

    static StatementSettings of(ExecutionOptions options) {
        Integer fetchSize = options.fetchSize();
        Duration timeout = options.timeout();
        if (fetchSize == null && timeout == null) {
            return NONE;
        }
        return new StatementSettings(fetchSize == null ? 0 : fetchSize, timeout == null ? 0 : seconds(timeout));
    }

    private static int seconds(Duration timeout) {
        long seconds = timeout.plusSeconds(1).minusNanos(1).toSeconds();
        return (int) Math.min(seconds, Integer.MAX_VALUE);
    }

    void applyTo(Statement statement, Dialect dialect) throws SQLException {
        if (fetchSize != 0) {
            dialect.stream(statement, fetchSize);
        }
        if (timeoutSeconds != 0 && dialect.driverTimesOut()) {
            statement.setQueryTimeout(timeoutSeconds);
        }
    }

    /** Takes back what was said to a statement that is used again. */
    void clearFrom(Statement statement, Dialect dialect) throws SQLException {
        if (fetchSize != 0) {
            dialect.stream(statement, 0);
        }
        if (timeoutSeconds != 0 && dialect.driverTimesOut()) {
            statement.setQueryTimeout(0);
        }
    }
}
