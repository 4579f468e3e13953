package dev.athanor.dialect.mysql;

import dev.athanor.compile.TypeNames;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.types.BinaryType;
import dev.athanor.types.BooleanType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.EnumType;
import dev.athanor.types.ExactType;
import dev.athanor.types.IntervalType;
import dev.athanor.types.JsonType;
import dev.athanor.types.NumericType;
import dev.athanor.types.StringType;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.ZonedTimeType;
import dev.athanor.types.ZonedTimestampType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What types are called in MySQL's and MariaDB's DDL. As in SQLAlchemy, but where its names would make the server drop parts of
 * a value without a word: fractions of seconds (DATETIME), of decimals (NUMERIC) and half of a double's digits (FLOAT).
 */
public final class MySqlTypeNames {
    private static final int DOUBLE_DIGITS = 53;

    /** The names. */
    public static final TypeNames NAMES = TypeNames.standard().toBuilder()
            .on(BooleanType.class, type -> "BOOL")
            .on(DoubleType.class, type -> type.isDouble() ? "DOUBLE" : floating(type))
            .on(JsonType.class, type -> "JSON")
            .on(NumericType.class, MySqlTypeNames::numeric)
            .on(StringType.class, MySqlTypeNames::string)
            .on(TimeType.class, type -> "TIME(6)")
            .on(TimestampType.class, type -> "DATETIME(6)")
            .on(ZonedTimeType.class, type -> {
                throw new UnsupportedCompilationException(
                        "a TIME here has no offset; keep the offset in a column of its own, or use TIMESTAMP_TZ");
            })
            .on(ZonedTimestampType.class, type -> "DATETIME(6)")
            .on(IntervalType.class, type -> "DATETIME(6)")
            .on(BinaryType.class, type -> "BLOB" + TypeNames.length(type.length()))
            .on(EnumType.class, MySqlTypeNames::enumeration)
            .on(MySqlType.class, type -> type.sql())
            .on(MySqlNumber.class, type -> type.sql())
            .on(MySqlText.class, type -> type.sql())
            .on(ExactType.class, MySqlTypeNames::exact)
            .build();

    private MySqlTypeNames() {}

    private static String string(StringType type) {
        if (type.kind() == StringType.Kind.VARCHAR || type.kind() == StringType.Kind.UNICODE) {
            checkLength("VARCHAR", type.length());
        }
        return type.kind().sqlName() + TypeNames.length(type.length()) + collation(type.collation());
    }

    private static void checkLength(String name, @Nullable Object length) {
        if (length == null) {
            throw new UnsupportedCompilationException(
                    "%s needs a length here; use %s(length), or TEXT".formatted(name, name.toLowerCase(Locale.ROOT)));
        }
    }

    /** Upstream quotes no collation here. */
    private static String collation(@Nullable String collation) {
        return collation == null ? "" : " COLLATE " + collation;
    }

    private static String exact(ExactType<?> type) {
        String name = switch (type.which()) {
            case BOOLEAN -> "BOOL";
            case NCHAR -> "NATIONAL CHAR";
            case NVARCHAR -> "NATIONAL VARCHAR";
            case TIME_WITH_TIME_ZONE -> "TIME";
            case TIMESTAMP_WITH_TIME_ZONE -> "TIMESTAMP";
            default -> type.name();
        };
        switch (type.which()) {
            case NVARCHAR, VARBINARY, VARCHAR ->
                checkLength(type.name(), type.arguments().isEmpty() ? null : type.arguments());
            default -> {}
        }
        return type.sql(name) + collation(type.collation());
    }

    /** Without a precision a FLOAT has 32 bits. */
    private static String floating(DoubleType type) {
        return "FLOAT(" + (type.precision() == null ? DOUBLE_DIGITS : type.precision()) + ")";
    }

    private static String numeric(NumericType type) {
        if (type.precision() == null) {
            throw new UnsupportedCompilationException(
                    "NUMERIC without precision and scale keeps no digit behind the point here; use numeric(precision, scale)");
        }
        return "NUMERIC" + TypeNames.digits(type);
    }

    private static String enumeration(EnumType<?> type) {
        if (!type.isNative()) {
            return "VARCHAR(" + type.length() + ")";
        }
        return MySqlTypes.list("ENUM", type.labels());
    }
}
