package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A database URL names a dialect that is not on the class path. */
public final class NoSuchDialectException extends ArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public NoSuchDialectException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public NoSuchDialectException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
