package dev.athanor.dialect.mysql;

import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.util.List;

/**
 * A type of MySQL's or MariaDB's own; made by {@link MySqlTypes}.
 *
 * @param <T> the Java class of the values
 */
final class MySqlType<T> extends NamedSqlType<T> {
    private MySqlType(SqlType<T> values, String name, List<?> arguments) {
        super(values, name, arguments, "");
    }

    static <T> MySqlType<T> of(SqlType<T> values, String name, Object... arguments) {
        return new MySqlType<>(values, name, List.of(arguments));
    }
}
