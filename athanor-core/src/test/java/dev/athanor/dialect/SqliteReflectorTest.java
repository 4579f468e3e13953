package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.sqlite.SqliteOptions;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.reflect.Inspector;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ComputedInfo;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import dev.athanor.sql.Sql;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What SQLite's pragmas do not tell is read from the texts of its statements, however they are typed. */
class SqliteReflectorTest {
    private final Engine engine = Engine.create("sqlite:///:memory:");
    private final Connection connection = engine.connect();
    private final Inspector inspector = Inspector.of(connection);

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    private void run(String... statements) {
        for (String statement : statements) {
            connection.execute(Sql.text(statement));
        }
    }

    private static ForeignKeyInfo key(String name, String column, boolean deferred) {
        return new ForeignKeyInfo(
                name,
                List.of(column),
                new TableName(null, "p"),
                List.of("id"),
                null,
                null,
                deferred,
                deferred,
                null,
                null,
                List.of());
    }

    @Test
    void namesAreFoundInAnyQuotesAndBehindComments() {
        run("CREATE TABLE p (id INTEGER PRIMARY KEY)", """
                create /* CONSTRAINT no CHECK (1) */ table "we ""t" ( -- the, first (
                  [a b] int constraint [c 1] check([a b] > 0) constraint 'u 1' unique on conflict replace,
                  `d``e` varchar(10) not null default 'CHECK (x)' collate nocase references p (id) on delete set null,
                  f integer constraint f_p references P deferrable initially deferred
                  , constraint "k ""1" primary key ([a b], `d``e` collate binary desc) on conflict fail
                  constraint second check (f <> ')') unique (f, [A B])
                  foreign key ([a b]) references p(id) match full not deferrable initially immediate
                ) without rowid""");
        String name = "we \"t";
        assertThat(inspector.primaryKey(name)).contains(new KeyInfo("k \"1", List.of("a b", "d`e"), null));
        assertThat(inspector.checkConstraints(name))
                .containsExactly(
                        new CheckInfo("c 1", "[a b] > 0", null, List.of()),
                        new CheckInfo("second", "f <> ')'", null, List.of()));
        assertThat(inspector.uniqueConstraints(name))
                .containsExactly(
                        new UniqueInfo(null, List.of("f", "a b"), null, null, List.of()),
                        new UniqueInfo("u 1", List.of("a b"), null, null, List.of()));
        assertThat(inspector.foreignKeys(name))
                .containsExactly(
                        new ForeignKeyInfo(
                                null,
                                List.of("a b"),
                                new TableName(null, "p"),
                                List.of("id"),
                                null,
                                null,
                                false,
                                false,
                                "FULL",
                                null,
                                List.of()),
                        new ForeignKeyInfo(
                                "f_p",
                                List.of("f"),
                                new TableName(null, "P"),
                                List.of("id"),
                                null,
                                null,
                                true,
                                true,
                                null,
                                null,
                                List.of()),
                        new ForeignKeyInfo(
                                null,
                                List.of("d`e"),
                                new TableName(null, "p"),
                                List.of("id"),
                                Action.SET_NULL,
                                null,
                                false,
                                false,
                                null,
                                null,
                                List.of()));
        assertThat(inspector.columns(name).get(1).serverDefault()).isEqualTo("'CHECK (x)'");
    }

    @Test
    void computedColumnsAreToldWhateverStandsInThem() {
        run(
                "CREATE TABLE t (a TEXT, \"as\" TEXT AS (a || ', b INTEGER AS (1)') , c INT GENERATED ALWAYS AS ((length(a)) + 1) STORED)");
        assertThat(inspector.columns("t"))
                .containsExactly(
                        new ColumnInfo("a", Types.TEXT, true, null, false, null, null, null),
                        new ColumnInfo(
                                "as",
                                Types.TEXT,
                                true,
                                null,
                                false,
                                new ComputedInfo("a || ', b INTEGER AS (1)'", false),
                                null,
                                null),
                        new ColumnInfo(
                                "c",
                                Types.INTEGER,
                                true,
                                null,
                                false,
                                new ComputedInfo("(length(a)) + 1", true),
                                null,
                                null));
    }

    @Test
    void optionsOfTablesAreRead() {
        run(
                "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT) STRICT",
                "CREATE TABLE u (id TEXT PRIMARY KEY) WITHOUT ROWID, STRICT");
        assertThat(inspector.options("t")).containsExactly(SqliteOptions.autoincrement(), SqliteOptions.strict());
        assertThat(inspector.options("u")).containsExactly(SqliteOptions.withoutRowid(), SqliteOptions.strict());
    }

