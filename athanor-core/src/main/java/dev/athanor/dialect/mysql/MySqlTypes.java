package dev.athanor.dialect.mysql;

import dev.athanor.compile.TypeNames;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.types.BinaryType;
import dev.athanor.types.BooleanType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.EnumType;
import dev.athanor.types.NumericType;
import dev.athanor.types.StringType;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.ZonedTimestampType;
import java.util.stream.Collectors;

/**
 * What types are called in MySQL's and MariaDB's DDL. As in SQLAlchemy, but where its names would make the server drop parts of
 * a value without a word: fractions of seconds (DATETIME), of decimals (NUMERIC) and half of a double's digits (FLOAT).
 */
public final class MySqlTypes {
    /** The names. */
    public static final TypeNames NAMES = TypeNames.standard().toBuilder()
            .on(BooleanType.class, type -> "BOOL")
            .on(DoubleType.class, type -> type.isDouble() ? "DOUBLE" : "FLOAT(53)")
            .on(NumericType.class, MySqlTypes::numeric)
            .on(StringType.class, MySqlTypes::string)
            .on(TimeType.class, type -> "TIME(6)")
            .on(TimestampType.class, type -> "DATETIME(6)")
            .on(ZonedTimestampType.class, type -> "DATETIME(6)")
            .on(BinaryType.class, type -> type.length() == null ? "BLOB" : "BLOB(" + type.length() + ")")
            .on(EnumType.class, MySqlTypes::enumeration)
            .build();

    private MySqlTypes() {}

    private static String string(StringType type) {
        if (type.kind() == StringType.Kind.VARCHAR && type.length() == null) {
            throw new UnsupportedCompilationException("VARCHAR needs a length here; use varchar(length), or TEXT");
        }
        return type.kind().sqlName() + (type.length() == null ? "" : "(" + type.length() + ")");
    }

    private static String numeric(NumericType type) {
        if (type.precision() == null) {
            throw new UnsupportedCompilationException(
                    "NUMERIC without precision and scale keeps no digit behind the point here; use numeric(precision, scale)");
        }
        return "NUMERIC" + TypeNames.digits(type);
    }

    private static String enumeration(EnumType<?> type) {
        return type.labels().stream().map(MySqlCodecs.STRING::literal).collect(Collectors.joining(",", "ENUM(", ")"));
    }
}
