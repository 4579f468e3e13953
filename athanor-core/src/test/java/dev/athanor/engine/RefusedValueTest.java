package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.defaultFrom;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.SMALLINT;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.binary;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.SqlCompiler;
import dev.athanor.error.CompileException;
import dev.athanor.error.DataException;
import dev.athanor.error.StatementException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Executable;
import dev.athanor.sql.Insert;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.SqlType;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A value that a column could not keep as it is never reaches the database, and the message names column, type and value. */
class RefusedValueTest {
    private static final SqlType<URI> LINK = varchar(3).map(URI.class, URI::toString, URI::create);

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(3));
    private final Column<BigDecimal> price = column("price", numeric(5, 2));
    private final Column<byte[]> bytes = column("bytes", binary(2));
    private final Column<URI> link = column("link", LINK);
    private final Column<Short> small = column("small", SMALLINT);
    private final Column<String> code = column("code", varchar(2), defaultFrom(() -> this.defaultCode));
    private final Table things = Table.of("things", metadata, id, name, price, bytes, link, small, code);
    private String defaultCode = "ok";
    private Engine engine;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl());
        metadata.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Insert<Void> one() {
        return insert(things).values(id.to(1));
    }

    private void refuses(Executable<?> statement, String... mentioned) {
        refuses(c -> c.execute(statement), mentioned);
    }

    /** In a transaction that goes on, since nothing was sent. */
    private void refuses(Work<Connection, RuntimeException> work, String... mentioned) {
        engine.transact(c -> {
            assertThatThrownBy(() -> work.run(c))
                    .isInstanceOf(DataException.class)
                    .hasMessageContainingAll(mentioned);
            assertThat(c.execute(select(count()).from(things)).one()).isZero();
        });
    }

    @EachDatabase
    void refusesLongStrings() {
        refuses(one().values(name.to("abcd")), "column things.name", "varchar(3)", "4 characters", "'abcd'", "INSERT");
        refuses(one().values(name.to("ab    ")), "column things.name", "6 characters"); // databases cut blanks
        refuses(one().values(name.to(bindParam("n", VARCHAR, "abcd"))), "column things.name");
        refuses(c -> c.execute(insert(things), Map.of("id", 1, "name", "abcd")), "column things.name");
        refuses(
                c -> c.execute(insert(things), List.of(Map.of("id", 1, "name", "a"), Map.of("id", 2, "name", "abcd"))),
                "column things.name",
                "'abcd'");
        refuses(
                insert(things).values(row(id.to(1), name.to("a")), row(id.to(2), name.to("abcd"))),
                "column things.name");
        refuses(update(things).set(name, "abcd"), "column things.name");
        refuses(one().onConflict(id).doUpdate(name.to("abcd")), "column things.name");
        refuses(one().values(link.to(URI.create("http://x"))), "column things.link", "http://x");
        defaultCode = "long";
        refuses(one(), "column things.code", "'long'");
    }

    @EachDatabase
    void refusesDecimalsThatWouldBeRounded() {
        refuses(one().values(price.to(new BigDecimal("1.005"))), "column things.price", "numeric(5, 2)", "1.005");
        refuses(one().values(price.to(new BigDecimal("1000"))), "column things.price", "4 digits before the point");
        refuses(one().values(price.to(new BigDecimal("1E+5"))), "column things.price", "6 digits before the point");
        refuses(one().values(price.to(new BigDecimal("-1E-3"))), "column things.price", "3 digits behind the point");
        engine.transact(c -> {
            c.execute(one().values(price.to(new BigDecimal("-999.9900"))));
            assertThat(c.scalar(select(price))).isEqualTo("-999.99");
            c.execute(update(things).set(price, new BigDecimal("0E+9")));
            assertThat(c.scalar(select(price))).isEqualByComparingTo("0");
        });
    }

    @EachDatabase
    void refusesLongByteStrings() {
        refuses(one().values(bytes.to(new byte[3])), "column things.bytes", "binary(2)", "3 bytes");
    }

    @EachDatabase
    void refusesValuesOfOtherClasses() {
        engine.transact(c -> {
            assertThatThrownBy(() -> c.execute(insert(things), Map.of("id", 1, "small", 40_000)))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContainingAll("'small'", "SMALLINT", "java.lang.Short", "40000");
            c.execute(insert(things), Map.of("id", 1, "small", 32_767));
            assertThat(c.scalar(select(small))).isEqualTo(Short.MAX_VALUE);
        });
    }

    @EachDatabase
    void comparesWithWhatDoesNotFit() {
        engine.transact(c -> {
            c.execute(one().values(name.to("abc"), price.to(new BigDecimal("1.01"))));
            assertThat(c.execute(select(id).where(name.like("%abc%"), price.gt(new BigDecimal("1.005"))))
                            .all())
                    .containsExactly(1);
            assertThat(c.execute(select(id).where(name.eq("abcd"))).all()).isEmpty();
            assertThat(c.execute(select(id).where(price.lt(new BigDecimal("123456.789"))))
                            .all())
                    .containsExactly(1);
        });
    }

    @EachDatabase
    void namesTheColumnInLiteralTextsToo() {
        assertThatThrownBy(() -> SqlCompiler.renderLiteral(
                        one().values(name.to("abcd")), engine.dialect().syntax()))
                .isInstanceOf(CompileException.class)
                .hasMessageContainingAll("column things.name", "4 characters");
    }

    @EachDatabase
    void hidesTheValue(Database database) {
        try (Engine hiding = Engine.create(database.athanorUrl(), EngineOption.hideParameters())) {
            metadata.createAll(hiding);
            hiding.transact(c -> {
                assertThatThrownBy(() -> c.execute(one().values(name.to("secret"))))
                        .isInstanceOfSatisfying(DataException.class, e -> {
                            assertThat(e).hasMessageContaining("things.name").hasMessageContaining("varchar(3)");
                            assertThat(e).hasStackTraceContaining("things.name");
                            assertThat(e.parameters()).isEmpty();
                            for (Throwable each = e; each != null; each = each.getCause()) {
                                assertThat(each.getMessage()).doesNotContain("secret");
                            }
                        });
                assertThatThrownBy(() -> c.execute(insert(things), Map.of("id", 1, "small", 40_000)))
                        .isInstanceOf(StatementException.class)
                        .message()
                        .contains("'small'")
                        .doesNotContain("40000");
            });
        }
    }

    /** Why it is done here: this is what the databases do by themselves. */
    @EachDatabase({TestDatabase.H2, TestDatabase.MARIADB, TestDatabase.POSTGRESQL})
    void databasesRoundAndCutSilently(Database database) throws SQLException {
        try (java.sql.Connection jdbc = database.connect();
                Statement statement = jdbc.createStatement()) {
            statement.execute("INSERT INTO things (id, price) VALUES (1, 1.005)");
            try (ResultSet found = statement.executeQuery("SELECT price FROM things")) {
                found.next();
                assertThat(found.getBigDecimal(1)).isEqualTo("1.01");
            }
            if (database.kind() != TestDatabase.H2) {
                statement.execute("UPDATE things SET name = 'abc   '");
                try (ResultSet found = statement.executeQuery("SELECT name FROM things")) {
                    found.next();
                    assertThat(found.getString(1)).isEqualTo("abc");
                }
            }
        }
    }
}
