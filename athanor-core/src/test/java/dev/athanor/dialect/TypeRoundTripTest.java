package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.BINARY;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.DOUBLE;
import static dev.athanor.types.Types.FLOAT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.NUMERIC;
import static dev.athanor.types.Types.SMALLINT;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.TIME;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.TIMESTAMP_TZ;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.character;
import static dev.athanor.types.Types.enumOf;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.athanor.error.AthanorException;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What goes in comes out: every type on every database, as parameters and as literals, and refused where it can't be kept. */
@ResourceLock(Resources.TIME_ZONE)
class TypeRoundTripTest {
    private static final String HOSTILE =
            "it's \\ \\' \" ` ? :x $1 %s --/* \n\r\t \u00e9\u4e2d \ud83d\ude00 \u0301 \u202e";

    private final TimeZone zone = TimeZone.getDefault();
    private final MetaData metadata = new MetaData();
    private PlainJdbc jdbc;
    private TestDatabase kind;
    private int tables;

    enum Mood {
        HAPPY,
        SAD,
        SO_SO
    }

    @BeforeEach
    void open(Database database) throws SQLException {
        kind = database.kind();
        jdbc = PlainJdbc.open(database);
    }

    @AfterEach
    void close() throws SQLException {
        TimeZone.setDefault(zone);
        jdbc.close();
    }

    /** A table of one column of the type, and what was put into it. */
    private final class Store<T> {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<T> value;
        final Table table;
        final SqlType<T> type;
        private int rows;

        Store(SqlType<T> type) throws SQLException {
            this.type = type;
            this.value = column("v", type);
            this.table = Table.of("store_" + tables++, metadata, id, value);
            jdbc.create(table);
        }

        @Nullable
        T read(int row) throws SQLException {
            return jdbc.value(select(value).where(id.eq(row)));
        }

        void parameter(@Nullable T wanted) throws SQLException {
            jdbc.run(insert(table).values(id.to(++rows), value.to(wanted)));
        }

        void keeps(@Nullable T wanted) throws SQLException {
            parameter(wanted);
            assertSame(wanted, read(rows), "as a parameter");
            jdbc.runLiterally(insert(table).values(id.to(++rows), value.to(wanted)));
            assertSame(wanted, read(rows), "as a literal");
            assertSame(wanted, jdbc.value(select(literal(wanted, type))), "as a selected parameter");
            if (wanted != null) {
                assertThat(jdbc.value(select(count()).where(id.in(rows - 1, rows), value.eq(wanted))))
                        .as("rows that equal parameter %s", wanted)
                        .isEqualTo(2L);
                assertThat(jdbc.runLiterally(select(count()).where(id.in(rows - 1, rows), value.eq(wanted))))
                        .as("rows that equal literal %s", wanted)
                        .isEqualTo(List.of(List.of(2L)));
            }
        }

        private void assertSame(@Nullable T wanted, @Nullable T got, String how) {
            assertThat(type.same(got, wanted))
                    .as("%s %s came back as %s", how, show(wanted), show(got))
                    .isTrue();
        }

        private String show(@Nullable T shown) {
            return shown instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(shown);
        }

        /** A value that the database can't keep fails on its way in, or comes back as it was. */
        void keepsOrRefuses(T wanted) throws SQLException {
            int row = ++rows;
            var statement = insert(table).values(id.to(row), value.to(wanted));
            if (isKept(() -> jdbc.run(statement))) {
                assertSame(wanted, read(row), "as a parameter");
            }
            var literal = insert(table).values(id.to(++rows), value.to(wanted));
            if (isKept(() -> jdbc.runLiterally(literal))) {
                assertSame(wanted, read(rows), "as a literal");
            }
        }

        private boolean isKept(ThrowableAssert.ThrowingCallable insertion) {
            Throwable refusal = catchThrowable(insertion);
            if (refusal != null) {
                assertThat(refusal).isInstanceOfAny(SQLException.class, AthanorException.class);
            }
            return refusal == null;
        }

        void refuses(T unwanted) {
            assertThatThrownBy(() -> parameter(unwanted))
                    .as("storing %s", show(unwanted))
                    .isInstanceOfAny(SQLException.class, AthanorException.class);
        }
    }

    @SafeVarargs
    private <T> Store<T> keeps(SqlType<T> type, T... values) throws SQLException {
        Store<T> store = new Store<>(type);
        store.keeps(null);
        for (T value : values) {
            store.keeps(value);
        }
        return store;
    }

