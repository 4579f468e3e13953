package dev.athanor.dialect;

import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.BINARY;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.DOUBLE;
import static dev.athanor.types.Types.FLOAT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.INTERVAL;
import static dev.athanor.types.Types.JSON;
import static dev.athanor.types.Types.NUMERIC;
import static dev.athanor.types.Types.REAL;
import static dev.athanor.types.Types.SMALLINT;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.TIME;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.TIMESTAMP_TZ;
import static dev.athanor.types.Types.TIME_TZ;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.array;
import static dev.athanor.types.Types.binary;
import static dev.athanor.types.Types.character;
import static dev.athanor.types.Types.enumOf;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.text;
import static dev.athanor.types.Types.unicode;
import static dev.athanor.types.Types.varchar;

import dev.athanor.types.Json;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The types that all databases are tried with, and for each the values that are easily lost. The page about types lists them. */
final class TypeMatrix {
    /** Quotes, escapes, placeholders, line ends, characters of two, three and four bytes, combining and bidirectional ones. */
    static final String HOSTILE = "it's \\ \\' \" ` ? :x $1 %s --/* \n\r\t é中 😀 \u0301 \u202e";

    /** Midnights, gaps and overlaps of zones, and days that some calendar or zone does not have. */
    static final List<LocalDateTime> TIMESTAMPS = List.of(
            LocalDateTime.of(1970, 1, 1, 0, 0),
            LocalDateTime.of(2024, 2, 29, 23, 59, 59, 999_999_000),
            LocalDateTime.of(2024, 3, 31, 2, 30), // not in Berlin
            LocalDateTime.of(2024, 10, 27, 2, 30), // twice in Berlin
            LocalDateTime.of(2024, 3, 10, 2, 30, 0, 1_000), // not in New York
            LocalDateTime.of(2024, 11, 3, 1, 30), // twice in New York
            LocalDateTime.of(2011, 12, 30, 12, 0), // no such day on Samoa
            LocalDateTime.of(1880, 1, 1, 0, 0, 1), // before zones, with seconds in the offset
            LocalDateTime.of(1582, 10, 10, 0, 0), // skipped by the Gregorian calendar's introduction
            LocalDateTime.of(1, 1, 1, 0, 0),
            LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));

    static final List<Instant> INSTANTS = List.of(
            Instant.EPOCH,
            Instant.parse("2024-03-31T00:59:59.999999Z"), // around the change of clocks in Berlin
            Instant.parse("2024-03-31T01:00:00Z"),
            Instant.parse("2024-10-27T00:30:00Z"),
            Instant.parse("2024-10-27T01:30:00Z"),
            Instant.parse("2024-11-03T05:30:00Z"), // and in New York
            Instant.parse("2024-11-03T06:30:00Z"),
            Instant.parse("2011-12-30T10:30:00Z"),
            Instant.parse("1880-01-01T00:00:01Z"),
            Instant.parse("0001-01-02T00:00:00Z"),
            Instant.parse("9999-12-30T23:59:59.999999Z"));

    enum Size {
        SMALL,
        LARGE
    }

    /**
     * One type.
     *
     * @param name how it is written in Java
     * @param type the type
     * @param values what it must keep, null apart
     */
    record Entry<T>(String name, SqlType<T> type, List<T> values) {
        @SafeVarargs
        static <T> Entry<T> of(String name, SqlType<T> type, T... values) {
            return new Entry<>(name, type, Arrays.asList(values));
        }
    }

    private TypeMatrix() {}

    /** Arrays of all the values, of none, and of null. */
    @SafeVarargs
    static <T> Entry<List<T>> lists(String name, SqlType<T> element, T... values) {
        List<T> all = new ArrayList<>(Arrays.asList(values));
        all.add(1, null);
        return Entry.of(name, array(element), List.of(), all, Arrays.asList((T) null));
    }

    static List<Entry<?>> entries() {
        return List.of(
                Entry.of("SMALLINT", SMALLINT, (short) 0, (short) -1, Short.MIN_VALUE, Short.MAX_VALUE),
                Entry.of("INTEGER", INTEGER, 0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE),
                Entry.of("BIGINT", BIGINT, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE),
                Entry.of(
                        "NUMERIC",
                        NUMERIC,
                        decimal("0"),
                        decimal("-0.000001"),
                        decimal("123456.789"),
                        decimal("1E+10")),
                Entry.of(
                        "numeric(10, 2)",
                        numeric(10, 2),
                        decimal("0.00"),
                        decimal("-0.01"),
                        decimal("99999999.99"),
                        decimal("-99999999.99"),
                        decimal("1.5"),
                        decimal("7E+3")),
                Entry.of(
                        "DOUBLE",
                        DOUBLE,
                        0.0,
                        0.1,
                        -1.5,
                        1.0 / 3,
                        123456789.123456789,
                        Double.MAX_VALUE,
                        -Double.MAX_VALUE,
                        Double.MIN_NORMAL),
                Entry.of("FLOAT", FLOAT, 0.0, 0.1, 1.0 / 3, Double.MAX_VALUE, Double.MIN_NORMAL),
                Entry.of("REAL", REAL, 0f, 0.1f, -1.5f, 1f / 3, Float.MAX_VALUE, Float.MIN_NORMAL),
                Entry.of("BOOLEAN", BOOLEAN, true, false),
                Entry.of("VARCHAR", VARCHAR, "", " ", "x ", "\\", "'", HOSTILE),
                Entry.of("varchar(50)", varchar(50), "", " ", "x ", HOSTILE, "😀".repeat(25)),
                Entry.of("unicode(50)", unicode(50), "", HOSTILE),
                Entry.of("character(3)", character(3), "abc", "é中x", "  x"),
                Entry.of("TEXT", TEXT, "", HOSTILE, "😀".repeat(10_000), "x".repeat(60_000)),
                Entry.of("text(1_000_000)", text(1_000_000), "", HOSTILE, "😀".repeat(100_000) + "x".repeat(70_000)),
                Entry.of(
                        "DATE",
                        DATE,
                        LocalDate.EPOCH,
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(1582, 10, 10),
                        LocalDate.of(2011, 12, 30),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(9999, 12, 31)),
                Entry.of(
                        "TIME",
                        TIME,
                        LocalTime.MIDNIGHT,
                        LocalTime.of(2, 30),
                        LocalTime.of(1, 2, 3, 1_000),
                        LocalTime.of(23, 59, 59, 999_999_000)),
                Entry.of(
                        "TIME_TZ",
                        TIME_TZ,
                        OffsetTime.of(LocalTime.MIDNIGHT, ZoneOffset.UTC),
                        OffsetTime.of(LocalTime.of(23, 59, 59, 999_999_000), ZoneOffset.ofHoursMinutes(5, 45)),
                        OffsetTime.of(LocalTime.of(2, 30), ZoneOffset.ofHours(-11))),
                new Entry<>("TIMESTAMP", TIMESTAMP, TIMESTAMPS),
                new Entry<>("TIMESTAMP_TZ", TIMESTAMP_TZ, INSTANTS),
                Entry.of(
                        "INTERVAL",
                        INTERVAL,
                        Duration.ZERO,
                        Duration.ofNanos(1_000),
                        Duration.ofDays(400).plusSeconds(1),
                        Duration.ofMillis(-1_500),
                        Duration.ofHours(-100)),
                Entry.of("BINARY", BINARY, new byte[0], new byte[] {-1, 0, 39, 92, 63}, bytes(60_000)),
                Entry.of("binary(16)", binary(16), new byte[0], new byte[] {0}, bytes(16)),
                Entry.of(
                        "UUID",
                        Types.UUID,
                        new UUID(0, 0),
                        new UUID(-1, -1),
                        UUID.fromString("0a0b0c0d-0102-4304-8506-0708090a0b0c")),
                Entry.of("UUID_TEXT", Types.UUID_TEXT, new UUID(0, 0), new UUID(-1, -1)),
                Entry.of("enumOf(Size.class)", enumOf(Size.class), Size.values()),
                Entry.of("enumOf(\"size\", \"S\", \"it's L\")", enumOf("size", "S", "it's L"), "S", "it's L"),
                Entry.of(
                        "JSON",
                        JSON,
                        Json.NULL,
                        Json.of("{\"a\": [1, true, null, \"é中 😀 \\\\ ' ? :x\"]}"),
                        Json.of("[]"),
                        Json.of("1.5"),
                        Json.of("\"x\"")),
                Entry.of("array(INTEGER)", array(INTEGER), List.of(), List.of(1), Arrays.asList(1, null, -2)),
                Entry.of(
                        "array(VARCHAR)",
                        array(VARCHAR),
                        List.of(),
                        List.of("", "x,y", "\"{}\\' é中 😀", "NULL", HOSTILE),
                        Arrays.asList("null", null)),
                lists("array(BIGINT)", BIGINT, 0L, Long.MIN_VALUE, Long.MAX_VALUE),
                lists("array(numeric(10, 2))", numeric(10, 2), decimal("0.00"), decimal("-99999999.99")),
                lists("array(DOUBLE)", DOUBLE, 0.1, Double.MAX_VALUE, Double.MIN_NORMAL),
                lists("array(REAL)", REAL, 0.1f, Float.MAX_VALUE),
                lists("array(BOOLEAN)", BOOLEAN, true, false),
                lists("array(TEXT)", TEXT, "", HOSTILE, "😀".repeat(1_000)),
                lists("array(character(3))", character(3), "abc", "é中x"),
                lists("array(DATE)", DATE, LocalDate.EPOCH, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)),
                lists("array(TIME)", TIME, LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_999_000)),
                lists("array(TIME_TZ)", TIME_TZ, OffsetTime.of(LocalTime.of(2, 30, 0, 1_000), ZoneOffset.ofHours(-11))),
                lists("array(TIMESTAMP)", TIMESTAMP, TIMESTAMPS.toArray(LocalDateTime[]::new)),
                lists("array(TIMESTAMP_TZ)", TIMESTAMP_TZ, INSTANTS.toArray(Instant[]::new)),
                lists("array(INTERVAL)", INTERVAL, Duration.ZERO, Duration.ofDays(400), Duration.ofMillis(-1_500)),
                lists("array(BINARY)", BINARY, new byte[0], new byte[] {-1, 0, 39, 92, 63}),
                lists("array(UUID)", Types.UUID, new UUID(0, 0), new UUID(-1, -1)),
                lists("array(enumOf(Size.class))", enumOf(Size.class), Size.values()),
                Entry.of(
                        "array(array(INTEGER))",
                        array(array(INTEGER)),
                        List.of(),
                        List.of(List.of(1)),
                        List.of(Arrays.asList(1, null, -2), List.of(3, 4, 5))),
                Entry.of(
                        "array(array(DATE))",
                        array(array(DATE)),
                        List.of(List.of(LocalDate.EPOCH, LocalDate.of(2024, 2, 29)))));
    }

    static BigDecimal decimal(String digits) {
        return new BigDecimal(digits);
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}
