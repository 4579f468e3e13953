package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.all;
import static dev.athanor.sql.Sql.any;
import static dev.athanor.sql.Sql.bits;
import static dev.athanor.sql.Sql.caseOf;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.temporal;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Operator;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Operators, run on each database: they mean the same on all. */
class OperatorExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Column<Integer> age = column("age", INTEGER);
    private final Column<LocalDate> born = column("born", DATE);
    private final Column<LocalDateTime> seen = column("seen", TIMESTAMP);
    private final Table people = Table.of("people", metadata, id, name, age, born, seen);

    private PlainJdbc jdbc;

    @BeforeEach
    void fourPeople(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
        jdbc.create(people);
        jdbc.run(insert(people)
                .values(
                        id.to(1),
                        name.to("Edda"),
                        age.to(30),
                        born.to(LocalDate.of(1969, 12, 30)),
                        seen.to(LocalDateTime.parse("1969-12-31T23:59:59.250001"))));
        add(2, "wanda", 40);
        add(3, "mila_50%", null);
        add(4, null, 4);
    }

    private void add(int key, String who, Integer years) throws SQLException {
        jdbc.run(insert(people).values(id.to(key), name.to(who), age.to(years)));
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    /** The keys of the rows for which a condition holds, as a parameter's values and written out. */
    private void assertHolds(Expr<Boolean> condition, Integer... keys) throws SQLException {
        var query = select(id).where(condition).orderBy(id);
        List<List<Object>> rows = Arrays.stream(keys).map(List::<Object>of).toList();
        assertThat(jdbc.run(query)).isEqualTo(rows);
        assertThat(jdbc.runLiterally(query)).isEqualTo(rows);
    }

    @EachDatabase
    void tuplesAreCompared() throws SQLException {
        assertHolds(tuple(id, age).in(List.of(1, 30), List.of(2, 41), List.of(4, 4)), 1, 4);
        assertHolds(tuple(id, age).notIn(List.of(List.of(1, 30))), 2, 3, 4);
        assertHolds(tuple(id, age).in(), new Integer[0]);
        assertHolds(tuple(id, age).notIn(), 1, 2, 3, 4);
        assertHolds(tuple(id, age).in(select(age, age)), 4);
        assertHolds(tuple(id, name).eq(List.of(2, "wanda")), 2);
        assertHolds(tuple(id, name).gt(List.of(2, "a")), 2, 3, 4);
        assertHolds(tuple(id, age).eq(tuple(age, id)), 4);
        assertThatThrownBy(() -> tuple(id, age).in(List.of(1))).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> tuple(id, age).in(select(id))).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> tuple(id, age).eq(List.of(1, "x"))).isInstanceOf(ArgumentException.class);
    }

    @EachDatabase
    void listsMayHoldExpressions() throws SQLException {
        assertHolds(age.in(id, literal(30)), 1, 4);
        assertHolds(age.notIn(id, literal(30)), 2);
    }

    private Object value(Expr<?> expression) throws SQLException {
        return jdbc.run(select(expression).where(id.eq(1))).get(0).get(0);
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void anyAndAllValuesOfAQueryAreComparedWith() throws SQLException {
        assertHolds(age.eq(any(select(id))), 4);
        assertHolds(age.ge(all(select(age).where(age.isNotNull()))), 2);
        assertHolds(any(select(id)).gt(age), new Integer[0]);
    }

    @EachDatabase
    void patternsMayIgnoreCaseAndBeEscaped() throws SQLException {
        assertHolds(name.istartsWith("ED"), 1);
        assertHolds(name.iendsWith("NDA").or(name.icontains("ILA")), 2, 3);
        assertHolds(name.icontains("A_5").autoEscape(), 3);
        assertHolds(name.icontains("A%5").autoEscape(), new Integer[0]);
        assertHolds(name.notIlike("%a"), 3);
        assertHolds(name.ilike("%50!%", '!'), 3);
        assertHolds(name.ilike(literal("WAN%")), 2);
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void regularExpressionsMatchAndReplace() throws SQLException {
        assertHolds(
                name.regexpMatch("^[a-z]+da$"),
                jdbc.dialect().name().equals("mariadb") ? new Integer[] {1, 2} : new Integer[] {2});
        assertHolds(name.regexpMatch("^ED", "i"), 1);
        assertHolds(name.regexpMatch("^ED", "i").not(), 2, 3);
        assertThat(value(name.regexpReplace("d+", "t"))).isEqualTo("Eta");
        assertThatThrownBy(() -> name.regexpMatch("x", "'")).isInstanceOf(ArgumentException.class);
    }

    @EachDatabase
    void numbersAreRaisedAndTheirBitsCombined() throws SQLException {
        assertThat(value(age.power(2))).isEqualTo(900);
        assertThat(value(bits(age).and(7))).isEqualTo(6);
        assertThat(value(bits(age).or(1))).isEqualTo(31);
        assertThat(value(bits(age).xor(literal(3)))).isEqualTo(29);
        assertThat(value(bits(age).shiftLeft(2))).isEqualTo(120);
        assertThat(value(bits(bits(age).shiftRight(1)).and(age))).isEqualTo(14);
        if (!jdbc.dialect().name().equals("mariadb")) { // where numbers of bits have no sign
            assertThat(value(bits(age).not())).isEqualTo(-31);
        }
    }

    @EachDatabase
    void momentsMoveAndHaveTimeBetweenThem() throws SQLException {
        assertThat(value(born.plus(Duration.ofDays(3)))).isEqualTo(LocalDate.of(1970, 1, 2));
        assertThat(value(born.minus(Period.ofDays(31)))).isEqualTo(LocalDate.of(1969, 11, 29));
        assertThat(value(seen.plus(Duration.ofMillis(750))))
                .isEqualTo(LocalDateTime.parse("1970-01-01T00:00:00.000001"));
        assertThat(value(seen.minus(Duration.ofSeconds(59, 250_001_000))))
                .isEqualTo(LocalDateTime.parse("1969-12-31T23:59:00"));
        assertThat(value(temporal(born).daysSince(LocalDate.of(1969, 12, 31)))).isEqualTo(-1);
        assertThat(value(temporal(seen).since(LocalDateTime.parse("1970-01-02T00:00:00"))))
                .isEqualTo(Duration.ofDays(-1).minusNanos(749_999_000));
        assertHolds(seen.plus(Duration.ofDays(1)).gt(LocalDateTime.parse("1970-01-01T12:00:00")), 1);
        assertThatThrownBy(() -> born.plus(Duration.ofHours(1))).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> seen.plus(Period.ofMonths(1))).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> age.plus(Duration.ofDays(1))).isInstanceOf(ArgumentException.class);
    }

    @EachDatabase
    void casesCompareByValue() throws SQLException {
        Expr<String> word = caseOf(id).when(1, "one").when(2, "two").otherwise("many");
        assertThat(jdbc.run(select(word).orderBy(id)))
                .isEqualTo(List.of(List.of("one"), List.of("two"), List.of("many"), List.of("many")));
        assertThat(value(caseOf(age).when(1, "one"))).isNull();
    }

    @EachDatabase
    void operatorsOfTheUsersOwnBindAsTheUserSays() throws SQLException {
        Operator plus = Operator.custom("+").precedence(7).associative();
        assertThat(value(age.op(plus, INTEGER, 2).op(plus, INTEGER, 3).times(2)))
                .isEqualTo(70);
        Operator above = Operator.custom(">").precedence(5).negatedBy("<=");
        assertHolds(age.boolOp(above, 20).not(), 4);
    }
}
