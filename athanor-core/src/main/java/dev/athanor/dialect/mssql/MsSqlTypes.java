package dev.athanor.dialect.mssql;

import dev.athanor.types.Codec;
import dev.athanor.types.IsoText;
import dev.athanor.types.LimitedFractions;
import dev.athanor.types.OwnCodecType;
import dev.athanor.types.SqlType;
import dev.athanor.types.StandardCodecs;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** The types that only SQL Server has; to be imported statically. The generic ones are in {@link Types}. */
public final class MsSqlTypes {
    private static final Codec<OffsetDateTime> OFFSET_CODEC = StandardCodecs.objects(
            java.sql.Types.TIMESTAMP_WITH_TIMEZONE,
            OffsetDateTime.class,
            value -> "'" + IsoText.timestamp(value.toLocalDateTime()) + offset(value) + "'");
    private static final SqlType<OffsetDateTime> OFFSET = new OwnCodecType<>(
            Types.TIMESTAMP_TZ.map(
                    OffsetDateTime.class, OffsetDateTime::toInstant, instant -> instant.atOffset(ZoneOffset.UTC)),
            OFFSET_CODEC);

    /** Truth values. */
    public static final SqlType<Boolean> BIT = MsSqlType.of(Types.BOOLEAN, "BIT");
    /** Whole numbers from 0 to 255. */
    public static final SqlType<Short> TINYINT = MsSqlType.of(Types.SMALLINT, "TINYINT");
    /** Amounts of money with four digits behind the point. */
    public static final SqlType<BigDecimal> MONEY = MsSqlType.of(Types.numeric(19, 4), "MONEY");
    /** Amounts of money up to 214748.3647. */
    public static final SqlType<BigDecimal> SMALLMONEY = MsSqlType.of(Types.numeric(10, 4), "SMALLMONEY");
    /** Universally unique identifiers. */
    public static final SqlType<UUID> UNIQUEIDENTIFIER = MsSqlType.of(Types.UUID, "UNIQUEIDENTIFIER");
    /** Values of any of several types. */
    public static final SqlType<Object> SQL_VARIANT = MsSqlType.of(Types.OBJECT, "SQL_VARIANT");
    /** Documents of XML. */
    public static final SqlType<String> XML = MsSqlType.of(Types.UNICODE_TEXT, "XML");
    /** Long byte strings as older versions kept them. */
    public static final SqlType<byte[]> IMAGE = MsSqlType.of(Types.BINARY, "IMAGE");
    /** Long strings as older versions kept them. */
    public static final MsSqlType<String> TEXT = MsSqlType.of(Types.TEXT, "TEXT");
    /** Long strings in any script as older versions kept them. */
    public static final MsSqlType<String> NTEXT = MsSqlType.of(Types.UNICODE_TEXT, "NTEXT");
    /** Long strings. */
    public static final MsSqlType<String> VARCHAR_MAX = MsSqlType.of(Types.TEXT, "VARCHAR", "max");
    /** Long strings in any script. */
    public static final MsSqlType<String> NVARCHAR_MAX = MsSqlType.of(Types.UNICODE_TEXT, "NVARCHAR", "max");
    /** Long byte strings. */
    public static final MsSqlType<byte[]> VARBINARY_MAX = MsSqlType.of(Types.BINARY, "VARBINARY", "max");
    /** Calendar dates. */
    public static final SqlType<LocalDate> DATE = MsSqlType.of(Types.DATE, "DATE");
    /** Times of day. */
    public static final SqlType<LocalTime> TIME = MsSqlType.of(Types.TIME, "TIME");
    /** Dates with a time of day, in steps of a three-hundredth of a second, from 1753 on. */
    public static final SqlType<LocalDateTime> DATETIME =
            MsSqlType.of(new LimitedFractions<>(Types.TIMESTAMP, 2), "DATETIME");
    /** Dates with a time of day. */
    public static final SqlType<LocalDateTime> DATETIME2 = MsSqlType.of(Types.TIMESTAMP, "DATETIME2");
    /** Dates with a time of day to the minute. */
    public static final SqlType<LocalDateTime> SMALLDATETIME = MsSqlType.of(Types.TIMESTAMP, "SMALLDATETIME");
    /** Dates with a time of day and an offset from UTC. */
    public static final SqlType<OffsetDateTime> DATETIMEOFFSET = MsSqlType.of(OFFSET, "DATETIMEOFFSET");
    /** The number of a row's version, which the database makes. */
    public static final SqlType<byte[]> ROWVERSION = MsSqlType.of(Types.BINARY, "ROWVERSION");
    /** {@link #ROWVERSION} by its older name, which has nothing to do with time. */
    public static final SqlType<byte[]> TIMESTAMP = MsSqlType.of(Types.BINARY, "TIMESTAMP");

    private MsSqlTypes() {}

    /**
     * Times of day.
     *
     * @param digits how many digits are behind the second's point, 0 to 7
     * @return the type
     */
    public static SqlType<LocalTime> time(int digits) {
        return MsSqlType.of(new LimitedFractions<>(Types.TIME, Math.min(digits, 6)), "TIME", digits);
    }

    /**
     * Dates with a time of day.
     *
     * @param digits how many digits are behind the second's point, 0 to 7
     * @return the type
     */
    public static SqlType<LocalDateTime> datetime2(int digits) {
        return MsSqlType.of(new LimitedFractions<>(Types.TIMESTAMP, Math.min(digits, 6)), "DATETIME2", digits);
    }

    /**
     * Dates with a time of day and an offset from UTC.
     *
     * @param digits how many digits are behind the second's point, 0 to 7
     * @return the type
     */
    public static SqlType<OffsetDateTime> datetimeOffset(int digits) {
        return MsSqlType.of(new LimitedFractions<>(OFFSET, Math.min(digits, 6)), "DATETIMEOFFSET", digits);
    }

    private static String offset(OffsetDateTime value) {
        return value.getOffset().equals(ZoneOffset.UTC)
                ? "+00:00"
                : value.getOffset().getId();
    }
}
