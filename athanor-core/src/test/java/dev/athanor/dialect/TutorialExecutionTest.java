package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Fn.nextValue;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.extract;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.DatePart;
import dev.athanor.sql.Executable;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Row;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What SQLAlchemy's tutorial does with SELECT, run on each database. */
class TutorialExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Column<LocalDate> born = column("born", DATE);
    private final Column<Integer> n = column("n", INTEGER);
    private final Table parents = Table.of("parents", metadata, id, name, born, n);
    private final Column<Integer> childId = column("id", INTEGER, primaryKey());
    private final Column<Integer> parent = column("parent_id", INTEGER, foreignKey(() -> id));
    private final Column<Integer> points = column("points", INTEGER);
    private final Table children = Table.of("children", metadata, childId, parent, points);

    private Engine engine;
    private Connection c;

    /** Ann has three children, "a%b" one, and Cy none. */
    @BeforeEach
    void threeParents(Database database) {
        engine = Engine.create(database.athanorUrl());
        metadata.createAll(engine);
        c = engine.connect();
        c.execute(insert(parents)
                .values(
                        row(id.to(1), name.to("Ann"), born.to(LocalDate.of(1990, 2, 28)), n.to(5)),
                        row(id.to(2), name.to("a%b"), born.to(LocalDate.of(2024, 1, 1)), n.to(6)),
                        row(id.to(3), name.to("aXb"), born.toNull(), n.toNull())));
        c.execute(insert(children)
                .values(
                        row(childId.to(1), parent.to(1), points.to(10)),
                        row(childId.to(2), parent.to(1), points.to(30)),
                        row(childId.to(3), parent.to(1), points.to(20)),
                        row(childId.to(4), parent.to(2), points.to(40))));
    }

    @AfterEach
    void close() {
        c.close();
        metadata.dropAll(engine);
        engine.close();
    }

    private List<List<Object>> rows(Executable<Row> query) {
        return c.execute(query).map(Row::values).all();
    }

    private <T> List<T> values(Executable<T> query) {
        return c.execute(query).all();
    }

    private <T> T ofAnn(Expr<T> expression) {
        return c.execute(select(expression).where(id.eq(1))).one();
    }

    @EachDatabase
    void rowsWithoutPartnersAreKeptByOuterJoins() {
        assertThat(rows(select(name, points).outerJoin(children).where(id.gt(1)).orderBy(id)))
                .containsExactly(List.of("a%b", 40), Arrays.asList("aXb", null));
    }

    @EachDatabase
    void childrenAreCountedInACorrelatedSubquery() {
        Expr<Long> number =
                select(count(childId)).where(parent.eq(id)).scalarSubquery().label("number");
        assertThat(rows(select(name, number).orderBy(labelRef("number").desc(), id)))
                .containsExactly(List.of("Ann", 3L), List.of("a%b", 1L), List.of("aXb", 0L));
    }

    @EachDatabase
    void existsFindsParentsWithAndWithoutChildren() {
        assertThat(values(select(id).where(not(exists().where(parent.eq(id)))))).containsExactly(3);
        assertThat(values(select(id)
                        .where(select(childId)
                                .where(parent.eq(id), points.gt(25))
                                .exists())
                        .orderBy(id)))
                .containsExactly(1, 2);
    }

    @EachDatabase
    void aCommonTableHasTheRowsOfTheSubqueryAndBothAreJoinedAlongKeys() {
        var number = count(childId).label("number");
        var counts = select(parent, number).groupBy(parent);
        var subquery = counts.subquery();
        var common = counts.cte("counts");
        List<Object> ann = List.of("Ann", 3L);
        assertThat(rows(select(name, subquery.c(number))
                        .joinFrom(parents, subquery)
                        .where(subquery.c(number).gt(1L))))
                .containsExactly(ann);
        assertThat(rows(select(name, common.c(number))
                        .joinFrom(parents, common)
                        .where(common.c(number).gt(1L))))
                .containsExactly(ann);
        var named = select(id, name).where(id.lt(3)).subquery("named");
        assertThat(rows(select(named.c(name), points)
                        .joinFrom(children, named)
                        .where(points.gt(25))
                        .orderBy(points)))
                .as("a key leads to the subquery that selects what it refers to")
                .containsExactly(List.of("Ann", 30), List.of("a%b", 40));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void theTwoBestOfEachAreTakenLaterally() {
        var best = select(points)
                .where(parent.eq(id))
                .orderBy(points.desc())
                .limit(2)
                .lateral("best");
        var query = select(name, best.c(points)).join(best, trueValue()).orderBy(id, best.c(points));
        assertThat(query.toString()).contains("JOIN LATERAL (SELECT");
        assertThat(rows(query)).containsExactly(List.of("Ann", 20), List.of("Ann", 30), List.of("a%b", 40));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void commonTablesAreMaterializedAndSearchedInOrder() {
        var few = select(id).where(id.lt(3)).cte("few").prefixWith("MATERIALIZED", "postgresql");
        assertThat(values(select(few.c(id)).orderBy(few.c(id)))).containsExactly(1, 2);
        var first = select(id).where(id.eq(1)).recursiveCte("t");
        var all = first.unionAll(select(id).join(first, id.eq(first.c(id).plus(1))))
                .suffixWith("SEARCH DEPTH FIRST BY id SET place", "postgresql");
        assertThat(values(select(all.c(id)).orderBy(labelRef("id").desc()))).containsExactly(3, 2, 1);
    }

    @EachDatabase
    void divisionKeepsFractionsAndItsFloorDoesNot() {
        assertThat(ofAnn(n.dividedBy(2))).isEqualByComparingTo(new BigDecimal("2.5"));
        assertThat(ofAnn(n.floorDividedBy(2))).isEqualTo(2);
        assertThat(ofAnn(n.mod(3))).isEqualTo(2);
        assertThat(ofAnn(n.plus(1).times(2).minus(n.neg()))).isEqualTo(17);
    }

    @EachDatabase
    void whatIsLookedForIsNoPattern() {
        assertThat(values(select(id).where(name.contains("a%b").autoEscape()))).containsExactly(2);
        assertThat(values(select(id).where(name.startsWith("a%").autoEscape()))).containsExactly(2);
        assertThat(values(select(id).where(name.contains("a%b")).orderBy(id))).containsExactly(2, 3);
    }

    @EachDatabase
    void boundsComeInEitherOrderAndNullsAreTold() {
        assertThat(values(select(id).where(n.betweenSymmetric(6, 5)).orderBy(id)))
                .containsExactly(1, 2);
        assertThat(values(select(id).where(n.between(6, 5)))).isEmpty();
        assertThat(values(select(id).where(n.isNotDistinctFrom((Integer) null))))
                .containsExactly(3);
        assertThat(values(select(id).where(n.isDistinctFrom(5)).orderBy(id))).containsExactly(2, 3);
    }

    @EachDatabase
    void partsOfDatesAreExtracted() {
        assertThat(values(select(id).where(extract(DatePart.YEAR, born).eq(2024))))
                .containsExactly(2);
        assertThat(ofAnn(extract(DatePart.MONTH, born))).isEqualTo(2);
        assertThat(ofAnn(extract(DatePart.DAY, born))).isEqualTo(28);
        assertThat(values(select(id).where(born.gt(LocalDate.of(1990, 2, 27))).orderBy(id)))
                .containsExactly(1, 2);
    }

    @EachDatabase
    void aCoercedExpressionIsReadAndBoundAsItsNewType() {
        var loud = varchar(20)
                .map(String.class, loudly -> loudly.toLowerCase(Locale.ROOT), found -> found.toUpperCase(Locale.ROOT));
        assertThat(ofAnn(name.coerce(loud))).isEqualTo("ANN");
        assertThat(select(name.coerce(loud)).toString()).doesNotContain("CAST");
        assertThat(values(select(id).where(name.coerce(loud).eq("A%B")))).containsExactly(2);
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void anEscapedColonIsOne() {
        assertThat(c.execute(text("SELECT :x\\:\\:int + 1 AS y, 'a:b' AS z").bind("x", "4"))
                        .one()
                        .values())
                .containsExactly(5, "a:b");
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void numbersComeFromTheSequenceOfTheTranslatedSchema() {
        String tenant = "te'n\"ant";
        c.execute(text("CREATE SCHEMA \"te'n\"\"ant\""));
        c.execute(text("CREATE SEQUENCE \"te'n\"\"ant\".numbers START WITH 42"));
        c.commit();
        try {
            int number = engine.executionOptions(options -> options.schemaTranslate(Map.of("", tenant)))
                    .<Integer, RuntimeException>call(tenants -> tenants.execute(select(nextValue("numbers", INTEGER)))
                            .one());
            assertThat(number).isEqualTo(42);
        } finally {
            c.execute(text("DROP SCHEMA \"te'n\"\"ant\" CASCADE"));
            c.commit();
        }
    }
}
