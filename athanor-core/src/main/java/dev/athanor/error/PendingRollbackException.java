package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** The transaction has failed and takes no further work until it is rolled back. */
public final class PendingRollbackException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public PendingRollbackException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public PendingRollbackException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
