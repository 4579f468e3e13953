package dev.athanor.dialect;

import dev.athanor.error.DataException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.DisconnectException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.InterfaceException;
import dev.athanor.error.InternalDatabaseException;
import dev.athanor.error.NotSupportedException;
import dev.athanor.error.OperationalException;
import dev.athanor.error.ProgrammingException;
import dev.athanor.error.StatementTimeoutException;
import dev.athanor.error.TransactionConflictException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went wrong in the database, told from SQLState and vendor code. */
public enum ErrorKind {
    /** A constraint refused the data. */
    INTEGRITY(IntegrityException::new),
    /** The database could not work for reasons outside the statement. */
    OPERATIONAL(OperationalException::new),
    /** The statement is wrong. */
    PROGRAMMING(ProgrammingException::new),
    /** A value does not fit. */
    DATA(DataException::new),
    /** The driver was used wrongly. */
    INTERFACE(InterfaceException::new),
    /** The database has a fault of its own. */
    INTERNAL(InternalDatabaseException::new),
    /** The database does not have the feature. */
    NOT_SUPPORTED(NotSupportedException::new),
    /** The connection is lost. */
    DISCONNECT(DisconnectException::new),
    /** The statement ran out of time or was cancelled. */
    TIMEOUT(StatementTimeoutException::new),
    /** Deadlock or serialization failure. */
    CONFLICT(TransactionConflictException::new),
    /** Anything that has no kind. */
    OTHER(DatabaseException::new);

    private interface Maker {
        DatabaseException make(
                String message,
                @Nullable String statement,
                List<?> parameters,
                SQLException cause,
                boolean invalidated);
    }

    private final Maker maker;

    ErrorKind(Maker maker) {
        this.maker = maker;
    }

    /**
     * The exception for a failure of this kind.
     *
     * @param message what happened and what to do next
     * @param statement the SQL text, or null when none was involved
     * @param parameters the parameters as they may be shown
     * @param cause the driver's exception
     * @return the exception, to be thrown
     */
    public DatabaseException exception(
            String message, @Nullable String statement, List<?> parameters, SQLException cause) {
        return maker.make(message, statement, parameters, cause, this == DISCONNECT);
    }
}
