package dev.athanor.error;

/** A constraint or an index names a column that its table does not have. */
public class ConstraintColumnNotFoundException extends ArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what went wrong and what to do about it
     */
    public ConstraintColumnNotFoundException(String message) {
        super(message);
    }
}
