package dev.athanor.schema;

import java.util.Set;

/** An option of one dialect for tables, and for views where the dialect has it for these. */
public final class TableOption extends DialectOption implements TableItem, ViewItem {
    private TableOption(OptionKey<?> key, Set<String> dialects, Object value) {
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
    public static <V> TableOption of(OptionKey<V> key, V value) {
        return new TableOption(key, key.dialects(), value);
    }

    /**
     * The option for one dialect, where several share it.
     *
     * @param dialect the dialect's name, such as {@code mariadb}
     * @return the option
     */
    public TableOption only(String dialect) {
        return new TableOption(key(), Set.of(dialect), value());
    }
}
