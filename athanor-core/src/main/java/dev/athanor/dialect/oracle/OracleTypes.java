package dev.athanor.dialect.oracle;

import dev.athanor.types.LimitedFractions;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The types that only Oracle has; to be imported statically. The generic ones are in {@link Types}. */
public final class OracleTypes {
    /** Decimal numbers of up to 38 digits. */
    public static final SqlType<BigDecimal> NUMBER = OracleType.of(Types.NUMERIC, "NUMBER");
    /** Floating point numbers of 32 bits. */
    public static final SqlType<Float> BINARY_FLOAT = OracleType.of(Types.REAL, "BINARY_FLOAT");
    /** Floating point numbers of 64 bits. */
    public static final SqlType<Double> BINARY_DOUBLE = OracleType.of(Types.DOUBLE, "BINARY_DOUBLE");
    /** Dates with a time of day to the second, which Oracle calls {@code DATE}. */
    public static final SqlType<LocalDateTime> DATE = OracleType.of(new LimitedFractions<>(Types.TIMESTAMP, 0), "DATE");
    /** Instants, with the offset at which they came in. */
    public static final SqlType<Instant> TIMESTAMP_TZ = OracleType.of(Types.TIMESTAMP_TZ, "TIMESTAMP WITH TIME ZONE");
    /** Instants, in the database's zone. */
    public static final SqlType<Instant> TIMESTAMP_LTZ =
            OracleType.of(Types.TIMESTAMP_TZ, "TIMESTAMP WITH LOCAL TIME ZONE");
    /** Spans of time from days to fractions of seconds. */
    public static final SqlType<Duration> INTERVAL = interval(null, null);
    /** Long strings of the national character set. */
    public static final SqlType<String> NCLOB = OracleType.of(Types.TEXT, "NCLOB");
    /** Long strings as older versions kept them. */
    public static final SqlType<String> LONG = OracleType.of(Types.TEXT, "LONG");
    /** Addresses of rows. */
    public static final SqlType<String> ROWID = OracleType.of(Types.VARCHAR, "ROWID");

    /** Byte strings in files of the server's, which are read only. */
    public static final SqlType<byte[]> BFILE = OracleType.of(Types.BINARY, "BFILE");

    private OracleTypes() {}

    /**
     * Whole numbers.
     *
     * @param precision how many digits
     * @return the type
     */
    public static SqlType<BigDecimal> number(int precision) {
        return OracleType.of(Types.numeric(precision), "NUMBER", precision);
    }

    /**
     * Decimal numbers.
     *
     * @param precision how many digits in all
     * @param scale how many of them behind the point
     * @return the type
     */
    public static SqlType<BigDecimal> number(int precision, int scale) {
        return OracleType.of(Types.numeric(precision, scale), "NUMBER", precision, scale);
    }

    /**
     * Floating point numbers.
     *
     * @param binaryPrecision how many binary digits, up to 126
     * @return the type
     */
    public static SqlType<Double> floating(int binaryPrecision) {
        return OracleType.of(Types.FLOAT, "FLOAT", binaryPrecision);
    }

    /**
     * Strings.
     *
     * @param length the longest, in characters
     * @return the type
     */
    public static SqlType<String> varchar2(int length) {
        return OracleType.of(Types.varchar(length), "VARCHAR2", length + " CHAR");
    }

    /**
     * Strings of the national character set.
     *
     * @param length the longest, in characters
     * @return the type
     */
    public static SqlType<String> nvarchar2(int length) {
        return OracleType.of(Types.unicode(length), "NVARCHAR2", length);
    }

    /**
     * Byte strings.
     *
     * @param length the longest, in bytes
     * @return the type
     */
    public static SqlType<byte[]> raw(int length) {
        return OracleType.of(Types.binary(length), "RAW", length);
    }

    /**
     * Spans of time from days to fractions of seconds.
     *
     * @param dayDigits how many digits the days have, or null for the database's default
     * @param secondDigits how many digits are behind the second's point, or null for the database's default
     * @return the type
     */
    public static SqlType<Duration> interval(@Nullable Integer dayDigits, @Nullable Integer secondDigits) {
        String days = dayDigits == null ? "" : "(" + dayDigits + ")";
        String seconds = secondDigits == null ? "" : "(" + secondDigits + ")";
        return OracleType.of(Types.INTERVAL, "INTERVAL DAY" + days + " TO SECOND" + seconds);
    }
}
