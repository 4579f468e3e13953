package dev.athanor.schema;

import java.util.Set;

/** An option of one dialect for sequences and identity columns. */
public final class NumberingOption extends DialectOption {
    private NumberingOption(OptionKey<?> key, Set<String> dialects, Object value) {
        super(key, dialects, value);
    }

    /**
     * Makes an option; for the factories of dialects.
     *
     * @param <V> the class of the value
     * @param key what is set
     * @param value what it is set to
     * @return the option, for all dialects that know it
     */
    public static <V> NumberingOption of(OptionKey<V> key, V value) {
        return new NumberingOption(key, key.dialects(), value);
    }

    /**
     * The option for one dialect, where several share it.
     *
     * @param dialect the dialect's name, such as {@code mariadb}
     * @return the option
     */
    public NumberingOption only(String dialect) {
        return new NumberingOption(key(), Set.of(dialect), value());
    }
}
