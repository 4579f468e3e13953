package dev.athanor.dialect.postgresql;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.ExpressionType;
import dev.athanor.types.EnumType;
import dev.athanor.types.Json;
import dev.athanor.types.LimitedFractions;
import dev.athanor.types.MultiRange;
import dev.athanor.types.MultiRangeType;
import dev.athanor.types.Range;
import dev.athanor.types.RangeType;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types that only PostgreSQL has; to be imported statically. The generic ones are in {@link Types}. */
public final class PostgresqlTypes {
    private static final PostgresqlType<String> BITS =
            PostgresqlType.ofText(Types.TEXT, "BIT VARYING", TextCodec.of("varbit"));
    /** Of any length where it is in quotes; without these, and without a length, it would be one bit. */
    private static final PostgresqlType<String> ANY_BIT =
            PostgresqlType.ofText(Types.TEXT, "\"bit\"", TextCodec.of("varbit"));

    private static final PostgresqlType<CalendarInterval> CALENDAR = PostgresqlType.ofText(
            Types.INTERVAL.map(CalendarInterval.class, PostgresqlIntervals::exact, CalendarInterval::of),
            "INTERVAL",
            PostgresqlIntervals.CALENDAR);

    /** Addresses of hosts with an optional netmask, such as {@code 192.168.0.1/24}. */
    public static final SqlType<String> INET = text("INET", Types.TEXT);
    /** Addresses of networks, such as {@code 192.168.0.0/24}. */
    public static final SqlType<String> CIDR = text("CIDR", Types.TEXT);
    /** Hardware addresses of 6 bytes. */
    public static final SqlType<String> MACADDR = text("MACADDR", Types.TEXT);
    /** Hardware addresses of 8 bytes. */
    public static final SqlType<String> MACADDR8 = text("MACADDR8", Types.TEXT);
    /** Strings of bits of any length, as zeros and ones. */
    public static final SqlType<String> BIT_VARYING = BITS;
    /** Amounts of money, exact, in the currency and with the fraction that the server is set up for. */
    public static final SqlType<BigDecimal> MONEY = money();
    /** Spans of time with months and days, as the server has them; {@link Types#INTERVAL} is one of exact length. */
    public static final SqlType<CalendarInterval> CALENDAR_INTERVAL = CALENDAR;
    /** Documents of XML, which the server checks and cannot compare. */
    public static final SqlType<String> XML = text("XML", Types.TEXT);
    /** Numbers of the server's own objects. */
    public static final SqlType<Long> OID =
            PostgresqlType.ofText(Types.BIGINT, "OID", new TextCodec<>("oid", Object::toString, Long::valueOf));
    /** Names of tables and other relations, kept as their numbers. */
    public static final SqlType<String> REGCLASS = text("REGCLASS", Types.TEXT);
    /** Names of configurations of text search. */
    public static final SqlType<String> REGCONFIG = text("REGCONFIG", Types.TEXT);
    /** Strings compared without regard to case; needs the extension {@code citext}. */
    public static final SqlType<String> CITEXT = text("CITEXT", Types.TEXT);
    /** Documents prepared for text search, as the server writes them. */
    public static final SqlType<String> TSVECTOR = text("TSVECTOR", Types.TEXT);
    /** Searches in documents, as the server writes them. */
    public static final SqlType<String> TSQUERY = text("TSQUERY", Types.TEXT);
    /** Strings by strings, null values included; needs the extension {@code hstore}. */
    public static final SqlType<Map<String, @Nullable String>> HSTORE = HstoreType.INSTANCE;
    /** JSON documents that the server keeps taken apart, and which it can compare and index. */
    public static final SqlType<Json> JSONB = JsonbExpr.JSONB;
    /** Paths into JSON documents. */
    public static final SqlType<String> JSONPATH = text("JSONPATH", Types.TEXT);
    /** Byte strings. */
    public static final SqlType<byte[]> BYTEA = PostgresqlType.of(Types.BINARY, "BYTEA");

