package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Executable;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * Parts that stand in a statement more than once, run on each database: first compiled, then from the cache with other values. The second
 * statement is built anew, so that nothing but its shape is known to the cache.
 */
class RepeatedPartsTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Column<Integer> points = column("points", INTEGER);
    private final Table people = Table.of("people", metadata, id, name, points);

    private Engine engine;
    private Connection c;
    private long compiled;

    @BeforeEach
    void fourPeople(Database database) {
        engine = Engine.create(database.athanorUrl());
        metadata.createAll(engine);
        c = engine.connect();
        c.execute(insert(people)
                .values(
                        row(id.to(1), name.to("ed"), points.to(10)),
                        row(id.to(2), name.to("wendy"), points.to(20)),
                        row(id.to(3), name.to("mary"), points.to(20)),
                        row(id.to(4), name.to("fred"), points.to(30))));
        compiled = engine.statementCache().compilations();
    }

    @AfterEach
    void close() {
        c.close();
        metadata.dropAll(engine);
        engine.close();
    }

    private void assertYields(Executable<Row> query, List<?>... rows) {
        assertThat(c.execute(query).map(Row::values).all()).isEqualTo(Arrays.asList(rows));
        assertThat(engine.statementCache().compilations())
                .as("compiled once, then found in the cache")
                .isEqualTo(compiled + 1);
    }

    private Executable<Row> groups(int step, int above) {
        Expr<Integer> raised = points.plus(step);
        return select(raised, count())
                .from(people)
                .groupBy(raised)
                .having(raised.gt(above))
                .orderBy(raised.desc());
    }

    @EachDatabase
    void oneExpressionIsSelectedGroupedFilteredAndSorted() {
        assertYields(groups(1, 11), List.of(31, 1L), List.of(21, 2L));
        assertYields(groups(5, 0), List.of(35, 1L), List.of(25, 2L), List.of(15, 1L));
    }

    private Select<Row> groupsOfEqualExpressions(String suffix) {
        return select(name.concat(suffix), max(points))
                .where(id.lt(4))
                .groupBy(name.concat(suffix))
                .orderBy(name.concat(suffix));
    }

    @EachDatabase
    void equalExpressionsAreAsGoodAsOne() {
        assertYields(groupsOfEqualExpressions("!"), List.of("ed!", 10), List.of("mary!", 20), List.of("wendy!", 20));
        assertYields(groupsOfEqualExpressions("?"), List.of("ed?", 10), List.of("mary?", 20), List.of("wendy?", 20));
    }

    private Select<Row> filteredGroups(String suffix) {
        return groupsOfEqualExpressions(suffix).having(name.concat(suffix).ne("ed!"));
    }

    @EachDatabase
    void equalExpressionsAreAsGoodAsOneInHavingToo() {
        assertYields(filteredGroups("!"), List.of("mary!", 20), List.of("wendy!", 20));
        assertYields(filteredGroups("?"), List.of("ed?", 10), List.of("mary?", 20), List.of("wendy?", 20));
    }

    @EachDatabase
    void whatIsGroupedByAndNotSelectedFiltersToo() {
        Select<Row> groups = select(count(), max(name))
                .from(people)
                .groupBy(points.plus(1))
                .having(points.plus(1).gt(11), max(points.plus(1)).lt(31));
        assertYields(groups.orderBy(count()), List.of(2L, "wendy"));
    }

    private Executable<Row> sortedDistinctly(int step) {
        Expr<Integer> raised = points.plus(step);
        return select(raised, literal(step)).distinct().orderBy(raised.desc());
    }

    @EachDatabase
    void distinctRowsAreSortedByAnExpression() {
        assertYields(sortedDistinctly(1), List.of(31, 1), List.of(21, 1), List.of(11, 1));
        assertYields(sortedDistinctly(2), List.of(32, 2), List.of(22, 2), List.of(12, 2));
    }

    private Executable<Row> pairs(int from) {
        Table left = aliased(people);
        Table right = aliased(people);
        return select(left.c(name), right.c(name))
                .where(
                        left.c(points).lt(right.c(points)),
                        left.c(id).ge(from),
                        right.c(id).ne(4))
                .orderBy(left.c(id), right.c(id));
    }

    @EachDatabase
    void twoAnonymousAliasesOfOneTableStayApart() {
        assertYields(pairs(1), List.of("ed", "wendy"), List.of("ed", "mary"));
        assertYields(pairs(2));
    }

    private Executable<Row> others(int before, int from) {
        Table other = aliased(people);
        return select(
                        name,
                        select(count())
                                .from(other)
                                .where(other.c(points).gt(points), other.c(id).lt(before))
                                .scalarSubquery(),
                        select(max(other.c(id)))
                                .where(other.c(points).le(points))
                                .scalarSubquery())
                .where(id.ge(from))
                .orderBy(id);
    }

    @EachDatabase
    void oneAliasServesTwoSubqueries() {
        assertYields(others(4, 2), List.of("wendy", 0L, 3), List.of("mary", 0L, 3), List.of("fred", 0L, 4));
        assertYields(
                others(9, 1),
                List.of("ed", 3L, 1),
                List.of("wendy", 1L, 3),
                List.of("mary", 1L, 3),
                List.of("fred", 0L, 4));
    }

    private Executable<Row> byOneValue(int value) {
        Expr<Integer> one = literal(value);
        return select(id, points.plus(one))
                .where(points.gt(one.times(5)), id.ge(one))
                .orderBy(id);
    }

    @EachDatabase
    void oneAnonymousBindIsUsedTwice() {
        assertYields(byOneValue(3), List.of(3, 23), List.of(4, 33));
        assertYields(byOneValue(4), List.of(4, 34));
    }

    @EachDatabase
    void oneNamedBindIsUsedTwice() {
        Expr<Integer> n = bindParam("n", INTEGER);
        var late = select(id, name).where(points.gt(n.times(5)).or(id.eq(n))).orderBy(id);
        assertThat(c.execute(late, Map.of("n", 4)).map(Row::values).all()).containsExactly(List.of(4, "fred"));
        assertThat(c.execute(late, Map.of("n", 1)).map(Row::values).all()).hasSize(4);
        assertThat(engine.statementCache().compilations()).isEqualTo(compiled + 1);
    }

    private Executable<Row> scoresOfTwo(int from, int step) {
        var scores = select(points.label("score"), count().label("n"))
                .from(people)
                .where(id.ge(from))
                .groupBy(points)
                .cte("scores");
        var next = aliased(scores, "next_scores");
        return select(scores.c("score", INTEGER), next.c("score", INTEGER))
                .where(next.c("score", INTEGER).eq(scores.c("score", INTEGER).plus(step)))
                .orderBy(scores.c("score", INTEGER));
    }

    @EachDatabase
    void oneCommonTableIsReadTwice() {
        assertYields(scoresOfTwo(1, 10), List.of(10, 20), List.of(20, 30));
        assertYields(scoresOfTwo(2, 10), List.of(20, 30));
        assertYields(scoresOfTwo(1, 20), List.of(10, 30));
    }
}
