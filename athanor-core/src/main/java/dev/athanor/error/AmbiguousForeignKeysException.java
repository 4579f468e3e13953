package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** Several foreign keys link the two sides of a join, so its ON clause cannot be inferred. */
public final class AmbiguousForeignKeysException extends ArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public AmbiguousForeignKeysException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public AmbiguousForeignKeysException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