    @EachDatabase
    void keepsWholeNumbers() throws SQLException {
        keeps(SMALLINT, (short) 0, (short) 1, (short) -1, Short.MIN_VALUE, Short.MAX_VALUE);
        keeps(INTEGER, 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        keeps(BIGINT, 0L, 1L, -1L, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @EachDatabase
    void keepsDecimals() throws SQLException {
        Store<BigDecimal> money = keeps(
                numeric(10, 2),
                new BigDecimal("0.00"),
                new BigDecimal("-0.01"),
                new BigDecimal("99999999.99"),
                new BigDecimal("-99999999.99"));
        assertThat(money.read(3)).isEqualTo(new BigDecimal("0.00"));
        if (kind != TestDatabase.SQLITE) { // which knows no bounds, and keeps it
            money.refuses(new BigDecimal("100000000"));
        }
        Store<BigDecimal> wide = new Store<>(numeric(38, 10));
        wide.keeps(new BigDecimal("1E-10"));
        wide.keepsOrRefuses(new BigDecimal("1234567890123456789012345678.0123456789"));
        wide.keepsOrRefuses(new BigDecimal("0.1234567891"));
        wide.keepsOrRefuses(new BigDecimal("123456789.1234567891"));
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.H2, TestDatabase.POSTGRESQL})
    void keepsDecimalsWithoutBounds() throws SQLException {
        Store<BigDecimal> any = keeps(
                NUMERIC,
                BigDecimal.ZERO,
                new BigDecimal("1.5"),
                new BigDecimal("-0.000001"),
                new BigDecimal("123456.789"),
                new BigDecimal("1E+10"));
        any.keepsOrRefuses(new BigDecimal("12345678901234567890.123456789012345678901234567890"));
    }

    /** Upstream's {@code asdecimal=False}. */
    @EachDatabase
    void readsDecimalsExactlyOrAsDoublesWhereTheTypeSaysSo() throws SQLException {
        SqlType<Double> asDouble = numeric(10, 2).map(Double.class, BigDecimal::valueOf, BigDecimal::doubleValue);
        Store<Double> store = keeps(asDouble, 12.5, -0.01);
        assertThat(jdbc.value(select(store.value.coerce(numeric(10, 2))).where(store.id.eq(3))))
                .isEqualTo(new BigDecimal("12.50"));
    }

    @EachDatabase
    void keepsFloatingPointNumbers() throws SQLException {
        for (SqlType<Double> type : List.of(DOUBLE, FLOAT)) {
            Store<Double> store = keeps(
                    type,
                    0.0,
                    1.0,
                    -1.5,
                    0.1,
                    1.0 / 3,
                    1e10,
                    1e-10,
                    123456789.123456789,
                    Double.MAX_VALUE,
                    -Double.MAX_VALUE,
                    Double.MIN_NORMAL);
            store.keepsOrRefuses(Double.MIN_VALUE);
            store.keepsOrRefuses(Double.NaN);
            store.keepsOrRefuses(Double.POSITIVE_INFINITY);
            store.keepsOrRefuses(Double.NEGATIVE_INFINITY);
        }
    }

    @EachDatabase
    void keepsTruthValues() throws SQLException {
        keeps(BOOLEAN, true, false);
    }

    @EachDatabase
    void keepsStrings() throws SQLException {
        for (SqlType<String> type : List.of(varchar(200), TEXT)) {
            Store<String> store = keeps(
                    type, "", " ", " x ", "\\", "'", "''", "\\'", "\\\\'", "x\\", "%", "_", "?", "${}", "\u00ff",
                    HOSTILE);
            store.keepsOrRefuses("a\0b");
            store.keepsOrRefuses("\ud800");
            store.keepsOrRefuses("x\udc00y");
            store.keepsOrRefuses("\uffff\ufffe");
        }
        keeps(TEXT, "\ud83d\ude00".repeat(10_000));
        keeps(character(3), "abc", "\u00e9\u4e2dx");
    }

    @EachDatabase
    void countsTheLengthOfAStringInCharacters() throws SQLException {
        Store<String> store = new Store<>(varchar(3));
        store.keeps("\u4e2d\u00e9x");
        if (kind == TestDatabase.H2) { // whose characters are those of Java
            store.keepsOrRefuses("\ud83d\ude00\u4e2d\u00e9");
        } else {
            store.keeps("\ud83d\ude00\u4e2d\u00e9");
        }
        if (kind != TestDatabase.SQLITE) { // which knows no bounds, and keeps it
            store.refuses("abcd");
        }
    }

    @EachDatabase
    void keepsBytes() throws SQLException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        keeps(BINARY, new byte[0], new byte[] {0}, new byte[] {-1, 0, 39, 92, 63}, all);
        keeps(Types.binary(256), new byte[0], all);
    }

    @EachDatabase
    void keepsUuids() throws SQLException {
        keeps(
                Types.UUID,
                new UUID(0, 0),
                new UUID(-1, -1),
                UUID.fromString("0a0b0c0d-0102-4304-8506-0708090a0b0c"),
                UUID.randomUUID());
    }

    @EachDatabase
    void keepsEnums() throws SQLException {
        keeps(enumOf(Mood.class), Mood.values());
        keeps(enumOf(Mood.class, "mood_of_text", mood -> mood + "'s \\ \u4e2d?"), Mood.values());
    }

    @EachDatabase
    void keepsDates() throws SQLException {
        Store<LocalDate> store = keeps(
                DATE,
                LocalDate.EPOCH,
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1582, 10, 4),
                LocalDate.of(1582, 10, 10), // a day that the Gregorian calendar's introduction skipped
                LocalDate.of(1582, 10, 15),
                LocalDate.of(1900, 1, 1),
                LocalDate.of(1000, 1, 1),
                LocalDate.of(1, 1, 1),
                LocalDate.of(9999, 12, 31));
        for (LocalDate far : List.of(
                LocalDate.of(0, 1, 1),
                LocalDate.of(-1, 3, 1),
                LocalDate.of(-4712, 1, 1),
                LocalDate.of(10000, 1, 1),
                LocalDate.of(200000, 1, 1),
                LocalDate.MIN,
                LocalDate.MAX)) {
            store.keepsOrRefuses(far);
        }
    }

