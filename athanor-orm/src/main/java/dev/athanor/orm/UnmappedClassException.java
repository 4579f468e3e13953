package dev.athanor.orm;

import dev.athanor.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** A class was used as an entity that is not mapped, or whose mapping is not loaded yet. */
public final class UnmappedClassException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which entity, and what to do next
     */
    public UnmappedClassException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which entity, and what to do next
     * @param cause the failure behind it, or null
     */
    public UnmappedClassException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
