package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.AmbiguousColumnException;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Executable;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.Row;
import dev.athanor.sql.RowFetch.Option;
import dev.athanor.sql.Select;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The clauses of SELECT, run on each database, and refused by name where it has no form for them. */
class SelectExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Column<Integer> points = column("points", INTEGER);
    private final Table people = Table.of("people", metadata, id, name, points);
    private final Column<Integer> owner = column("owner", INTEGER);
    private final Column<String> kind = column("kind", varchar(20));
    private final Table pets = Table.of("pets", metadata, column("id", INTEGER, primaryKey()), owner, kind);

    private Database database;
    private Engine engine;
    private Connection c;

    /** Two of four have 20 points, one none; ed has a cat and a dog, and a bird has no owner among them. */
    @BeforeEach
    void fourPeopleAndThreePets(Database database) {
        this.database = database;
        engine = Engine.create(database.athanorUrl());
        metadata.createAll(engine);
        c = engine.connect();
        c.execute(insert(people)
                .values(
                        row(id.to(1), name.to("ed"), points.to(10)),
                        row(id.to(2), name.to("wendy"), points.to(20)),
                        row(id.to(3), name.to("mary"), points.to(20)),
                        row(id.to(4), name.to("fred"), points.toNull())));
        c.execute(insert(pets)
                .values(
                        row(owner.to(1), kind.to("cat")),
                        row(owner.to(1), kind.to("dog")),
                        row(owner.to(9), kind.to("bird"))));
    }

    @AfterEach
    void close() {
        c.close();
        metadata.dropAll(engine);
        engine.close();
    }

    private <T> List<T> values(Executable<T> query) {
        return c.execute(query).all();
    }

    private List<List<Object>> rows(Executable<Row> query) {
        return c.execute(query).map(Row::values).all();
    }

    private void assertRefused(Executable<?> query, String construct) {
        assertThatThrownBy(() -> c.execute(query))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'" + database.dialectName() + "'")
                .hasMessageContaining(construct);
    }

    private Select<Integer> locked(UnaryOperator<ForUpdate> options) {
        return select(id).where(id.eq(1)).forUpdate(options);
    }

    @EachDatabase
    void locksRowsAndDoesNotWait() {
        assertThat(values(select(id).where(id.eq(1)).forUpdate())).containsExactly(1);
        assertThat(values(locked(ForUpdate::nowait))).containsExactly(1);
        assertThat(values(locked(ForUpdate::skipLocked))).containsExactly(1);
        c.commit();
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.H2, TestDatabase.MARIADB})
    void passesOverRowsThatOthersHaveLocked() {
        c.commit();
        assertThat(values(locked(lock -> lock))).containsExactly(1);
        try (Connection other = engine.connect()) {
            assertThat(other.execute(select(id).orderBy(id).forUpdate(ForUpdate::skipLocked))
                            .all())
                    .containsExactly(2, 3, 4);
        }
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void sharesLocks() {
        assertThat(values(locked(ForUpdate::read))).containsExactly(1);
        assertThat(values(locked(lock -> lock.read().nowait()))).containsExactly(1);
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL})
    void locksSomeTablesAndAllButKeys() {
        assertThat(values(select(kind)
                        .from(people)
                        .join(pets, owner.eq(id))
                        .orderBy(kind)
                        .forUpdate(lock -> lock.of(pets))))
                .containsExactly("cat", "dog");
        assertThat(values(locked(lock -> lock.of(id).keyShare()))).containsExactly(1);
        assertThat(values(locked(lock -> lock.read().keyShare()))).containsExactly(1);
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.MARIADB})
    void refusesLocksThatThereAreNot() {
        assertRefused(locked(lock -> lock.of(people)), "FOR UPDATE OF");
        assertRefused(locked(ForUpdate::keyShare), "FOR KEY SHARE");
    }

    @EachDatabase(TestDatabase.H2)
    void refusesToShareLocks() {
        assertRefused(locked(ForUpdate::read), "FOR SHARE");
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void refusesToLockColumnsOfNoTable() {
        Column<Integer> loose = column("loose", INTEGER);
        assertThatThrownBy(() -> c.execute(locked(lock -> lock.of(loose))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'loose'");
        assertThat(select(loose, id, name).from(people).reduceColumns().columnExpressions())
                .hasSize(3);
    }

    private Select<Row> firstOfEachScore() {
        return select(points, name).distinctOn(points).orderBy(points.asc().nullsFirst(), name);
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.H2})
    void takesTheFirstRowOfEachGroup() {
        assertThat(rows(firstOfEachScore()))
                .containsExactly(Arrays.asList(null, "fred"), List.of(10, "ed"), List.of(20, "mary"));
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.MARIADB})
    void refusesDistinctOnWhereThereIsNone() {
        assertRefused(firstOfEachScore(), "DISTINCT ON");
    }

    private Select<String> best() {
        return select(name).orderBy(points.desc().nullsLast());
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.H2, TestDatabase.MARIADB})
    void fetchesRowsAndTheirTies() {
        assertThat(values(select(id).orderBy(id).offset(1).fetch(2))).containsExactly(2, 3);
        assertThat(values(best().fetch(1, Option.WITH_TIES))).containsExactlyInAnyOrder("wendy", "mary");
        Select<Integer> late = select(id).orderBy(id).fetch(bindParam("n", INTEGER));
        assertThat(c.execute(late, Map.of("n", 1)).all()).containsExactly(1);
        assertThat(c.execute(late, Map.of("n", 3)).all()).containsExactly(1, 2, 3);
    }

    @EachDatabase(TestDatabase.H2)
    void fetchesPartsOfAllRows() {
        assertThat(values(select(id).orderBy(id).fetch(50, Option.PERCENT))).containsExactly(1, 2);
        assertThat(values(best().fetch(25, Option.PERCENT, Option.WITH_TIES)))
                .containsExactlyInAnyOrder("wendy", "mary");
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void refusesPartsOfAllRows() {
        assertRefused(best().fetch(25, Option.PERCENT), "PERCENT");
    }

    @EachDatabase(TestDatabase.SQLITE)
    void refusesToFetch() {
        assertRefused(best().fetch(1), "FETCH FIRST");
    }

    @EachDatabase
    void limitsByNumbersParametersAndSlices() {
        Select<Integer> ids = select(id).orderBy(id);
        assertThat(values(ids.limit(2).offset(1))).containsExactly(2, 3);
        assertThat(values(ids.offset(3))).containsExactly(4);
        assertThat(values(ids.slice(1, 3))).containsExactly(2, 3);
        assertThat(values(ids.offset(1).slice(1, 2))).containsExactly(3);
        Select<Integer> late = ids.limit(bindParam("n", INTEGER)).offset(bindParam("skip", INTEGER));
        assertThat(c.execute(late, Map.of("n", 1, "skip", 2)).all()).containsExactly(3);
        assertThat(c.execute(late, Map.of("n", 3, "skip", 0)).all()).containsExactly(1, 2, 3);
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL, TestDatabase.H2})
    void limitsByExpressions() {
        Select<Integer> ids = select(id).orderBy(id);
        assertThat(values(ids.limit(bindParam("n", INTEGER, 1).plus(1)))).containsExactly(1, 2);
        assertThat(values(ids.limit(bindParam("n", INTEGER, 2).plus(0))
                        .offset(bindParam("skip", INTEGER, 1).plus(1))))
                .containsExactly(3, 4);
    }

    @EachDatabase
    void limitsSetOperationsByParameters() {
        var both = select(id).where(id.lt(3)).union(select(id).where(id.gt(2))).orderBy(id);
        var late = both.limit(bindParam("n", INTEGER)).offset(bindParam("skip", INTEGER));
        assertThat(c.execute(late, Map.of("n", 2, "skip", 1)).all()).containsExactly(2, 3);
        assertThat(c.execute(late, Map.of("n", 1, "skip", 3)).all()).containsExactly(4);
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.H2, TestDatabase.MARIADB})
    void fetchesFromSetOperations() {
        var scores = select(points).where(id.lt(3)).unionAll(select(points).where(id.eq(3)));
        assertThat(values(scores.orderBy(points.desc()).fetch(1, Option.WITH_TIES)))
                .containsExactly(20, 20);
        assertThat(values(scores.orderBy(points).fetch(bindParam("n", INTEGER, 1))))
                .containsExactly(10);
    }

    private Select<Row> everybodyAndEveryPet() {
        return select(name, kind)
                .from(people)
                .fullJoin(pets, owner.eq(id))
                .where(name.isNull().or(id.lt(3)));
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL})
    void joinsFully() {
        assertThat(rows(everybodyAndEveryPet()))
                .containsExactlyInAnyOrder(
                        List.of("ed", "cat"),
                        List.of("ed", "dog"),
                        Arrays.asList("wendy", null),
                        Arrays.asList(null, "bird"));
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.MARIADB})
    void refusesToJoinFully() {
        assertRefused(everybodyAndEveryPet(), "FULL OUTER JOIN");
    }

    @EachDatabase
    void sortsByLabelsAndPutsNullsWhereAsked() {
        assertThat(rows(select(id, points.plus(id).label("total"))
                        .where(points.isNotNull())
                        .orderBy(labelRef("total").desc())))
                .containsExactly(List.of(3, 23), List.of(2, 22), List.of(1, 11));
        assertThat(rows(select(points.label("score"), count().label("n"))
                        .from(people)
                        .groupBy(labelRef("score"))
                        .orderBy(labelRef("score").asc().nullsLast())))
                .containsExactly(List.of(10, 1L), List.of(20, 2L), Arrays.asList(null, 1L));
        assertThat(values(select(id).orderBy(points.asc().nullsFirst(), id))).containsExactly(4, 1, 2, 3);
        assertThat(values(select(id).orderBy(points.asc().nullsLast(), id))).containsExactly(1, 2, 3, 4);
        assertThat(values(select(id).orderBy(points.desc().nullsFirst(), id))).containsExactly(4, 2, 3, 1);
        assertThat(values(select(id).orderBy(points.desc().nullsLast(), id))).containsExactly(2, 3, 1, 4);
    }

    @EachDatabase
    void filtersByNamesInSeveralFroms() {
        Select<String> joined = select(name).from(people).join(pets, owner.eq(id));
        assertThat(values(joined.filterBy("kind", "dog").filterBy("name", "ed")))
                .containsExactly("ed");
        assertThat(values(joined.filterBy("kind", "bird"))).isEmpty();
        assertThatThrownBy(() -> joined.filterBy("id", 1))
                .isInstanceOf(AmbiguousColumnException.class)
                .hasMessageContainingAll("\"id\"", "[people, pets]");
    }

    @EachDatabase
    void wordsForOneDialectDoNotDisturbOthers() {
        assertThat(values(select(points)
                        .prefixWith("DISTINCT")
                        .prefixWith("SQL_NO_CACHE", "mysql")
                        .prefixWith("/* known */")
                        .suffixWith("/* behind */")
                        .suffixWith("NO SUCH WORDS", "oracle")
                        .withStatementHint("/* hint */")
                        .withStatementHint("OPTION (FAST 1)", "mssql")
                        .withHint(people, "ONLY", "postgresql")
                        .withHint(people, "USE INDEX (PRIMARY)", "mariadb")
                        .withHint(people, "WITH (NOLOCK)", "mssql")
                        .where(id.gt(1), points.isNotNull())))
                .containsExactly(20);
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.H2})
    void oneCachedStatementServesTheSchemasOfTwoTenants() {
        c.commit();
        MetaData ofTenants = new MetaData();
        Column<Integer> key = column("id", INTEGER, primaryKey());
        Column<String> title = column("title", varchar(20));
        Table books = Table.of("tenant.books", ofTenants, key, title);
        engine.transact(connection -> {
            connection.execute(text("CREATE SCHEMA red"));
            connection.execute(text("CREATE SCHEMA \"Blue green\""));
        });
        for (String tenant : List.of("red", "Blue green")) {
            ofTenants.createAll(of(tenant));
            of(tenant)
                    .transact(connection -> connection.execute(
                            insert(books).values(row(key.to(1), title.to(tenant)), row(key.to(2), title.to("other")))));
        }
        long before = engine.statementCache().compilations();
        for (String tenant : List.of("red", "Blue green", "red")) {
            of(tenant)
                    .transact(connection -> assertThat(connection
                                    .execute(select(title).where(key.eq(1)))
                                    .all())
                            .containsExactly(tenant));
        }
        assertThat(engine.statementCache().compilations()).isEqualTo(before + 1);
        assertThatThrownBy(() -> c.execute(select(title))).hasMessageContaining("tenant");
        c.rollback();
        engine.transact(connection -> {
            connection.execute(text("DROP SCHEMA red CASCADE"));
            connection.execute(text("DROP SCHEMA \"Blue green\" CASCADE"));
        });
    }

    private Engine of(String tenant) {
        return engine.executionOptions(options -> options.schemaTranslate(Map.of("tenant", tenant)));
    }
}
