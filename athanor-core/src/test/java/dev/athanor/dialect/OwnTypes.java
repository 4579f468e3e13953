package dev.athanor.dialect;

import static dev.athanor.dialect.TypeMatrix.HOSTILE;
import static dev.athanor.dialect.TypeMatrix.bytes;
import static dev.athanor.dialect.TypeMatrix.decimal;
import static dev.athanor.dialect.TypeMatrix.lists;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.enumOf;

import dev.athanor.dialect.TypeMatrix.Entry;
import dev.athanor.dialect.mssql.MsSqlTypes;
import dev.athanor.dialect.mysql.MySqlTypes;
import dev.athanor.dialect.oracle.OracleTypes;
import dev.athanor.dialect.postgresql.CalendarInterval;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.dialect.sqlite.SqliteTypes;
import dev.athanor.types.Json;
import dev.athanor.types.MultiRange;
import dev.athanor.types.Range;
import dev.athanor.types.Range.Bounds;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types that only one database has, with values that are easily lost; those without a server have none. */
final class OwnTypes {
    static final List<String> DIALECTS = List.of("sqlite", "h2", "postgresql", "mysql", "mariadb", "oracle", "mssql");

    private OwnTypes() {}

    static List<Entry<?>> of(String dialect) {
        return switch (dialect) {
            case "sqlite" -> sqlite();
            case "postgresql" -> postgresql();
            case "mysql", "mariadb" -> mysql();
            case "oracle" -> oracle();
            case "mssql" -> mssql();
            default -> List.of();
        };
    }

    /** Whether another dialect has a dialect's type, too. */
    static boolean isShared(String home, String name, String other) {
        return switch (home) {
            case "postgresql" ->
                // Documents and strings elsewhere, and H2 has arrays, too.
                (name.contains("JSONB") || name.contains("enumType"))
                        && (other.equals("h2") || !name.startsWith("array"));
            case "mysql" -> other.equals("mariadb");
            case "mariadb" -> other.equals("mysql");
            default -> false;
        };
    }

