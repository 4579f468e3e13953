package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.defaultExpression;
import static dev.athanor.schema.Schema.defaultFrom;
import static dev.athanor.schema.Schema.defaultFromRow;
import static dev.athanor.schema.Schema.onUpdate;
import static dev.athanor.schema.Schema.onUpdateFromRow;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.fromDmlColumn;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.mysql.MySql;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Result;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.sql.Update;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What INSERT, UPDATE and DELETE can be told, run on each database. */
class DmlExecutionTest {
    private final MetaData metadata = new MetaData();
    private final AtomicInteger made = new AtomicInteger();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Column<Integer> points = column("points", INTEGER, defaultFrom(made::incrementAndGet));
    private final Column<String> note = column("note", varchar(20), defaultExpression(upper(literal("new"))));
    private final Column<Integer> version = column("version", INTEGER, onUpdate(literal(2)));
    private final Table people = Table.of("people", metadata, id, name, points, note, version);
    private final Column<Integer> owner = column("owner", INTEGER);
    private final Column<String> kind = column("kind", varchar(20));
    private final Table pets = Table.of("pets", metadata, column("id", INTEGER, primaryKey()), owner, kind);

    private final Column<Integer> once = column("once", INTEGER, defaultFrom(made::incrementAndGet));
    private final Column<Integer> twice = column("twice", INTEGER);
    private final Table doubled = Table.of("doubled", metadata, column("id", INTEGER, primaryKey()), once, twice);

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

    private List<List<Object>> rows(Result<Row> result) {
        return result.map(Row::values).all();
    }

    private void twoPeopleWithPets() {
        c.execute(insert(people).values(row(name.to("ed"), points.to(10)), row(name.to("wendy"), points.to(20))));
        c.execute(insert(pets).values(row(owner.to(1), kind.to("cat")), row(owner.to(2), kind.to("dog"))));
    }

    @EachDatabase
    void eachRowOfOneValuesGetsDefaultsOfItsOwn() {
        c.execute(insert(people).values(row(name.to("a")), row(name.to("b")), row(name.to(upper(literal("c"))))));
        assertThat(rows(c.execute(select(name, points, note).orderBy(id))))
                .containsExactly(List.of("a", 1, "NEW"), List.of("b", 2, "NEW"), List.of("C", 3, "NEW"));
    }

    @EachDatabase
    void rowsComeFromObjectsToo() {
        c.execute(insert(people).values(List.of("a", "b"), name.from(text -> text), points.from(String::length)));
        assertThat(c.execute(select(name).orderBy(id)).all()).containsExactly("a", "b");
    }

    @EachDatabase
    void selectedRowsGetTheDefaultsOfTheColumnsThatAreNotSelected() {
        twoPeopleWithPets();
        c.execute(insert(people).fromSelect(select(name.concat("!")).orderBy(id), name));
        assertThat(rows(c.execute(select(name, points, note).where(id.gt(2)).orderBy(id))))
                .containsExactly(List.of("ed!", 1, "NEW"), List.of("wendy!", 1, "NEW"));
        c.execute(insert(people).fromSelect(select(kind), name)); // which reads no rows of the table itself
        assertThat(c.scalar(select(count()).where(name.in("cat", "dog")))).isEqualTo(2L);
        c.execute(insert(people).fromSelectWithoutDefaults(select(literal("x")), name));
        assertThat(c.scalar(select(points).where(name.eq("x")))).isNull();
    }

