package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** An argument that cannot be used: a wrong name, a wrong type, a construct built from parts that do not fit. */
public class ArgumentException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public ArgumentException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public ArgumentException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
