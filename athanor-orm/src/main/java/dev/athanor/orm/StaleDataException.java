package dev.athanor.orm;

import dev.athanor.error.AthanorException;
import org.jspecify.annotations.Nullable;

/** A flush found fewer or more rows than it should: somebody else changed or deleted them. */
public final class StaleDataException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which entity, and what to do next
     */
    public StaleDataException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which entity, and what to do next
     * @param cause the failure behind it, or null
     */
    public StaleDataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
