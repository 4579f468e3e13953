package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.computed;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.mysql.MySql;
import dev.athanor.dialect.postgresql.Postgresql;
import dev.athanor.dialect.sqlite.Sqlite;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Upserts, run on each database: what is portable does the same on all, or is refused. */
class UpsertExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> page = column("page", varchar(20), unique());
    private final Column<Integer> hits = column("hits", INTEGER);
    private final Table visits = Table.of("visits", metadata, id, page, hits);

    private Engine engine;
    private Connection c;

    @BeforeEach
    void create(Database database) {
        engine = Engine.create(database.athanorUrl());
        metadata.createAll(engine);
        c = engine.connect();
    }

    @AfterEach
    void close() {
        c.close();
        metadata.dropAll(engine);
        engine.close();
    }

    private Insert<Void> visit(String name, int times) {
        return insert(visits).values(page.to(name), hits.to(times));
    }

    private List<List<Object>> stored() {
        return c.execute(select(page, hits).orderBy(page)).map(Row::values).all();
    }

    @EachDatabase
    void aRowThatIsThereIsUpdated() {
        for (int i = 1; i <= 3; i++) {
            c.execute(visit("home", i).onConflict(page).doUpdate(hits.to(hits.plus(excluded(hits)))));
        }
        c.execute(visit("help", 1).onConflict(page).doUpdate(hits.to(hits.plus(excluded(hits)))));
        assertThat(stored()).containsExactly(List.of("help", 1), List.of("home", 6));
    }

    @EachDatabase
    void aRowThatIsThereIsLeftAsItIs() {
        c.execute(visit("home", 1));
        c.execute(visit("home", 2).onConflict(page).doNothing());
        c.execute(visit("home", 3).onConflict().doNothing());
        c.execute(visit("help", 4).onConflict().doNothing());
        assertThat(stored()).containsExactly(List.of("help", 4), List.of("home", 1));
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.H2, TestDatabase.POSTGRESQL})
    void anUpdateMayHaveACondition() {
        c.execute(visit("home", 5));
        Insert<Void> highest =
                visit("home", 7).onConflict(page).doUpdateWhere(excluded(hits).gt(hits), hits.to(excluded(hits)));
        c.execute(highest);
        c.execute(visit("home", 3).onConflict(page).doUpdateWhere(excluded(hits).gt(hits), hits.to(0)));
        assertThat(stored()).containsExactly(List.of("home", 7));
    }

    @EachDatabase
    void severalRowsAndBatchesAreUpsertedToo() {
        c.execute(visit("home", 1));
        c.execute(insert(visits)
                .values(row(page.to("help"), hits.to(2)), row(page.to("home"), hits.to(3)))
                .onConflict(page)
                .doUpdate(hits.to(excluded(hits))));
        c.execute(
                insert(visits).onConflict(page).doUpdate(hits.to(hits.plus(100))),
                List.of(Map.of("page", "help", "hits", 1), Map.of("page", "new", "hits", 9)));
        assertThat(stored()).containsExactly(List.of("help", 102), List.of("home", 3), List.of("new", 9));
    }

    @EachDatabase
    void aUniqueIndexIsAKeyAsAConstraintIs() {
        MetaData own = new MetaData();
        Column<Integer> key = column("key_id", INTEGER, primaryKey());
        Column<String> a = column("a", varchar(9));
        Column<String> b = column("b", varchar(9));
        Column<Integer> n = column("n", INTEGER);
        Table indexed =
                Table.of("indexed", own, key, a, b, n, index("ix_ab", "a", "b").unique());
        own.createAll(c);
        for (int i = 1; i <= 2; i++) {
            c.execute(insert(indexed)
                    .values(a.to("x"), b.to("y"), n.to(i))
                    .onConflict(b, a)
                    .doUpdate(n.to(excluded(n))));
        }
        c.execute(insert(indexed)
                .values(a.to("x"), b.to("y"), n.to(9))
                .onConflict()
                .doNothing());
        assertThat(c.execute(select(n)).all()).containsExactly(2);
        own.dropAll(c);
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.MARIADB})
    void aUniqueIndexThatIsNotOfWholeColumnsCannotBeEmulated() {
        MetaData own = new MetaData();
        Column<Integer> key = column("key_id", INTEGER, primaryKey());
        Column<String> a = column("a", varchar(9));
        Table indexed = Table.of("indexed", own, key, a, index("ix_a", lower(a)).unique());
        assertThatThrownBy(() -> c.execute(insert(indexed)
                        .values(key.to(1), a.to("x"))
                        .onConflict()
                        .doNothing()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'ix_a'");
    }

    @EachDatabase(TestDatabase.H2)
    void aComputedKeyIsNotTakenForNew() {
        MetaData own = new MetaData();
        Column<Integer> a = column("a", INTEGER);
        Column<Integer> twice = column("twice", INTEGER, computed("a * 2"), unique());
        Table table = Table.of("computing", own, a, twice);
        assertThatThrownBy(() ->
                        c.execute(insert(table).values(a.to(1)).onConflict().doNothing()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'twice'");
    }

    /** A value of the statement's own is not one of the batch's, though both are of one column. */
    @EachDatabase
    void constantsAreKeptApartFromTheBatch() {
        c.execute(visit("home", 1));
        c.execute(
                insert(visits).onConflict(page).doUpdate(hits.to(50)),
                List.of(Map.of("page", "home", "hits", 1), Map.of("page", "new", "hits", 9)));
        assertThat(stored()).containsExactly(List.of("home", 50), List.of("new", 9));
    }

    @EachDatabase
    void whatWasWrittenIsReturned() {
        c.execute(visit("home", 1));
        assertThat(c.execute(visit("home", 5)
                                .onConflict(page)
                                .doUpdate(hits.to(excluded(hits)))
                                .returning(hits))
                        .one())
                .isEqualTo(5);
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.MARIADB})
    void whatWouldMeanSomethingElseIsRefused(Database database) {
        Insert<Void> withKey = insert(visits).values(id.to(1), page.to("home"), hits.to(1));
        if (database.kind() == TestDatabase.MARIADB) {
            assertThatThrownBy(() -> c.execute(withKey.onConflict(page).doUpdate(hits.to(1))))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("'mariadb'")
                    .hasMessageContaining("MySql.onDuplicateKeyUpdate");
            assertThatThrownBy(() -> c.execute(visit("home", 1).onConflict(page).doUpdateWhere(hits.gt(1), hits.to(1))))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("condition of an upsert");
            assertThatThrownBy(() -> c.execute(
                            visit("home", 1).onConflict(page).doUpdate(page.to("x"), hits.to(page.cast(INTEGER)))))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("onDuplicateKeyUpdateInOrder");
        } else {
            assertThatThrownBy(() -> c.execute(
                            insert(visits).values(hits.to(1)).onConflict(id).doNothing()))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("'id'");
        }
        assertThatThrownBy(() -> c.execute(withKey.onConflict(hits).doUpdate(hits.to(1))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("no unique key of 'visits'");
    }

    @EachDatabase(TestDatabase.SQLITE)
    void sqliteFollowsTheFirstClauseThatFits() {
        c.execute(insert(visits).values(id.to(1), page.to("home"), hits.to(1)));
        Insert<Void> both = insert(visits)
                .values(id.to(2), page.to("home"), hits.to(1))
                .ext(Sqlite.onConflict(id).doUpdate(hits.to(10)))
                .ext(Sqlite.onConflict(page).doUpdate(hits.to(20)));
        c.execute(both);
        assertThat(stored()).containsExactly(List.of("home", 20));
        assertThatThrownBy(() -> c.execute(
                        visit("home", 1).ext(Postgresql.onConstraint("uq").doNothing())))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'sqlite'");
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL})
    void selectedRowsAreUpserted() {
        c.execute(visit("home", 1));
        c.execute(insert(visits)
                .fromSelect(select(page, hits.plus(1)), page, hits)
                .onConflict(page)
                .doUpdate(hits.to(excluded(hits))));
        assertThat(stored()).containsExactly(List.of("home", 2));
    }

    @EachDatabase(TestDatabase.MARIADB)
    void mariadbAssignsInOrder() {
        c.execute(insert(visits).values(id.to(1), page.to("home"), hits.to(1)));
        c.execute(insert(visits)
                .values(id.to(1), page.to("x"), hits.to(5))
                .ext(MySql.onDuplicateKeyUpdateInOrder(hits.to(hits.plus(excluded(hits))), id.to(hits))));
        assertThat(c.execute(select(id, hits)).one().values()).containsExactly(6, 6);
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void postgresqlTakesOneClauseWithAKey() {
        assertThatThrownBy(() -> c.execute(visit("home", 1)
                        .ext(Postgresql.onConflict(id).doNothing())
                        .ext(Postgresql.onConflict(page).doNothing())))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("second ON CONFLICT");
        assertThatThrownBy(() ->
                        c.execute(visit("home", 1).ext(Postgresql.onConflict().doUpdate(hits.to(1)))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("without a key");
    }

    @EachDatabase(TestDatabase.SQLITE)
    void halfAnUpsertIsRefused() {
        assertThatThrownBy(() -> visit("home", 1).onConflict(page).doUpdate())
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("doNothing()");
        assertThatThrownBy(() -> visit("home", 1).onConflict().doUpdate(hits.to(1)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("onConflict(..)");
        assertThatThrownBy(() -> visit("home", 1).onConflict(page).doNothing().onConflict(id))
                .isInstanceOf(InvalidRequestException.class);
    }
}
