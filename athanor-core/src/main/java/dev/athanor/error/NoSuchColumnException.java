package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A row or table was asked for a column that it does not have. */
public final class NoSuchColumnException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public NoSuchColumnException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public NoSuchColumnException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
