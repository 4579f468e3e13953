package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A construct or type for which the dialect has no rendering at all. */
public final class UnsupportedCompilationException extends CompileException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public UnsupportedCompilationException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public UnsupportedCompilationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
