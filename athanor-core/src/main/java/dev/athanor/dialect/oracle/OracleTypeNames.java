package dev.athanor.dialect.oracle;

import dev.athanor.compile.TypeNames;
import dev.athanor.error.ArgumentException;
import dev.athanor.types.BigIntegerType;
import dev.athanor.types.BinaryType;
import dev.athanor.types.BooleanType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.EnumType;
import dev.athanor.types.ExactType;
import dev.athanor.types.IntervalType;
import dev.athanor.types.JsonType;
import dev.athanor.types.StringType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.ZonedTimestampType;
import org.jspecify.annotations.Nullable;

/**
 * What types are called. As in SQLAlchemy, but that timestamps keep their fractions of a second, where its DATE would cut them, and
 * bounded byte strings are RAW.
 */
final class OracleTypeNames {
    private static final int LONGEST_RAW = 2000;
    private static final int LONGEST_VARCHAR2 = 4000;

    static final TypeNames NAMES = TypeNames.standard().toBuilder()
            .on(BigIntegerType.class, type -> "NUMBER(19)")
            .on(DoubleType.class, type -> type.isDouble() ? "DOUBLE PRECISION" : floating(type.precision()))
            .on(JsonType.class, type -> "JSON")
            .on(StringType.class, OracleTypeNames::string)
            .on(TimestampType.class, type -> "TIMESTAMP")
            .on(ZonedTimestampType.class, type -> "TIMESTAMP WITH TIME ZONE")
            .on(BinaryType.class, OracleTypeNames::binary)
            .on(EnumType.class, type -> "VARCHAR(" + type.length() + " CHAR)")
            .on(IntervalType.class, type -> "INTERVAL DAY TO SECOND")
            .on(OracleType.class, type -> type.sql())
            .on(ExactType.class, OracleTypeNames::exact)
            .build();

    static final TypeNames WITHOUT_BOOLEANS =
            NAMES.toBuilder().on(BooleanType.class, type -> "SMALLINT").build();

    private OracleTypeNames() {}

    /** Without the collation, as upstream: only a server set up for longer strings knows one of a column. */
    private static String string(StringType type) {
        return switch (type.kind()) {
            case TEXT, UNICODE_TEXT -> "CLOB";
            case CHAR -> "CHAR" + TypeNames.length(type.length()) + TypeNames.collation(type.collation());
            case VARCHAR, UNICODE -> "VARCHAR2" + characters(type.length());
        };
    }

    private static String characters(@Nullable Object length) {
        return length == null ? "" : "(" + length + " CHAR)";
    }

    private static String floating(@Nullable Object precision) {
        if (precision == null) {
            return "FLOAT";
        }
        // One in ANSI SQL's sense would be taken for another here, and upstream refuses it too.
        throw new ArgumentException(
                "Oracle counts the digits of a FLOAT differently; use OracleTypes.floating(%s)".formatted(precision));
    }

    private static String exact(ExactType<?> type) {
        Object length = type.arguments().isEmpty() ? null : type.arguments().get(0);
        return switch (type.which()) {
            case BLOB, CLOB, REAL, DOUBLE, DOUBLE_PRECISION, TIMESTAMP_WITH_TIME_ZONE -> type.name();
            case FLOAT -> floating(length);
            case NVARCHAR -> type.sql("NVARCHAR2");
            case TIME_WITH_TIME_ZONE -> "TIME";
            case VARCHAR -> "VARCHAR" + characters(length);
            default -> TypeNames.exactly(type);
        };
    }

    /** In a CAST a string has a length always. */
    static String inCast(String name) {
        return name.equals("VARCHAR2") ? "VARCHAR2(" + LONGEST_VARCHAR2 + " CHAR)" : name;
    }

    private static String binary(BinaryType type) {
        return type.length() == null || type.length() > LONGEST_RAW ? "BLOB" : "RAW(" + type.length() + ")";
    }
}
