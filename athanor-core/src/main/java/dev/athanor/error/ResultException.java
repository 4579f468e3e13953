package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A value in a result cannot be given as the Java type that was asked for. */
public final class ResultException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public ResultException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public ResultException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
