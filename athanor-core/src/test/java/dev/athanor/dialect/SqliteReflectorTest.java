package dev.athanor.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.sqlite.SqliteOptions;
import dev.athanor.dialect.sqlite.SqliteOptions.Resolution;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.reflect.Inspector;
import dev.athanor.reflect.SchemaDiff;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ComputedInfo;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import dev.athanor.sql.Sql;
import dev.athanor.types.Types;
import dev.athanor.types.UnknownType;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        assertThat(inspector.primaryKey(name))
                .contains(new KeyInfo(
                        "k \"1",
                        List.of("a b", "d`e"),
                        false,
                        false,
                        null,
                        List.of(SqliteOptions.onConflict(Resolution.FAIL))));
        assertThat(inspector.checkConstraints(name))
                .containsExactly(
                        new CheckInfo("c 1", "[a b] > 0", null, List.of()),
                        new CheckInfo("second", "f <> ')'", null, List.of()));
        assertThat(inspector.uniqueConstraints(name))
                .containsExactly(
                        new UniqueInfo(null, List.of("f", "a b"), null, null, List.of()),
                        new UniqueInfo(
                                "u 1",
                                List.of("a b"),
                                null,
                                null,
                                List.of(SqliteOptions.onConflict(Resolution.REPLACE))));
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
    void whatBecomesOfRowsThatViolateAConstraintIsTold() {
        run(
                "CREATE TABLE t (id INTEGER NOT NULL PRIMARY KEY ON CONFLICT REPLACE AUTOINCREMENT, a TEXT not null on conflict ignore,"
                        + " b TEXT UNIQUE ON CONFLICT FAIL, c TEXT, CONSTRAINT u UNIQUE (a, b) ON CONFLICT ROLLBACK)",
                "CREATE TABLE v (a INTEGER, b INTEGER, CONSTRAINT k PRIMARY KEY (b, a) ON CONFLICT ABORT)");
        TableInfo before = inspector.table("t");
        assertThat(before.columns().get(1).options())
                .extracting(DialectOption::value)
                .containsExactly("IGNORE");
        assertThat(before.primaryKey().options()).containsExactly(SqliteOptions.onConflict(Resolution.REPLACE));
        assertThat(before.uniqueConstraints())
                .containsExactly(
                        new UniqueInfo(
                                "u",
                                List.of("a", "b"),
                                null,
                                null,
                                List.of(SqliteOptions.onConflict(Resolution.ROLLBACK))),
                        new UniqueInfo(
                                null, List.of("b"), null, null, List.of(SqliteOptions.onConflict(Resolution.FAIL))));
        assertThat(inspector.primaryKey("v").orElseThrow().options())
                .containsExactly(SqliteOptions.onConflict(Resolution.ABORT));
        var all = inspector.allTables(CatalogQuery.all(null)).values();
        MetaData metadata = new MetaData();
        metadata.reflect(connection);
        metadata.dropAll(connection);
        metadata.createAll(connection);
        inspector.clearCache();
        assertThat(SchemaDiff.between(
                                all, inspector.allTables(CatalogQuery.all(null)).values())
                        .toString())
                .isEmpty();
    }

    @Test
    void attachedDatabasesAreSchemas(@TempDir Path directory) {
        String file = directory.resolve("other.db").toString();
        try (Engine other = Engine.create("sqlite:///" + file)) {
            other.transact(c -> c.execute(Sql.text("CREATE TABLE aside (id INTEGER PRIMARY KEY, x DECIMAL(7, 3))")));
            other.transact(c -> c.execute(Sql.text("CREATE TABLE child (p INTEGER REFERENCES aside)")));
            other.transact(c -> c.execute(Sql.text("CREATE INDEX ix_x ON aside (x)")));
        }
        connection.rollback();
        run("CREATE TABLE aside (mine TEXT)");
        connection.commit();
        connection.execute(Sql.text("ATTACH DATABASE '" + file + "' AS \"Other one\""));
        Inspector there = inspector.in("Other one");
        assertThat(inspector.schemaNames()).containsExactly("main", "Other one");
        assertThat(inspector.tableNames()).containsExactly("aside");
        assertThat(there.tableNames()).containsExactly("aside", "child");
        assertThat(there.columns("aside").stream().map(ColumnInfo::name)).containsExactly("id", "x");
        assertThat(there.indexes("aside")).extracting(IndexInfo::name).containsExactly("ix_x");
        assertThat(there.foreignKeys("child"))
                .extracting(ForeignKeyInfo::referredTable)
                .containsExactly(new TableName("Other one", "aside"));
        assertThat(inspector.columns("aside").stream().map(ColumnInfo::name)).containsExactly("mine");
        MetaData metadata = new MetaData();
        metadata.reflect(connection, options -> options.schema("Other one"));
        assertThat(metadata.table("Other one.aside").schema()).isEqualTo("Other one");
        assertThat(there.hasTable("nope")).isFalse();
        assertThat(inspector.in("nope").tableNames()).isEmpty();
        connection.rollback();
    }

    @Test
    void tablesThatSqliteMakesForItselfAreLeftOut() {
        run("CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT UNIQUE)", "INSERT INTO t VALUES (1, 'a')");
        connection.execute(Sql.text("ANALYZE"));
        assertThat(inspector.tableNames()).containsExactly("t");
        assertThat(inspector.names(CatalogQuery.all(null).withInternal())).contains("sqlite_sequence", "t");
        assertThat(inspector.indexes("t")).isEmpty();
        assertThat(inspector.allIndexes(CatalogQuery.all(null).withInternal()).get(new TableName(null, "t")))
                .extracting(IndexInfo::name)
                .containsExactly("sqlite_autoindex_t_1");
    }

    @Test
    void namesWithDotsAreNamesAndNoPaths() {
        run(
                "CREATE TABLE \"a.b\" (\"id.no\" INTEGER PRIMARY KEY, \"x.y\" TEXT UNIQUE)",
                "CREATE TABLE \"c.d\" (p INTEGER REFERENCES \"a.b\" (\"id.no\"))",
                "CREATE INDEX \"i.j\" ON \"a.b\" (\"x.y\", \"id.no\")",
                "INSERT INTO \"a.b\" VALUES (7, 'seven')",
                "INSERT INTO \"c.d\" VALUES (7)");
        assertThat(inspector.tableNames()).containsExactly("a.b", "c.d");
        assertThat(inspector.primaryKey("a.b").orElseThrow().columnNames()).containsExactly("id.no");
        assertThat(inspector.indexes("a.b")).extracting(IndexInfo::name).containsExactly("i.j");
        MetaData metadata = new MetaData();
        metadata.reflect(connection);
        Table child = metadata.tables().stream()
                .filter(table -> table.name().equals("c.d"))
                .findFirst()
                .orElseThrow();
        Table parent = child.foreignKeyConstraints()
                .get(0)
                .referredColumns(child)
                .get(0)
                .table();
        assertThat(parent.schema()).isNull();
        assertThat(parent.name()).isEqualTo("a.b");
        Column<String> said = parent.c("x.y", Types.TEXT);
        assertThat(connection.execute(Sql.select(said).joinFrom(parent, child)).all())
                .containsExactly("seven");
        var before = inspector.allTables(CatalogQuery.all(null)).values();
        metadata.dropAll(connection);
        metadata.createAll(connection);
        inspector.clearCache();
        assertThat(SchemaDiff.between(
                                before,
                                inspector.allTables(CatalogQuery.all(null)).values())
                        .toString())
                .isEmpty();
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