    /** Ranges of whole numbers of 32 bits. */
    public static final SqlType<Range<Integer>> INT4RANGE = new RangeType<>("INT4RANGE", Types.INTEGER);
    /** Ranges of whole numbers of 64 bits. */
    public static final SqlType<Range<Long>> INT8RANGE = new RangeType<>("INT8RANGE", Types.BIGINT);
    /** Ranges of decimal numbers. */
    public static final SqlType<Range<BigDecimal>> NUMRANGE = new RangeType<>("NUMRANGE", Types.NUMERIC);
    /** Ranges of dates. */
    public static final SqlType<Range<LocalDate>> DATERANGE = new RangeType<>("DATERANGE", Types.DATE);
    /** Ranges of timestamps without a zone. */
    public static final SqlType<Range<LocalDateTime>> TSRANGE = new RangeType<>("TSRANGE", Types.TIMESTAMP);
    /** Ranges of instants. */
    public static final SqlType<Range<Instant>> TSTZRANGE = new RangeType<>("TSTZRANGE", Types.TIMESTAMP_TZ);
    /** Several ranges of whole numbers of 32 bits; PostgreSQL 14 or later, as all multiranges. */
    public static final SqlType<MultiRange<Integer>> INT4MULTIRANGE = new MultiRangeType<>("INT4MULTIRANGE", INT4RANGE);
    /** Several ranges of whole numbers of 64 bits. */
    public static final SqlType<MultiRange<Long>> INT8MULTIRANGE = new MultiRangeType<>("INT8MULTIRANGE", INT8RANGE);
    /** Several ranges of decimal numbers. */
    public static final SqlType<MultiRange<BigDecimal>> NUMMULTIRANGE = new MultiRangeType<>("NUMMULTIRANGE", NUMRANGE);
    /** Several ranges of dates. */
    public static final SqlType<MultiRange<LocalDate>> DATEMULTIRANGE =
            new MultiRangeType<>("DATEMULTIRANGE", DATERANGE);
    /** Several ranges of timestamps without a zone. */
    public static final SqlType<MultiRange<LocalDateTime>> TSMULTIRANGE = new MultiRangeType<>("TSMULTIRANGE", TSRANGE);
    /** Several ranges of instants. */
    public static final SqlType<MultiRange<Instant>> TSTZMULTIRANGE = new MultiRangeType<>("TSTZMULTIRANGE", TSTZRANGE);

    private PostgresqlTypes() {}

    /**
     * Strings of bits of a fixed length.
     *
     * @param length how many bits
     * @return the type, whose values are zeros and ones
     */
    public static SqlType<String> bit(int length) {
        return ANY_BIT.bounded(
                "BIT",
                List.of(length),
                "",
                bits -> bits.length() == length
                        ? null
                        : "a string of %d bits does not fit BIT(%d)".formatted(bits.length(), length));
    }

    /**
     * Strings of bits of bounded length.
     *
     * @param length how many bits at most
     * @return the type, whose values are zeros and ones
     */
    public static SqlType<String> bitVarying(int length) {
        return BITS.bounded(
                "BIT VARYING",
                List.of(length),
                "",
                bits -> bits.length() <= length
                        ? null
                        : "a string of %d bits does not fit BIT VARYING(%d)".formatted(bits.length(), length));
    }

    /**
     * Times of day with so many digits behind the second's point.
     *
     * @param precision 0 to 6
     * @return the type
     */
    public static SqlType<LocalTime> time(int precision) {
        return PostgresqlType.bounded(
                new LimitedFractions<>(Types.TIME, precision), "TIME", List.of(precision), " WITHOUT TIME ZONE");
    }

    /**
     * Times of day with an offset from UTC and so many digits behind the second's point.
     *
     * @param precision 0 to 6
     * @return the type
     */
    public static SqlType<OffsetTime> timeTz(int precision) {
        return PostgresqlType.bounded(
                new LimitedFractions<>(Types.TIME_TZ, precision), "TIME", List.of(precision), " WITH TIME ZONE");
    }

