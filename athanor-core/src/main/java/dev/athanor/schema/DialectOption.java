package dev.athanor.schema;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A setting of a table, column, constraint, index or sequence that only one dialect knows, such as PostgreSQL's index method.
 * Made by the dialect's own factory, so that a misspelt one does not compile, nor one in a place that knows none such; other
 * dialects pass it over. Immutable, compared by value.
 */
public abstract sealed class DialectOption
        permits TableOption, ColumnDialectOption, ConstraintOption, IndexOption, NumberingOption {
    private final OptionKey<?> key;
    private final Set<String> dialects;
    private final Object value;

    DialectOption(OptionKey<?> key, Set<String> dialects, Object value) {
        this.key = key;
        this.dialects = dialects;
        this.value = value;
    }

    /**
     * What is set.
     *
     * @return the key
     */
    public final OptionKey<?> key() {
        return key;
    }

    /**
     * What it is set to.
     *
     * @return the value
     */
    public final Object value() {
        return value;
    }

    /**
     * Whose option it is.
     *
     * @return the names of the dialects, such as {@code postgresql}
     */
    public final Set<String> dialects() {
        return dialects;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof DialectOption option
                && getClass() == option.getClass()
                && key == option.key
                && dialects.equals(option.dialects)
                && value.equals(option.value);
    }

    @Override
    public final int hashCode() {
        return Objects.hash(key, dialects, value);
    }

    /** {@return the key and the value} */
    @Override
    public final String toString() {
        return key + "=" + value;
    }
}
