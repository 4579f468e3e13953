package dev.athanor.dialect.mysql;

import dev.athanor.compile.ParameterStyle;
import dev.athanor.compile.SqlWriter;
import dev.athanor.compile.TypeNames;
import dev.athanor.sql.Cast;
import dev.athanor.sql.Operators;
import dev.athanor.types.NamedSqlType;
import dev.athanor.types.NumericType;
import dev.athanor.types.SqlType;
import dev.athanor.types.StringType;
import dev.athanor.types.TypeFamily;
import org.jspecify.annotations.Nullable;

/** CAST, which takes other names of types than DDL does. */
final class MySqlCasts {
    private MySqlCasts() {}

    static void cast(Cast<?> cast, SqlWriter out) {
        boolean executed = out.options().style() == ParameterStyle.POSITIONAL;
        SqlType<?> type = cast.type().storedOn(out.syntax().dialect());
        String name = executed ? nameOf(type) : shownNameOf(type);
        if (name == null) {
            out.operand(cast.operand(), Operators.COMMA); // there is no such cast, and any number is a truth value
            return;
        }
        out.sql("CAST(")
                .operand(cast.operand(), Operators.COMMA)
                .sql(" AS ")
                .sql(name)
                .sql(")");
    }

    /** As upstream, which takes a server of unknown version for one that has no casts to floating point numbers. */
    private static @Nullable String shownNameOf(SqlType<?> type) {
        return switch (type.family()) {
            case FLOAT -> null;
            case TIME -> "TIME";
            default -> nameOf(type);
        };
    }

    /** What a cast calls a type that the database knows; null when there is no such cast. */
    static @Nullable String nameOf(SqlType<?> type) {
        if (type instanceof MySqlNumber<?> number && number.isUnsigned() && number.isWhole()) {
            return "UNSIGNED INTEGER";
        } else if (type instanceof NamedSqlType<?> named && type.family() != TypeFamily.OTHER) {
            return nameOf(named.base().storedOn("mysql")); // there are casts to few types
        }
        return switch (type.family()) {
            case BOOLEAN -> null;
            case INTEGER -> "SIGNED INTEGER";
            case DECIMAL -> "DECIMAL" + TypeNames.digits((NumericType) type);
            case FLOAT -> "DOUBLE";
            case STRING -> "CHAR" + length(type);
            case UUID -> "CHAR(32)";
            case BINARY -> "BINARY";
            case DATE -> "DATE";
            case TIME -> "TIME(6)";
            case TIMESTAMP -> "DATETIME(6)";
            case INTERVAL, JSON, ARRAY, OTHER -> MySqlTypeNames.NAMES.nameOf(type);
        };
    }

    private static String length(SqlType<?> type) {
        return type instanceof StringType string && string.length() != null ? "(" + string.length() + ")" : "";
    }
}
