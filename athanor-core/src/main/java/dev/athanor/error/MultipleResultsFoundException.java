package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** At most one row was required and the statement returned more. */
public final class MultipleResultsFoundException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public MultipleResultsFoundException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public MultipleResultsFoundException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
