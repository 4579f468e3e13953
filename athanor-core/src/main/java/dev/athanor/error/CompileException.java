package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A construct that cannot be turned into SQL, be it for its own shape or for want of a form in the dialect. */
public class CompileException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public CompileException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public CompileException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
