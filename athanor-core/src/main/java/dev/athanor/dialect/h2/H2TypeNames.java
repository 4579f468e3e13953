package dev.athanor.dialect.h2;

import dev.athanor.compile.TypeNames;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.types.ArrayType;
import dev.athanor.types.BinaryType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.ExactType;
import dev.athanor.types.IntervalType;
import dev.athanor.types.JsonType;
import dev.athanor.types.NumericType;
import dev.athanor.types.StringType;
import dev.athanor.types.TimeType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.UuidType;
import dev.athanor.types.ZonedTimeType;
import dev.athanor.types.ZonedTimestampType;
import org.jspecify.annotations.Nullable;

/** What types are called in H2. */
final class H2TypeNames {
    static final TypeNames NAMES = TypeNames.standard().toBuilder()
            .on(
                    DoubleType.class,
                    type -> type.isDouble() ? "DOUBLE PRECISION" : "FLOAT" + TypeNames.length(type.precision()))
            // A NUMERIC without bounds keeps no digit behind the point.
            .on(NumericType.class, type -> type.precision() == null ? "DECFLOAT" : "NUMERIC" + TypeNames.digits(type))
            .on(StringType.class, H2TypeNames::string)
            // A TIME without precision keeps no fraction of a second.
            .on(TimeType.class, type -> "TIME(6)")
            .on(ZonedTimeType.class, type -> "TIME(6) WITH TIME ZONE")
            .on(TimestampType.class, type -> "TIMESTAMP")
            .on(ZonedTimestampType.class, type -> "TIMESTAMP WITH TIME ZONE")
            .on(IntervalType.class, type -> "TIMESTAMP")
            .on(BinaryType.class, H2TypeNames::binary)
            .on(UuidType.class, type -> "UUID")
            .on(JsonType.class, type -> "JSON")
            .on(ArrayType.class, type -> names().nameOf(type.element()) + " ARRAY")
            .on(ExactType.class, H2TypeNames::exact)
            .on(H2Type.class, type -> type.sql())
            .build();

    private H2TypeNames() {}

    private static TypeNames names() {
        return NAMES;
    }

    private static String string(StringType type) {
        checkCollation(type.collation());
        return TypeNames.standard().nameOf(type);
    }

    /** VARBINARY holds a megabyte. */
    private static String binary(BinaryType type) {
        boolean large = type.length() != null && type.length() > 1 << 20;
        return (large ? "BLOB" : "VARBINARY") + TypeNames.length(type.length());
    }

    private static String exact(ExactType<?> type) {
        checkCollation(type.collation());
        return switch (type.which()) {
            case DOUBLE_PRECISION, REAL -> type.name();
            default -> type.sql();
        };
    }

    private static void checkCollation(@Nullable String collation) {
        if (collation != null) {
            throw new UnsupportedCompilationException(
                    "H2 knows no collation of a column, and so not %s; set one for the database by SET COLLATION"
                            .formatted(collation));
        }
    }
}
