package dev.athanor.dialect;

import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.multiRange;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Expr;
import dev.athanor.sql.MultiRangeExpr;
import dev.athanor.sql.RangeExpr;
import dev.athanor.sql.Sql;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.MultiRange;
import dev.athanor.types.Range;
import dev.athanor.types.Range.Bounds;
import dev.athanor.types.SqlType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Operators on ranges give on the server what they give in Java, for ranges that were drawn by lot, empty and endless ones among them. */
class RangeOperatorsTest {
    private static final int PAIRS = 150;

    private final Random random = new Random(20240229);
    private PlainJdbc jdbc;

    @BeforeEach
    void open(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void rangesOfWholeNumbers() throws SQLException {
        agree(PostgresqlTypes.INT4RANGE, number -> number);
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void rangesOfDecimals() throws SQLException {
        agree(PostgresqlTypes.NUMRANGE, number -> BigDecimal.valueOf(number).movePointLeft(1));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void rangesOfDates() throws SQLException {
        agree(PostgresqlTypes.DATERANGE, number -> LocalDate.of(2024, 2, 26).plusDays(number));
    }

    private <T extends Comparable<? super T>> void agree(SqlType<Range<T>> type, IntFunction<T> values)
            throws SQLException {
        for (int i = 0; i < PAIRS; i++) {
            Range<T> a = drawn(values);
            Range<T> b = drawn(values);
            T value = values.apply(random.nextInt(8));
            RangeExpr<T> left = Sql.range(literal(a, type));
            Expr<Range<T>> right = literal(b, type);
            assertThat(jdbc.run(select(
                                            left.contains(value),
                                            left.contains(b),
                                            left.containedBy(b),
                                            left.overlaps(right),
                                            left.strictlyLeftOf(b),
                                            left.strictlyRightOf(right),
                                            left.notExtendRightOf(b),
                                            left.notExtendLeftOf(right),
                                            left.adjacentTo(b),
                                            left.asExpr().eq(b))
                                    .addColumns(left.intersection(b), left.lower(), left.upper()))
                            .get(0))
                    .as("%s and %s, %s", a, b, value)
                    .usingRecursiveComparison()
                    .isEqualTo(Arrays.asList(
                            a.contains(value),
                            a.contains(b),
                            a.containedBy(b),
                            a.overlaps(b),
                            a.strictlyLeftOf(b),
                            a.strictlyRightOf(b),
                            a.notExtendRightOf(b),
                            a.notExtendLeftOf(b),
                            a.adjacentTo(b),
                            a.equals(b),
                            a.intersection(b),
                            a.lower(),
                            a.upper()));
            agree(() -> a.union(b), left.union(b));
            agree(() -> a.difference(b), left.difference(right));
        }
    }

    /** Both give the same range, or neither gives one. */
    private <T extends Comparable<? super T>> void agree(Supplier<Range<T>> java, Expr<Range<T>> sql)
            throws SQLException {
        Range<T> expected;
        try {
            expected = java.get();
        } catch (ArgumentException e) {
            assertThatThrownBy(() -> jdbc.value(select(sql))).hasMessageContaining("would not be contiguous");
            return;
        }
        assertThat(jdbc.value(select(sql))).isEqualTo(expected);
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void multiranges() throws SQLException {
        for (int i = 0; i < PAIRS; i++) {
            MultiRange<Integer> a = MultiRange.of(numbers(), numbers(), numbers());
            MultiRange<Integer> b = MultiRange.of(numbers(), numbers());
            Range<Integer> one = numbers();
            MultiRangeExpr<Integer> left = multiRange(literal(a, PostgresqlTypes.INT4MULTIRANGE));
            Expr<MultiRange<Integer>> right = literal(b, PostgresqlTypes.INT4MULTIRANGE);
            assertThat(jdbc.run(select(
                                    left.contains(3),
                                    left.contains(one),
                                    left.contains(right),
                                    left.overlaps(right),
                                    left.union(b),
                                    left.intersection(right),
                                    left.difference(b)))
                            .get(0))
                    .as("%s and %s, %s", a, b, one)
                    .isEqualTo(List.of(
                            a.contains(3),
                            a.contains(one),
                            a.contains(b),
                            a.overlaps(b),
                            a.union(b),
                            a.intersection(b),
                            a.difference(b)));
        }
    }

    private Range<Integer> numbers() {
        return drawn(number -> number);
    }

    private <T extends Comparable<? super T>> Range<T> drawn(IntFunction<T> values) {
        if (random.nextInt(10) == 0) {
            return Range.empty();
        }
        int lower = random.nextInt(8);
        int upper = lower + random.nextInt(8 - lower);
        return Range.of(
                random.nextInt(6) == 0 ? null : values.apply(lower),
                random.nextInt(6) == 0 ? null : values.apply(upper),
                Bounds.values()[random.nextInt(4)]);
    }
}
