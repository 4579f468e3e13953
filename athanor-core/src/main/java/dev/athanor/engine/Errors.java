package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.ErrorKind;
import dev.athanor.error.DatabaseException;
import dev.athanor.types.RefusedValueException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns the driver's exceptions into ours, which name the statement and show its parameters unless they are hidden. */
final class Errors {
    private final Dialect dialect;
    private final boolean hideParameters;

    Errors(Dialect dialect, boolean hideParameters) {
        this.dialect = dialect;
        this.hideParameters = hideParameters;
    }

    DatabaseException of(SQLException error, @Nullable String sql, List<?> parameters, boolean many) {
        return of(kind(error), error, sql, parameters, many);
    }

    private ErrorKind kind(SQLException error) {
        if (error instanceof RefusedValueException) {
            return ErrorKind.DATA;
        }
        return error instanceof DriverFault ? ErrorKind.INTERFACE : dialect.classify(error);
    }

    /** An exception of a kind that is known better than by the error alone. */
    DatabaseException of(ErrorKind kind, SQLException error, @Nullable String sql, List<?> parameters, boolean many) {
        StringBuilder message = new StringBuilder(Objects.toString(error.getMessage(), "The driver gave no message"));
        if (error instanceof RefusedValueException refusal) {
            appendValue(refusal, message);
        } else {
            message.append("\n[").append(kind).append(", SQLState ").append(error.getSQLState());
            message.append(", vendor code ").append(error.getErrorCode()).append(']');
        }
        if (sql != null) {
            message.append("\n[SQL: ").append(sql).append("]\n[parameters: ");
            message.append(hideParameters ? ParameterText.HIDDEN : ParameterText.of(parameters, many))
                    .append(']');
        }
        List<?> kept = hideParameters ? List.of() : ParameterText.kept(parameters, many);
        return kind.exception(message.toString(), sql, kept, error);
    }

    private void appendValue(RefusedValueException refusal, StringBuilder message) {
        message.append(": ").append(shown(refusal.value()));
        if (refusal.getCause() != null && !hideParameters) {
            message.append(" (").append(refusal.getCause().getMessage()).append(')');
        }
    }

    /** A value as a message may show it. */
    String shown(@Nullable Object value) {
        return hideParameters ? ParameterText.HIDDEN : ParameterText.of(value);
    }

    DatabaseException of(SQLException error) {
        return of(error, null, List.of(), false);
    }
}
