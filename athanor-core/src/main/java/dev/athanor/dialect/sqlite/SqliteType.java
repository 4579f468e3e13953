package dev.athanor.dialect.sqlite;

import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.util.List;

/**
 * A type that only SQLite has under its name.
 *
 * @param <T> the Java class of the values
 */
final class SqliteType<T> extends NamedSqlType<T> {
    SqliteType(SqlType<T> values, String name) {
        super(values, name, List.of(), "");
    }
}
