package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Two threads used an object at once that serves one thread at a time. */
public final class IllegalStateChangeException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public IllegalStateChangeException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public IllegalStateChangeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
