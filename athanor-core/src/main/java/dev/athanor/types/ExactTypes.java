package dev.athanor.types;

import dev.athanor.types.ExactType.Name;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.UUID;

/**
 * Types that are called by their names whatever the database; SQLAlchemy's types in upper case. Where {@link Types#TIMESTAMP} is
 * what a database has for dates with times, {@link #TIMESTAMP} is {@code TIMESTAMP} everywhere, be it that the database has no such
 * type or means another by it. What is called {@code INTEGER} and {@code SMALLINT} everywhere is in {@link Types}.
 */
public final class ExactTypes {
    /** {@code BIGINT}. */
    public static final ExactType<Long> BIGINT = ExactType.of(Name.BIGINT, Types.BIGINT);
    /** {@code BINARY}: byte strings of a fixed length. */
    public static final ExactType<byte[]> BINARY = ExactType.of(Name.BINARY, Types.BINARY);
    /** {@code BLOB}: long byte strings. */
    public static final ExactType<byte[]> BLOB = ExactType.of(Name.BLOB, Types.BINARY);
    /** {@code BOOLEAN}. */
    public static final ExactType<Boolean> BOOLEAN = ExactType.of(Name.BOOLEAN, Types.BOOLEAN);
    /** {@code CHAR}: one character, in most databases. */
    public static final ExactType<String> CHAR = ExactType.of(Name.CHAR, Types.VARCHAR);
    /** {@code CLOB}: long strings. */
    public static final ExactType<String> CLOB = ExactType.of(Name.CLOB, Types.TEXT);
    /** {@code DATE}. */
    public static final ExactType<LocalDate> DATE = ExactType.of(Name.DATE, Types.DATE);
    /** {@code DATETIME}: dates with a time of day. */
    public static final ExactType<LocalDateTime> DATETIME = ExactType.of(Name.DATETIME, Types.TIMESTAMP);
    /** {@code DECIMAL} of the database's default precision, which may keep no digit behind the point. */
    public static final ExactType<BigDecimal> DECIMAL = ExactType.of(Name.DECIMAL, Types.NUMERIC);
    /** {@code DOUBLE}: floating point numbers of 64 bits. */
    public static final ExactType<Double> DOUBLE = ExactType.of(Name.DOUBLE, Types.DOUBLE);
    /** {@code DOUBLE PRECISION}: floating point numbers of 64 bits. */
    public static final ExactType<Double> DOUBLE_PRECISION = ExactType.of(Name.DOUBLE_PRECISION, Types.DOUBLE);
    /** {@code FLOAT}: floating point numbers of the database's default precision. */
    public static final ExactType<Double> FLOAT = ExactType.of(Name.FLOAT, Types.FLOAT);
    /** {@code NCHAR}: one character of the national character set, in most databases. */
    public static final ExactType<String> NCHAR = ExactType.of(Name.NCHAR, Types.UNICODE);
    /** {@code NVARCHAR}: strings in the national character set. */
    public static final ExactType<String> NVARCHAR = ExactType.of(Name.NVARCHAR, Types.UNICODE);
    /** {@code REAL}: floating point numbers of 32 bits; of 64 on SQLite and MySQL, for which take {@link #DOUBLE}. */
    public static final ExactType<Float> REAL = ExactType.of(Name.REAL, Types.REAL);
    /** {@code TEXT}: long strings. */
    public static final ExactType<String> TEXT = ExactType.of(Name.TEXT, Types.TEXT);
    /** {@code TIME}: times of day. */
    public static final ExactType<LocalTime> TIME = ExactType.of(Name.TIME, Types.TIME);
    /** {@code TIME WITH TIME ZONE}: times of day with an offset from UTC; plain {@code TIME} where there is none. */
    public static final ExactType<OffsetTime> TIME_WITH_TIME_ZONE =
            ExactType.of(Name.TIME_WITH_TIME_ZONE, Types.TIME_TZ);
    /** {@code TIMESTAMP}: dates with a time of day. */
    public static final ExactType<LocalDateTime> TIMESTAMP = ExactType.of(Name.TIMESTAMP, Types.TIMESTAMP);
    /** {@code TIMESTAMP WITH TIME ZONE}: instants; plain {@code TIMESTAMP} where there is none. */
    public static final ExactType<Instant> TIMESTAMP_WITH_TIME_ZONE =
            ExactType.of(Name.TIMESTAMP_WITH_TIME_ZONE, Types.TIMESTAMP_TZ);
    /** {@code UUID}. */
    public static final ExactType<UUID> UUID = ExactType.of(Name.UUID, Types.UUID);
    /** {@code VARBINARY}: byte strings. */
    public static final ExactType<byte[]> VARBINARY = ExactType.of(Name.VARBINARY, Types.BINARY);
    /** {@code VARCHAR}: strings. */
    public static final ExactType<String> VARCHAR = ExactType.of(Name.VARCHAR, Types.VARCHAR);

