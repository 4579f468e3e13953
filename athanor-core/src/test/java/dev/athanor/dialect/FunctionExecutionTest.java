package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Fn.aggregateStrings;
import static dev.athanor.sql.Fn.denseRank;
import static dev.athanor.sql.Fn.firstValue;
import static dev.athanor.sql.Fn.groupingSets;
import static dev.athanor.sql.Fn.lag;
import static dev.athanor.sql.Fn.lead;
import static dev.athanor.sql.Fn.mode;
import static dev.athanor.sql.Fn.ntile;
import static dev.athanor.sql.Fn.nullIf;
import static dev.athanor.sql.Fn.percentileCont;
import static dev.athanor.sql.Fn.percentileDisc;
import static dev.athanor.sql.Fn.rank;
import static dev.athanor.sql.Fn.replace;
import static dev.athanor.sql.Fn.rollup;
import static dev.athanor.sql.Fn.rowNumber;
import static dev.athanor.sql.Fn.substring;
import static dev.athanor.sql.Fn.trim;
import static dev.athanor.sql.FrameBound.currentRow;
import static dev.athanor.sql.FrameBound.following;
import static dev.athanor.sql.FrameBound.preceding;
import static dev.athanor.sql.FrameBound.unboundedFollowing;
import static dev.athanor.sql.FrameBound.unboundedPreceding;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.charLength;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Frame;
import dev.athanor.sql.Label;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Functions, aggregates and windows, run on each database that has them. */
class FunctionExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> team = column("team", varchar(10));
    private final Column<Integer> points = column("points", INTEGER);
    private final Table scores = Table.of("scores", metadata, id, team, points);

    private PlainJdbc jdbc;

    @BeforeEach
    void sixScores(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
        jdbc.create(scores);
        add(1, "red", 10);
        add(2, "red", 20);
        add(3, "red", 20);
        add(4, "blue", 5);
        add(5, "blue", null);
        add(6, "blue", 8);
    }

    private void add(int key, String who, Integer value) throws SQLException {
        jdbc.run(insert(scores).values(id.to(key), team.to(who), points.to(value)));
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    /** What an expression gives for the rows in the order of their keys. */
    private void assertColumn(Expr<?> expression, Object... values) throws SQLException {
        assertThat(jdbc.run(select(id, expression).orderBy(id)).stream().map(row -> row.get(1)))
                .containsExactly(values);
    }

    private void assertRow(List<?> expected, List<List<Object>> rows) {
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0)).isEqualTo(expected);
    }

    @EachDatabase
    void rowsAreNumberedAndRankedInTheirPartitions() throws SQLException {
        assertColumn(rowNumber().over().partitionBy(team).orderBy(id.desc()), 3L, 2L, 1L, 3L, 2L, 1L);
        Expr<Integer> byPoints = coalesce(points, 0);
        assertColumn(rank().over().partitionBy(team).orderBy(byPoints.desc()), 3L, 1L, 1L, 2L, 3L, 1L);
        assertColumn(denseRank().over().partitionBy(team).orderBy(byPoints.desc()), 2L, 1L, 1L, 2L, 3L, 1L);
        assertColumn(ntile(2).over().orderBy(id), 1, 1, 1, 2, 2, 2);
        assertColumn(lag(points, 2).over().orderBy(id), null, null, 10, 20, 20, 5);
        assertColumn(lead(points).over().partitionBy(team).orderBy(id), 20, 20, null, null, 8, null);
        assertColumn(firstValue(points).over().partitionBy(team).orderBy(id), 10, 10, 10, 5, 5, 5);
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.H2, TestDatabase.POSTGRESQL})
    void rowsBeyondTheFirstHaveAValueOfTheUsersChoice() throws SQLException {
        assertColumn(lag(points, 1, 0).over().orderBy(id), 0, 10, 20, 20, 5, null);
    }

    @EachDatabase
    void framesNarrowTheWindow() throws SQLException {
        assertColumn(sum(id).over().orderBy(id).rows(preceding(1), following(1)), 3, 6, 9, 12, 15, 11);
        assertColumn(sum(id).over().orderBy(id).rows(unboundedPreceding(), currentRow()), 1, 3, 6, 10, 15, 21);
        assertColumn(count().over().orderBy(id).range(preceding(2), unboundedFollowing()), 6L, 6L, 6L, 5L, 4L, 3L);
        assertColumn(max(id).over(), 6, 6, 6, 6, 6, 6);
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.H2, TestDatabase.POSTGRESQL})
    void framesCountGroupsAndLeaveRowsOut() throws SQLException {
        assertColumn(count().over().orderBy(team).groups(preceding(1), currentRow()), 6L, 6L, 6L, 3L, 3L, 3L);
        assertColumn(
                sum(id).over().orderBy(id).rows(preceding(1), following(1)).exclude(Frame.Exclusion.CURRENT_ROW),
                2,
                4,
                6,
                8,
                10,
                5);
    }

    @EachDatabase(TestDatabase.MARIADB)
    void framesThatTheDatabaseLacksAreRefusedByName() {
        assertThatThrownBy(() -> jdbc.run(select(count().over().orderBy(team).groups(preceding(1), currentRow()))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'mariadb'")
                .hasMessageContaining("GROUPS")
                .hasMessageContaining("dense_rank()");
        assertThatThrownBy(() -> jdbc.run(select(sum(id).over()
                        .orderBy(id)
                        .rows(preceding(1), following(1))
                        .exclude(Frame.Exclusion.TIES))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("EXCLUDE");
    }

    private Expr<Long> ofThreeDays() {
        Expr<LocalDate> day = literal(LocalDate.of(2024, 1, 1), DATE).plus(Period.ofDays(1));
        return count().over()
                .orderBy(caseWhen(id.gt(3), literal(LocalDate.of(2024, 3, 1), DATE))
                        .otherwise(day))
                .range(preceding(Duration.ofDays(3)), currentRow());
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void framesReachOverASpanOfTime() throws SQLException {
        assertColumn(ofThreeDays(), 3L, 3L, 3L, 3L, 3L, 3L);
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.H2, TestDatabase.MARIADB})
    void framesOverASpanOfTimeAreRefusedWhereThatIsANumber() {
        assertThatThrownBy(() -> jdbc.run(select(ofThreeDays())))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("span of time")
                .hasMessageContaining("number of days");
    }

    @EachDatabase(TestDatabase.SQLITE)
    void impossibleFramesAreRefused() {
        assertThatThrownBy(() -> count().over().rows(following(1), preceding(1)))
                .isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> count().over().rows(unboundedPreceding(), unboundedPreceding()))
                .isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> count().over().exclude(Frame.Exclusion.TIES)).isInstanceOf(ArgumentException.class);
    }

    @EachDatabase
    void aWindowIsOrderedByAnExpressionThoughItHasALabel() throws SQLException {
        Label<Integer> twice = points.times(2).label("twice");
        assertThat(jdbc.run(select(twice, rowNumber().over().orderBy(twice, id))
                        .where(team.eq("red"))
                        .orderBy(twice, id)))
                .isEqualTo(List.of(List.of(20, 1L), List.of(40, 2L), List.of(40, 3L)));
    }

    @EachDatabase
    void aFilterHidesRowsFromAnAggregate() throws SQLException {
        assertRow(
                List.of(2L, 3L, 1L, 20, 2L),
                jdbc.run(select(
                        count().filter(points.lt(10)),
                        count(points).filter(team.eq("red")),
                        count(team.distinct()).filter(id.gt(3)),
                        max(points).filter(team.eq("red"), id.lt(4)),
                        count().filter(points.lt(10)).filter(id.gt(3)))));
        assertColumn(sum(id).filter(team.eq("red")).over(), 6, 6, 6, 6, 6, 6);
        assertRow(
                List.of("blue,blue"),
                jdbc.run(select(aggregateStrings(team, ",").filter(points.lt(10)))));
    }

    @EachDatabase(TestDatabase.MARIADB)
    void aFilterThatNoCaseReplacesIsRefused() {
        assertThatThrownBy(() ->
                        jdbc.run(select(func("json_arrayagg", VARCHAR, team).filter(points.lt(10)))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("mariadb")
                .hasMessageContaining("FILTER");
    }

    @EachDatabase
    void stringsArePutTogetherInOrder() throws SQLException {
        assertThat(jdbc.run(select(
                                team,
                                aggregateStrings(points.cast(VARCHAR), "; ").orderBy(id.desc()))
                        .groupBy(team)
                        .orderBy(team)))
                .isEqualTo(List.of(List.of("blue", "8; 5"), List.of("red", "20; 20; 10")));
        assertThat(jdbc.run(select(aggregateStrings(team.distinct(), ",")).where(team.eq("red"))))
                .isEqualTo(List.of(List.of("red")));
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL})
    void aggregatesOfOrderedSets() throws SQLException {
        assertRow(
                Arrays.asList(10.0, 10, 20, 15.0),
                jdbc.run(select(
                        percentileCont(0.5, points),
                        percentileDisc(0.5, points),
                        mode(points),
                        percentileCont(0.5, points).filter(id.lt(3)))));
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void rollupAddsSubtotals() throws SQLException {
        assertThat(jdbc.run(select(team, sum(points)).groupBy(rollup(team))))
                .containsExactlyInAnyOrder(List.of("blue", 13), List.of("red", 50), Arrays.asList(null, 63));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void groupingSetsGroupSeveralTimes() throws SQLException {
        assertThat(jdbc.run(select(team, points, count())
                        .where(team.eq("red"))
                        .groupBy(groupingSets(tuple(team, points), team))))
                .containsExactlyInAnyOrder(
                        List.of("red", 10, 1L), List.of("red", 20, 2L), Arrays.asList("red", null, 3L));
    }

    @EachDatabase
    void everydayFunctionsHaveOneName() throws SQLException {
        assertRow(
                Arrays.asList(3, "ed", "rad", null, "x"),
                jdbc.run(select(
                                charLength(team),
                                substring(team, 2),
                                replace(team, "e", "a"),
                                nullIf(team, "red"),
                                trim(literal(" x ")))
                        .where(id.eq(1))));
    }
}
