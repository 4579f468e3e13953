package dev.athanor.compile;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.FrameBound.currentRow;
import static dev.athanor.sql.FrameBound.following;
import static dev.athanor.sql.FrameBound.preceding;
import static dev.athanor.sql.FrameBound.unboundedPreceding;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.sql.Expr;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which dialects bound a RANGE by a distance, and how the others refuse it. */
class WindowFrameTest {
    private final Column<Integer> id = column("id", INTEGER);
    private final Column<LocalDate> day = column("day", DATE);

    private static Dialect dialect(String name) {
        return ServiceLoader.load(Dialect.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String sql(String dialect, Expr<?> window) {
        return select(window).toSql(dialect(dialect)).sql();
    }

    private static void assertRefused(String dialect, Expr<?> window, String construct, String remedy) {
        assertThatThrownBy(() -> sql(dialect, window))
                .isInstanceOf(CompileException.class)
                .hasMessageContainingAll("'" + dialect + "'", construct, remedy);
    }

    @ParameterizedTest
    @CsvSource({"sqlite, ?", "h2, ?", "postgresql, ?", "mysql, ?", "mariadb, ?", "oracle, ?"})
    void aRangeMayReachOverANumber(String dialect, String bound) {
        assertThat(sql(dialect, count().over().orderBy(id).range(preceding(5), following(2))))
                .contains("RANGE BETWEEN " + bound + " PRECEDING AND " + bound + " FOLLOWING");
    }

    @Test
    void sqlServerHasNoRangeOverANumber() {
        assertRefused(
                "mssql",
                count().over().orderBy(id).range(preceding(5), currentRow()),
                "window frame in RANGE that is bounded by a number",
                "use ROWS");
        assertThat(sql("mssql", count().over().orderBy(id).range(unboundedPreceding(), currentRow())))
                .contains("RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW");
    }

    @ParameterizedTest
    @CsvSource({"sqlite", "h2", "mysql", "mariadb", "oracle", "mssql"})
    void spansOfTimeAreRefusedWhereTheyAreNoIntervals(String dialect) {
        assertRefused(
                dialect,
                count().over().orderBy(day).range(currentRow(), following(Duration.ofDays(7))),
                "bounded by a span of time",
                "order by a number of days or seconds");
    }

    @Test
    void postgresqlHasIntervals() {
        assertThat(sql("postgresql", count().over().orderBy(day).range(preceding(Duration.ofDays(7)), currentRow())))
                .contains("RANGE BETWEEN");
    }

    @ParameterizedTest
    @CsvSource({"sqlite", "h2", "postgresql", "mysql", "mariadb", "oracle"})
    void aDistanceNeedsOneExpressionToCountBy(String dialect) {
        String construct = "window frame in RANGE that is bounded by a distance and ordered by";
        assertRefused(dialect, count().over().range(preceding(5), currentRow()), construct + " 0 expressions", "one");
        assertRefused(
                dialect,
                count().over().orderBy(id, day).range(currentRow(), following(5)),
                construct + " 2 expressions",
                "one");
    }
}
