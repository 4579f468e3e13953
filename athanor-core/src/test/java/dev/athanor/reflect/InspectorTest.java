package dev.athanor.reflect;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.TableName;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.Types;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What an inspector tells is what was created before, on every database. */
class InspectorTest {
    private final AtomicInteger statements = new AtomicInteger();
    private TestDatabase kind;
    private Engine engine;
    private Connection connection;
    private Inspector inspector;

    @BeforeEach
    void create(Database database) {
        kind = database.kind();
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(new ExecutionListener() {
            @Override
            public void statement(StatementEvent event) {
                statements.incrementAndGet();
            }
        }));
        connection = engine.connect();
        inspector = Inspector.of(connection);
        run(
                "CREATE TABLE z_parent (a INTEGER NOT NULL, b INTEGER NOT NULL, CONSTRAINT pk_p PRIMARY KEY (b, a))",
                "CREATE TABLE child (id INTEGER NOT NULL, said VARCHAR(20) DEFAULT 'x' NOT NULL, pb INTEGER, pa INTEGER,"
                        + " n INTEGER, CONSTRAINT pk_c PRIMARY KEY (id), CONSTRAINT uq_n UNIQUE (n, said),"
                        + " CONSTRAINT ck_n CHECK (n > 0),"
                        + " CONSTRAINT fk_p FOREIGN KEY (pb, pa) REFERENCES z_parent (b, a) ON DELETE CASCADE)",
                "CREATE INDEX ix_said ON child (said, n)",
                "CREATE VIEW seen AS SELECT id, n FROM child");
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    private void run(String... ddl) {
        for (String statement : ddl) {
            connection.execute(text(statement));
        }
    }

    @EachDatabase
    void namesAreListedByKind() {
        run(
                kind == TestDatabase.H2
                        ? "CREATE LOCAL TEMPORARY TABLE passing (id INTEGER)"
                        : "CREATE TEMPORARY TABLE passing (id INTEGER)");
        assertThat(inspector.tableNames()).containsExactly("child", "z_parent");
        assertThat(inspector.viewNames()).containsExactly("seen");
        assertThat(inspector.tempTableNames()).containsExactly("passing");
        assertThat(inspector.tempViewNames()).isEmpty();
        assertThat(inspector.materializedViewNames()).isEmpty();
        assertThat(inspector.allKinds(CatalogQuery.all(null)))
                .isEqualTo(Map.of(
                        name("child"),
                        RelationKind.TABLE,
                        name("seen"),
                        RelationKind.VIEW,
                        name("z_parent"),
                        RelationKind.TABLE));
        assertThat(inspector.names(CatalogQuery.all(null).withScope(CatalogQuery.Scope.ANY)))
                .containsExactly("child", "passing", "seen", "z_parent");
        assertThat(inspector.schemaNames())
                .contains(inspector.defaultSchemaName().orElseThrow());
        if (kind == TestDatabase.SQLITE) {
            assertThatThrownBy(inspector::sequenceNames).isInstanceOf(InvalidRequestException.class);
        } else {
            run("CREATE SEQUENCE counter START WITH 7");
            assertThat(inspector.sequenceNames()).containsExactly("counter");
            assertThat(inspector.sequences().get(0).numbers().start()).isEqualTo(7);
        }
    }

    private static TableName name(String table) {
        return new TableName(null, table);
    }

    @EachDatabase
    void tablesAreSortedByTheirForeignKeys() {
        assertThat(inspector.sortedTables().tables())
                .extracting(step -> step.table().name())
                .containsExactly("z_parent", "child");
        assertThat(inspector.sortedTables().remainingKeys()).isEmpty();
    }

    @EachDatabase
    void aColumnComesWithTypeNullabilityAndDefault() {
        List<ColumnInfo> columns = inspector.columns("child");
        assertThat(columns).extracting(ColumnInfo::name).containsExactly("id", "said", "pb", "pa", "n");
        ColumnInfo said = columns.get(1);
        assertThat(said.type()).isEqualTo(Types.varchar(20));
        assertThat(said.isNullable()).isFalse();
        assertThat(said.serverDefault()).startsWith("'x'");
        assertThat(said.computed()).isNull();
        assertThat(said.identity()).isNull();
        assertThat(columns.get(4).isNullable()).isTrue();
        assertThat(inspector.columns("seen")).extracting(ColumnInfo::name).containsExactly("id", "n");
    }

    @EachDatabase
    void aCompositeForeignKeyComesInItsOwnOrder() {
        assertThat(inspector.primaryKey("z_parent").orElseThrow().columnNames()).containsExactly("b", "a");
        ForeignKeyInfo key = inspector.foreignKeys("child").get(0);
        assertThat(key.name()).isEqualTo("fk_p");
        assertThat(key.columnNames()).containsExactly("pb", "pa");
        assertThat(key.referredTable()).isEqualTo(name("z_parent"));
        assertThat(key.referredColumnNames()).containsExactly("b", "a");
        assertThat(key.onDelete()).isEqualTo(Action.CASCADE);
        assertThat(key.onUpdate()).isNull();
        assertThat(inspector.uniqueConstraints("child")).singleElement().satisfies(unique -> {
            assertThat(unique.name()).isEqualTo("uq_n");
            assertThat(unique.columnNames()).containsExactly("n", "said");
        });
        assertThat(inspector.checkConstraints("child"))
                .singleElement()
                .satisfies(check -> assertThat(check.sql()).contains("> 0"));
        IndexInfo index = inspector.indexes("child").stream()
                .filter(one -> one.name().equals("ix_said"))
                .findFirst()
                .orElseThrow();
        assertThat(index.parts()).extracting(IndexInfo.Part::columnName).containsExactly("said", "n");
        assertThat(index.isUnique()).isFalse();
        assertThat(inspector.primaryKey("seen")).isEmpty();
    }

