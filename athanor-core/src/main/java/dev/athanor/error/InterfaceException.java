package dev.athanor.error;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The driver was used in a way it refuses. */
public final class InterfaceException extends DatabaseException {
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
    public InterfaceException(
            String message,
            @Nullable String statement,
            List<?> parameters,
            SQLException cause,
            boolean connectionInvalidated) {
        super(message, statement, parameters, cause, connectionInvalidated);
    }
}
