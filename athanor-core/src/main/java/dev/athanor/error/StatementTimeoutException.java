package dev.athanor.error;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement ran out of time or was cancelled. */
public final class StatementTimeoutException extends OperationalException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened and what to do next
     * @param statement the SQL text, or null when none was involved
     * @param parameters the parameters as they may be shown
     * @param cause the driver's exception
     * @param connectionInvalidated whether the connection was found broken and discarded
     */
    public StatementTimeoutException(
            String message,
            @Nullable String statement,
            List<?> parameters,
            SQLException cause,
            boolean connectionInvalidated) {
        super(message, statement, parameters, cause, connectionInvalidated);
    }
}
