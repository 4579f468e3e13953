package dev.athanor.dialect;

import static dev.athanor.dialect.KeptValues.keeps;
import static dev.athanor.dialect.postgresql.HstoreExpr.hstore;
import static dev.athanor.dialect.postgresql.TextSearch.matches;
import static dev.athanor.dialect.postgresql.TextSearch.toTsquery;
import static dev.athanor.dialect.postgresql.TextSearch.toTsvector;
import static dev.athanor.dialect.postgresql.TextSearch.tsHeadline;
import static dev.athanor.dialect.postgresql.TextSearch.websearchToTsquery;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.enumOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.engine.Engine;
import dev.athanor.error.AthanorException;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateType;
import dev.athanor.schema.DropType;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.SchemaItem;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableName;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.ExactTypes;
import dev.athanor.types.MultiRange;
import dev.athanor.types.Range;
import dev.athanor.types.Range.Bounds;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What only PostgreSQL has, on a real server. */
class PostgresqlTypesTest {
    private PlainJdbc jdbc;

    @BeforeEach
    void open(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void addressesAreStrings() throws SQLException {
        keeps(jdbc, PostgresqlTypes.INET, "0.0.0.0", "255.255.255.255", "192.168.0.1/24", "::", "2001:db8::1/64");
        keeps(jdbc, PostgresqlTypes.CIDR, "0.0.0.0/0", "192.168.0.0/24", "255.255.255.255/32", "::/0");
        keeps(jdbc, PostgresqlTypes.MACADDR, "00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff");
        keeps(jdbc, PostgresqlTypes.MACADDR8, "00:00:00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff:ff:ff");
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void bitsAreZerosAndOnes() throws SQLException {
        keeps(jdbc, PostgresqlTypes.bit(1), "0", "1");
        keeps(jdbc, PostgresqlTypes.bit(8), "00000000", "11111111", "01010101");
        keeps(jdbc, PostgresqlTypes.bitVarying(8), "", "0", "11111111");
        keeps(jdbc, PostgresqlTypes.BIT_VARYING, "", "01".repeat(500));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void moneyIsExactWhateverTheLocale() throws SQLException {
        keeps(
                jdbc,
                PostgresqlTypes.MONEY,
                new BigDecimal("0.00"),
                new BigDecimal("-1234.56"),
                new BigDecimal("92233720368547758.07"),
                new BigDecimal("-92233720368547758.08"));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void numbersAndNamesOfTheServersObjects() throws SQLException {
        keeps(jdbc, PostgresqlTypes.OID, 0L, 1L, 4294967295L);
        keeps(jdbc, PostgresqlTypes.REGCLASS, "pg_class");
        keeps(jdbc, PostgresqlTypes.REGCONFIG, "english", "simple");
        keeps(jdbc, ExactTypes.REAL, 0f, 0.1f, Float.MAX_VALUE, Float.MIN_VALUE, Float.NEGATIVE_INFINITY);
        keeps(jdbc, ExactTypes.DOUBLE_PRECISION, 0.1, Double.MAX_VALUE);
        keeps(jdbc, ExactTypes.varchar(3), "", "\u4e2d\u00e9x");
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void stringsWithoutCase() throws SQLException {
        jdbc.sql("CREATE EXTENSION IF NOT EXISTS citext");
        keeps(jdbc, PostgresqlTypes.CITEXT, "", "it's \\ \ud83d\ude00");
        assertThat(jdbc.value(select(literal("Abc", PostgresqlTypes.CITEXT).eq("aBC"))))
                .isTrue();
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void timesKeepTheDigitsThatTheyAreDeclaredWith() throws SQLException {
        keeps(jdbc, PostgresqlTypes.time(3), LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59, 999_000_000));
        keeps(jdbc, PostgresqlTypes.timestamp(0), LocalDateTime.of(2024, 2, 29, 23, 59, 59));
        keeps(jdbc, PostgresqlTypes.timestampTz(3), Instant.parse("2024-02-29T23:59:59.999Z"));
        keeps(
                jdbc,
                PostgresqlTypes.timeTz(6),
                OffsetTime.of(23, 59, 59, 999_999_000, ZoneOffset.ofHours(14)),
                OffsetTime.of(0, 0, 0, 0, ZoneOffset.ofHoursMinutes(-9, -30)));
        keeps(jdbc, PostgresqlTypes.interval(3), Duration.ZERO, Duration.ofMillis(-1), Duration.ofDays(400));
        keeps(jdbc, PostgresqlTypes.interval("DAY TO SECOND", 0), Duration.ofSeconds(86_399));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aTimeWithMoreDigitsThanAreKeptIsRefused(Database database) {
        Column<LocalDateTime> value = column("v", PostgresqlTypes.timestamp(3));
        Table table = Table.of("t", new MetaData(), value);
        try (Engine engine = Engine.create(database.athanorUrl())) {
            table.metadata().createAll(engine);
            assertThatThrownBy(() -> engine.transact(c -> c.execute(
                            insert(table).values(value.to(LocalDateTime.of(2024, 1, 1, 0, 0, 0, 1_500_000))))))
                    .isInstanceOf(AthanorException.class)
                    .hasMessageContaining("more than 3 digits")
                    .hasMessageContaining("column t.v");
        }
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void ranges() throws SQLException {
        keeps(
                jdbc,
                PostgresqlTypes.INT4RANGE,
                Range.empty(),
                Range.all(),
                Range.of(1, 5),
                Range.of(1, 1, Bounds.CLOSED),
                Range.of(null, Integer.MIN_VALUE + 1),
                Range.of(Integer.MIN_VALUE, Integer.MAX_VALUE));
        keeps(jdbc, PostgresqlTypes.INT8RANGE, Range.of(Long.MIN_VALUE, Long.MAX_VALUE), Range.of(null, 0L));
        keeps(
                jdbc,
                PostgresqlTypes.NUMRANGE,
                Range.of(new BigDecimal("-0.5"), new BigDecimal("1E+3"), Bounds.OPEN),
                Range.of(new BigDecimal("1.10"), null, Bounds.OPEN));
        keeps(
                jdbc,
                PostgresqlTypes.DATERANGE,
                Range.of(LocalDate.of(2024, 2, 28), LocalDate.of(2024, 2, 29), Bounds.CLOSED),
                Range.of(LocalDate.of(-43, 3, 15), LocalDate.of(20000, 1, 1)));
        keeps(
                jdbc,
                PostgresqlTypes.TSRANGE,
                Range.of(LocalDateTime.of(-43, 3, 15, 1, 2, 3, 4_000), LocalDateTime.of(2024, 1, 1, 0, 0), Bounds.OPEN),
                Range.of(LocalDateTime.of(2024, 1, 1, 0, 0), null));
        keeps(
                jdbc,
                PostgresqlTypes.TSTZRANGE,
                Range.of(Instant.parse("0001-01-02T00:00:00Z"), Instant.parse("2024-10-27T00:30:00.000001Z")),
                Range.of(null, Instant.parse("2024-01-01T00:00:00Z"), Bounds.CLOSED));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void multiranges() throws SQLException {
        keeps(
                jdbc,
                PostgresqlTypes.INT4MULTIRANGE,
                MultiRange.of(),
                MultiRange.of(Range.<Integer>all()),
                MultiRange.of(Range.of(7, 9), Range.of(null, 1), Range.of(1, 5)));
        keeps(
                jdbc,
                PostgresqlTypes.TSMULTIRANGE,
                MultiRange.of(
                        Range.of(null, LocalDateTime.of(2024, 1, 1, 0, 0)),
                        Range.of(LocalDateTime.of(2024, 2, 1, 0, 0), LocalDateTime.of(2024, 3, 1, 0, 0))));
        keeps(
                jdbc,
                PostgresqlTypes.NUMMULTIRANGE,
                MultiRange.of(Range.of(BigDecimal.ONE, BigDecimal.TEN, Bounds.CLOSED)));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void mapsOfStrings() throws SQLException {
        jdbc.sql("CREATE EXTENSION IF NOT EXISTS hstore");
        Map<String, @Nullable String> hostile = new HashMap<>();
        hostile.put("", "");
        hostile.put("a \"quote\", => \\ and 'one'", "\ud83d\ude00 NULL");
        hostile.put("none", null);
        keeps(jdbc, PostgresqlTypes.HSTORE, Map.of(), Map.of("a", "b"), hostile);

        var map = hstore(literal(Map.of("a", "1", "b", "2"), PostgresqlTypes.HSTORE));
        assertThat(jdbc.run(select(
                        map.at("a"),
                        map.at("z"),
                        map.hasKey("b"),
                        map.hasAny("x", "a"),
                        map.hasAll("x", "a"),
                        map.defined("a"),
                        map.contains(Map.of("a", "1")),
                        map.containedBy(Map.of("a", "1")))))
                .isEqualTo(List.of(Arrays.asList("1", null, true, true, false, true, true, false)));
        assertThat(jdbc.run(select(
                        map.keys(), map.values(), map.delete("a"), map.slice("a"), map.concat(Map.of("c", "3")))))
                .isEqualTo(List.of(List.of(
                        List.of("a", "b"),
                        List.of("1", "2"),
                        Map.of("b", "2"),
                        Map.of("a", "1"),
                        Map.of("a", "1", "b", "2", "c", "3"))));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void textSearchFindsWhatAnEnglishReaderWould() throws SQLException {
        keeps(jdbc, PostgresqlTypes.TSVECTOR, "", "'cat':3 'fat':2");
        keeps(jdbc, PostgresqlTypes.TSQUERY, "'fat' & 'cat'", "'a' <-> 'b'");
        Column<Integer> id = column("id", INTEGER, primaryKey());
        Column<String> body = column("body", TEXT);
        Column<String> words = column("words", PostgresqlTypes.TSVECTOR);
        Table articles = Table.of("articles", new MetaData(), id, body, words);
        jdbc.create(articles);
        List<String> texts = List.of("The fat cats sat on the mat", "Dogs are running", "A cat ran");
        for (int i = 0; i < texts.size(); i++) {
            jdbc.run(insert(articles)
                    .values(
                            id.to(i + 1),
                            body.to(texts.get(i)),
                            words.to(toTsvector("english", literal(texts.get(i), TEXT)))));
        }
        assertThat(jdbc.run(select(id).where(words.match("cat")).orderBy(id)))
                .isEqualTo(List.of(List.of(1), List.of(3)));
        assertThat(jdbc.run(select(id).where(matches(words, toTsquery("english", "run & !dog | fat")))))
                .isEqualTo(List.of(List.of(1)));
        assertThat(jdbc.run(select(id).where(matches(words, websearchToTsquery("english", "runs -cat")))))
                .isEqualTo(List.of(List.of(2)));
        assertThat(jdbc.value(select(tsHeadline("english", body, toTsquery("english", "dog")))
                        .where(id.eq(2))))
                .isEqualTo("<b>Dogs</b> are running");
    }

    private static final SqlType<String> SIZE = enumOf("size", "S", "it's \\ L");
    private static final SqlType<Integer> POSITIVE = PostgresqlTypes.domain("positive", INTEGER)
            .check(value -> value.gt(0))
            .notNull();

    @EachDatabase(TestDatabase.POSTGRESQL)
    void namedTypesAreMadeOnceForAllTablesAndDroppedWithTheLast(Database database) throws SQLException {
        MetaData metadata = new MetaData();
        Column<String> size = column("s", SIZE);
        Column<Integer> number = column("n", POSITIVE);
        Table first = Table.of("first", metadata, column("id", INTEGER, primaryKey()), size, number);
        Table.of("second", metadata, column("s", enumOf("size", "S", "it's \\ L")), column("n", POSITIVE));
        Table.of("third", metadata, column("l", Types.array(SIZE)));
        try (Engine engine = Engine.create(database.athanorUrl())) {
            metadata.createAll(engine);
            metadata.createAll(engine); // finds them
            engine.transact(c -> c.execute(insert(first).values(size.to("it's \\ L"), number.to(1))));
            assertThatThrownBy(() ->
                            engine.transact(c -> c.execute(insert(first).values(size.to("S"), number.to(0)))))
                    .hasMessageContaining("positive");
            assertThatThrownBy(() ->
                            engine.transact(c -> c.execute(insert(first).values(size.to("M"), number.to(1)))))
                    .hasMessageContaining("size");
            List<String> found = engine.call(c ->
                    c.execute(select(size).where(size.in("S", "it's \\ L"))).all());
            assertThat(found).containsExactly("it's \\ L");
            assertThat(types()).containsExactly("positive", "size");
            metadata.dropAll(engine);
            metadata.dropAll(engine);
            assertThat(types()).isEmpty();
        }
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aTypeCanBeInASchema() throws SQLException {
        var mood = enumOf("Mood", "ok").inSchema("My schema");
        jdbc.sql("CREATE SCHEMA \"My schema\"");
        assertThat(hasMood()).isFalse();
        jdbc.run(new CreateType(mood));
        assertThat(hasMood()).isTrue();
        keeps(jdbc, mood, "ok");
        jdbc.run(new DropType(mood));
        jdbc.run(new DropType(mood).ifExists());
        assertThat(hasMood()).isFalse();
    }

    private boolean hasMood() {
        TableName mood = new TableName("My schema", "Mood");
        return !jdbc.dialect()
                .itemsAmong(jdbc, SchemaItem.Kind.TYPE, Set.of(mood))
                .isEmpty();
    }

    private List<String> types() {
        return jdbc.query("SELECT typname FROM pg_type WHERE typname IN ('size', 'positive') ORDER BY typname").stream()
                .map(row -> (String) row.get(0))
                .toList();
    }
}
