package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.TypeText;
import dev.athanor.types.SqlType;
import dev.athanor.types.StringType;
import dev.athanor.types.Types;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types that PostgreSQL and its usual extensions bring along, by what its {@code format_type} calls them. */
final class PostgresqlTypeMap {
    /** Those that are called as this library calls them. */
    private static final Map<String, SqlType<?>> BY_NAME = Stream.of(
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.REAL,
                    Types.BOOLEAN,
                    Types.DATE,
                    Types.JSON,
                    Types.UUID,
                    PostgresqlTypes.BYTEA,
                    PostgresqlTypes.JSONB,
                    PostgresqlTypes.JSONPATH,
                    PostgresqlTypes.INET,
                    PostgresqlTypes.CIDR,
                    PostgresqlTypes.MACADDR,
                    PostgresqlTypes.MACADDR8,
                    PostgresqlTypes.OID,
                    PostgresqlTypes.REGCLASS,
                    PostgresqlTypes.REGCONFIG,
                    PostgresqlTypes.CITEXT,
                    PostgresqlTypes.TSVECTOR,
                    PostgresqlTypes.TSQUERY,
                    PostgresqlTypes.HSTORE,
                    PostgresqlTypes.INT4RANGE,
                    PostgresqlTypes.INT8RANGE,
                    PostgresqlTypes.NUMRANGE,
                    PostgresqlTypes.DATERANGE,
                    PostgresqlTypes.TSRANGE,
                    PostgresqlTypes.TSTZRANGE,
                    PostgresqlTypes.INT4MULTIRANGE,
                    PostgresqlTypes.INT8MULTIRANGE,
                    PostgresqlTypes.NUMMULTIRANGE,
                    PostgresqlTypes.DATEMULTIRANGE,
                    PostgresqlTypes.TSMULTIRANGE,
                    PostgresqlTypes.TSTZMULTIRANGE)
            .collect(Collectors.toMap(PostgresqlTypeNames.NAMES::nameOf, Function.identity()));

    private PostgresqlTypeMap() {}

    /**
     * Finds a type.
     *
     * @param text the type as the catalogue writes it
     * @param collation the collation, or null for the database's own
     * @return the type, or null when there is none here
     */
    static @Nullable SqlType<?> typeOf(TypeText text, @Nullable String collation) {
        StringType string = string(text);
        if (string != null) {
            return collation == null ? string : string.collate(collation);
        } else if (text.name().startsWith("INTERVAL")) {
            return interval(text.name(), text.number(0));
        }
        return text.arguments().isEmpty() ? unbounded(text.name()) : bounded(text);
    }

    private static @Nullable StringType string(TypeText text) {
        Integer length = text.number(0);
        return switch (text.name()) {
            case "CHARACTER VARYING" -> length == null ? Types.VARCHAR : Types.varchar(length);
            case "CHARACTER" -> Types.character(length == null ? 1 : length);
            case "TEXT" -> Types.TEXT;
            default -> null;
        };
    }

    private static @Nullable SqlType<?> unbounded(String name) {
        return switch (name) {
            case "NUMERIC" -> Types.NUMERIC;
            case "DOUBLE PRECISION" -> Types.DOUBLE;
            case "MONEY" -> PostgresqlTypes.MONEY;
            case "BIT VARYING" -> PostgresqlTypes.BIT_VARYING;
            case "TIME WITHOUT TIME ZONE" -> Types.TIME;
            case "TIME WITH TIME ZONE" -> Types.TIME_TZ;
            case "TIMESTAMP WITHOUT TIME ZONE" -> Types.TIMESTAMP;
            case "TIMESTAMP WITH TIME ZONE" -> Types.TIMESTAMP_TZ;
            default -> BY_NAME.get(name);
        };
    }

    private static @Nullable SqlType<?> bounded(TypeText text) {
        Integer first = text.number(0);
        if (first == null) {
            return null;
        }
        Integer second = text.number(1);
        String name = (text.name() + " " + text.suffix().toUpperCase(Locale.ROOT)).strip();
        return switch (name) {
            case "NUMERIC" -> Types.numeric(first, second == null ? 0 : second);
            case "BIT" -> PostgresqlTypes.bit(first);
            case "BIT VARYING" -> PostgresqlTypes.bitVarying(first);
            case "TIME WITHOUT TIME ZONE" -> PostgresqlTypes.time(first);
            case "TIME WITH TIME ZONE" -> PostgresqlTypes.timeTz(first);
            case "TIMESTAMP WITHOUT TIME ZONE" -> PostgresqlTypes.timestamp(first);
            case "TIMESTAMP WITH TIME ZONE" -> PostgresqlTypes.timestampTz(first);
            default -> null;
        };
    }

    private static @Nullable SqlType<?> interval(String name, @Nullable Integer precision) {
        String fields = name.substring("INTERVAL".length()).strip();
        if (fields.isEmpty()) {
            return precision == null ? Types.INTERVAL : PostgresqlTypes.interval(precision);
        }
        return precision == null ? PostgresqlTypes.interval(fields) : PostgresqlTypes.interval(fields, precision);
    }
}
