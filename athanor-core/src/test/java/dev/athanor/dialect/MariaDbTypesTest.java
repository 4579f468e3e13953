package dev.athanor.dialect;

import static dev.athanor.dialect.KeptValues.keeps;
import static dev.athanor.dialect.mysql.MySqlTypes.set;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.enumOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.mysql.MySqlTypes;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Schema;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.ExactTypes;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What only MariaDB and MySQL have, on a real server of the former. */
class MariaDbTypesTest {
    private PlainJdbc jdbc;

    @BeforeEach
    void open(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    @EachDatabase(TestDatabase.MARIADB)
    void wholeNumbersWithoutASign() throws SQLException {
        keeps(jdbc, MySqlTypes.TINYINT, (short) -128, (short) 127);
        keeps(jdbc, MySqlTypes.TINYINT_UNSIGNED, (short) 0, (short) 255);
        keeps(jdbc, MySqlTypes.SMALLINT_UNSIGNED, 0, 65_535);
        keeps(jdbc, MySqlTypes.MEDIUMINT, -8_388_608, 8_388_607);
        keeps(jdbc, MySqlTypes.MEDIUMINT_UNSIGNED.zerofill(), 0, 16_777_215);
        keeps(jdbc, MySqlTypes.INTEGER_UNSIGNED.width(5), 0L, 4_294_967_295L);
        keeps(
                jdbc,
                MySqlTypes.BIGINT_UNSIGNED,
                BigInteger.ZERO,
                BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));
        keeps(jdbc, MySqlTypes.decimalUnsigned(5, 2), new BigDecimal("0.00"), new BigDecimal("999.99"));
        assertThat(jdbc.value(select(literal(7).cast(MySqlTypes.INTEGER_UNSIGNED))))
                .isEqualTo(7L);
    }

    @EachDatabase(TestDatabase.MARIADB)
    void floatingPointNumbers() throws SQLException {
        keeps(jdbc, MySqlTypes.DOUBLE, 0.1, Double.MAX_VALUE);
        keeps(jdbc, MySqlTypes.REAL, 0.1, 1.0 / 3);
        keeps(jdbc, ExactTypes.REAL, 0.1f, 1f / 3, Float.MAX_VALUE);
    }

    @EachDatabase(TestDatabase.MARIADB)
    void yearsAndBits() throws SQLException {
        keeps(jdbc, MySqlTypes.YEAR, Year.of(0), Year.of(1901), Year.of(2024), Year.of(2155));
        refuses(MySqlTypes.YEAR, Year.of(70));
        keeps(jdbc, MySqlTypes.bit(1), 0L, 1L);
        keeps(jdbc, MySqlTypes.bit(7), 0L, 127L);
        keeps(jdbc, MySqlTypes.bit(64), 0L, 1L, Long.MAX_VALUE, Long.MIN_VALUE, -1L);
    }

    @EachDatabase(TestDatabase.MARIADB)
    void timesKeepTheDigitsThatTheyAreDeclaredWith() throws SQLException {
        keeps(jdbc, MySqlTypes.datetime(0), LocalDateTime.of(2024, 2, 29, 23, 59, 59));
        keeps(jdbc, MySqlTypes.datetime(3), LocalDateTime.of(1000, 1, 1, 0, 0, 0, 1_000_000));
        keeps(jdbc, MySqlTypes.time(6), LocalTime.of(23, 59, 59, 999_999_000));
        keeps(
                jdbc,
                MySqlTypes.timestamp(6),
                Instant.parse("1970-01-01T00:00:01Z"),
                Instant.parse("2024-10-27T00:30:00Z"),
                Instant.parse("2024-10-27T01:30:00.999999Z"),
                Instant.parse("2038-01-19T03:14:07.999999Z"));
    }

