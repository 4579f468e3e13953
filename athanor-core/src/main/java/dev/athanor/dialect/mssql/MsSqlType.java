package dev.athanor.dialect.mssql;

import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.util.List;

/**
 * A type of SQL Server's own; made by {@link MsSqlTypes}.
 *
 * @param <T> the Java class of the values
 */
public final class MsSqlType<T> extends NamedSqlType<T> {
    private MsSqlType(SqlType<T> values, String name, List<?> arguments, String suffix) {
        super(values, name, arguments, suffix);
    }

    static <T> MsSqlType<T> of(SqlType<T> values, String name, Object... arguments) {
        return new MsSqlType<>(values, name, List.of(arguments), "");
    }

    /**
     * The type, for long byte strings, whose values are kept in files.
     *
     * @return the type
     */
    public MsSqlType<T> filestream() {
        return new MsSqlType<>(base(), name(), arguments(), " FILESTREAM");
    }

    /**
     * The type, for strings, whose values are sorted and compared by other rules than the database's default.
     *
     * @param collation the name of the rules
     * @return the type
     */
    public MsSqlType<T> collate(String collation) {
        return new MsSqlType<>(base(), name(), arguments(), " COLLATE " + collation);
    }
}