    @EachDatabase
    void aKeyIsKnownAfterwardsHoweverItWasMade() {
        assertThat(c.execute(insert(people).values(name.to("a")))
                        .insertedPrimaryKey()
                        .get(id))
                .isEqualTo(1);
        assertThat(c.execute(insert(people).values(id.to(7), name.to("b")))
                        .insertedPrimaryKey()
                        .get(id))
                .isEqualTo(7);
        assertThat(c.execute(insert(people), List.of(Map.of("name", "c"), Map.of("name", "d")))
                        .rowCount())
                .isEqualTo(2);
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.SQLITE, TestDatabase.H2, TestDatabase.MARIADB})
    void whatTheDatabaseMakesIsReturned() {
        Row made =
                c.execute(insert(people).values(name.to("a")).returnDefaults()).returnedDefaults();
        assertThat(made.get(note)).isEqualTo("NEW");
        assertThat(made.get(id)).isEqualTo(1);
    }

    @EachDatabase
    void valuesOfOneColumnServeAnother() {
        c.execute(
                insert(people).values(name.to("a"), note.to(fromDmlColumn(name).concat("?"))));
        assertThat(c.scalar(select(note))).isEqualTo("a?");
        c.execute(insert(doubled).values(twice.to(fromDmlColumn(once))));
        Row row = c.execute(select(once, twice)).one();
        assertThat(row.get(twice)).isEqualTo(row.get(once));
    }

    @EachDatabase
    void columnsAreSetToCorrelatedSubqueriesAndWhatIsSetOnUpdate() {
        twoPeopleWithPets();
        c.execute(update(people).set(note, select(max(kind)).where(owner.eq(id))));
        assertThat(rows(c.execute(select(note, version).orderBy(id))))
                .containsExactly(List.of("cat", 2), List.of("dog", 2));
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void furtherTablesTakePartInUpdates() {
        twoPeopleWithPets();
        int count = c.execute(update(people).set(note, kind).where(owner.eq(id), kind.eq("dog")))
                .rowCount();
        assertThat(count).isEqualTo(1);
        Table others = aliased(people, "others");
        c.execute(update(people)
                .set(points, others.c(points).plus(5))
                .where(others.c(id).eq(id.plus(1))));
        assertThat(rows(c.execute(select(points, note).orderBy(id))))
                .containsExactly(List.of(25, "NEW"), List.of(20, "dog"));
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void furtherTablesTakePartInDeletes() {
        twoPeopleWithPets();
        c.execute(delete(people).where(owner.eq(id), kind.eq("cat")));
        assertThat(c.execute(select(name)).all()).containsExactly("wendy");
        c.execute(delete(people).using(pets).where(owner.eq(2)));
        assertThat(c.execute(select(name)).all()).isEmpty();
    }

    @EachDatabase(TestDatabase.H2)
    void furtherTablesAreRefusedWhereThereAreNone() {
        assertThatThrownBy(() -> c.execute(update(people).set(note, kind).where(owner.eq(id))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'h2'")
                .hasMessageContaining("multiple-table UPDATE");
        assertThatThrownBy(() -> c.execute(delete(people).where(owner.eq(id))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("multiple-table DELETE");
    }

    @EachDatabase(TestDatabase.MARIADB)
    void severalTablesAreSetAtOnceAndInOrder() {
        twoPeopleWithPets();
        c.execute(update(people).set(note.to("x"), kind.to("y")).where(owner.eq(id)));
        assertThat(rows(c.execute(select(note, kind).join(pets, owner.eq(id)).orderBy(id))))
                .containsExactly(List.of("x", "y"), List.of("x", "y"));
        c.execute(update(people)
                .orderedSet(points.to(points.plus(1)), version.to(points))
                .where(id.eq(1)));
        assertThat(c.scalar(select(version).where(id.eq(1)))).isEqualTo(11);
        assertThat(c.execute(update(people).set(note, "z").ext(MySql.limit(1))).rowCount())
                .isEqualTo(1);
        assertThat(c.execute(delete(people).ext(MySql.limit(1))).rowCount()).isEqualTo(1);
    }

    @EachDatabase
    void aBatchOfUpdatesFindsItsRowsByParametersOfOtherNames() {
        twoPeopleWithPets();
        int count = c.execute(
                        update(people).where(id.eq(bindParam("b_id", INTEGER))),
                        List.of(Map.of("b_id", 1, "name", "x"), Map.of("b_id", 2, "name", "y")))
                .rowCount();
        assertThat(count).isEqualTo(2);
        assertThat(c.execute(select(name).orderBy(id)).all()).containsExactly("x", "y");
        assertThat(c.execute(
                                delete(people).where(id.eq(bindParam("b_id", INTEGER))),
                                List.of(Map.of("b_id", 1), Map.of("b_id", 2)))
                        .rowCount())
                .isEqualTo(2);
    }

    @EachDatabase(TestDatabase.SQLITE)
    void aParameterMustNotBeCalledLikeAColumnThatIsWritten() {
        assertThatThrownBy(() -> c.execute(
                        update(people).set(name, "x").where(name.eq(bindParam("name", varchar(20)))),
                        Map.of("name", "y")))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'name' is reserved")
                .hasMessageContaining("b_name");
    }

    @EachDatabase(TestDatabase.SQLITE)
    void aKeyThatNamesAColumnAndAParameterIsRefused() {
        twoPeopleWithPets();
        for (Update<?> changed : List.of(
                update(people).where(id.eq(bindParam("id", INTEGER))),
                update(people).set(name, "x").where(id.eq(bindParam("id", INTEGER))),
                update(people).set(name, "x").where(id.in(select(owner).where(owner.eq(bindParam("id", INTEGER))))))) {
            assertThatThrownBy(() -> c.execute(changed, Map.of("id", 1, "note", "z")))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("'id' is reserved")
                    .hasMessageContaining("b_id");
        }
        assertThatThrownBy(() ->
                        c.execute(insert(people).values(name.to(bindParam("note", varchar(20)))), Map.of("note", "z")))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'note' is reserved");
        c.execute(insert(people).values(id.to(9), name.to(bindParam("name", varchar(20)))), Map.of("name", "own"));
        assertThat(c.scalar(select(name).where(id.eq(9)))).isEqualTo("own");
    }

    @EachDatabase
    void executionGivesAnotherValueOrAFurtherColumn() {
        twoPeopleWithPets();
        c.execute(
                update(people).set(note, "ours").where(id.eq(bindParam("b_id", INTEGER))),
                Map.of("b_id", 1, "note", "given", "name", "further"));
        assertThat(rows(c.execute(select(name, note).where(id.eq(1))))).containsExactly(List.of("further", "given"));
        c.execute(insert(people).values(id.to(7), name.to("ours")), Map.of("name", "given"));
        assertThat(c.scalar(select(name).where(id.eq(7)))).isEqualTo("given");
    }

    @EachDatabase(TestDatabase.SQLITE)
    void prefixesAreWrittenForTheirDialectOnly() {
        c.execute(insert(people).values(id.to(1), name.to("a")));
        c.execute(insert(people)
                .values(id.to(1), name.to("b"))
                .prefixWith("OR REPLACE")
                .prefixWith("IGNORE", "mysql"));
        assertThat(c.execute(select(name)).all()).containsExactly("b");
    }

    @EachDatabase(TestDatabase.SQLITE)
    void rowsThatDoNotFitTogetherAreRefused() {
        assertThatThrownBy(() -> c.execute(insert(people).values(row(name.to("a")), row(id.to(1)))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("Row 2")
                .hasMessageContaining("'name'");
        assertThatThrownBy(() -> c.execute(insert(people).values(row(name.to("a")), row(name.to("b"), version.to(1)))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("Row 2");
        assertThatThrownBy(() -> c.execute(insert(people), Map.of("nope", 1)))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'nope'");
    }

    @EachDatabase
    void aDefaultReadsTheOtherValuesOfItsRow(Database database) {
        Column<Integer> n = column("n", INTEGER);
        Column<Integer> twelve = column(
                "plus_twelve", INTEGER, defaultFromRow(values -> Objects.requireNonNullElse(values.get(n), 0) + 12));
        Column<Integer> again = column(
                "again",
                INTEGER,
                defaultFromRow(values -> Objects.requireNonNull(values.get(twelve)) + 1),
                onUpdateFromRow(values -> Objects.requireNonNull(values.get(n))));
        Table t = Table.of("reading", new MetaData(), n, twelve, again);
        try (Engine own = Engine.create(database.athanorUrl())) {
            t.create(own);
            own.transact(c -> {
                c.execute(insert(t).values(n.to(1)));
                c.execute(insert(t), List.of(Map.of("n", 2), Map.of("n", 3)));
                c.execute(insert(t).values(row(n.to(4)), row(n.to(5))));
                c.execute(insert(t).values(twelve.to(0)));
                assertThat(c.execute(select(t).orderBy(again)).all())
                        .extracting(Row::values)
                        .containsExactly(
                                Arrays.asList(null, 0, 1),
                                List.of(1, 13, 14),
                                List.of(2, 14, 15),
                                List.of(3, 15, 16),
                                List.of(4, 16, 17),
                                List.of(5, 17, 18));
                c.execute(update(t).set(n.to(7)).where(n.eq(5)));
                assertThat(c.execute(select(again).where(n.eq(7))).one()).isEqualTo(7);
            });
            t.drop(own);
        }
    }
}
