package dev.athanor.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A failure while a statement was executed; carries the statement and its parameters. */
public class StatementException extends AthanorException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String statement;
    private final transient List<?> parameters;

    /**
     * Creates the exception.
     *
     * @param message what happened and what to do next
     * @param statement the SQL text, or null when there is none yet
     * @param parameters the parameters as they may be shown: truncated, or empty when hidden
     * @param cause the failure behind it, or null
     */
    public StatementException(
            String message, @Nullable String statement, List<?> parameters, @Nullable Throwable cause) {
        super(message, cause);
        this.statement = statement;
        this.parameters = parameters;
    }

    /**
     * The SQL text that was being executed.
     *
     * @return the text, or null when the failure came before there was one
     */
    public final @Nullable String statement() {
        return statement;
    }

    /**
     * The parameters in positional order; a batch gives one list per row.
     *
     * @return the parameters, empty when there are none or when the engine hides them
     */
    public final List<?> parameters() {
        return parameters == null ? List.of() : parameters; // transient: gone after deserialisation
    }
}
