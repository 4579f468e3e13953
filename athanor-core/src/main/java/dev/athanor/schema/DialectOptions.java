package dev.athanor.schema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@link DialectOption}s of one element of the schema. Immutable, compared by value. */
public final class DialectOptions {
    /** No options. */
    public static final DialectOptions NONE = new DialectOptions(List.of());

    private final List<DialectOption> all;

    private DialectOptions(List<DialectOption> all) {
        this.all = all;
    }

    /**
     * Puts options together.
     *
     * @param options the options; of two for one thing the later counts
     * @return the set
     */
    public static DialectOptions of(List<? extends DialectOption> options) {
        return options.isEmpty() ? NONE : new DialectOptions(List.copyOf(options));
    }

    /**
     * These options and one more.
     *
     * @param option the option
     * @return the set
     */
    public DialectOptions with(DialectOption option) {
        List<DialectOption> more = new ArrayList<>(all);
        more.add(option);
        return new DialectOptions(List.copyOf(more));
    }

    /**
     * All of them.
     *
     * @return the options in the order in which they were given
     */
    public List<DialectOption> all() {
        return all;
    }

    /**
     * The value of an option.
     *
     * @param <V> the class of the value
     * @param key what is set
     * @return the value, or null when it is not set
     */
    public <V> @Nullable V get(OptionKey<V> key) {
        return find(key, null);
    }

    /**
     * The value of an option for one of the dialects that know it.
     *
     * @param <V> the class of the value
     * @param key what is set
     * @param dialect the dialect's name
     * @return the value, or null when it is not set for that dialect
     */
    public <V> @Nullable V get(OptionKey<V> key, String dialect) {
        return find(key, dialect);
    }

    @SuppressWarnings("unchecked") // an option is made from a key and a value of its class
    private <V> @Nullable V find(OptionKey<V> key, @Nullable String dialect) {
        V found = null;
        for (DialectOption option : all) {
            if (option.key() == key && (dialect == null || option.dialects().contains(dialect))) {
                found = (V) option.value();
            }
        }
        return found;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DialectOptions options && all.equals(options.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    /** {@return the options} */
    @Override
    public String toString() {
        return all.toString();
    }
}