    @EachDatabase
    void whetherSomethingIsThereIsTold() {
        assertThat(inspector.hasTable("later")).isFalse();
        run("CREATE TABLE later (id INTEGER)");
        assertThat(inspector.hasTable("later")).as("remembered").isFalse();
        inspector.clearCache();
        assertThat(inspector.hasTable("later")).isTrue();
        assertThat(inspector.hasTable("seen")).isTrue();
        assertThat(inspector.hasIndex("child", "ix_said")).isTrue();
        assertThat(inspector.hasIndex("child", "ix_other")).isFalse();
        assertThat(inspector.hasIndex("nowhere", "ix_said")).isFalse();
        assertThat(inspector.hasSchema(inspector.defaultSchemaName().orElseThrow()))
                .isTrue();
        assertThat(inspector.hasSchema("nowhere")).isFalse();
        if (kind != TestDatabase.SQLITE) {
            run("CREATE SEQUENCE counter");
            assertThat(inspector.hasSequence("counter")).isTrue();
            assertThat(inspector.hasSequence("other")).isFalse();
        }
    }

    @EachDatabase
    void aTableThatIsNotThereIsNamed() {
        for (Function<String, ?> question : List.<Function<String, ?>>of(
                inspector::table,
                inspector::columns,
                inspector::primaryKey,
                inspector::foreignKeys,
                inspector::uniqueConstraints,
                inspector::checkConstraints,
                inspector::excludeConstraints,
                inspector::indexes,
                inspector::options,
                inspector::viewDefinition)) {
            assertThatThrownBy(() -> question.apply("nowhere"))
                    .isInstanceOf(NoSuchTableException.class)
                    .hasMessageContaining("'nowhere'");
        }
        assertThatThrownBy(() -> inspector.in("elsewhere").columns("child"))
                .isInstanceOf(NoSuchTableException.class)
                .hasMessageContaining("'elsewhere.child'");
    }

    @EachDatabase
    void commentsAndViewTextsAreTold() {
        assertThat(inspector.viewDefinition("seen").toLowerCase(java.util.Locale.ROOT))
                .contains("select")
                .contains("child");
        if (kind == TestDatabase.SQLITE) {
            assertThatThrownBy(() -> inspector.comment("child")).isInstanceOf(InvalidRequestException.class);
        } else {
            run(
                    kind == TestDatabase.MARIADB
                            ? "ALTER TABLE child COMMENT 'it''s said'"
                            : "COMMENT ON TABLE child IS 'it''s said'");
            assertThat(inspector.comment("child")).contains("it's said");
            assertThat(inspector.comment("z_parent")).isEmpty();
        }
    }

    @EachDatabase
    void questionsAboutAllAnswerAsThoseAboutOne() {
        CatalogQuery all = CatalogQuery.all(null);
        Inspector fresh = Inspector.of(connection);
        for (String table : inspector.names(all)) {
            assertThat(inspector.allTables(all)).containsEntry(name(table), fresh.table(table));
            assertThat(inspector.allColumns(all)).containsEntry(name(table), fresh.columns(table));
            assertThat(inspector.allForeignKeys(all)).containsEntry(name(table), fresh.foreignKeys(table));
            assertThat(inspector.allIndexes(all)).containsEntry(name(table), fresh.indexes(table));
            assertThat(inspector.allUniqueConstraints(all)).containsEntry(name(table), fresh.uniqueConstraints(table));
            assertThat(inspector.allCheckConstraints(all)).containsEntry(name(table), fresh.checkConstraints(table));
            assertThat(inspector.allOptions(all)).containsEntry(name(table), fresh.options(table));
            assertThat(java.util.Optional.ofNullable(
                            inspector.allPrimaryKeys(all).get(name(table))))
                    .isEqualTo(fresh.primaryKey(table));
        }
        assertThat(inspector.allTables(all.withNames(java.util.Set.of("child", "nowhere"))))
                .containsOnlyKeys(name("child"));
        assertThat(inspector.allViewDefinitions(all)).containsOnlyKeys(name("seen"));
    }

    /** All that is told of a table is asked for with what the questions have in common asked once. */
    @EachDatabase
    void whatSeveralQuestionsShareIsAskedOnce() {
        CatalogQuery all = CatalogQuery.all(null);
        Inspector apart = Inspector.of(connection);
        int before = statements.get();
        apart.allColumns(all);
        apart.allPrimaryKeys(all);
        apart.allForeignKeys(all);
        apart.allUniqueConstraints(all);
        apart.allCheckConstraints(all);
        apart.allIndexes(all);
        apart.allOptions(all);
        apart.allKinds(all);
        int oneByOne = statements.get() - before;
        inspector.allTables(all);
        int together = statements.get() - before - oneByOne;
        assertThat(together).isLessThan(oneByOne);
        inspector.allTables(all);
        assertThat(statements.get() - before - oneByOne - together)
                .as("remembered")
                .isZero();
    }
}
