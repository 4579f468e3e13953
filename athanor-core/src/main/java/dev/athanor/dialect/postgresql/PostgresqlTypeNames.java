package dev.athanor.dialect.postgresql;

import dev.athanor.compile.TypeNames;
import dev.athanor.types.ArrayType;
import dev.athanor.types.BinaryType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.EnumType;
import dev.athanor.types.ExactType;
import dev.athanor.types.IntervalType;
import dev.athanor.types.JsonType;
import dev.athanor.types.MultiRangeType;
import dev.athanor.types.RangeType;
import dev.athanor.types.StringType;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimeType;
import dev.athanor.types.ZonedTimestampType;

/** What types are called in PostgreSQL. */
final class PostgresqlTypeNames {
    private static final String ZONED = " WITH TIME ZONE";
    private static final String LOCAL = " WITHOUT TIME ZONE";

    static final TypeNames NAMES = TypeNames.standard().toBuilder()
            .on(
                    DoubleType.class,
                    type -> type.isDouble() ? "DOUBLE PRECISION" : "FLOAT" + TypeNames.length(type.precision()))
            .on(StringType.class, PostgresqlTypeNames::string)
            .on(TimeType.class, type -> "TIME" + LOCAL)
            .on(ZonedTimeType.class, type -> "TIME" + ZONED)
            .on(TimestampType.class, type -> "TIMESTAMP" + LOCAL)
            .on(ZonedTimestampType.class, type -> "TIMESTAMP" + ZONED)
            .on(BinaryType.class, type -> "BYTEA")
            .on(UuidType.class, type -> "UUID")
            .on(IntervalType.class, type -> "INTERVAL")
            .on(JsonType.class, JsonType::toString)
            .on(ArrayType.class, PostgresqlTypeNames::array)
            .on(
                    EnumType.class,
                    type -> type.isNative()
                            ? NamedTypes.nameOf(type)
                            : TypeNames.standard().nameOf(type))
            .on(DomainType.class, NamedTypes::nameOf)
            .on(PostgresqlType.class, type -> type.sql())
            .on(HstoreType.class, HstoreType::toString)
            .on(RangeType.class, type -> type.name())
            .on(MultiRangeType.class, type -> type.name())
            .on(ExactType.class, PostgresqlTypeNames::exact)
            .build();

    private PostgresqlTypeNames() {}

    /** TEXT takes no length here. */
    private static String string(StringType type) {
        return type.kind().sqlName().equals("TEXT")
                ? "TEXT" + TypeNames.collation(type.collation())
                : TypeNames.standard().nameOf(type);
    }

    /** The collation stands behind the brackets. */
    private static String array(ArrayType<?> type) {
        String element = NAMES.nameOf(type.element());
        String collation = type.element() instanceof StringType string ? TypeNames.collation(string.collation()) : "";
        return element.substring(0, element.length() - collation.length()) + "[]" + collation;
    }

    private static String exact(ExactType<?> type) {
        return switch (type.which()) {
            case BLOB, CLOB, REAL, DOUBLE, DOUBLE_PRECISION -> type.name();
            case TIME, TIMESTAMP -> type.name() + LOCAL;
            case TIME_WITH_TIME_ZONE, TIMESTAMP_WITH_TIME_ZONE -> type.name();
            default -> TypeNames.exactly(type);
        };
    }
}
