package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A foreign key names a table that its metadata does not hold. */
public final class NoReferencedTableException extends NoReferenceException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public NoReferencedTableException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public NoReferencedTableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
