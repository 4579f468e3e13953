package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.now;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.BINARY;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.DOUBLE;
import static dev.athanor.types.Types.FLOAT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.SMALLINT;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.TIME;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.TIMESTAMP_TZ;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.binary;
import static dev.athanor.types.Types.character;
import static dev.athanor.types.Types.enumOf;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Node;
import dev.athanor.types.Types;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each dialect writes. The texts are SQLAlchemy's but for the types that {@code MySqlTypeNames} and {@code H2TypeNames} explain. */
class DialectTextTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(30), notNull());
    private final Column<Integer> age = column("age", INTEGER);
    private final Column<Boolean> active = column("active", BOOLEAN);
    private final Table users = Table.of("users", metadata, id, name, age, active);

    enum Size {
        S,
        XL
    }

    private static void assertText(String dialect, Node node, String expected) {
        assertThat(PlainJdbc.dialect(dialect).render(node).sql().replaceAll("\\s+", " "))
                .as(dialect)
                .isEqualTo(expected);
    }

    private Table everyType() {
        return Table.of(
                "t",
                metadata,
                column("id", BIGINT, primaryKey()),
                column("s", SMALLINT),
                column("n", numeric(10, 2)),
                column("d", DOUBLE),
                column("f", FLOAT),
                column("bo", BOOLEAN),
                column("v", varchar(20)),
                column("c", character(3)),
                column("x", TEXT),
                column("dt", DATE),
                column("ti", TIME),
                column("ts", TIMESTAMP),
                column("tz", TIMESTAMP_TZ),
                column("bi", BINARY),
                column("bi2", binary(10)),
                column("u", Types.UUID),
                column("e", enumOf(Size.class)));
    }

    @Test
    void namesEveryTypeAsPostgresqlDoes() {
        assertText(
                "postgresql",
                new CreateTable(everyType()),
                "CREATE TABLE t ( id BIGSERIAL NOT NULL, s SMALLINT, n NUMERIC(10, 2), d DOUBLE PRECISION, f FLOAT,"
                        + " bo BOOLEAN, v VARCHAR(20), c CHAR(3), x TEXT, dt DATE, ti TIME WITHOUT TIME ZONE,"
                        + " ts TIMESTAMP WITHOUT TIME ZONE, tz TIMESTAMP WITH TIME ZONE, bi BYTEA, bi2 BYTEA, u UUID,"
                        + " e size, PRIMARY KEY (id) )");
    }

    @Test
    void namesEveryTypeAsMysqlAndMariadbDo() {
        String text = "CREATE TABLE t ( id BIGINT NOT NULL AUTO_INCREMENT, s SMALLINT, n NUMERIC(10, 2), d DOUBLE,"
                + " f FLOAT(53), bo BOOL, v VARCHAR(20), c CHAR(3), x TEXT, dt DATE, ti TIME(6), ts DATETIME(6),"
                + " tz DATETIME(6), bi BLOB, bi2 BLOB(10), u %s, e ENUM('S','XL'), PRIMARY KEY (id) )";
        Table table = everyType();
        assertText("mysql", new CreateTable(table), text.formatted("CHAR(32)"));
        assertText("mariadb", new CreateTable(table), text.formatted("UUID"));
    }

    @Test
    void namesEveryTypeAsH2Does() {
        assertText(
                "h2",
                new CreateTable(everyType()),
                "CREATE TABLE t ( id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL, s SMALLINT, n NUMERIC(10, 2),"
                        + " d DOUBLE PRECISION, f FLOAT, bo BOOLEAN, v VARCHAR(20), c CHAR(3), x TEXT, dt DATE,"
                        + " ti TIME(6), ts TIMESTAMP, tz TIMESTAMP WITH TIME ZONE, bi VARBINARY, bi2 VARBINARY(10),"
                        + " u UUID, e VARCHAR(2), PRIMARY KEY (id) )");
    }

    @Test
    void writesConstraintsAndDefaults() {
        Table table = Table.of(
                "child",
                metadata,
                column("id", INTEGER, primaryKey()),
                column("user_id", INTEGER, foreignKey(() -> id)),
                column("code", varchar(5), notNull(), unique(), serverDefault("'x'")),
                column("made", TIMESTAMP, serverDefault(now())));
        assertText(
                "postgresql",
                new CreateTable(table),
                "CREATE TABLE child ( id SERIAL NOT NULL, user_id INTEGER, code VARCHAR(5) DEFAULT 'x' NOT NULL,"
                        + " made TIMESTAMP WITHOUT TIME ZONE DEFAULT now(), PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES users (id),"
                        + " UNIQUE (code) )");
        for (String dialect : List.of("mysql", "mariadb")) {
            assertText(
                    dialect,
                    new CreateTable(table),
                    "CREATE TABLE child ( id INTEGER NOT NULL AUTO_INCREMENT, user_id INTEGER,"
                            + " code VARCHAR(5) NOT NULL DEFAULT 'x', made DATETIME(6) DEFAULT now(6),"
                            + " PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES users (id), UNIQUE (code) )");
        }
        assertText(
                "h2",
                new CreateTable(table),
                "CREATE TABLE child ( id INTEGER GENERATED BY DEFAULT AS IDENTITY NOT NULL, user_id INTEGER,"
                        + " code VARCHAR(5) DEFAULT 'x' NOT NULL, made TIMESTAMP DEFAULT CURRENT_TIMESTAMP,"
                        + " PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES users (id), UNIQUE (code) )");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void writesExpressionsAsMysqlDoes(String dialect) {
        assertText(
                dialect, select(name.concat("a").concat("b")), "SELECT concat(users.name, ?, ?) AS anon_1 FROM users");
        assertText(
                dialect,
                select(id).where(name.concat("x").eq("edx")),
                "SELECT users.id FROM users WHERE (concat(users.name, ?)) = ?");
        assertText(
                dialect,
                select(id).where(name.startsWith("e"), name.endsWith("d"), name.contains("d")),
                "SELECT users.id FROM users WHERE (users.name LIKE concat(?, '%')) AND (users.name LIKE concat('%', ?))"
                        + " AND (users.name LIKE concat('%', ?, '%'))");
        assertText(
                dialect,
                select(id).where(age.isDistinctFrom(id), age.isNotDistinctFrom(5)),
                "SELECT users.id FROM users WHERE NOT (users.age <=> users.id) AND users.age <=> ?");
        assertText(
                dialect,
                select(id).where(name.ilike("E%")),
                "SELECT users.id FROM users WHERE lower(users.name) LIKE lower(?)");
        assertText(dialect, select(id).where(active.isTrue()), "SELECT users.id FROM users WHERE users.active = 1");
        assertText(dialect, select(trueValue()), "SELECT true AS anon_1");
        assertText(
                dialect,
                select(name.cast(INTEGER), id.cast(varchar(5)), id.cast(BOOLEAN)),
                "SELECT CAST(users.name AS SIGNED INTEGER) AS name, CAST(users.id AS CHAR(5)) AS id,"
                        + " users.id AS id__1 FROM users");
        assertText(dialect, select(now()), "SELECT now() AS now_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql", "mariadb"})
    void writesStatementsAsMysqlDoes(String dialect) {
        assertText(
                dialect,
                select(id).orderBy(id).limit(5).offset(2),
                "SELECT users.id FROM users ORDER BY users.id LIMIT ?, ?");
        assertText(
                dialect,
                select(id).orderBy(id).offset(2),
                "SELECT users.id FROM users ORDER BY users.id LIMIT ?, 18446744073709551615");
        assertText(dialect, insert(users), "INSERT INTO users (id, name, age, active) VALUES (?, ?, ?, ?)");
        assertText(
                dialect,
                select(id).orderBy(age.desc().nullsLast()),
                "SELECT users.id FROM users ORDER BY CASE WHEN (users.age IS NULL) THEN 1 ELSE 0 END, users.age DESC");
        Table other = Table.of("o", metadata, column("id", INTEGER, primaryKey()));
        assertText(
                dialect,
                select(id).from(join(users, other, id.eq(other.c("id", INTEGER)))),
                "SELECT users.id FROM users INNER JOIN o ON users.id = o.id");
    }

    @Test
    void writesStatementsAsPostgresqlDoes() {
        assertText(
                "postgresql",
                select(id).orderBy(age.desc().nullsLast()).offset(2),
                "SELECT users.id FROM users ORDER BY users.age DESC NULLS LAST LIMIT ALL OFFSET ?");
        assertText(
                "postgresql",
                select(id).where(name.ilike("E%"), active.isTrue()),
                "SELECT users.id FROM users WHERE users.name ILIKE ? AND users.active");
        assertText("postgresql", select(trueValue()), "SELECT true AS anon_1");
    }

    @Test
    void returnsTheRowsThatAStatementChanged() {
        for (String dialect : List.of("postgresql", "mariadb", "sqlite")) {
            assertText(
                    dialect,
                    insert(users).values(name.to("x")).returning(id, name),
                    dialect.equals("sqlite")
                            ? "INSERT INTO users (name) VALUES (?) RETURNING id, name"
                            : "INSERT INTO users (name) VALUES (?) RETURNING users.id, users.name");
        }
        assertText(
                "h2",
                insert(users).values(name.to("x")).returning(id, name),
                "SELECT id, name FROM FINAL TABLE (INSERT INTO users (name) VALUES (?))");
        assertText(
                "h2",
                update(users).set(name.to("x")).where(id.eq(1)).returning(id),
                "SELECT id FROM FINAL TABLE (UPDATE users SET name=? WHERE users.id = ?)");
        assertText(
                "h2",
                delete(users).where(id.eq(1)).returning(id),
                "SELECT id FROM OLD TABLE (DELETE FROM users WHERE users.id = ?)");
    }

    @Test
    void refusesReturningWhereThereIsNone() {
        Dialect mysql = PlainJdbc.dialect("mysql");
        Dialect mariadb = PlainJdbc.dialect("mariadb");
        for (Node statement : List.of(
                insert(users).values(name.to("x")).returning(id),
                update(users).set(name.to("x")).returning(id),
                delete(users).returning(id))) {
            assertThatThrownBy(() -> mysql.render(statement))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("'mysql'")
                    .hasMessageContaining("RETURNING");
        }
        assertThatThrownBy(() -> mariadb.render(update(users).set(name.to("x")).returning(id)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'mariadb'")
                .hasMessageContaining("UPDATE .. RETURNING");
    }

    @Test
    void refusesWhatWouldCutValues() {
        for (String dialect : List.of("mysql", "mariadb")) {
            Table strings = Table.of(dialect, metadata, column("id", INTEGER, primaryKey()), column("v", VARCHAR));
            assertThatThrownBy(() -> PlainJdbc.dialect(dialect).render(new CreateTable(strings)))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining(dialect)
                    .hasMessageContaining("'v'")
                    .hasMessageContaining("varchar(length)");
        }
    }
}