    /**
     * Timestamps without a zone with so many digits behind the second's point.
     *
     * @param precision 0 to 6
     * @return the type
     */
    public static SqlType<LocalDateTime> timestamp(int precision) {
        return PostgresqlType.bounded(
                new LimitedFractions<>(Types.TIMESTAMP, precision),
                "TIMESTAMP",
                List.of(precision),
                " WITHOUT TIME ZONE");
    }

    /**
     * Instants with so many digits behind the second's point.
     *
     * @param precision 0 to 6
     * @return the type
     */
    public static SqlType<Instant> timestampTz(int precision) {
        return PostgresqlType.bounded(
                new LimitedFractions<>(Types.TIMESTAMP_TZ, precision),
                "TIMESTAMP",
                List.of(precision),
                " WITH TIME ZONE");
    }

    /**
     * Spans of time with so many digits behind the second's point.
     *
     * @param precision 0 to 6
     * @return the type
     */
    public static SqlType<Duration> interval(int precision) {
        return interval(new IntervalFields("", precision));
    }

    /**
     * Spans of time of some fields. A value that has more than these is refused, as is one with months when it is read: see
     * {@link #calendarInterval(String)}.
     *
     * @param fields such as {@code DAY TO SECOND}
     * @return the type
     * @throws ArgumentException when PostgreSQL has no such fields
     */
    public static SqlType<Duration> interval(String fields) {
        return interval(new IntervalFields(fields, null));
    }

    /**
     * Spans of time of some fields.
     *
     * @param fields fields that end with seconds, such as {@code DAY TO SECOND}
     * @param precision how many digits are behind the second's point, 0 to 6
     * @return the type
     * @throws ArgumentException when PostgreSQL has no such fields
     */
    public static SqlType<Duration> interval(String fields, int precision) {
        return interval(new IntervalFields(fields, precision));
    }

    private static SqlType<Duration> interval(IntervalFields fields) {
        return PostgresqlType.of(Types.INTERVAL, "INTERVAL")
                .bounded("INTERVAL", List.of(), fields.sql(), fields::refusal);
    }

    /**
     * Spans of time of some fields, months and days among them. A value that has more than these is refused.
     *
     * @param fields such as {@code YEAR TO MONTH}
     * @return the type
     * @throws ArgumentException when PostgreSQL has no such fields
     */
    public static SqlType<CalendarInterval> calendarInterval(String fields) {
        IntervalFields kept = new IntervalFields(fields, null);
        return CALENDAR.bounded("INTERVAL", List.of(), kept.sql(), kept::refusal);
    }

    /**
     * An enumeration of strings; {@link Types#enumOf} is one of a Java enum.
     *
     * @param name the name of the type
     * @param labels the strings
     * @return the type
     */
    public static EnumType<String> enumType(String name, String... labels) {
        return Types.enumOf(name, labels);
    }

    /**
     * A type with a name and conditions of its own, which is created before the tables that use it.
     *
     * @param <T> the Java class of the values
     * @param name its name
     * @param base the type of the values
     * @return the domain, to which conditions can be added
     */
    public static <T> DomainType<T> domain(String name, SqlType<T> base) {
        return DomainType.of(name, base);
    }

    private static SqlType<String> text(String name, SqlType<String> values) {
        return PostgresqlType.ofText(values, name, TextCodec.of(name.toLowerCase(Locale.ROOT)));
    }

    /** Read and bound as numbers, since the server's texts depend on its locale. */
    private static SqlType<BigDecimal> money() {
        SqlType<BigDecimal> stored = PostgresqlType.of(Types.NUMERIC, "MONEY");
        return ExpressionType.of(stored, amount -> amount.cast(stored), column -> column.cast(Types.NUMERIC));
    }
}
