package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** An expression whose value cannot be computed in Java, since only a database knows it or databases disagree on it. */
public class UnevaluableException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public UnevaluableException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public UnevaluableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
