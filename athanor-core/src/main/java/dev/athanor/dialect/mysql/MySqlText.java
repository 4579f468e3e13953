package dev.athanor.dialect.mysql;

import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * A type of strings of MySQL's and MariaDB's own, whose character set and collation can be said; made by {@link MySqlTypes}.
 *
 * @param <T> the Java class of the values
 */
public final class MySqlText<T> extends NamedSqlType<T> {
    private static final String NATIONAL = "NATIONAL ";

    private final List<String> attributes;

    private MySqlText(SqlType<T> values, String name, List<?> arguments, List<String> attributes) {
        super(values, name, arguments, attributes.isEmpty() ? "" : " " + String.join(" ", attributes));
        this.attributes = attributes;
    }

    static <T> MySqlText<T> of(SqlType<T> values, String name, Object... arguments) {
        return new MySqlText<>(values, name, List.of(arguments), List.of());
    }

    /**
     * The type in a character set.
     *
     * @param name the set's name
     * @return the type
     */
    public MySqlText<T> characterSet(String name) {
        return with("CHARACTER SET " + name);
    }

    /**
     * The type whose strings are sorted and compared by other rules than the table's.
     *
     * @param name the collation's name
     * @return the type
     */
    public MySqlText<T> collate(String name) {
        return with("COLLATE " + name);
    }

    /**
     * The type whose strings are compared by their codes.
     *
     * @return the type
     */
    public MySqlText<T> binary() {
        return with("BINARY");
    }

    /**
     * The type in the server's national character set.
     *
     * @return the type
     */
    public MySqlText<T> national() {
        return name().startsWith(NATIONAL) ? this : new MySqlText<>(base(), NATIONAL + name(), arguments(), attributes);
    }

    private MySqlText<T> with(String attribute) {
        List<String> all = new ArrayList<>(attributes);
        all.add(attribute);
        return new MySqlText<>(base(), name(), arguments(), List.copyOf(all));
    }
}
