package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.TypeText;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import org.jspecify.annotations.Nullable;

/** The types that PostgreSQL brings along, by what its {@code format_type} calls them. */
final class PostgresqlTypeMap {
    private PostgresqlTypeMap() {}

    static @Nullable SqlType<?> typeOf(TypeText text) {
        Integer first = text.number(0);
        return switch (text.suffix().isEmpty()
                ? text.name()
                : text.name() + " " + text.suffix().toUpperCase(java.util.Locale.ROOT)) {
            case "SMALLINT" -> Types.SMALLINT;
            case "INTEGER" -> Types.INTEGER;
            case "BIGINT" -> Types.BIGINT;
            case "NUMERIC" -> first == null ? Types.NUMERIC : numeric(text, first);
            case "DOUBLE PRECISION" -> Types.DOUBLE;
            case "BOOLEAN" -> Types.BOOLEAN;
            case "CHARACTER VARYING" -> first == null ? Types.VARCHAR : Types.varchar(first);
            case "CHARACTER" -> Types.character(first == null ? 1 : first);
            case "TEXT" -> Types.TEXT;
            case "DATE" -> Types.DATE;
            case "TIME WITHOUT TIME ZONE" -> first == null ? Types.TIME : null;
            case "TIMESTAMP WITHOUT TIME ZONE" -> first == null ? Types.TIMESTAMP : null;
            case "TIMESTAMP WITH TIME ZONE" -> first == null ? Types.TIMESTAMP_TZ : null;
            case "INTERVAL" -> first == null ? Types.INTERVAL : null;
            case "BYTEA" -> Types.BINARY;
            case "JSON" -> Types.JSON;
            case "JSONB" -> JsonbExpr.JSONB;
            case "UUID" -> Types.UUID;
            default -> null;
        };
    }

    private static SqlType<?> numeric(TypeText text, int precision) {
        Integer scale = text.number(1);
        return Types.numeric(precision, scale == null ? 0 : scale);
    }
}
