package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.JSON;
import static dev.athanor.types.Types.array;
import static dev.athanor.types.Types.character;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.SqlCompiler;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.mysql.MySqlDialect;
import dev.athanor.dialect.oracle.OracleDialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.error.DataException;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.ExpressionType;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.Json;
import dev.athanor.types.JsonType;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Types that are other types on some dialects; the texts are SQLAlchemy's for the same table. */
class VariantTypeTest {
    private static final SqlType<String> SHOUTED = ExpressionType.of(varchar(20), v -> upper(v), c -> lower(c));
    private static final SqlType<UUID> DASHED = varchar(36).map(UUID.class, UUID::toString, UUID::fromString);

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<Json> data = column("data", JSON.variant("postgresql", new JsonType(true)));
    private final Column<String> code =
            column("code", varchar(10).variant("postgresql", character(10)).variant("mysql", character(10)));
    private final Column<String> word = column("w", varchar(20).variant("sqlite", SHOUTED));
    private final Table table = Table.of("t", metadata, id, data, code, word);

    private String ddl(Dialect dialect) {
        return SqlCompiler.renderLiteral(new CreateTable(table), dialect.syntax());
    }

    @Test
    void isCalledByTheNameOfTheDialectsVariant() {
        assertThat(ddl(new PostgresqlDialect())).contains("data JSONB", "code CHAR(10)", "w VARCHAR(20)");
        assertThat(ddl(new SqliteDialect())).contains("data JSON,", "code VARCHAR(10)", "w VARCHAR(20)");
        assertThat(ddl(new MySqlDialect())).contains("data JSON,", "code CHAR(10)", "w VARCHAR(20)");
        assertThat(ddl(new OracleDialect())).contains("code VARCHAR2(10 CHAR)");
    }

    @Test
    void isCastAndBoundAsTheVariant() {
        var postgresql = new PostgresqlDialect().syntax();
        assertThat(SqlCompiler.renderNamed(select(literal(Json.of("{}"), data.type())), postgresql)
                        .sql())
                .contains("::JSONB");
        assertThat(SqlCompiler.renderNamed(select(code.cast(code.type())), postgresql)
                        .sql())
                .contains("CAST(t.code AS CHAR(10))");
        assertThat(SqlCompiler.renderNamed(select(word).where(word.eq("x")), new SqliteDialect().syntax())
                        .sql())
                .isEqualTo("SELECT lower(t.w) AS w FROM t WHERE t.w = upper(:w_1)");
        assertThat(SqlCompiler.renderNamed(select(word).where(word.eq("x")), new MySqlDialect().syntax())
                        .sql())
                .isEqualTo("SELECT t.w FROM t WHERE t.w = :w_1");
    }

    @Test
    void resolvesWithinTypesThatAreMadeOfOthers() {
        SqlType<List<UUID>> uuids = array(Types.UUID.variant("postgresql", Types.UUID_TEXT));
        var names = new PostgresqlDialect().syntax().types();
        assertThat(names.nameOf(uuids)).isEqualTo("CHAR(32)[]");
        assertThat(names.nameOf(
                        varchar(3).variant("postgresql", character(2)).map(Long.class, String::valueOf, Long::valueOf)))
                .isEqualTo("CHAR(2)");
        assertThat(names.nameOf(varchar(3).variant("postgresql", character(2)).withoutBounds()))
                .isEqualTo("VARCHAR");
    }

    @Test
    void areEqualWhenTheirVariantsAre() {
        SqlType<String> one = varchar(3).variant("sqlite", varchar(4)).variant("h2", varchar(5));
        assertThat(one).isEqualTo(varchar(3).variant("h2", varchar(5)).variant("sqlite", varchar(4)));
        assertThat(one).isNotEqualTo(varchar(3).variant("sqlite", varchar(4)));
        assertThat(one.variant("h2", varchar(6))).isNotEqualTo(one);
        assertThat(one).hasToString("varchar(3).variant{h2=varchar(5), sqlite=varchar(4)}");
    }

    /** Upstream's GUID: native where there is a type, a string elsewhere. */
    @EachDatabase
    void passesValuesInTheWayOfTheVariant(Database database) {
        SqlType<UUID> guid = Types.UUID.variant("sqlite", DASHED).variant("mariadb", DASHED);
        MetaData own = new MetaData();
        Column<Integer> key = column("id", INTEGER, primaryKey());
        Column<UUID> value = column("guid", guid);
        Column<String> name = column("name", varchar(5).variant(database.dialectName(), varchar(3)));
        Table guids = Table.of("guids", own, key, value, name);
        UUID wanted = UUID.fromString("0a0b0c0d-0102-4304-8506-0708090a0b0c");
        try (Engine engine = Engine.create(database.athanorUrl())) {
            own.createAll(engine);
            engine.transact(c -> {
                c.execute(insert(guids).values(key.to(1), value.to(wanted)));
                c.execute(insert(guids), Map.of("id", 2, "guid", wanted));
                assertThat(c.execute(select(key).where(value.eq(wanted)).orderBy(key))
                                .all())
                        .containsExactly(1, 2);
                assertThat(c.execute(select(value)).all()).containsOnly(wanted);
                assertThat(c.scalar(select(literal(wanted, guid)))).isEqualTo(wanted);
                if (database.kind() == TestDatabase.SQLITE) { // which would keep 32 digits
                    assertThat(c.scalar(select(value.coerce(varchar(36))))).isEqualTo(wanted.toString());
                }
                assertThatThrownBy(() -> c.execute(insert(guids).values(key.to(3), name.to("four"))))
                        .isInstanceOf(DataException.class)
                        .hasMessageContaining("does not fit varchar(3)");
            });
        }
    }
}
