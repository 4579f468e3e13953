package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A call that the state of the object does not allow, such as beginning a transaction twice. */
public class InvalidRequestException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public InvalidRequestException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public InvalidRequestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
