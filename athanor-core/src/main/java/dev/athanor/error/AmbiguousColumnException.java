package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A name that fits several columns where exactly one is meant. */
public final class AmbiguousColumnException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public AmbiguousColumnException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public AmbiguousColumnException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
