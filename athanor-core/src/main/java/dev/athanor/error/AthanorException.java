package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** The root of all exceptions that Athanor throws on purpose. */
public class AthanorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public AthanorException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public AthanorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
