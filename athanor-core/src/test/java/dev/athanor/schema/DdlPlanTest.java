package dev.athanor.schema;

import static dev.athanor.schema.Schema.afterCreate;
import static dev.athanor.schema.Schema.beforeDrop;
import static dev.athanor.schema.Schema.blankSchema;
import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.checkedValues;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.createdBy;
import static dev.athanor.schema.Schema.dependsOn;
import static dev.athanor.schema.Schema.droppedBy;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.materialized;
import static dev.athanor.schema.Schema.orReplace;
import static dev.athanor.schema.Schema.prefixes;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.tableAs;
import static dev.athanor.schema.Schema.temporary;
import static dev.athanor.schema.Schema.view;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.DdlScript;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.mssql.MsSqlDialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.postgresql.PostgresqlOptions;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.engine.Connection;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.CircularDependencyException;
import dev.athanor.error.CompileException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.types.EnumType;
import dev.athanor.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The statements that create and drop a schema, and their order. */
class DdlPlanTest {
    private static final Dialect POSTGRESQL = new PostgresqlDialect();
    private static final Dialect SQLITE = new SqliteDialect();

    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Table people = Table.of("people", metadata, id, name);

    private static List<String> script(Dialect dialect, Consumer<DdlScript> ddl) {
        DdlScript script = new DdlScript(dialect.syntax());
        ddl.accept(script);
        return script.statements().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static Column<Integer> reference(String target) {
        return column("r", INTEGER, foreignKey(target));
    }

    @Test
    void aScriptHasTheStatementsWithoutADatabase() {
        DdlScript script = new DdlScript(POSTGRESQL.syntax());
        metadata.createAll(script);
        assertThat(script).hasToString("""
                CREATE TABLE people (
                	id SERIAL NOT NULL,\s
                	name VARCHAR(20),\s
                	PRIMARY KEY (id)
                );

                """);
    }

    @Test
    void textStandsForTheNamesOfItsTable() {
        Table odd = Table.of("app.Odd Name", metadata, column("x", INTEGER));
        Ddl ddl = Ddl.of("X %(table)s %(schema)s %(fullname)s 100%% %(more)s").with("more", "y");
        assertThat(script(POSTGRESQL, script -> script.add(ddl.against(odd)).add(ddl.against(people))))
                .containsExactly("X \"Odd Name\" app app.\"Odd Name\" 100% y", "X people people 100% y");
        assertThatThrownBy(() -> script(POSTGRESQL, script -> script.add(ddl)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContainingAll("%(table)s", "against(..)");
        assertThatThrownBy(() -> Ddl.of("50% off"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("double it");
    }

    @Test
    void hooksRunOnTheirDialectsAndMayExecuteStatements() {
        MetaData own = new MetaData();
        Column<Integer> key = column("id", INTEGER, primaryKey());
        Table.of(
                "t",
                own,
                key,
                afterCreate(Ddl.of("ALTER TABLE %(table)s SET (fillfactor=70)")).executeIf("postgresql"),
                afterCreate(event -> event.execute(insert(event.tables().get(0)).values(key.to(3)))),
                beforeDrop(event -> event.unwrap(DdlScript.class).add(Ddl.of("-- gone"))));
        assertThat(script(POSTGRESQL, own::createAll))
                .containsExactly(
                        "CREATE TABLE t ( id SERIAL NOT NULL, PRIMARY KEY (id) )",
                        "ALTER TABLE t SET (fillfactor=70)",
                        "INSERT INTO t (id) VALUES (3)");
        assertThat(script(SQLITE, own::createAll)).hasSize(2);
        assertThat(script(SQLITE, own::dropAll)).containsExactly("-- gone", "DROP TABLE t");
        own.on(afterCreate(event -> event.unwrap(Connection.class)));
        assertThatThrownBy(() -> script(SQLITE, own::createAll)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void hooksOfTheMetadataRunOnceForAllOfIt() {
        List<String> seen = new ArrayList<>();
        metadata.on(
                afterCreate(event -> seen.add("created " + event.tables().size())),
                beforeDrop(event -> seen.add("drop " + event.table())));
        metadata.onAttach(table -> seen.add("attached " + table.name()));
        Table.of("more", metadata, column("x", INTEGER));
        script(SQLITE, metadata::createAll);
        script(SQLITE, people::create);
        script(SQLITE, metadata::dropAll);
        assertThat(seen).containsExactly("attached more", "created 2", "drop null");
    }

    @Test
    void constraintsAndIndexesAreLeftOutOfDialectsThatAreNotTheirs() {
        MetaData own = new MetaData();
        Column<Integer> a = column("a", INTEGER);
        Table.of(
                "t",
                own,
                a,
                checkConstraint(a.gt(1)).named("ck").ddlIf("postgresql"),
                index("ix", "a").ddlIf(dialect -> !dialect.dialect().equals("postgresql")));
        assertThat(script(POSTGRESQL, own::createAll))
                .containsExactly("CREATE TABLE t ( a INTEGER, CONSTRAINT ck CHECK (a > 1) )");
        assertThat(script(SQLITE, own::createAll))
                .containsExactly("CREATE TABLE t ( a INTEGER )", "CREATE INDEX ix ON t (a)");
    }

    @Test
    void aViewStandsBehindWhatItReads() {
        Table last = Table.of("zz", metadata, column("x", INTEGER), dependsOn(() -> metadata.table("aa")));
        View aa = view("aa", metadata, select(id.label("key")).where(name.eq("it's")), orReplace());
        view("bb", metadata, select(aa.c(id)), temporary(), materialized());
        assertThat(script(POSTGRESQL, metadata::createAll))
                .containsExactly(
                        "CREATE TABLE people ( id SERIAL NOT NULL, name VARCHAR(20), PRIMARY KEY (id) )",
                        "CREATE OR REPLACE VIEW aa AS SELECT people.id AS key FROM people WHERE people.name = 'it''s'",
                        "CREATE TABLE zz ( x INTEGER )",
                        "CREATE TEMPORARY MATERIALIZED VIEW bb AS SELECT aa.key FROM aa");
        assertThat(script(POSTGRESQL, metadata::dropAll))
                .containsExactly("DROP MATERIALIZED VIEW bb", "DROP TABLE zz", "DROP VIEW aa", "DROP TABLE people");
        assertThat(aa.c("key", INTEGER)).isSameAs(aa.c(id));
        assertThatThrownBy(() -> aa.c(name)).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> people.c(aa.c(id))).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> view("cc", metadata, select(id, id)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("label");
        assertThat(last.schema()).isNull();
    }

    @Test
    void viewsHaveTheOptionsOfTheirDialect() {
        View safe = view("safe", metadata, select(id), PostgresqlOptions.tableWith(Map.of("security_barrier", true)));
        assertThat(script(POSTGRESQL, safe::create))
                .containsExactly("CREATE VIEW safe WITH (security_barrier = true) AS SELECT people.id FROM people");
        assertThat(script(SQLITE, script -> script.add(new CreateView(safe).ifNotExists())))
                .containsExactly("CREATE VIEW IF NOT EXISTS safe AS SELECT people.id FROM people");
    }

    @Test
    void aTableIsFilledByAQueryInTheDialectsForm() {
        Table copy = tableAs("copy", metadata, select(id, name).where(id.gt(1)), temporary());
        assertThat(script(POSTGRESQL, copy::create))
                .containsExactly(
                        "CREATE TEMPORARY TABLE copy AS SELECT people.id, people.name FROM people WHERE people.id > 1");
        assertThat(script(new MsSqlDialect(), copy::create))
                .containsExactly("SELECT people.id, people.name INTO copy FROM people WHERE people.id > 1");
        Table both = tableAs("both", metadata, select(id).union(select(id)));
        assertThatThrownBy(() -> script(new MsSqlDialect(), both::create))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("subquery()");
        assertThatThrownBy(() -> new CreateTableAs(people))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("tableAs");
    }

    @Test
    void statementsOfOnesOwnTakeThePlaceOfTheUsualOnes() {
        MetaData own = new MetaData();
        Table.of(
                "t",
                own,
                column("a", INTEGER),
                prefixes("UNLOGGED"),
                droppedBy(table -> Ddl.of("DISCARD %(table)s").against(table)));
        Table.of(
                "u",
                own,
                column("a", INTEGER),
                createdBy(table -> Ddl.of("MAKE %(table)s").against(table)));
        assertThat(script(POSTGRESQL, own::createAll))
                .containsExactly("CREATE UNLOGGED TABLE t ( a INTEGER )", "MAKE u");
        assertThat(script(POSTGRESQL, own::dropAll)).containsExactly("DROP TABLE u", "DISCARD t");
    }

    @Test
    void keysOfACircleAreTakenOutOnlyWhereTheyCanBe() {
        MetaData circle = new MetaData();
        Table.of("a", circle, id(), reference("b.id"));
        Table.of("b", circle, id(), reference("a.id"));
        Table.of("c", circle, id(), reference("b.id"));
        assertThat(script(POSTGRESQL, circle::createAll))
                .containsExactly(
                        "CREATE TABLE a ( id SERIAL NOT NULL, r INTEGER, PRIMARY KEY (id) )",
                        "CREATE TABLE b ( id SERIAL NOT NULL, r INTEGER, PRIMARY KEY (id) )",
                        "CREATE TABLE c ( id SERIAL NOT NULL, r INTEGER, PRIMARY KEY (id), FOREIGN KEY(r) REFERENCES b (id) )",
                        "ALTER TABLE a ADD FOREIGN KEY(r) REFERENCES b (id)",
                        "ALTER TABLE b ADD FOREIGN KEY(r) REFERENCES a (id)");
        assertThatThrownBy(() -> script(POSTGRESQL, circle::dropAll))
                .isInstanceOf(CircularDependencyException.class)
                .hasMessageContainingAll("a, b", "give their foreign keys names");
        assertThat(script(SQLITE, circle::dropAll)).containsExactly("DROP TABLE c", "DROP TABLE b", "DROP TABLE a");
        assertThatThrownBy(circle::sortedTables).isInstanceOf(CircularDependencyException.class);
    }

    private static Column<Integer> id() {
        return column("id", INTEGER, primaryKey());
    }

    @Test
    void aKeyThatIsAddedLaterDoesNotCount() {
        MetaData own = new MetaData();
        Table.of(
                "a",
                own,
                id(),
                column("r", INTEGER, foreignKey("b.id", key -> key.named("fk").useAlter())));
        Table.of("b", own, id());
        assertThat(own.sortedTables()).extracting(Table::name).containsExactly("a", "b");
        assertThat(script(POSTGRESQL, script -> script.add(new CreateTable(own.table("a")))))
                .containsExactly("CREATE TABLE a ( id SERIAL NOT NULL, r INTEGER, PRIMARY KEY (id) )");
        assertThat(script(SQLITE, script -> script.add(new CreateTable(own.table("a")))))
                .first()
                .asString()
                .contains("CONSTRAINT fk FOREIGN KEY");
    }

    @Test
    void schemasAreCreatedAndLeftOut() {
        MetaData app = new MetaData("app");
        Table inside = Table.of("inside", app, id());
        Table outside = Table.of("outside", app, column("r", INTEGER, foreignKey("inside.id")), blankSchema());
        assertThat(inside.schema()).isEqualTo("app");
        assertThat(outside.schema()).isNull();
        assertThat(app.table("outside")).isSameAs(outside);
        assertThat(script(POSTGRESQL, script -> {
                    script.add(new CreateSchema("app").ifNotExists());
                    outside.create(script);
                    script.add(new DropSchema("app").ifExists().cascade());
                }))
                .containsExactly(
                        "CREATE SCHEMA IF NOT EXISTS app",
                        "CREATE TABLE outside ( r INTEGER, FOREIGN KEY(r) REFERENCES app.inside (id) )",
                        "DROP SCHEMA IF EXISTS app CASCADE");
    }

    @Test
    void aSequenceIsInTheDefaultSchemaOfItsMetadata() {
        MetaData app = new MetaData("app");
        Sequence numbers = app.add(Sequence.of("numbers"));
        app.add(Sequence.of("own.numbers"));
        assertThat(script(POSTGRESQL, app::createAll))
                .containsExactly("CREATE SEQUENCE app.numbers", "CREATE SEQUENCE own.numbers");
        assertThat(select(numbers.nextValue(INTEGER)).toSql(POSTGRESQL).sql())
                .isEqualTo("SELECT nextval('app.numbers') AS next_value_1");
        assertThatThrownBy(() -> app.add(Sequence.of("app.numbers")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("app.numbers");
    }

    @Test
    void valuesAreCheckedWhereAVariantIsAnEnumerationThatTheDatabaseDoesNotKnow() {
        EnumType<String> size = Types.enumOf("size", "S", "L");
        MetaData own = new MetaData();
        Table.of(
                "t",
                own,
                column("plain", size.variant("sqlite", size.notNative()), checkedValues("ck_size")),
                column("free", Types.BOOLEAN.variant("postgresql", Types.BOOLEAN)));
        assertThat(script(SQLITE, own::createAll))
                .containsExactly("CREATE TABLE t ( plain VARCHAR(1), free BOOLEAN,"
                        + " CONSTRAINT ck_size CHECK (plain IN ('S', 'L')) )");
        assertThat(script(POSTGRESQL, own::createAll))
                .containsExactly("CREATE TYPE size AS ENUM ('S', 'L')", "CREATE TABLE t ( plain size, free BOOLEAN )");
        MetaData other = new MetaData();
        Table.of("t", other, column("sized", size.notNative().variant("sqlite", Types.VARCHAR), checkedValues()));
        assertThat(script(SQLITE, other::createAll)).containsExactly("CREATE TABLE t ( sized VARCHAR )");
        assertThat(script(POSTGRESQL, other::createAll))
                .containsExactly("CREATE TABLE t ( sized VARCHAR(1), CHECK (sized IN ('S', 'L')) )");
    }

    @Test
    void aPlainViewIsNotRefreshed() {
        View plain = view("v", metadata, select(id));
        assertThatThrownBy(() -> new RefreshView(plain))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("materialized()");
        View kept = view("k", metadata, select(id), materialized());
        assertThatThrownBy(() -> script(SQLITE, script -> script.add(new RefreshView(kept))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("REFRESH MATERIALIZED VIEW");
    }
}
