package dev.athanor.testsupport.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of an operation that upstream refuses or warns of.
 *
 * @param thrown the exception, or null for a warning
 * @param message the message of either
 * @param statement the statement that the exception carries, or null
 * @param params the parameters that it carries, or null
 */
public record ErrorOutcome(
        @Nullable Throwable thrown,
        String message,
        @Nullable String statement,
        @Nullable List<? extends @Nullable Object> params) {
    /**
     * Describes a refusal.
     *
     * @param thrown the exception
     * @return the outcome to compare
     */
    public static ErrorOutcome thrown(Throwable thrown) {
        return new ErrorOutcome(thrown, String.valueOf(thrown.getMessage()), null, null);
    }

    /**
     * Describes a warning.
     *
     * @param message its text
     * @return the outcome to compare
     */
    public static ErrorOutcome warned(String message) {
        return new ErrorOutcome(null, message, null, null);
    }

    /**
     * Adds what the exception carries.
     *
     * @param statement the statement
     * @param params its parameters in order
     * @return the outcome to compare
     */
    public ErrorOutcome carrying(@Nullable String statement, @Nullable List<? extends @Nullable Object> params) {
        return new ErrorOutcome(thrown, message, statement, params);
    }
}
