package dev.athanor.dialect.mssql;

import dev.athanor.compile.TypeNames;
import dev.athanor.types.BinaryType;
import dev.athanor.types.BooleanType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.StringType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimestampType;

/**
 * What types are called. As in SQLAlchemy, but that timestamps are DATETIME2, since DATETIME rounds to a three-hundredth of a second and
 * begins in 1753.
 */
final class MsSqlTypes {
    private static final int LONGEST_BINARY = 8000;

    static final TypeNames NAMES = TypeNames.standard().toBuilder()
            .on(DoubleType.class, type -> type.isDouble() ? "DOUBLE PRECISION" : "FLOAT")
            .on(BooleanType.class, type -> "BIT")
            .on(StringType.class, MsSqlTypes::string)
            .on(TimestampType.class, type -> "DATETIME2")
            .on(ZonedTimestampType.class, type -> "DATETIMEOFFSET")
            .on(BinaryType.class, type -> "VARBINARY(" + (isShort(type) ? type.length() : "max") + ")")
            .on(UuidType.class, type -> "UNIQUEIDENTIFIER")
            .build();

    /** With the names of long values before these had a length of {@code max}. */
    static final TypeNames WITH_LONG_TYPES = NAMES.toBuilder()
            .on(StringType.class, type -> type.kind() == StringType.Kind.TEXT ? "TEXT" : string(type))
            .on(BinaryType.class, type -> isShort(type) ? "VARBINARY(" + type.length() + ")" : "IMAGE")
            .build();

    private MsSqlTypes() {}

    private static boolean isShort(BinaryType type) {
        return type.length() != null && type.length() <= LONGEST_BINARY;
    }

    private static String string(StringType type) {
        String length = type.length() == null ? "max" : type.length().toString();
        return switch (type.kind()) {
            case TEXT -> "VARCHAR(max)";
            case VARCHAR -> "VARCHAR(" + length + ")";
            case UNICODE -> "NVARCHAR(" + length + ")";
            case CHAR -> type.length() == null ? "CHAR" : "CHAR(" + length + ")";
        };
    }
}
