package dev.athanor.orm;

import dev.athanor.error.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/** An attribute had to be loaded, but its entity is in no session. */
public final class DetachedInstanceException extends InvalidRequestException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what happened, to which entity, and what to do next
     */
    public DetachedInstanceException(String message) {
        super(message);
    }

    /**
     * Creates the exception with its cause.
     *
     * @param message what happened, to which entity, and what to do next
     * @param cause the failure behind it, or null
     */
    public DetachedInstanceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