    private ExactTypes() {}

    /**
     * {@code BINARY(..)}: byte strings of a fixed length.
     *
     * @param length the length in bytes
     * @return the type
     */
    public static ExactType<byte[]> binary(int length) {
        return ExactType.of(Name.BINARY, Types.binary(length), length);
    }

    /**
     * {@code BLOB(..)}: byte strings. The length stands on MySQL and MariaDB only.
     *
     * @param length the longest, in bytes
     * @return the type
     */
    public static ExactType<byte[]> blob(int length) {
        return ExactType.of(Name.BLOB, Types.binary(length), length);
    }

    /**
     * {@code CHAR(..)}: strings of a fixed length.
     *
     * @param length the length in characters
     * @return the type
     */
    public static ExactType<String> character(int length) {
        return ExactType.of(Name.CHAR, Types.character(length), length);
    }

    /**
     * {@code DECIMAL(..)}: whole numbers.
     *
     * @param precision how many digits
     * @return the type
     */
    public static ExactType<BigDecimal> decimal(int precision) {
        return ExactType.of(Name.DECIMAL, Types.numeric(precision), precision);
    }

    /**
     * {@code DECIMAL(.., ..)}: exact decimal numbers.
     *
     * @param precision how many digits in all
     * @param scale how many of them behind the point
     * @return the type
     */
    public static ExactType<BigDecimal> decimal(int precision, int scale) {
        return ExactType.of(Name.DECIMAL, Types.numeric(precision, scale), precision, scale);
    }

    /**
     * {@code FLOAT(..)}: floating point numbers. The precision does not stand on SQLite.
     *
     * @param precision how many binary digits at least
     * @return the type
     */
    public static ExactType<Double> floating(int precision) {
        return ExactType.of(Name.FLOAT, Types.floating(precision), precision);
    }

    /**
     * {@code NCHAR(..)}: strings of a fixed length in the national character set.
     *
     * @param length the length in characters
     * @return the type
     */
    public static ExactType<String> nchar(int length) {
        return ExactType.of(Name.NCHAR, Types.unicode(length), length);
    }

    /**
     * {@code NVARCHAR(..)}: strings in the national character set.
     *
     * @param length the longest, in characters
     * @return the type
     */
    public static ExactType<String> nvarchar(int length) {
        return ExactType.of(Name.NVARCHAR, Types.unicode(length), length);
    }

    /**
     * {@code TEXT(..)}: long strings.
     *
     * @param length the longest
     * @return the type
     */
    public static ExactType<String> text(int length) {
        return ExactType.of(Name.TEXT, Types.text(length), length);
    }

    /**
     * {@code VARBINARY(..)}: byte strings.
     *
     * @param length the longest, in bytes
     * @return the type
     */
    public static ExactType<byte[]> varbinary(int length) {
        return ExactType.of(Name.VARBINARY, Types.binary(length), length);
    }

    /**
     * {@code VARCHAR(..)}: strings.
     *
     * @param length the longest, in characters
     * @return the type
     */
    public static ExactType<String> varchar(int length) {
        return ExactType.of(Name.VARCHAR, Types.varchar(length), length);
    }
}
