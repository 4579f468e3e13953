package dev.athanor.dialect.h2;

import dev.athanor.dialect.TypeText;
import dev.athanor.types.ExactTypes;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The types that H2's catalogue writes. What a type of {@link Types} is called here is told as that type; other names as types of
 * these names.
 */
final class H2TypeReader {
    private static final String ARRAY = " ARRAY";

    private H2TypeReader() {}

    /**
     * Reads a type.
     *
     * @param text what {@code DATA_TYPE_SQL} says
     * @param name what an enumeration of it is called where enumerations have names
     * @return the type, {@link UnknownType} when there is none for it
     */
    static SqlType<?> of(String text, String name) {
        int array = text.lastIndexOf(ARRAY);
        if (array > 0) {
            SqlType<?> all = Types.array(of(text.substring(0, array), name));
            return text.endsWith(ARRAY) ? all : new H2Type<>(all, text);
        }
        TypeText parsed = TypeText.parse(text);
        SqlType<?> type = ofParts(parsed, name);
        return type == null ? new UnknownType(text) : type;
    }

    private static @Nullable SqlType<?> ofParts(TypeText text, String name) {
        Integer size = text.number(0);
        return switch (text.suffix().isEmpty() ? text.name() : text.name() + " " + text.suffix()) {
            case "CHARACTER VARYING" -> size == null ? Types.VARCHAR : Types.varchar(size);
            case "CHARACTER" -> Types.character(size == null ? 1 : size);
            case "CHARACTER LARGE OBJECT" ->
                size == null ? ExactTypes.CLOB : new H2Type<>(Types.text(size), text.text());
            case "VARCHAR_IGNORECASE" -> new H2Type<>(size == null ? Types.VARCHAR : Types.varchar(size), text.text());
            case "BINARY VARYING" -> size == null ? Types.BINARY : Types.binary(size);
            case "BINARY" -> ExactTypes.binary(size == null ? 1 : size);
            case "BINARY LARGE OBJECT" -> size == null ? ExactTypes.BLOB : ExactTypes.blob(size);
            case "ENUM" -> new H2Type<>(Types.enumOf(name, text.arguments().toArray(String[]::new)), text.text());
            case "BOOLEAN" -> Types.BOOLEAN;
            case "DATE" -> Types.DATE;
            case "TIME" -> exactly(6, size, Types.TIME, text);
            case "TIME WITH TIME ZONE" -> exactly(6, size, Types.TIME_TZ, text);
            case "TIMESTAMP" -> exactly(null, size, Types.TIMESTAMP, text);
            case "TIMESTAMP WITH TIME ZONE" -> exactly(null, size, Types.TIMESTAMP_TZ, text);
            case "UUID" -> Types.UUID;
            case "JSON" -> Types.JSON;
            default -> number(text, size);
        };
    }

    private static @Nullable SqlType<?> number(TypeText text, @Nullable Integer size) {
        return switch (text.name()) {
            case "TINYINT" -> new H2Type<>(Types.SMALLINT, text.text());
            case "SMALLINT" -> Types.SMALLINT;
            case "INTEGER" -> Types.INTEGER;
            case "BIGINT" -> Types.BIGINT;
            // Without bounds it keeps no digit behind the point, and is not what Types.NUMERIC is here.
            case "NUMERIC" -> size == null ? new H2Type<>(Types.NUMERIC, text.text()) : numeric(size, text.number(1));
            case "DECIMAL" -> size == null ? ExactTypes.DECIMAL : numeric(size, text.number(1));
            case "DECFLOAT" -> exactly(null, size, Types.NUMERIC, text);
            case "REAL" -> Types.REAL;
            case "DOUBLE PRECISION" -> Types.DOUBLE;
            case "FLOAT" -> size == null ? Types.FLOAT : Types.floating(size);
            default -> null;
        };
    }

    private static SqlType<?> numeric(int precision, @Nullable Integer scale) {
        return scale == null ? Types.numeric(precision) : Types.numeric(precision, scale);
    }

    /** A type of this library where it has the size that such types are given here. */
    private static SqlType<?> exactly(@Nullable Integer usual, @Nullable Integer size, SqlType<?> type, TypeText text) {
        return Objects.equals(usual, size) ? type : new H2Type<>(type, text.text());
    }
}