    @Test
    void onlyAKeyThatIsTheRowidIsNumbered() {
        run(
                "CREATE TABLE a (id INTEGER PRIMARY KEY)",
                "CREATE TABLE b (id INT PRIMARY KEY)",
                "CREATE TABLE c (id INTEGER PRIMARY KEY DESC)",
                "CREATE TABLE d (id INTEGER PRIMARY KEY) WITHOUT ROWID",
                "CREATE TABLE e (id INTEGER, b INTEGER, PRIMARY KEY (id, b))",
                "CREATE TABLE f (id INTEGER, PRIMARY KEY (id AUTOINCREMENT))");
        assertThat(inspector.tableNames().stream()
                        .filter(table -> inspector.columns(table).get(0).isAutoincrement())
                        .toList())
                .containsExactly("a", "f");
    }

    @Test
    void indexesComeWithExpressionsCollationsAndConditions() {
        run(
                "CREATE TABLE t (a TEXT COLLATE NOCASE, b INT, c TEXT)",
                "CREATE UNIQUE INDEX \"i 1\" ON t (lower(c) COLLATE RTRIM DESC, a, b DESC, c COLLATE NOCASE) WHERE b > 1 AND c <> ') where'",
                "CREATE INDEX i2 ON t (a COLLATE BINARY)");
        assertThat(inspector.indexes("t"))
                .containsExactly(
                        new IndexInfo(
                                "i 1",
                                List.of(
                                        new IndexInfo.Part(null, "lower(c)", true, null, "RTRIM"),
                                        new IndexInfo.Part("a", null, false, null),
                                        new IndexInfo.Part("b", null, true, null),
                                        new IndexInfo.Part("c", null, false, null, "NOCASE")),
                                true,
                                "b > 1 AND c <> ') where'",
                                List.of(),
                                null,
                                List.of()),
                        new IndexInfo(
                                "i2",
                                List.of(new IndexInfo.Part("a", null, false, null, "BINARY")),
                                false,
                                null,
                                List.of(),
                                null,
                                List.of()));
    }

    @Test
    void declaredTypesFollowNamesThenAffinity() {
        run(
                "CREATE TABLE t (a TINYINT UNSIGNED, b NATIVE CHARACTER(70), c \"my blob\", d, e uuid, f DECIMAL(7, 3), g double precision)");
        assertThat(inspector.columns("t").stream().map(ColumnInfo::type).toList())
                .startsWith(
                        Types.INTEGER, Types.text(70), new UnknownType("my blob"), new UnknownType(""), Types.NUMERIC);
    }

    @Test
    void aViewWithoutItsTableDoesNotHideTheOthers() {
        run(
                "CREATE TABLE t (a INTEGER)",
                "CREATE TABLE u (b INTEGER)",
                "CREATE VIEW v AS SELECT a FROM t",
                "DROP TABLE t");
        assertThat(inspector.allColumns(CatalogQuery.all(null)).get(new TableName(null, "u")))
                .hasSize(1);
        assertThat(inspector.viewNames()).containsExactly("v");
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> inspector.columns("nope"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("nope");
        assertThatThrownBy(() -> inspector.in("other").table("nope"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("other.nope");
        assertThatThrownBy(inspector::sequenceNames).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void anAnswerIsRememberedUntilTheCacheIsCleared() {
        run("CREATE TABLE t (a INTEGER)");
        assertThat(inspector.columns("t")).hasSize(1);
        run("ALTER TABLE t ADD COLUMN b TEXT");
        assertThat(inspector.columns("t")).hasSize(1);
        inspector.clearCache();
        assertThat(inspector.columns("t")).hasSize(2);
    }

    @Test
    void aKeyThatIsFollowedByOthersKeepsItsName() {
        run(
                "CREATE TABLE p (id INTEGER PRIMARY KEY)",
                "CREATE TABLE t (a INTEGER, b INTEGER, CONSTRAINT k1 FOREIGN KEY (a) REFERENCES p (id),"
                        + " CONSTRAINT k2 FOREIGN KEY (b) REFERENCES p DEFERRABLE INITIALLY DEFERRED)");
        assertThat(inspector.foreignKeys("t")).containsExactly(key("k1", "a", false), key("k2", "b", true));
    }
}
