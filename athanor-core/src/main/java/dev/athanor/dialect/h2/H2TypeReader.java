package dev.athanor.dialect.h2;

import dev.athanor.dialect.TypeText;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;
import org.jspecify.annotations.Nullable;

/** The types that H2's catalogue writes. */
final class H2TypeReader {
    private static final String ARRAY = " ARRAY";

    private H2TypeReader() {}

    /**
     * Reads a type.
     *
     * @param text what {@code DATA_TYPE_SQL} says
     * @return the type, {@link UnknownType} when there is none for it
     */
    static SqlType<?> of(String text) {
        int array = text.lastIndexOf(ARRAY);
        if (array > 0 && text.substring(array + ARRAY.length()).matches("(\\[\\d+])?")) {
            return Types.array(of(text.substring(0, array)));
        }
        TypeText parsed = TypeText.parse(text);
        SqlType<?> type = ofName(parsed);
        return type == null ? new UnknownType(text) : type;
    }

    private static @Nullable SqlType<?> ofName(TypeText text) {
        Integer size = text.number(0);
        return switch (text.suffix().isEmpty() ? text.name() : text.name() + " " + text.suffix()) {
            case "CHARACTER VARYING" -> size == null ? Types.VARCHAR : Types.varchar(size);
            case "CHARACTER" -> Types.character(size == null ? 1 : size);
            case "CHARACTER LARGE OBJECT" -> Types.TEXT;
            case "BINARY VARYING", "BINARY" -> size == null ? Types.BINARY : Types.binary(size);
            case "BINARY LARGE OBJECT" -> Types.BINARY;
            case "BOOLEAN" -> Types.BOOLEAN;
            case "TINYINT", "SMALLINT" -> Types.SMALLINT;
            case "INTEGER" -> Types.INTEGER;
            case "BIGINT" -> Types.BIGINT;
            case "NUMERIC", "DECIMAL" -> numeric(text);
            case "DECFLOAT" -> Types.NUMERIC;
            case "DOUBLE PRECISION" -> Types.DOUBLE;
            case "REAL", "FLOAT" -> Types.FLOAT;
            case "DATE" -> Types.DATE;
            case "TIME" -> Types.TIME;
            case "TIMESTAMP" -> Types.TIMESTAMP;
            case "TIMESTAMP WITH TIME ZONE" -> Types.TIMESTAMP_TZ;
            case "UUID" -> Types.UUID;
            case "JSON" -> Types.JSON;
            default -> null;
        };
    }

    private static SqlType<?> numeric(TypeText text) {
        Integer precision = text.number(0);
        Integer scale = text.number(1);
        return precision == null ? Types.NUMERIC : Types.numeric(precision, scale == null ? 0 : scale);
    }
}
