package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.unionAll;
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
import static dev.athanor.types.Types.unicode;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.mssql.MsSqlOptions;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Node;
import dev.athanor.sql.RowFetch;
import dev.athanor.sql.Select;
import dev.athanor.types.Types;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the dialects without a server write beside the recorded cases. Texts of limits are SQLAlchemy's for servers of that version. */
class CompiledOnlyDialectsTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(30), notNull());
    private final Column<Boolean> active = column("active", BOOLEAN);
    private final Table users = Table.of("users", metadata, id, name, active);
    private final Select<Integer> sorted = select(id).orderBy(id);

    enum Size {
        S,
        XL
    }

    private static String text(String dialect, Node node) {
        return PlainJdbc.dialect(dialect).render(node).sql().replaceAll("\\s+", " ");
    }

    private Table table(Column<?>... columns) {
        return Table.of("t", metadata, columns);
    }

    private Column<?>[] everyType() {
        return new Column<?>[] {
            column("id", BIGINT, primaryKey()),
            column("s", SMALLINT),
            column("n", numeric(10, 2)),
            column("d", DOUBLE),
            column("f", FLOAT),
            column("bo", BOOLEAN),
            column("v", varchar(20)),
            column("w", unicode(20)),
            column("c", character(3)),
            column("x", TEXT),
            column("dt", DATE),
            column("ts", TIMESTAMP),
            column("tz", TIMESTAMP_TZ),
            column("bi", BINARY),
            column("bi2", binary(10)),
            column("u", Types.UUID),
            column("ut", Types.UUID_TEXT),
            column("e", enumOf(Size.class))
        };
    }

    @Test
    void namesEveryTypeOnOracle() {
        String text =
                "CREATE TABLE t ( id NUMBER(19) NOT NULL, s SMALLINT, n NUMERIC(10, 2), d DOUBLE PRECISION, f FLOAT,"
                        + " bo %s, v VARCHAR2(20 CHAR), w VARCHAR2(20 CHAR), c CHAR(3), x CLOB, dt DATE, ts TIMESTAMP,"
                        + " tz TIMESTAMP WITH TIME ZONE, bi BLOB, bi2 RAW(10), u CHAR(32), ut CHAR(32), e VARCHAR(2 CHAR),"
                        + " PRIMARY KEY (id) )";
        CreateTable create = new CreateTable(table(everyType()));
        assertThat(text("oracle", create)).isEqualTo(text.formatted("BOOLEAN"));
        assertThat(text("oracle12", create)).isEqualTo(text.formatted("SMALLINT"));
    }

    @Test
    void namesEveryTypeOnSqlServer() {
        String text = "CREATE TABLE t ( id BIGINT NOT NULL IDENTITY, s SMALLINT NULL, n NUMERIC(10, 2) NULL,"
                + " d DOUBLE PRECISION NULL, f FLOAT NULL, bo BIT NULL, v VARCHAR(20) NULL, w NVARCHAR(20) NULL,"
                + " c CHAR(3) NULL, x %s NULL, dt DATE NULL, ts DATETIME2 NULL, tz DATETIMEOFFSET NULL, bi %s NULL,"
                + " bi2 VARBINARY(10) NULL, u UNIQUEIDENTIFIER NULL, ut CHAR(32) NULL, e VARCHAR(2) NULL,"
                + " PRIMARY KEY (id) )";
        CreateTable create = new CreateTable(table(everyType()));
        assertThat(text("mssql", create)).isEqualTo(text.formatted("VARCHAR(max)", "VARBINARY(max)"));
        assertThat(text("mssql2008", create)).isEqualTo(text.formatted("TEXT", "IMAGE"));
    }

    @Test
    void refusesTypesThatOracleHasNot() {
        CreateTable times = new CreateTable(table(column("id", INTEGER, primaryKey()), column("at", TIME)));
        assertThatThrownBy(() -> text("oracle", times))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'at'")
                .hasMessageContaining("TIMESTAMP");
        CreateTable strings =
                new CreateTable(Table.of("u", metadata, column("id", INTEGER, primaryKey()), column("v", VARCHAR)));
        assertThatThrownBy(() -> text("oracle", strings))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("varchar(length)");
    }

    @Test
    void limitsRowsByTopOrOffsetOnSqlServer() {
        assertThat(text("mssql", sorted.limit(3))).isEqualTo("SELECT TOP 3 users.id FROM users ORDER BY users.id");
        assertThat(text("mssql", sorted.offset(2)))
                .isEqualTo("SELECT users.id FROM users ORDER BY users.id OFFSET ? ROWS");
        assertThat(text("mssql", sorted.limit(3).offset(2)))
                .isEqualTo("SELECT users.id FROM users ORDER BY users.id OFFSET ? ROWS FETCH FIRST ? ROWS ONLY");
        assertThat(text("mssql", sorted.fetch(3)))
                .isEqualTo("SELECT users.id FROM users ORDER BY users.id OFFSET 0 ROWS FETCH FIRST ? ROWS ONLY");
        assertThat(text("mssql", sorted.fetch(3, RowFetch.Option.WITH_TIES)))
                .isEqualTo("SELECT TOP 3 WITH TIES users.id FROM users ORDER BY users.id");
        assertThat(text("mssql", unionAll(select(id), select(id)).orderBy(id).limit(3)))
                .isEqualTo("SELECT users.id FROM users UNION ALL SELECT users.id FROM users ORDER BY id"
                        + " OFFSET 0 ROWS FETCH FIRST ? ROWS ONLY");
    }

    @Test
    void limitsRowsByRowNumbersOnOldServers() {
        assertThat(text("mssql2008", sorted.limit(3).offset(2)))
                .isEqualTo("SELECT anon_1.id FROM (SELECT users.id AS id, ROW_NUMBER() OVER (ORDER BY users.id)"
                        + " AS mssql_rn FROM users) AS anon_1 WHERE mssql_rn > ? AND mssql_rn <= ? + ?");
        assertThat(text("oracle11", sorted.limit(3)))
                .isEqualTo("SELECT anon_1.id FROM (SELECT users.id AS id FROM users ORDER BY users.id) anon_1"
                        + " WHERE ROWNUM <= ?");
        assertThat(text("oracle11", sorted.offset(2)))
                .isEqualTo("SELECT anon_1.id FROM (SELECT anon_2.id AS id, ROWNUM AS ora_rn FROM"
                        + " (SELECT users.id AS id FROM users ORDER BY users.id) anon_2) anon_1 WHERE ora_rn > ?");
        assertThat(text("oracle11", sorted.limit(3).offset(2)))
                .isEqualTo("SELECT anon_1.id FROM (SELECT anon_2.id AS id, ROWNUM AS ora_rn FROM"
                        + " (SELECT users.id AS id FROM users ORDER BY users.id) anon_2 WHERE ROWNUM <= ? + ?) anon_1"
                        + " WHERE ora_rn > ?");
        assertThat(text("oracle12", sorted.limit(3).offset(2)))
                .isEqualTo("SELECT users.id FROM users ORDER BY users.id OFFSET 2 ROWS FETCH FIRST 3 ROWS ONLY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mssql", "mssql2008"})
    void wantsAnOrderForOffsets(String dialect) {
        assertThatThrownBy(() -> text(dialect, select(id).offset(2)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'mssql'")
                .hasMessageContaining("ORDER BY");
        assertThatThrownBy(() -> text(dialect, sorted.offset(1).fetch(3, RowFetch.Option.WITH_TIES)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("WITH TIES");
    }

    @Test
    void leavesTheOrderOfSubqueriesOutOnSqlServer() {
        assertThat(text("mssql", select(sorted.subquery("s"))))
                .isEqualTo("SELECT s.id FROM (SELECT users.id AS id FROM users) AS s");
        assertThat(text("mssql", select(sorted.limit(1).subquery("s"))))
                .isEqualTo("SELECT s.id FROM (SELECT TOP 1 users.id AS id FROM users ORDER BY users.id) AS s");
    }

    @Test
    void spellsBooleansByVersion() {
        Node query = select(id).where(active.isTrue());
        assertThat(text("oracle", query)).isEqualTo("SELECT users.id FROM users WHERE users.active");
        assertThat(text("oracle12", query)).isEqualTo("SELECT users.id FROM users WHERE users.active = 1");
        assertThat(text("mssql", query)).isEqualTo("SELECT users.id FROM users WHERE users.active = 1");
        assertThat(text("oracle", select(id).where(trueValue()))).endsWith("WHERE TRUE");
        assertThat(text("oracle12", select(id).where(trueValue()))).endsWith("WHERE 1 = 1");
    }

    @Test
    void asksNoOutputOfTablesWithTriggers() {
        Column<Integer> number = column("id", INTEGER, primaryKey());
        Column<Integer> x = column("x", INTEGER);
        Table watched = Table.of("t", new MetaData(), number, x, MsSqlOptions.triggers());
        assertThat(insert(watched)
                        .values(x.to(1))
                        .toNamedSql(PlainJdbc.dialect("mssql"))
                        .sql())
                .isEqualTo("INSERT INTO t (x) VALUES (:x)");
        Column<Integer> otherNumber = column("id", INTEGER, primaryKey());
        Column<Integer> otherX = column("x", INTEGER);
        Table other = Table.of("u", new MetaData(), otherNumber, otherX);
        assertThat(insert(other)
                        .values(otherX.to(1))
                        .toNamedSql(PlainJdbc.dialect("mssql"))
                        .sql())
                .isEqualTo("INSERT INTO u (x) OUTPUT inserted.id VALUES (:x)");
    }

    @Test
    void returnsWhatChangesWhereTheDriverCanReadIt() {
        assertThat(text("mssql", update(users).set(name, "x").returning(id)))
                .isEqualTo("UPDATE users SET name=? OUTPUT inserted.id");
        assertThat(text("mssql", delete(users).where(id.eq(1)).returning(id, name)))
                .isEqualTo("DELETE FROM users OUTPUT deleted.id, deleted.name WHERE users.id = ?");
        assertThat(text("oracle", insert(users).values(name.to("x")))).isEqualTo("INSERT INTO users (name) VALUES (?)");
        assertThat(text("oracle", insert(users).defaultValues())).isEqualTo("INSERT INTO users (id) VALUES (DEFAULT)");
        assertThatThrownBy(
                        () -> text("oracle", insert(users).values(name.to("x")).returning(id)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("RETURNING");
    }

    @Test
    void quotesNamesByTheDialectsRules() {
        Table odd = Table.of("_t", metadata, column("level", INTEGER, primaryKey()), column("key", INTEGER));
        assertThat(text("oracle", select(odd))).isEqualTo("SELECT \"_t\".\"level\", \"_t\".key FROM \"_t\"");
        assertThat(text("mssql", select(odd))).isEqualTo("SELECT _t.level, _t.[key] FROM _t");
    }

    @Test
    void writesLiteralsThatMeanTheValue() {
        assertThat(PlainJdbc.dialect("mssql").syntax().codecs().codec(VARCHAR).literal("O'Brien é"))
                .isEqualTo("N'O''Brien é'");
        assertThat(PlainJdbc.dialect("mssql").syntax().codecs().codec(BINARY).literal(new byte[] {1, -1}))
                .isEqualTo("0x01FF");
        assertThat(PlainJdbc.dialect("oracle").syntax().codecs().codec(BINARY).literal(new byte[] {1, -1}))
                .isEqualTo("HEXTORAW('01FF')");
        assertThat(text("oracle", select(literal(1)))).isEqualTo("SELECT ? AS anon_1 FROM DUAL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "oracle://u:p@h:1522/?service_name=sales | jdbc:oracle:thin:@//h:1522/sales",
                "oracle://h/?service_name=sales&protocol=tcps&wallet_location=/w | jdbc:oracle:thin:@tcps://h:1521/sales?wallet_location=/w",
                "oracle+thin://h:1521/ORCL | jdbc:oracle:thin:@h:1521:ORCL",
                "oracle://alias?TNS_ADMIN=/etc/tns | jdbc:oracle:thin:@alias?TNS_ADMIN=/etc/tns",
                "oracle11://h/?service_name=s | jdbc:oracle:thin:@//h:1521/s",
                "mssql://u:p@h:1433/db | jdbc:sqlserver://h:1433;databaseName=db",
                "sqlserver://h\\EXPRESS/db?encrypt=false | jdbc:sqlserver://h\\EXPRESS;databaseName=db;encrypt=false",
                "mssql://h/a%3Bb%7D?applicationName=x%20y | jdbc:sqlserver://h;databaseName={a;b}}};applicationName={x y}",
                "mssql2008://h | jdbc:sqlserver://h",
            })
    void becomesTheUrlOfTheDriver(String text, String jdbcUrl) {
        Url url = Url.parse(text);
        assertThat(PlainJdbc.dialect(url.dialect()).jdbcUrl(url)).isEqualTo(jdbcUrl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oracle://h:1521/SID?service_name=s",
                "oracle://h:1521/SID?a=b",
                "oracle://h:1521",
                "oracle+oci://h/s",
                "mssql+pyodbc://h/db"
            })
    void refusesUrlsThatNameNothingOrTooMuch(String text) {
        Url url = Url.parse(text);
        assertThatThrownBy(() -> PlainJdbc.dialect(url.dialect()).jdbcUrl(url)).isInstanceOf(ArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"jdbc:oracle:thin:@//h/s, oracle", "jdbc:sqlserver://h;databaseName=d, mssql"})
    void isRecognisedByTheCurrentVersionsDialect(String jdbcUrl, String dialect) {
        for (String one : new String[] {"oracle", "oracle12", "oracle11", "mssql", "mssql2008"}) {
            assertThat(PlainJdbc.dialect(one).answersToJdbc(jdbcUrl)).as(one).isEqualTo(one.equals(dialect));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "oracle, 1, INTEGRITY",
        "oracle, 2291, INTEGRITY",
        "oracle, 1722, DATA",
        "oracle, 12899, DATA",
        "oracle, 942, PROGRAMMING",
        "oracle, 904, PROGRAMMING",
        "oracle, 60, CONFLICT",
        "oracle, 8177, CONFLICT",
        "oracle, 54, TIMEOUT",
        "oracle, 3113, DISCONNECT",
        "oracle, 17002, DISCONNECT",
        "oracle, 1017, OPERATIONAL",
        "oracle, 600, INTERNAL",
        "mssql, 2627, INTEGRITY",
        "mssql, 547, INTEGRITY",
        "mssql, 8152, DATA",
        "mssql, 208, PROGRAMMING",
        "mssql, 1205, CONFLICT",
        "mssql, 1222, TIMEOUT",
        "mssql, 596, DISCONNECT",
        "mssql, 18456, OPERATIONAL",
        "mssql, 824, INTERNAL"
    })
    void tellsErrorsByTheirNumbers(String dialect, int number, ErrorKind kind) {
        assertThat(PlainJdbc.dialect(dialect).classify(new SQLException("", "99999", number)))
                .isEqualTo(kind);
    }

    @Test
    void namesTheDriverWhichItNeeds() {
        assertThat(PlainJdbc.dialect("oracle").driverArtifact()).isEqualTo("com.oracle.database.jdbc:ojdbc11");
        assertThat(PlainJdbc.dialect("oracle").driverClass()).isEqualTo("oracle.jdbc.OracleDriver");
        assertThat(PlainJdbc.dialect("mssql").driverArtifact()).isEqualTo("com.microsoft.sqlserver:mssql-jdbc");
        assertThat(PlainJdbc.dialect("mssql").driverClass()).isEqualTo("com.microsoft.sqlserver.jdbc.SQLServerDriver");
    }
}
