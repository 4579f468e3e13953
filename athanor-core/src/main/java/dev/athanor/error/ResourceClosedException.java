package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A connection, transaction or result was used after it had been closed. */
public final class ResourceClosedException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public ResourceClosedException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public ResourceClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
