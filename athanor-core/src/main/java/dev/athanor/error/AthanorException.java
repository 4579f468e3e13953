package dev.athanor.error;

import org.jspecify.annotations.Nullable;

/** The root of all exceptions that Athanor throws: catch it to catch them all. */
public class AthanorException extends RuntimeException {
    /**
     * Creates the exception.
     *
     * @param message what happened, to which object, and what to do next
     * @param cause what led to it, or null
     */
    public AthanorException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
