package dev.athanor.schema;

import java.util.List;
import java.util.Set;

/** An option of one dialect for tables, and for views where the dialect has it for these. */
public final class TableOption extends DialectOption implements TableItem, ViewItem {
    private final List<String> needed;

    private TableOption(OptionKey<?> key, Set<String> dialects, Object value, List<String> needed) {
        super(key, dialects, value);
        this.needed = needed;
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
        return new TableOption(key, key.dialects(), value, List.of());
    }

    /**
     * Makes an option that names other tables, which must be there first; for the factories of dialects.
     *
     * @param <V> the class of the value
     * @param key what is set
     * @param value what it is set to
     * @param tableNames the other tables, each with its schema and a dot before it where it has one
     * @return the option, for all dialects that know it
     */
    public static <V> TableOption needing(OptionKey<V> key, V value, List<String> tableNames) {
        return new TableOption(key, key.dialects(), value, List.copyOf(tableNames));
    }

    /** The tables that must be there before the one with this option. */
    List<String> needed() {
        return needed;
    }

    /**
     * The option for one dialect, where several share it.
     *
     * @param dialect the dialect's name, such as {@code mariadb}
     * @return the option
     */
    public TableOption only(String dialect) {
        return new TableOption(key(), Set.of(dialect), value(), needed);
    }
}
