package dev.athanor.schema;

import java.util.Set;

/** An option of one dialect for columns. */
public final class ColumnDialectOption extends DialectOption {
    private ColumnDialectOption(OptionKey<?> key, Set<String> dialects, Object value) {
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
    public static <V> ColumnDialectOption of(OptionKey<V> key, V value) {
        return new ColumnDialectOption(key, key.dialects(), value);
    }

    /**
     * The option for one dialect, where several share it.
     *
     * @param dialect the dialect's name, such as {@code mariadb}
     * @return the option
     */
    public ColumnDialectOption only(String dialect) {
        return new ColumnDialectOption(key(), Set.of(dialect), value());
    }
}
