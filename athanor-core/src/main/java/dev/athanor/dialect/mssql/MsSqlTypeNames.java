package dev.athanor.dialect.mssql;

import dev.athanor.compile.TypeNames;
import dev.athanor.types.BinaryType;
import dev.athanor.types.BooleanType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.ExactType;
import dev.athanor.types.IntervalType;
import dev.athanor.types.JsonType;
import dev.athanor.types.StringType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimestampType;
import org.jspecify.annotations.Nullable;

/**
 * What types are called. As in SQLAlchemy, but that timestamps are DATETIME2, since DATETIME rounds to a three-hundredth of a second and
 * begins in 1753.
 */
final class MsSqlTypeNames {
    private static final int LONGEST_BINARY = 8000;

    static final TypeNames NAMES = TypeNames.standard().toBuilder()
            .on(
                    DoubleType.class,
                    type -> type.isDouble() ? "DOUBLE PRECISION" : "FLOAT" + TypeNames.length(type.precision()))
            .on(JsonType.class, type -> "NVARCHAR(max)")
            .on(BooleanType.class, type -> "BIT")
            .on(StringType.class, MsSqlTypeNames::string)
            .on(TimestampType.class, type -> "DATETIME2")
            .on(ZonedTimestampType.class, type -> "DATETIMEOFFSET")
            .on(IntervalType.class, type -> "DATETIME2")
            .on(BinaryType.class, type -> "VARBINARY(" + (isShort(type) ? type.length() : "max") + ")")
            .on(UuidType.class, type -> "UNIQUEIDENTIFIER")
            .on(MsSqlType.class, type -> type.sql())
            .on(ExactType.class, MsSqlTypeNames::exact)
            .build();

    /** With the names of long values before these had a length of {@code max}. */
    static final TypeNames WITH_LONG_TYPES = NAMES.toBuilder()
            .on(StringType.class, MsSqlTypeNames::longString)
            .on(BinaryType.class, type -> isShort(type) ? "VARBINARY(" + type.length() + ")" : "IMAGE")
            .build();

    private MsSqlTypeNames() {}

    private static boolean isShort(BinaryType type) {
        return type.length() != null && type.length() <= LONGEST_BINARY;
    }

    private static String string(StringType type) {
        String length = type.length() == null ? "max" : type.length().toString();
        String name = switch (type.kind()) {
            case TEXT -> "VARCHAR(max)";
            case UNICODE_TEXT -> "NVARCHAR(max)";
            case VARCHAR -> "VARCHAR(" + length + ")";
            case UNICODE -> "NVARCHAR(" + length + ")";
            case CHAR -> "CHAR" + TypeNames.length(type.length());
        };
        return name + collation(type.collation());
    }

    private static String longString(StringType type) {
        String name = switch (type.kind()) {
            case TEXT -> "TEXT";
            case UNICODE_TEXT -> "NTEXT";
            default -> null;
        };
        return name == null ? string(type) : name + TypeNames.length(type.length()) + collation(type.collation());
    }

    /** Quotes are none of the syntax here. */
    private static String collation(@Nullable String collation) {
        return collation == null ? "" : " COLLATE " + collation;
    }

    private static String exact(ExactType<?> type) {
        boolean bare = type.arguments().isEmpty();
        String name = switch (type.which()) {
            case BLOB, CLOB, REAL, DOUBLE, DOUBLE_PRECISION -> type.name();
            case NVARCHAR, VARBINARY, VARCHAR -> bare ? type.name() + "(max)" : type.sql();
            case TIME_WITH_TIME_ZONE -> "TIME";
            case TIMESTAMP_WITH_TIME_ZONE -> "TIMESTAMP";
            default -> type.sql();
        };
        return name + collation(type.collation());
    }
}