    @EachDatabase
    void keepsTimesToTheMicrosecond() throws SQLException {
        Store<LocalTime> store = keeps(
                TIME,
                LocalTime.MIDNIGHT,
                LocalTime.NOON,
                LocalTime.of(1, 2, 3, 1_000),
                LocalTime.of(4, 5, 6, 100_000_000),
                LocalTime.of(23, 59, 59, 999_999_000));
        store.parameter(LocalTime.MAX);
        assertThat(store.read(store.rows)).isEqualTo(LocalTime.of(23, 59, 59, 999_999_000));
    }

    @EachDatabase
    void keepsTimestampsToTheMicrosecond() throws SQLException {
        Store<LocalDateTime> store = keeps(
                TIMESTAMP,
                LocalDate.EPOCH.atStartOfDay(),
                LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4_000),
                LocalDateTime.of(2024, 2, 29, 1, 2, 3, 500_000_000),
                LocalDateTime.of(1582, 10, 10, 0, 0),
                LocalDateTime.of(1, 1, 1, 0, 0),
                LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000));
        store.parameter(LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_999));
        assertThat(store.read(store.rows)).isEqualTo(LocalDateTime.of(2024, 12, 31, 23, 59, 59, 999_999_000));
        for (LocalDateTime far : List.of(
                LocalDateTime.of(0, 1, 1, 0, 0),
                LocalDateTime.of(-1, 3, 1, 0, 0),
                LocalDateTime.of(10000, 1, 1, 0, 0),
                LocalDateTime.of(200000, 1, 1, 0, 0, 0, 1_000),
                LocalDateTime.MIN)) {
            store.keepsOrRefuses(far);
        }
    }

    @EachDatabase
    void keepsInstantsToTheMicrosecond() throws SQLException {
        Store<Instant> store = keeps(
                TIMESTAMP_TZ,
                Instant.EPOCH,
                Instant.parse("2024-02-29T23:59:59.999999Z"),
                Instant.parse("1969-12-31T23:59:59.999999Z"),
                Instant.parse("1800-01-01T00:00:00Z"),
                Instant.parse("0001-01-02T00:00:00Z"),
                Instant.parse("9999-12-30T23:59:59.999999Z"));
        store.parameter(Instant.parse("2024-12-31T23:59:59.999999999Z"));
        assertThat(store.read(store.rows)).isEqualTo(Instant.parse("2024-12-31T23:59:59.999999Z"));
        for (Instant far : List.of(
                Instant.parse("-0001-01-01T00:00:00Z"),
                Instant.parse("+10000-01-01T00:00:00Z"),
                Instant.parse("+200000-01-01T00:00:00Z"),
                Instant.MIN,
                Instant.MAX)) {
            store.keepsOrRefuses(far);
        }
    }

    /** Hours that a zone has twice or not at all are hours like others to a type without a zone, and instants stay the same. */
    @EachDatabase
    void keepsPointsInTimeWhateverTheZoneOfTheJvmIs(Database database) throws SQLException {
        List<LocalDateTime> locals = List.of(
                LocalDateTime.of(2024, 3, 31, 2, 30), // not in Berlin
                LocalDateTime.of(2024, 10, 27, 2, 30), // twice in Berlin
                LocalDateTime.of(2024, 3, 10, 2, 30, 0, 1_000), // not in New York
                LocalDateTime.of(2011, 12, 30, 12, 0), // no such day on Samoa
                LocalDateTime.of(1970, 1, 1, 0, 0),
                LocalDateTime.of(1880, 1, 1, 0, 0, 1)); // before zones, with seconds in the offset
        List<Instant> instants = List.of(
                Instant.parse("2024-03-31T00:59:59.999999Z"),
                Instant.parse("2024-03-31T01:00:00Z"),
                Instant.parse("2024-10-27T00:30:00Z"),
                Instant.parse("2024-10-27T01:30:00Z"),
                Instant.parse("2011-12-30T10:30:00Z"),
                Instant.parse("1880-01-01T00:00:01Z"));
        Store<LocalDateTime> timestamps = new Store<>(TIMESTAMP);
        Store<Instant> zoned = new Store<>(TIMESTAMP_TZ);
        Store<LocalDate> dates = new Store<>(DATE);
        Store<LocalTime> times = new Store<>(TIME);
        for (String name : List.of(
                "UTC", "Europe/Berlin", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "Pacific/Kiritimati")) {
            TimeZone.setDefault(TimeZone.getTimeZone(name));
            // One that knows the zone from its start, and the one that was open before.
            try (PlainJdbc fresh = kind == TestDatabase.SQLITE ? null : PlainJdbc.open(database)) {
                PlainJdbc old = jdbc;
                for (PlainJdbc each : fresh == null ? List.of(old) : List.of(old, fresh)) {
                    jdbc = each;
                    for (LocalDateTime local : locals) {
                        timestamps.keeps(local);
                        dates.keeps(local.toLocalDate());
                        times.keeps(local.toLocalTime());
                    }
                    for (Instant instant : instants) {
                        zoned.keeps(instant);
                    }
                }
                jdbc = old;
            }
        }
        TimeZone.setDefault(zone);
        for (int row = 1; row <= zoned.rows; row++) {
            assertThat(instants).contains(zoned.read(row));
        }
        for (int row = 1; row <= timestamps.rows; row++) {
            assertThat(locals).contains(timestamps.read(row));
        }
    }

    @EachDatabase
    void fillsDefaultsOfInstantsWithTheInstant(Database database) throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        Column<Integer> id = column("id", INTEGER, primaryKey());
        Column<Instant> made =
                column("made", TIMESTAMP_TZ, dev.athanor.schema.Schema.serverDefault(dev.athanor.sql.Sql.now()));
        Table table = Table.of("made", metadata, id, made);
        jdbc.create(table);
        Instant before = Instant.now().minusSeconds(2);
        if (kind == TestDatabase.SQLITE) {
            jdbc.run(insert(table).values(id.to(1)));
            assertThat(jdbc.value(select(made))).isBetween(before, Instant.now().plusSeconds(2));
        } else {
            try (PlainJdbc fresh = PlainJdbc.open(database)) {
                fresh.run(insert(table).values(id.to(1)));
                assertThat(fresh.value(select(made)))
                        .isBetween(before, Instant.now().plusSeconds(2));
            }
        }
    }

    @EachDatabase
    void readsTheTimeOfTheDatabase() throws SQLException {
        assertThat(jdbc.value(select(dev.athanor.sql.Sql.now()))).isNotNull();
    }

    @EachDatabase(TestDatabase.MARIADB)
    void refusesTypesThatWouldCutValues() {
        Table strings = Table.of("strings", metadata, column("id", INTEGER, primaryKey()), column("name", VARCHAR));
        assertThatThrownBy(() -> jdbc.run(new CreateTable(strings)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'name'")
                .hasMessageContaining("'strings'")
                .hasMessageContaining("varchar(length)");
        Table decimals = Table.of("decimals", metadata, column("id", INTEGER, primaryKey()), column("price", NUMERIC));
        assertThatThrownBy(() -> jdbc.run(new CreateTable(decimals)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'price'")
                .hasMessageContaining("'decimals'")
                .hasMessageContaining("numeric(precision, scale)");
    }
}
