package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A foreign key names a table or a column that its metadata does not hold. */
public class NoReferenceException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public NoReferenceException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public NoReferenceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