    private static List<Entry<?>> sqlite() {
        return List.of(
                Entry.of(
                        "JSONB",
                        SqliteTypes.JSONB,
                        Json.NULL,
                        Json.of("{\"a\":[1,true,null,\"é中 😀\"]}"),
                        Json.of("[]"),
                        Json.of("\"x\"")),
                Entry.of(
                        "date(dd.MM.uuuu)",
                        SqliteTypes.date(DateTimeFormatter.ofPattern("dd.MM.uuuu")),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(9999, 12, 31)),
                Entry.of(
                        "time(HHmmss)",
                        SqliteTypes.time(DateTimeFormatter.ofPattern("HHmmss")),
                        LocalTime.of(0, 0, 1),
                        LocalTime.of(23, 59, 59)),
                Entry.of(
                        "timestamp(uuuu/MM/dd HH:mm:ss)",
                        SqliteTypes.timestamp(DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss")),
                        LocalDateTime.of(2024, 3, 31, 2, 30),
                        LocalDateTime.of(9999, 12, 31, 23, 59, 59)));
    }

    private static List<Entry<?>> postgresql() {
        Map<String, @Nullable String> hostile = new HashMap<>();
        hostile.put("", "");
        hostile.put("a \"quote\", => \\ and 'one'", HOSTILE);
        hostile.put("none", null);
        LocalDateTime ides = LocalDateTime.of(-43, 3, 15, 1, 2, 3, 4_000);
        LocalDateTime gap = LocalDateTime.of(2024, 3, 31, 2, 30);
        Instant overlap = Instant.parse("2024-10-27T00:30:00.000001Z");
        Range<Integer> ints = Range.of(Integer.MIN_VALUE, Integer.MAX_VALUE);
        Range<LocalDate> days = Range.of(LocalDate.of(-43, 3, 15), LocalDate.of(20_000, 1, 1));
        CalendarInterval mixed = new CalendarInterval(Period.of(-1, -2, 3), Duration.ofMillis(-1_500));
        return List.of(
                Entry.of("INET", PostgresqlTypes.INET, "0.0.0.0", "192.168.0.1/24", "::", "2001:db8::1/64"),
                Entry.of("CIDR", PostgresqlTypes.CIDR, "0.0.0.0/0", "255.255.255.255/32", "2001:db8::/32"),
                Entry.of("MACADDR", PostgresqlTypes.MACADDR, "00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff"),
                Entry.of("MACADDR8", PostgresqlTypes.MACADDR8, "00:00:00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff:ff:ff"),
                Entry.of("bit(8)", PostgresqlTypes.bit(8), "00000000", "11111111", "01010101"),
                Entry.of("bitVarying(8)", PostgresqlTypes.bitVarying(8), "", "0", "11111111"),
                Entry.of("BIT_VARYING", PostgresqlTypes.BIT_VARYING, "", "01".repeat(500)),
                Entry.of(
                        "MONEY",
                        PostgresqlTypes.MONEY,
                        decimal("0.00"),
                        decimal("92233720368547758.07"),
                        decimal("-92233720368547758.08")),
                Entry.of("OID", PostgresqlTypes.OID, 0L, 4_294_967_295L),
                Entry.of("REGCLASS", PostgresqlTypes.REGCLASS, "pg_class"),
                Entry.of("REGCONFIG", PostgresqlTypes.REGCONFIG, "english", "simple"),
                Entry.of("CITEXT", PostgresqlTypes.CITEXT, "", "aBc", HOSTILE),
                Entry.of("XML", PostgresqlTypes.XML, "<a b=\"'\">é中 😀 &lt;</a>", "no element"),
                Entry.of("JSONB", PostgresqlTypes.JSONB, Json.NULL, Json.of("{\"a\": [1, \"é中 😀 \\\\ ' ?\"]}")),
                Entry.of("JSONPATH", PostgresqlTypes.JSONPATH, "$", "$.\"a b\"[*]"),
                Entry.of("TSVECTOR", PostgresqlTypes.TSVECTOR, "", "'cat':3 'fat':2A", "'it''s'"),
                Entry.of("TSQUERY", PostgresqlTypes.TSQUERY, "", "'fat' & 'cat'", "'a' <-> !'b'"),
                Entry.of("HSTORE", PostgresqlTypes.HSTORE, Map.of(), hostile),
                Entry.of("BYTEA", PostgresqlTypes.BYTEA, new byte[0], bytes(60_000)),
                Entry.of(
                        "CALENDAR_INTERVAL",
                        PostgresqlTypes.CALENDAR_INTERVAL,
                        CalendarInterval.ZERO,
                        CalendarInterval.of(Period.of(178_000, 11, 31)),
                        CalendarInterval.of(Period.of(0, -1, 0)),
                        mixed,
                        new CalendarInterval(
                                Period.of(0, 1, -1), Duration.ofDays(400).plusNanos(1_000))),
                Entry.of(
                        "calendarInterval(\"YEAR TO MONTH\")",
                        PostgresqlTypes.calendarInterval("YEAR TO MONTH"),
                        CalendarInterval.of(Period.ofMonths(-25))),
                Entry.of("interval(3)", PostgresqlTypes.interval(3), Duration.ofMillis(-1), Duration.ofDays(400)),
                Entry.of(
                        "interval(\"DAY TO SECOND\", 0)",
                        PostgresqlTypes.interval("DAY TO SECOND", 0),
                        Duration.ZERO,
                        Duration.ofSeconds(86_399)),
                Entry.of("time(3)", PostgresqlTypes.time(3), LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_000_000)),
                Entry.of(
                        "timeTz(6)",
                        PostgresqlTypes.timeTz(6),
                        OffsetTime.of(23, 59, 59, 999_999_000, ZoneOffset.ofHours(14)),
                        OffsetTime.of(0, 0, 0, 0, ZoneOffset.ofHoursMinutes(-9, -30))),
                Entry.of("timestamp(0)", PostgresqlTypes.timestamp(0), gap, LocalDateTime.of(9999, 12, 31, 23, 59, 59)),
                Entry.of("timestampTz(3)", PostgresqlTypes.timestampTz(3), Instant.parse("2024-10-27T00:30:00.999Z")),
                Entry.of(
                        "INT4RANGE",
                        PostgresqlTypes.INT4RANGE,
                        Range.empty(),
                        Range.all(),
                        ints,
                        Range.of(1, 1, Bounds.CLOSED),
                        Range.of(null, Integer.MIN_VALUE + 1)),
                Entry.of(
                        "INT8RANGE",
                        PostgresqlTypes.INT8RANGE,
                        Range.of(Long.MIN_VALUE, Long.MAX_VALUE),
                        Range.of(null, 0L)),
                Entry.of(
                        "NUMRANGE",
                        PostgresqlTypes.NUMRANGE,
                        Range.of(decimal("-0.5"), decimal("1E+3"), Bounds.OPEN),
                        Range.of(decimal("1.10"), null, Bounds.OPEN)),
                Entry.of("DATERANGE", PostgresqlTypes.DATERANGE, days, Range.of(LocalDate.EPOCH, LocalDate.MAX)),
                Entry.of(
                        "TSRANGE",
                        PostgresqlTypes.TSRANGE,
                        Range.of(ides, gap, Bounds.OPEN),
                        Range.of(gap, null),
                        Range.all()),
                Entry.of(
                        "TSTZRANGE",
                        PostgresqlTypes.TSTZRANGE,
                        Range.of(Instant.parse("0001-01-02T00:00:00Z"), overlap),
                        Range.of(null, overlap, Bounds.CLOSED)),
                Entry.of(
                        "INT4MULTIRANGE",
                        PostgresqlTypes.INT4MULTIRANGE,
                        MultiRange.of(),
                        MultiRange.of(Range.<Integer>all()),
                        MultiRange.of(Range.of(7, 9), Range.of(null, 1))),
                Entry.of("INT8MULTIRANGE", PostgresqlTypes.INT8MULTIRANGE, MultiRange.of(Range.of(1L, Long.MAX_VALUE))),
                Entry.of(
                        "NUMMULTIRANGE",
                        PostgresqlTypes.NUMMULTIRANGE,
                        MultiRange.of(Range.of(BigDecimal.ONE, BigDecimal.TEN, Bounds.CLOSED))),
                Entry.of("DATEMULTIRANGE", PostgresqlTypes.DATEMULTIRANGE, MultiRange.of(days)),
                Entry.of(
                        "TSMULTIRANGE",
                        PostgresqlTypes.TSMULTIRANGE,
                        MultiRange.of(Range.of(null, ides), Range.of(gap, null))),
                Entry.of("TSTZMULTIRANGE", PostgresqlTypes.TSTZMULTIRANGE, MultiRange.of(Range.of(overlap, null))),
                Entry.of(
                        "enumType(\"size\", ..)", PostgresqlTypes.enumType("size", "S", "it's \\ L"), "S", "it's \\ L"),
                Entry.of(
                        "enumType(\"Mood\", ..).inSchema(\"public\")",
                        PostgresqlTypes.enumType("Mood", "ok", "é中 😀").inSchema("public"),
                        "ok",
                        "é中 😀"),
                Entry.of(
                        "domain(\"positive\", INTEGER)",
                        PostgresqlTypes.domain("positive", INTEGER).check(value -> value.gt(0)),
                        1,
                        Integer.MAX_VALUE),
                lists("array(INET)", PostgresqlTypes.INET, "192.168.0.1/24", "::"),
                lists("array(bit(3))", PostgresqlTypes.bit(3), "101", "000"),
                lists("array(JSONB)", PostgresqlTypes.JSONB, Json.NULL, Json.of("{\"a\": \"\\\"é\\\\\"}")),
                lists("array(HSTORE)", PostgresqlTypes.HSTORE, Map.of(), hostile),
                lists("array(CALENDAR_INTERVAL)", PostgresqlTypes.CALENDAR_INTERVAL, mixed, CalendarInterval.ZERO),
                lists("array(INT4RANGE)", PostgresqlTypes.INT4RANGE, ints, Range.empty(), Range.of(1, null)),
                lists("array(TSTZRANGE)", PostgresqlTypes.TSTZRANGE, Range.of(overlap, null), Range.all()),
                lists("array(DATEMULTIRANGE)", PostgresqlTypes.DATEMULTIRANGE, MultiRange.of(days), MultiRange.of()),
                lists(
                        "array(enumType(\"Mood\", ..))",
                        PostgresqlTypes.enumType("Mood", "ok", "a,\"b\" \\ 😀"),
                        "ok",
                        "a,\"b\" \\ 😀"));
    }

