package dev.athanor.schema;

import java.util.Set;

/** An option of one dialect for constraints. */
public final class ConstraintOption extends DialectOption {
    private ConstraintOption(OptionKey<?> key, Set<String> dialects, Object value) {
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
    public static <V> ConstraintOption of(OptionKey<V> key, V value) {
        return new ConstraintOption(key, key.dialects(), value);
    }

    /**
     * The option for one dialect, where several share it.
     *
     * @param dialect the dialect's name, such as {@code mariadb}
     * @return the option
     */
    public ConstraintOption only(String dialect) {
        return new ConstraintOption(key(), Set.of(dialect), value());
    }
}
