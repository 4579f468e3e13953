package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A table that the database or the metadata does not have. */
public final class NoSuchTableException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public NoSuchTableException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public NoSuchTableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
