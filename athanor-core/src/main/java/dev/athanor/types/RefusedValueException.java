package dev.athanor.types;

import java.sql.SQLDataException;
import org.jspecify.annotations.Nullable;

/**
 * A codec refuses a value, since the database would not keep it as it is. The message says why without the value itself, which
 * the engine shows beside it unless parameters are hidden.
 */
public final class RefusedValueException extends SQLDataException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object value;

    /**
     * Creates the exception.
     *
     * @param reason why the value is refused and what to do; does not hold the value
     * @param value the value
     */
    public RefusedValueException(String reason, @Nullable Object value) {
        this(reason, value, null);
    }

    /**
     * Creates the exception for a value on which some code failed.
     *
     * @param reason why the value is refused and what to do; does not hold the value
     * @param value the value
     * @param cause the failure, whose message may hold the value
     */
    public RefusedValueException(String reason, @Nullable Object value, @Nullable Throwable cause) {
        super(reason, "22000", cause);
        this.value = value;
    }

    /**
     * The value.
     *
     * @return the value, or null when the exception was deserialised
     */
    public @Nullable Object value() {
        return value;
    }
}
