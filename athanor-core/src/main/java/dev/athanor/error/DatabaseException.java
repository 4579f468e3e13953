package dev.athanor.error;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The database or its driver refused or failed. SQLAlchemy's {@code DBAPIError}; its subclasses tell the kinds apart by
 * SQLState and vendor code, never by message text.
 */
public class DatabaseException extends StatementException {
    private static final long serialVersionUID = 1L;

    private final boolean connectionInvalidated;

    /**
     * Creates the exception.
     *
     * @param message what happened and what to do next
     * @param statement the SQL text, or null when none was involved
     * @param parameters the parameters as they may be shown
     * @param cause the driver's exception
     * @param connectionInvalidated whether the connection was found broken and discarded
     */
    public DatabaseException(
            String message,
            @Nullable String statement,
            List<?> parameters,
            SQLException cause,
            boolean connectionInvalidated) {
        super(message, statement, parameters, cause);
        this.connectionInvalidated = connectionInvalidated;
    }

    /**
     * The SQLState that the driver reported.
     *
     * @return five characters, or null when the driver gave none
     */
    public final @Nullable String sqlState() {
        return driverException().getSQLState();
    }

    /**
     * The vendor's own error number.
     *
     * @return the code, 0 when the driver gave none
     */
    public final int vendorCode() {
        return driverException().getErrorCode();
    }

    /**
     * Whether the connection was found broken and taken out of the pool.
     *
     * @return true when it is gone
     */
    public final boolean connectionInvalidated() {
        return connectionInvalidated;
    }

    /**
     * The driver's exception, which is also the cause.
     *
     * @return the exception as the driver threw it
     */
    public final SQLException driverException() {
        return (SQLException) Objects.requireNonNull(getCause());
    }
}