    private static List<Entry<?>> mysql() {
        return List.of(
                Entry.of("TINYINT", MySqlTypes.TINYINT, (short) -128, (short) 127),
                Entry.of("TINYINT_UNSIGNED", MySqlTypes.TINYINT_UNSIGNED, (short) 0, (short) 255),
                Entry.of("SMALLINT_UNSIGNED", MySqlTypes.SMALLINT_UNSIGNED, 0, 65_535),
                Entry.of("MEDIUMINT", MySqlTypes.MEDIUMINT, -8_388_608, 8_388_607),
                Entry.of("MEDIUMINT_UNSIGNED", MySqlTypes.MEDIUMINT_UNSIGNED, 0, 16_777_215),
                Entry.of("INTEGER_UNSIGNED", MySqlTypes.INTEGER_UNSIGNED, 0L, 4_294_967_295L),
                Entry.of(
                        "INTEGER.width(5).zerofill()",
                        MySqlTypes.INTEGER.width(5).zerofill(),
                        0,
                        123_456),
                Entry.of(
                        "BIGINT_UNSIGNED",
                        MySqlTypes.BIGINT_UNSIGNED,
                        BigInteger.ZERO,
                        BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE)),
                Entry.of("decimal(5, 2)", MySqlTypes.decimal(5, 2), decimal("-999.99"), decimal("0.01")),
                Entry.of("decimalUnsigned(5, 2)", MySqlTypes.decimalUnsigned(5, 2), decimal("0.00"), decimal("999.99")),
                Entry.of("FLOAT", MySqlTypes.FLOAT, 0f, 0.1f, -1.5f, 1f / 3, Float.MAX_VALUE, Float.MIN_NORMAL),
                Entry.of("DOUBLE_UNSIGNED", MySqlTypes.DOUBLE_UNSIGNED, 0.0, 0.1, Double.MAX_VALUE),
                Entry.of("bit(1)", MySqlTypes.bit(1), 0L, 1L),
                Entry.of("bit(64)", MySqlTypes.bit(64), 0L, Long.MAX_VALUE, Long.MIN_VALUE, -1L),
                Entry.of("YEAR", MySqlTypes.YEAR, Year.of(0), Year.of(1901), Year.of(2155)),
                Entry.of(
                        "set(\"a\", \"it's \\\", \"中\")",
                        MySqlTypes.set("a", "it's \\", "中"),
                        Set.of(),
                        Set.of("a"),
                        Set.of("中", "it's \\", "a")),
                Entry.of(
                        "enumOf(enumOf(\"e\", ..)).characterSet(\"utf8mb4\")",
                        MySqlTypes.enumOf(enumOf("e", "a", "it's \\", "😀")).characterSet("utf8mb4"),
                        "a",
                        "it's \\",
                        "😀"),
                Entry.of("datetime(0)", MySqlTypes.datetime(0), LocalDateTime.of(2024, 3, 31, 2, 30)),
                Entry.of("datetime(3)", MySqlTypes.datetime(3), LocalDateTime.of(1000, 1, 1, 0, 0, 0, 1_000_000)),
                Entry.of("time(6)", MySqlTypes.time(6), LocalTime.of(23, 59, 59, 999_999_000)),
                Entry.of(
                        "timestamp(6)",
                        MySqlTypes.timestamp(6),
                        Instant.parse("1970-01-01T00:00:01Z"),
                        Instant.parse("2024-10-27T00:30:00Z"),
                        Instant.parse("2024-10-27T01:30:00Z"),
                        Instant.parse("2038-01-19T03:14:07.999999Z")),
                Entry.of("TINYTEXT", MySqlTypes.TINYTEXT, "", "é".repeat(127)),
                Entry.of("TEXT", MySqlTypes.TEXT, "", "x".repeat(65_535)),
                Entry.of("MEDIUMTEXT", MySqlTypes.MEDIUMTEXT, "", "😀".repeat(20_000)),
                Entry.of("LONGTEXT", MySqlTypes.LONGTEXT, "", HOSTILE, "😀".repeat(20_000)),
                Entry.of(
                        "varchar(9).characterSet(\"latin1\")",
                        MySqlTypes.varchar(9).characterSet("latin1"),
                        "é".repeat(9)),
                Entry.of("TINYBLOB", MySqlTypes.TINYBLOB, new byte[0], bytes(255)),
                Entry.of("BLOB", MySqlTypes.BLOB, new byte[0], bytes(65_535)),
                Entry.of("MEDIUMBLOB", MySqlTypes.MEDIUMBLOB, new byte[0], bytes(100_000)),
                Entry.of("LONGBLOB", MySqlTypes.LONGBLOB, new byte[0], bytes(100_000)),
                Entry.of("INET4", MySqlTypes.INET4, "0.0.0.0", "255.255.255.255"),
                Entry.of("INET6", MySqlTypes.INET6, "::", "2001:db8::ff00:42:8329", "::ffff:192.168.0.1"));
    }

    private static List<Entry<?>> oracle() {
        return List.of(
                Entry.of("NUMBER", OracleTypes.NUMBER),
                Entry.of("number(10, 2)", OracleTypes.number(10, 2)),
                Entry.of("floating(63)", OracleTypes.floating(63)),
                Entry.of("BINARY_FLOAT", OracleTypes.BINARY_FLOAT),
                Entry.of("BINARY_DOUBLE", OracleTypes.BINARY_DOUBLE),
                Entry.of("varchar2(30)", OracleTypes.varchar2(30)),
                Entry.of("nvarchar2(30)", OracleTypes.nvarchar2(30)),
                Entry.of("NCLOB", OracleTypes.NCLOB),
                Entry.of("LONG", OracleTypes.LONG),
                Entry.of("raw(16)", OracleTypes.raw(16)),
                Entry.of("BFILE", OracleTypes.BFILE),
                Entry.of("ROWID", OracleTypes.ROWID),
                Entry.of("DATE", OracleTypes.DATE),
                Entry.of("TIMESTAMP_TZ", OracleTypes.TIMESTAMP_TZ),
                Entry.of("TIMESTAMP_LTZ", OracleTypes.TIMESTAMP_LTZ),
                Entry.of("INTERVAL", OracleTypes.INTERVAL),
                Entry.of("interval(3, 6)", OracleTypes.interval(3, 6)));
    }

    private static List<Entry<?>> mssql() {
        return List.of(
                Entry.of("BIT", MsSqlTypes.BIT),
                Entry.of("TINYINT", MsSqlTypes.TINYINT),
                Entry.of("MONEY", MsSqlTypes.MONEY),
                Entry.of("SMALLMONEY", MsSqlTypes.SMALLMONEY),
                Entry.of("UNIQUEIDENTIFIER", MsSqlTypes.UNIQUEIDENTIFIER),
                Entry.of("SQL_VARIANT", MsSqlTypes.SQL_VARIANT),
                Entry.of("XML", MsSqlTypes.XML),
                Entry.of("TEXT", MsSqlTypes.TEXT),
                Entry.of("NTEXT", MsSqlTypes.NTEXT),
                Entry.of("IMAGE", MsSqlTypes.IMAGE),
                Entry.of("VARCHAR_MAX", MsSqlTypes.VARCHAR_MAX),
                Entry.of("NVARCHAR_MAX", MsSqlTypes.NVARCHAR_MAX),
                Entry.of("VARBINARY_MAX", MsSqlTypes.VARBINARY_MAX),
                Entry.of("DATE", MsSqlTypes.DATE),
                Entry.of("time(3)", MsSqlTypes.time(3)),
                Entry.of("DATETIME", MsSqlTypes.DATETIME),
                Entry.of("SMALLDATETIME", MsSqlTypes.SMALLDATETIME),
                Entry.of("DATETIME2", MsSqlTypes.DATETIME2),
                Entry.of("datetime2(3)", MsSqlTypes.datetime2(3)),
                Entry.of("DATETIMEOFFSET", MsSqlTypes.DATETIMEOFFSET),
                Entry.of("datetimeOffset(3)", MsSqlTypes.datetimeOffset(3)),
                Entry.of("ROWVERSION", MsSqlTypes.ROWVERSION));
    }
}
