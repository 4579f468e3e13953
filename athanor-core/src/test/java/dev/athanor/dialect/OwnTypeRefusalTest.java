package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.SqlCompiler;
import dev.athanor.dialect.mssql.MsSqlTypes;
import dev.athanor.dialect.mysql.MySqlTypes;
import dev.athanor.dialect.oracle.OracleTypes;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.engine.Engine;
import dev.athanor.error.AthanorException;
import dev.athanor.error.CompileException;
import dev.athanor.error.DataException;
import dev.athanor.error.ResultException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a type of one database cannot hold is refused by name of column and type, with the value; nothing is rounded or cut. */
class OwnTypeRefusalTest {
    private static <T> void refuses(Engine engine, SqlType<T> type, T value, String... mentioned) {
        Column<T> column = column("v", type);
        Table table = Table.of("refusing", new MetaData(), column);
        table.metadata().createAll(engine);
        engine.transact(c -> {
            assertThatThrownBy(() -> c.execute(insert(table).values(column.to(value))))
                    .as("%s as %s", value, type)
                    .isInstanceOf(AthanorException.class)
                    .hasMessageContaining("column refusing.v")
                    .hasMessageContainingAll(mentioned);
            assertThat(c.scalar(select(count()).from(table))).isZero();
        });
        table.metadata().dropAll(engine);
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void onPostgresql(Database database) {
        try (Engine engine = Engine.create(database.athanorUrl())) {
            refuses(engine, PostgresqlTypes.bit(8), "101", "BIT(8)", "3 bits", "101");
            refuses(engine, PostgresqlTypes.bit(2), "101", "BIT(2)");
            refuses(engine, PostgresqlTypes.bitVarying(2), "101", "BIT VARYING(2)");
            refuses(engine, PostgresqlTypes.time(0), LocalTime.of(1, 2, 3, 500_000_000), "TIME", "0 digits");
            refuses(engine, PostgresqlTypes.enumType("mood", "ok"), "bad", "mood", "'bad'");
        }
    }

    @EachDatabase(TestDatabase.MARIADB)
    void onMariaDb(Database database) {
        try (Engine engine = Engine.create(database.athanorUrl())) {
            refuses(engine, MySqlTypes.TINYINT, (short) 128, "TINYINT", "128");
            refuses(engine, MySqlTypes.TINYINT_UNSIGNED, (short) -1, "TINYINT UNSIGNED", "-1");
            refuses(engine, MySqlTypes.MEDIUMINT, -8_388_609, "MEDIUMINT");
            refuses(engine, MySqlTypes.INTEGER.zerofill(), -1, "INTEGER ZEROFILL");
            refuses(engine, MySqlTypes.INTEGER_UNSIGNED, 4_294_967_296L, "INTEGER UNSIGNED");
            refuses(engine, MySqlTypes.BIGINT_UNSIGNED, BigInteger.ONE.shiftLeft(64), "BIGINT UNSIGNED");
            refuses(engine, MySqlTypes.decimalUnsigned(5, 2), new BigDecimal("-0.01"), "DECIMAL(5, 2) UNSIGNED");
            refuses(engine, MySqlTypes.decimal(5, 2), new BigDecimal("0.001"), "3 digits");
            refuses(engine, MySqlTypes.bit(3), 8L, "BIT(3)", "4 bits");
            refuses(engine, MySqlTypes.YEAR, Year.of(70), "70");
            refuses(engine, MySqlTypes.set("a", "b"), Set.of("c"), "'c'");
            refuses(engine, MySqlTypes.time(0), LocalTime.of(1, 2, 3, 500_000_000), "0 digits");
            refuses(engine, MySqlTypes.varchar(2), "abc", "3 characters");
        }
    }

    /** What is longer than the server's bound is refused by the server, as its strict mode does. */
    @EachDatabase(TestDatabase.MARIADB)
    void longTextsOnMariaDb(Database database) {
        Column<String> column = column("v", MySqlTypes.TINYTEXT);
        Table table = Table.of("refusing", new MetaData(), column);
        try (Engine engine = Engine.create(database.athanorUrl())) {
            table.metadata().createAll(engine);
            assertThatThrownBy(() ->
                            engine.transact(c -> c.execute(insert(table).values(column.to("x".repeat(256))))))
                    .isInstanceOf(DataException.class)
                    .hasMessageContaining("'v'");
        }
    }

    @Test
    void inTextsForOracleAndSqlServer() {
        LocalDateTime half = LocalDateTime.of(2024, 1, 1, 0, 0, 0, 500_000_000);
        refusesText("oracle", OracleTypes.DATE, half, "0 digits");
        refusesText("oracle", OracleTypes.number(3), new BigDecimal("1000"), "4 digits before the point");
        refusesText("oracle", OracleTypes.varchar2(2), "abc", "3 characters");
        refusesText("mssql", MsSqlTypes.DATETIME, half.plusNanos(3_000_000), "2 digits");
        refusesText("mssql", MsSqlTypes.datetime2(0), half, "0 digits");
        refusesText("mssql", MsSqlTypes.time(0), half.toLocalTime(), "0 digits");
        refusesText(
                "mssql", MsSqlTypes.datetimeOffset(0), OffsetDateTime.parse("2024-01-01T00:00:00.5+05:45"), "0 digits");
        refusesText("mssql", MsSqlTypes.MONEY, new BigDecimal("0.00001"), "5 digits behind the point");
    }

    private static <T> void refusesText(String dialect, SqlType<T> type, T value, String mentioned) {
        Column<T> column = column("v", type);
        Table table = Table.of("refusing", new MetaData(), column);
        assertThatThrownBy(() -> SqlCompiler.renderLiteral(
                        insert(table).values(column.to(value)),
                        PlainJdbc.dialect(dialect).syntax()))
                .as("%s as %s", value, type)
                .isInstanceOf(CompileException.class)
                .hasMessageContainingAll("column refusing.v", mentioned);
    }

    /** A server's own error has neither the value nor the column for these, which never come so far. */
    @EachDatabase
    void unknownConstantsOfEnumerations(Database database) {
        try (Engine engine = Engine.create(database.athanorUrl())) {
            refuses(engine, Types.enumOf("mood", "ok"), "bad", "mood", "'bad'", "[ok]");
            engine.transact(c -> assertThatThrownBy(
                            () -> c.scalar(select(literalColumn("'bad'", Types.enumOf("mood", "ok")))))
                    .isInstanceOf(ResultException.class)
                    .hasMessageContainingAll("'bad'", "not among the labels", "[ok]"));
        }
    }
}
