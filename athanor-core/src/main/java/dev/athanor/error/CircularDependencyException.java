package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** A topological sort met a cycle that nothing can break. */
public final class CircularDependencyException extends AthanorException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     */
    public CircularDependencyException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause the failure behind it, or null
     */
    public CircularDependencyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
