package dev.athanor.dialect;

import static dev.athanor.schema.Schema.check;
import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKeyConstraint;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.schema.Schema.uniqueConstraint;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.IntegrityException;
import dev.athanor.schema.AddConstraint;
import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.CreateIndex;
import dev.athanor.schema.DropConstraint;
import dev.athanor.schema.DropIndex;
import dev.athanor.schema.ForeignKey.Action;
import dev.athanor.schema.Index;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Databases enforce what the schema declares. */
class ConstraintExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> x = column("x", INTEGER);
    private final Column<Integer> y = column("y", INTEGER);
    private final Table parent =
            Table.of("parent", metadata, x, y, uniqueConstraint("x", "y").named("uq_xy"));
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> code = column(
            "code",
            varchar(10),
            notNull(),
            unique(),
            check(checkConstraint("code <> 'bad'").named("ck_code")));
    private final Column<Integer> a = column("a", INTEGER);
    private final Column<Integer> b = column("b", INTEGER);
    private final Table child = Table.of(
            "child",
            metadata,
            id,
            code,
            a,
            b,
            checkConstraint(a.lt(b)).named("ck_order"),
            foreignKeyConstraint(List.of("a", "b"), List.of("parent.x", "parent.y"))
                    .named("fk_parent")
                    .onDelete(Action.CASCADE),
            index("ix_b", b.desc(), a.asc()));
    private Engine engine;

    @BeforeEach
    void create(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.poolSize(1));
        if (database.kind() == TestDatabase.SQLITE) {
            try (Connection c = engine.connect().isolationLevel(IsolationLevel.AUTOCOMMIT)) {
                c.execute(text("PRAGMA foreign_keys = ON"));
            }
        }
        metadata.createAll(engine);
    }

    @AfterEach
    void drop() {
        metadata.dropAll(engine);
        engine.close();
    }

    @EachDatabase
    void rowsThatViolateAConstraintAreRefused() {
        add(parent, x.to(1), y.to(2));
        add(child, code.to("one"), a.to(1), b.to(2));
        refuses(parent, x.to(1), y.to(2));
        refuses(child, code.to("one"), a.to(1), b.to(2));
        refuses(child, code.to("bad"), a.to(1), b.to(2));
        refuses(child, code.to("two"), a.to(2), b.to(1));
        refuses(child, a.to(1), b.to(2));
        refuses(child, code.to("three"), a.to(3), b.to(4));
    }

    @EachDatabase
    void deletesCascadeOverACompositeKey() {
        add(parent, x.to(1), y.to(2));
        add(child, code.to("one"), a.to(1), b.to(2));
        engine.transact(connection -> connection.execute(delete(parent)));
        assertThat(engine.<Long, RuntimeException>call(connection ->
                        connection.execute(select(count()).from(child)).one()))
                .isZero();
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void constraintsAreDroppedAndAdded() {
        Column<Integer> n = column("n", INTEGER);
        Constraint uq = uniqueConstraint("n").named("uq_n");
        Table solo = Table.of("solo", metadata, n, uq);
        metadata.createAll(engine);
        engine.transact(c -> c.execute(new DropConstraint(solo, uq)));
        add(solo, n.to(5));
        add(solo, n.to(5));
        assertThatThrownBy(() -> engine.transact(c -> c.execute(new AddConstraint(solo, uq))))
                .isInstanceOf(IntegrityException.class);
        engine.transact(c -> {
            c.execute(delete(solo));
            c.execute(new AddConstraint(solo, uq));
        });
        add(solo, n.to(5));
        refuses(solo, n.to(5));
    }

    @EachDatabase
    void indexesAreMadeOnce() {
        Index more = index("ix_more", "y").unique().on(parent);
        engine.transact(connection -> {
            connection.execute(new CreateIndex(more).ifNotExists());
            connection.execute(new CreateIndex(more).ifNotExists());
        });
        add(parent, x.to(1), y.to(2));
        refuses(parent, x.to(2), y.to(2));
        engine.transact(connection -> {
            connection.execute(new DropIndex(more).ifExists());
            connection.execute(new DropIndex(more).ifExists());
        });
        assertThatCode(() -> add(parent, x.to(2), y.to(2))).doesNotThrowAnyException();
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL})
    void aPartialUniqueIndexLeavesTheOtherRowsAlone() {
        Index partial = index("ix_partial", x).unique().where(y.gt(10)).on(parent);
        engine.transact(connection -> {
            connection.execute(new CreateIndex(partial));
        });
        add(parent, x.to(1), y.to(1));
        add(parent, x.to(1), y.to(2));
        add(parent, x.to(1), y.to(11));
        refuses(parent, x.to(1), y.to(12));
    }

    private void add(Table table, Assignment... values) {
        engine.transact(connection -> connection.execute(insert(table).values(values)));
    }

    private void refuses(Table table, Assignment... values) {
        assertThatThrownBy(() -> add(table, values)).as("%s", List.of(values)).isInstanceOf(IntegrityException.class);
    }
}
