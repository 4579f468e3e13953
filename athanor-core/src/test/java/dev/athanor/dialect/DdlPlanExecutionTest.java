package dev.athanor.dialect;

import static dev.athanor.schema.Schema.afterCreate;
import static dev.athanor.schema.Schema.afterDrop;
import static dev.athanor.schema.Schema.beforeCreate;
import static dev.athanor.schema.Schema.beforeDrop;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.comment;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.materialized;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.orReplace;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.tableAs;
import static dev.athanor.schema.Schema.temporary;
import static dev.athanor.schema.Schema.view;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.DatabaseException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.reflect.Inspector;
import dev.athanor.schema.Column;
import dev.athanor.schema.CreateSchema;
import dev.athanor.schema.CreateTableAs;
import dev.athanor.schema.CreateView;
import dev.athanor.schema.Ddl;
import dev.athanor.schema.DdlHook;
import dev.athanor.schema.DropSchema;
import dev.athanor.schema.DropTableComment;
import dev.athanor.schema.DropView;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.RefreshView;
import dev.athanor.schema.Table;
import dev.athanor.schema.View;
import dev.athanor.sql.Row;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Creating and dropping all that a metadata holds, run on each database. */
class DdlPlanExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20), notNull());
    private final Column<Integer> age = column("age", INTEGER);
    private final Table people = Table.of("people", metadata, id, name, age);

    private Engine engine;
    private final List<String> statements = new ArrayList<>();

    @BeforeEach
    void connect(Database database) {
        engine = Engine.create(database.athanorUrl());
    }

    @AfterEach
    void close() {
        metadata.dropAll(engine);
        engine.close();
    }

    private void insertPeople() {
        engine.transact(c -> {
            c.execute(insert(people).values(id.to(1), name.to("ed"), age.to(40)));
            c.execute(insert(people).values(id.to(2), name.to("wendy"), age.to(15)));
        });
    }

    @EachDatabase
    void whatIsThereIsLeftAlone() {
        metadata.on(afterCreate(event -> statements.add("created " + names(event.tables()))));
        metadata.createAll(engine);
        metadata.createAll(engine);
        assertThat(statements).containsExactly("created [people]", "created []");
        Table more = Table.of("more", metadata, column("id", INTEGER, primaryKey()));
        metadata.createAll(engine);
        assertThat(statements.get(2)).isEqualTo("created [more]");
        metadata.dropAll(engine, options -> options.tables(more));
        more.create(engine);
        more.create(engine);
        assertThatThrownBy(() -> more.create(engine, options -> options.checkFirst()))
                .isInstanceOf(DatabaseException.class);
        more.drop(engine);
        more.drop(engine);
        assertThatThrownBy(() -> more.drop(engine, options -> options.checkFirst()))
                .isInstanceOf(DatabaseException.class);
    }

    private static List<String> names(List<Table> tables) {
        return tables.stream().map(Table::name).toList();
    }

    @EachDatabase
    void ddlJoinsTheTransactionOfItsConnection(Database database) {
        assumeTrue(
                database.kind() == TestDatabase.POSTGRESQL || database.kind() == TestDatabase.SQLITE,
                "only these roll DDL back");
        try (Connection c = engine.connect()) {
            metadata.createAll(c);
            c.rollback();
        }
        try (Connection c = engine.connect()) {
            c.runDdl(ddl -> assertThat(ddl.hasTable(people)).isFalse());
        }
    }

    @EachDatabase
    void hooksRunAroundTheirTableAndOnlyWhenItIsCreated() {
        MetaData own = new MetaData();
        Column<Integer> key = column("id", INTEGER, primaryKey());
        DdlHook seed = afterCreate(event -> {
            event.execute(insert(event.table()).values(key.to(7)));
            event.unwrap(Connection.class);
        });
        Table seeded = Table.of(
                "seeded",
                own,
                key,
                beforeCreate(event -> statements.add("before")),
                seed,
                afterCreate(event -> statements.add("after")),
                beforeDrop(Ddl.of("DELETE FROM %(fullname)s")),
                afterDrop(event -> statements.add("dropped")));
        own.on(afterCreate(event -> statements.add("all")).executeIf("nowhere"));
        own.createAll(engine);
        own.createAll(engine);
        List<Integer> keys = engine.call(c -> c.execute(select(key)).all());
        assertThat(keys).containsExactly(7);
        own.dropAll(engine);
        assertThat(seeded.metadata()).isSameAs(own);
        assertThat(statements).containsExactly("before", "after", "dropped");
    }

    @EachDatabase
    void aViewIsCreatedBehindItsTablesAndReadAsOne() {
        View adults = view(
                "adults", metadata, select(id, name.concat("!").label("called")).where(age.gt(18)));
        View nested = view("aa_nested", metadata, select(adults.c(id)));
        assertThat(names(metadata.sortedTables())).containsExactly("people", "adults", "aa_nested");
        metadata.createAll(engine);
        metadata.createAll(engine);
        insertPeople();
        engine.transact(c -> {
            Row row = c.execute(select(adults.c(id), adults.c("called", varchar(20))))
                    .one();
            assertThat(row.values()).containsExactly(1, "ed!");
            View again = aliased(adults, "again");
            assertThat(c.execute(select(again.c(id)).join(people, id.eq(again.c(id))))
                            .all())
                    .containsExactly(1);
            assertThat(c.execute(select(count()).from(nested)).one()).isEqualTo(1);
        });
        metadata.dropAll(engine);
        engine.transact(c -> c.runDdl(ddl -> assertThat(ddl.hasTable(adults)).isFalse()));
    }

    @EachDatabase
    void aViewIsReplaced(Database database) {
        assumeTrue(database.kind() != TestDatabase.SQLITE, "SQLite replaces no views");
        metadata.createAll(engine);
        insertPeople();
        View first = view("v", new MetaData(), select(id).where(age.gt(18)));
        View second = view("v", new MetaData(), select(id), orReplace());
        engine.transact(c -> {
            c.execute(new CreateView(first));
            c.execute(new CreateView(second));
            assertThat(c.execute(select(count()).from(second)).one()).isEqualTo(2);
            c.execute(new DropView(second));
            c.execute(new DropView(second).ifExists());
        });
    }

    @EachDatabase
    void aMaterializedViewKeepsItsRows(Database database) {
        assumeTrue(database.kind() == TestDatabase.POSTGRESQL, "the others have none, or only by name");
        View kept = view("kept", metadata, select(id), materialized());
        metadata.createAll(engine);
        metadata.createAll(engine);
        insertPeople();
        assertThat(rowsOf(kept)).isZero();
        engine.transact(c -> c.execute(new RefreshView(kept)));
        assertThat(rowsOf(kept)).isEqualTo(2);
        engine.transact(c -> c.execute(text("CREATE UNIQUE INDEX ix_kept ON kept (id)")));
        engine.transact(c -> {
            c.execute(delete(people));
            c.execute(new RefreshView(kept).concurrently());
        });
        assertThat(rowsOf(kept)).isZero();
    }

    private long rowsOf(View view) {
        return engine.<Long, RuntimeException>call(
                c -> c.execute(select(count()).from(view)).one());
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.H2})
    void viewsAreCommentedOn() {
        View adults = view("adults", metadata, select(id).where(age.gt(18)), comment("who may, it's said"));
        metadata.createAll(engine);
        assertThat(Inspector.of(engine).comment("adults")).contains("who may, it's said");
        engine.transact(c -> c.execute(new DropTableComment(adults)));
        assertThat(Inspector.of(engine).comment("adults")).isEmpty();
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.H2, TestDatabase.MARIADB})
    void theDatabaseIsAskedOnceWhichTablesItHas(Database database) {
        Table.of("more", metadata, column("id", INTEGER, primaryKey()));
        metadata.createAll(engine);
        int few = statementsToFindAllThere(database);
        for (int i = 0; i < 9; i++) {
            Table.of("more" + i, metadata, column("id", INTEGER, primaryKey()));
        }
        metadata.createAll(engine);
        assertThat(statementsToFindAllThere(database)).isEqualTo(few);
    }

    private int statementsToFindAllThere(Database database) {
        AtomicInteger count = new AtomicInteger();
        ExecutionListener counter = new ExecutionListener() {
            @Override
            public void statement(StatementEvent event) {
                count.incrementAndGet();
            }
        };
        try (Engine listening = Engine.create(database.athanorUrl(), EngineOption.listener(counter))) {
            metadata.createAll(listening);
        }
        return count.get();
    }

    @EachDatabase
    void aTableBeginsWithTheRowsOfAQuery() {
        metadata.createAll(engine);
        insertPeople();
        Table adults = tableAs("adults", metadata, select(id, name.label("who")).where(age.gt(18)));
        metadata.createAll(engine);
        engine.transact(c -> {
            assertThat(c.execute(select(adults)).one().values()).containsExactly(1, "ed");
            c.execute(new CreateTableAs(adults).ifNotExists());
            c.execute(insert(adults)
                    .values(adults.c(id).to(3), adults.c("who", varchar(20)).to("mary")));
            assertThat(c.execute(select(count()).from(adults)).one()).isEqualTo(2);
        });
    }

    @EachDatabase
    void aSchemaHoldsTables(Database database) {
        assumeTrue(database.kind() != TestDatabase.SQLITE, "a schema of SQLite is a file");
        String schema = "ddl_plan_" + ProcessHandle.current().pid();
        MetaData own = new MetaData(schema);
        Column<Integer> key = column("id", INTEGER, primaryKey());
        Table inside = Table.of("inside", own, key);
        Table.of("beside", own, column("r", INTEGER, foreignKey("inside.id")));
        engine.transact(c -> {
            c.execute(new CreateSchema(schema));
            own.createAll(c);
            own.createAll(c);
            c.execute(insert(inside).values(key.to(1)));
            own.dropAll(c);
            c.execute(new DropSchema(schema));
            c.execute(new DropSchema(schema).ifExists());
        });
    }

    @EachDatabase
    void aTemporaryTableLastsForTheSession() {
        Column<Integer> key = column("id", INTEGER, primaryKey());
        Table passing = Table.of("passing", new MetaData(), key, temporary());
        try (Connection c = engine.connect()) {
            passing.create(c);
            passing.create(c);
            c.execute(insert(passing).values(key.to(1)));
            assertThat(c.execute(select(key)).all()).containsExactly(1);
            passing.drop(c);
            c.commit();
        }
    }

    @EachDatabase
    void tablesThatReferToEachOtherAreCreatedAndDropped() {
        MetaData circle = new MetaData();
        Column<Integer> left = column("id", INTEGER, primaryKey());
        Column<Integer> toRight = column("r", INTEGER, foreignKey("right_one.id", key -> key.named("fk_to_right")));
        Table lefts = Table.of("left_one", circle, left, toRight);
        Column<Integer> right = column("id", INTEGER, primaryKey());
        Column<Integer> toLeft = column("l", INTEGER, foreignKey("left_one.id", key -> key.named("fk_to_left")));
        Table rights = Table.of("right_one", circle, right, toLeft);
        circle.createAll(engine);
        circle.createAll(engine);
        engine.transact(c -> {
            c.execute(insert(lefts).values(left.to(1)));
            c.execute(insert(rights).values(right.to(2), toLeft.to(1)));
        });
        circle.dropAll(engine);
        circle.dropAll(engine);
    }
}