    @EachDatabase(TestDatabase.MARIADB)
    void aTimeWithMoreDigitsThanAreKeptIsRefused(Database database) {
        Column<LocalDateTime> value = Schema.column("v", MySqlTypes.datetime(0));
        Table table = Table.of("t", new MetaData(), value);
        try (Engine engine = Engine.create(database.athanorUrl())) {
            table.metadata().createAll(engine);
            assertThatThrownBy(() -> engine.transact(c -> c.execute(
                            insert(table).values(value.to(LocalDateTime.of(2024, 1, 1, 0, 0, 0, 500_000_000))))))
                    .hasMessageContaining("more than 0 digits");
        }
    }

    @EachDatabase(TestDatabase.MARIADB)
    void stringsInCharacterSets() throws SQLException {
        keeps(jdbc, MySqlTypes.TINYTEXT, "", "x".repeat(255));
        keeps(jdbc, MySqlTypes.MEDIUMTEXT.characterSet("latin1"), "\u00e9");
        keeps(jdbc, MySqlTypes.LONGTEXT.characterSet("utf8mb4").collate("utf8mb4_bin"), "\ud83d\ude00".repeat(20_000));
        keeps(jdbc, MySqlTypes.varchar(3).collate("utf8mb4_bin"), "aBc");
        keeps(jdbc, ExactTypes.nvarchar(3), "\u4e2d\u00e9x");
        refuses(MySqlTypes.varchar(3), "abcd");
    }

    @EachDatabase(TestDatabase.MARIADB)
    void setsAndEnumerations() throws SQLException {
        keeps(
                jdbc,
                set("a", "it's \\", "\u4e2d"),
                Set.of(),
                Set.of("a"),
                Set.of("\u4e2d", "a"),
                Set.of("\u4e2d", "it's \\", "a"));
        refuses(set("a", "b"), Set.of("c"));
        keeps(jdbc, MySqlTypes.enumOf(enumOf("e", "a", "it's \\")).characterSet("utf8mb4"), "a", "it's \\");
    }

    @EachDatabase(TestDatabase.MARIADB)
    void addressesAreStrings() throws SQLException {
        keeps(jdbc, MySqlTypes.INET4, "0.0.0.0", "255.255.255.255");
        keeps(jdbc, MySqlTypes.INET6, "::", "2001:db8::ff00:42:8329", "::ffff:192.168.0.1");
    }

    /** As upstream, whose drivers are told to count what was found; null stays null in a TIMESTAMP that may hold it. */
    @EachDatabase(TestDatabase.MARIADB)
    void rowsAreCountedThatWereFoundAndNullStaysNull(Database database) {
        Column<Integer> id = Schema.column("id", Types.INTEGER, Schema.primaryKey());
        Column<Instant> seen = Schema.column("seen", MySqlTypes.timestamp(3));
        Table table = Table.of("t", new MetaData(), id, seen);
        try (Engine engine = Engine.create(database.athanorUrl())) {
            table.metadata().createAll(engine);
            engine.transact(c -> {
                c.execute(insert(table).values(id.to(1), seen.toNull()));
                assertThat(c.scalar(select(seen))).isNull();
                Instant moment = Instant.parse("2024-01-01T00:00:00.5Z");
                c.execute(update(table).set(seen, moment));
                assertThat(c.execute(update(table).set(seen, moment)).rowCount())
                        .isEqualTo(1);
                c.execute(update(table).set(id, 2));
                assertThat(c.scalar(select(seen)))
                        .as("not touched by another update")
                        .isEqualTo(moment);
                assertThat(c.scalar(select(id).forUpdate(lock -> lock.read()))).isEqualTo(2);
            });
        }
    }

    private <T> void refuses(SqlType<T> type, T value) throws SQLException {
        Column<T> column = Schema.column("v", type);
        Table table = Table.of("refusing", new MetaData(), column);
        jdbc.create(table);
        assertThatThrownBy(() -> jdbc.run(insert(table).values(column.to(value))))
                .isInstanceOf(Exception.class);
        assertThat(jdbc.run(select(column))).isEqualTo(List.of());
        jdbc.sql("DROP TABLE refusing");
    }
}
