package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.BINARY;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.DOUBLE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.SMALLINT;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.TIME;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.TIMESTAMP_TZ;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Label;
import dev.athanor.sql.Node;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * A placeholder has no name and no type: what databases make of that, wherever a statement can hold a parameter. Each
 * statement runs, and gives the rows that the same statement with its values written out would give.
 */
class PositionalParameterTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(3));
    private final Column<Integer> age = column("age", INTEGER);
    private final Column<BigDecimal> price = column("price", numeric(6, 2));
    private final Table people = Table.of("people", metadata, id, name, age, price);

    private PlainJdbc jdbc;

    @BeforeEach
    void threePeople(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
        jdbc.create(people);
        add(1, "ed", 30, "1.50");
        add(2, "ed", 40, null);
        add(3, "mo", 50, "2.25");
        add(4, null, null, null);
    }

    private void add(int key, String who, Integer years, String cost) throws SQLException {
        jdbc.run(insert(people)
                .values(id.to(key), name.to(who), age.to(years), price.to(cost == null ? null : new BigDecimal(cost))));
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    private void assertRows(Node statement, List<?>... rows) throws SQLException {
        assertThat(jdbc.run(statement)).isEqualTo(List.of(rows));
        assertThat(jdbc.runLiterally(statement)).isEqualTo(List.of(rows));
    }

    private static List<Object> row(Object... values) {
        return Arrays.asList(values);
    }

    @EachDatabase
    void groupsByTheSameExpressionThatIsSelected() throws SQLException {
        Expr<String> greeting = name.concat("!");
        assertRows(
                select(greeting, count())
                        .from(people)
                        .where(name.isNotNull())
                        .groupBy(greeting)
                        .orderBy(greeting),
                row("ed!", 2L),
                row("mo!", 1L));
    }

    @EachDatabase
    void groupsByAnEqualExpressionThatWasBuiltAgain() throws SQLException {
        assertRows(
                select(name.concat("!"), count())
                        .from(people)
                        .where(name.isNotNull())
                        .groupBy(name.concat("!"))
                        .orderBy(name.concat("!").desc()),
                row("mo!", 1L),
                row("ed!", 2L));
    }

    @EachDatabase
    void groupsByALabelledExpression() throws SQLException {
        Label<String> greeting = name.concat("!").label("greeting");
        assertRows(
                select(greeting, count())
                        .from(people)
                        .where(name.isNotNull())
                        .groupBy(greeting)
                        .orderBy(greeting),
                row("ed!", 2L),
                row("mo!", 1L));
    }

    @EachDatabase
    void groupsByAnExpressionThatIsSelectedInsideAFunction() throws SQLException {
        assertRows(
                select(upper(name.concat("!")), func("max", INTEGER, age))
                        .where(name.isNotNull())
                        .groupBy(name.concat("!"))
                        .orderBy(upper(name.concat("!"))),
                row("ED!", 40),
                row("MO!", 50));
    }

    @EachDatabase
    void groupsByACase() throws SQLException {
        Expr<String> kind = caseWhen(age.gt(35), literal("old", VARCHAR)).otherwise(literal("young", VARCHAR));
        assertRows(select(kind, count()).from(people).groupBy(kind).orderBy(kind), row("old", 2L), row("young", 2L));
    }

    @EachDatabase
    void groupsByAConditionOnAList() throws SQLException {
        Expr<String> kind =
                caseWhen(name.in("ed", "al"), literal("in", VARCHAR)).otherwise(literal("out", VARCHAR));
        assertRows(select(kind, count()).from(people).groupBy(kind).orderBy(kind), row("in", 2L), row("out", 2L));
    }

    @EachDatabase
    void comparesAGroupedExpressionInHaving() throws SQLException {
        Expr<Integer> next = age.plus(1);
        assertRows(
                select(next, count())
                        .from(people)
                        .where(age.isNotNull())
                        .groupBy(next)
                        .having(next.gt(31), count().ge(1L))
                        .orderBy(next),
                row(41, 1L),
                row(51, 1L));
    }

    @EachDatabase
    void groupsInASubquery() throws SQLException {
        Expr<String> greeting = name.concat("!");
        var inner = select(greeting.label("greeting"), count().label("n"))
                .from(people)
                .where(name.isNotNull())
                .groupBy(greeting)
                .subquery("s");
        assertRows(
                select(inner.c("greeting", VARCHAR), inner.c("n", BIGINT))
                        .where(inner.c("greeting", VARCHAR).concat("?").eq("ed!?")),
                row("ed!", 2L));
    }

    @EachDatabase
    void sortsDistinctRowsByASelectedExpression() throws SQLException {
        assertRows(
                select(name.concat("!"))
                        .distinct()
                        .where(name.isNotNull())
                        .orderBy(name.concat("!").desc()),
                row("mo!"),
                row("ed!"));
    }

    @EachDatabase
    void sortsByAnExpressionThatIsNotSelected() throws SQLException {
        assertRows(select(id).where(age.isNotNull()).orderBy(age.times(-1)), row(3), row(2), row(1));
    }

    @EachDatabase
    void selectsParametersAlone() throws SQLException {
        assertRows(
                select(
                        literal("x", VARCHAR),
                        literal(7, INTEGER),
                        literal(true, BOOLEAN),
                        literal(LocalDate.of(2024, 2, 29), DATE)),
                row("x", 7, true, LocalDate.of(2024, 2, 29)));
    }

    @EachDatabase
    void passesParametersToFunctions() throws SQLException {
        assertRows(select(lower(literal("ÄBC", TEXT).coerce(VARCHAR)).label("l"))
                .where(literal(false, BOOLEAN).isTrue()));
        assertRows(select(lower(literal("ABC", VARCHAR))), row("abc"));
        assertRows(
                select(coalesce(literal(null, VARCHAR), literal("b", VARCHAR)), coalesce(literal(1, INTEGER), 2)),
                row("b", 1));
        assertRows(select(coalesce(literal(null, DATE), literal(LocalDate.EPOCH, DATE))), row(LocalDate.EPOCH));
    }

    @EachDatabase
    void doesNotCutParametersThatAreLongerThanTheColumnBesideThem(Database database) throws SQLException {
        assertRows(select(coalesce(name, "nobody at all")).where(id.eq(4)), row("nobody at all"));
        // SQLite's decimals are floating point numbers, which reading rounds to the scale of the type.
        String read = database.kind() == TestDatabase.SQLITE ? "0.12" : "0.12345";
        assertRows(select(coalesce(price, new BigDecimal("0.12345"))).where(id.eq(4)), row(new BigDecimal(read)));
    }

    @EachDatabase
    void choosesBetweenParametersInACase() throws SQLException {
        assertRows(
                select(caseWhen(age.gt(35), literal("old", VARCHAR)).otherwise(literal("young", VARCHAR)))
                        .where(age.isNotNull())
                        .orderBy(id),
                row("young"),
                row("old"),
                row("old"));
        assertRows(
                select(caseWhen(literal(true, BOOLEAN).isTrue(), literal(1, INTEGER))
                        .otherwise(literal(null, INTEGER))),
                row(1));
        assertRows(
                select(caseWhen(id.eq(1), literal(null, DATE)).otherwise(literal(null, DATE)))
                        .where(id.lt(2)),
                row((Object) null));
    }

    @EachDatabase
    void comparesParametersWithEachOther() throws SQLException {
        assertRows(select(count()).from(people).where(literal("a", VARCHAR).eq("a")), row(4L));
        assertRows(select(count()).from(people).where(literal(1, INTEGER).eq(2)), row(0L));
        assertRows(
                select(count())
                        .from(people)
                        .where(literal(LocalDate.EPOCH, DATE).lt(LocalDate.MAX.withYear(9999))),
                row(4L));
        assertRows(select(literal("a", VARCHAR).concat("b")), row("ab"));
        assertRows(select(literal(1, INTEGER).plus(2)), row(3));
        assertRows(select(count()).from(people).where(literal(2, INTEGER).between(1, 3)), row(4L));
        assertRows(select(count()).from(people).where(literal(2, INTEGER).in(1, 2)), row(4L));
        assertRows(select(count()).from(people).where(literal("abc", VARCHAR).like("a%")), row(4L));
        assertRows(select(count()).from(people).where(literal("abc", VARCHAR).contains("b")), row(4L));
    }

    @EachDatabase
    void takesNullsInLists() throws SQLException {
        assertRows(select(id).where(name.in(Arrays.asList("mo", null))), row(3));
        assertRows(select(id).where(name.notIn(Arrays.asList("mo", null))));
        assertRows(select(id).where(age.in(Arrays.asList(null, null))));
    }

    @EachDatabase
    void findsNothingInAnEmptyListAndEverythingOutsideIt() throws SQLException {
        assertRows(select(count()).from(people).where(name.in(List.of())), row(0L));
        assertRows(select(count()).from(people).where(name.notIn(List.of())), row(4L));
        assertRows(select(count()).from(people).where(age.in(List.of())), row(0L));
        assertRows(select(count()).from(people).where(age.notIn(List.of())), row(4L));
        assertRows(select(count()).from(people).where(price.notIn(List.of())), row(4L));
        assertRows(select(count()).from(people).where(name.in(List.of()).not()), row(4L));
        assertRows(select(count()).from(people).where(name.in(List.of()).or(id.eq(1))), row(1L));
        assertRows(
                select(count())
                        .from(people)
                        .where(id.eq(1).or(name.in(List.of())).or(id.eq(2))),
                row(2L));
        assertRows(select(count()).from(people).where(and(name.notIn(List.of()), id.eq(1))), row(1L));
        assertRows(select(count()).from(people).where(literal(1, INTEGER).notIn(List.of())), row(4L));
        assertRows(select(name.in(List.of()), name.notIn(List.of())).where(id.eq(4)), row(false, true));
    }

    @EachDatabase
    void limitsRowsByParameters() throws SQLException {
        assertRows(select(id).orderBy(id).limit(2), row(1), row(2));
        assertRows(select(id).orderBy(id).limit(2).offset(1), row(2), row(3));
        assertRows(select(id).orderBy(id).offset(2), row(3), row(4));
        assertRows(select(id).orderBy(id).limit(0));
    }

    @EachDatabase
    void putsNullsWhereTheyAreWanted() throws SQLException {
        assertRows(select(id).orderBy(age.asc().nullsFirst()), row(4), row(1), row(2), row(3));
        assertRows(select(id).orderBy(age.asc().nullsLast()), row(1), row(2), row(3), row(4));
        assertRows(select(id).orderBy(age.desc().nullsFirst()), row(4), row(3), row(2), row(1));
        assertRows(select(id).orderBy(age.plus(1).desc().nullsLast()), row(3), row(2), row(1), row(4));
        Label<Integer> next = age.plus(1).label("next");
        assertRows(select(next).orderBy(next.asc().nullsLast()), row(31), row(41), row(51), row((Object) null));
    }

    @EachDatabase
    void tellsNullsApartFromValues() throws SQLException {
        assertRows(select(id).where(name.isDistinctFrom("ed")).orderBy(id), row(3), row(4));
        assertRows(select(id).where(name.isNotDistinctFrom((String) null)), row(4));
        assertRows(select(id).where(name.ilike("E%")).orderBy(id), row(1), row(2));
    }

    @EachDatabase
    void takesANullOfEachTypeInWhereInInsertAndInSelect() throws SQLException {
        List<SqlType<?>> types = List.of(
                SMALLINT,
                INTEGER,
                BIGINT,
                numeric(10, 2),
                DOUBLE,
                varchar(10),
                TEXT,
                BOOLEAN,
                DATE,
                TIME,
                TIMESTAMP,
                TIMESTAMP_TZ,
                BINARY,
                Types.UUID,
                Types.enumOf(Thread.State.class));
        int number = 0;
        for (SqlType<?> type : types) {
            takesNullsOf(type, "nulls_" + number++);
        }
    }

    private <T> void takesNullsOf(SqlType<T> type, String table) throws SQLException {
        Column<Integer> key = column("id", INTEGER, primaryKey());
        Column<T> value = column("v", type);
        Table nulls = Table.of(table, metadata, key, value);
        jdbc.create(nulls);
        Expr<T> nothing = literal(null, type);
        jdbc.run(insert(nulls).values(key.to(1), value.to((T) null)));
        assertRows(select(value).where(value.isNull()), row((Object) null));
        assertRows(select(key).where(value.eq(nothing)));
        assertRows(select(key).where(value.in(Arrays.asList(null, null))));
        assertRows(select(key).where(value.isNotDistinctFrom(nothing)), row(1));
        assertRows(select(nothing), row((Object) null));
        assertRows(select(coalesce(nothing, nothing), coalesce(value, nothing)).from(nulls), row(null, null));
        var inner = select(nothing.label("x"), key).subquery("s");
        // As a literal, NULL has no type, which a subquery needs on PostgreSQL.
        assertThat(jdbc.run(select(key).join(inner, inner.c("x", type).eq(value))))
                .isEmpty();
    }
}
