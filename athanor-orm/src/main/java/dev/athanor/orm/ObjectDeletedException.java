package dev.athanor.orm;

import dev.athanor.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** The row of an entity that had to be loaded is gone. */
public final class ObjectDeletedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which entity, and what to do next
     */
    public ObjectDeletedException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which entity, and what to do next
     * @param cause the failure behind it, or null
     */
    public ObjectDeletedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
