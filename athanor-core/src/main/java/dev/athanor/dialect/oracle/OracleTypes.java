package dev.athanor.dialect.oracle;

import dev.athanor.compile.TypeNames;
import dev.athanor.types.BigIntegerType;
import dev.athanor.types.BinaryType;
import dev.athanor.types.BooleanType;
import dev.athanor.types.DoubleType;
import dev.athanor.types.EnumType;
import dev.athanor.types.StringType;
import dev.athanor.types.TimestampType;
import dev.athanor.types.ZonedTimestampType;

/**
 * What types are called. As in SQLAlchemy, but that timestamps keep their fractions of a second, where its DATE would cut them, and
 * bounded byte strings are RAW.
 */
final class OracleTypes {
    private static final int LONGEST_RAW = 2000;
    private static final int LONGEST_VARCHAR2 = 4000;

    static final TypeNames NAMES = TypeNames.standard().toBuilder()
            .on(BigIntegerType.class, type -> "NUMBER(19)")
            .on(DoubleType.class, type -> type.isDouble() ? "DOUBLE PRECISION" : "FLOAT")
            .on(StringType.class, OracleTypes::string)
            .on(TimestampType.class, type -> "TIMESTAMP")
            .on(ZonedTimestampType.class, type -> "TIMESTAMP WITH TIME ZONE")
            .on(BinaryType.class, OracleTypes::binary)
            .on(EnumType.class, type -> "VARCHAR(" + TypeNames.longest(type) + " CHAR)")
            .build();

    static final TypeNames WITHOUT_BOOLEANS =
            NAMES.toBuilder().on(BooleanType.class, type -> "SMALLINT").build();

    private OracleTypes() {}

    private static String string(StringType type) {
        return switch (type.kind()) {
            case TEXT -> "CLOB";
            case CHAR -> type.length() == null ? "CHAR" : "CHAR(" + type.length() + ")";
            case VARCHAR, UNICODE -> type.length() == null ? "VARCHAR2" : "VARCHAR2(" + type.length() + " CHAR)";
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
