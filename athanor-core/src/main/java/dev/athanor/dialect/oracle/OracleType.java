package dev.athanor.dialect.oracle;

import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.util.List;

/**
 * A type of Oracle's own; made by {@link OracleTypes}.
 *
 * @param <T> the Java class of the values
 */
final class OracleType<T> extends NamedSqlType<T> {
    private OracleType(SqlType<T> values, String name, List<?> arguments) {
        super(values, name, arguments, "");
    }

    static <T> OracleType<T> of(SqlType<T> values, String name, Object... arguments) {
        return new OracleType<>(values, name, List.of(arguments));
    }
}
