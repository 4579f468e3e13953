package dev.athanor.orm;

import dev.athanor.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** A flush cannot be carried out because of the state of an entity. */
public final class FlushException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which entity, and what to do next
     */
    public FlushException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which entity, and what to do next
     * @param cause the failure behind it, or null
     */
    public FlushException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
