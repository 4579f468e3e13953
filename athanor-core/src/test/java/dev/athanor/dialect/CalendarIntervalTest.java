package dev.athanor.dialect;

import static dev.athanor.dialect.postgresql.PostgresqlTypes.CALENDAR_INTERVAL;
import static dev.athanor.dialect.postgresql.PostgresqlTypes.calendarInterval;
import static dev.athanor.dialect.postgresql.PostgresqlTypes.interval;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTERVAL;
import static dev.athanor.types.Types.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.postgresql.CalendarInterval;
import dev.athanor.engine.Engine;
import dev.athanor.error.DataException;
import dev.athanor.error.ResultException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.SqlType;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals that are not equally long wherever they begin. */
class CalendarIntervalTest {
    private static final CalendarInterval MIXED = new CalendarInterval(Period.of(1, 14, 3), Duration.ofMillis(-1_500));

    @Test
    void isAnAmountOfJavasTime() {
        assertThat(MIXED)
                .hasToString("P26M3DT-1.5S")
                .isEqualTo(new CalendarInterval(Period.of(2, 2, 3), Duration.ofMillis(-1_500)));
        LocalDateTime january = LocalDateTime.of(2024, 1, 31, 12, 0);
        assertThat(january.plus(CalendarInterval.of(Period.ofMonths(1)))).isEqualTo("2024-02-29T12:00:00");
        assertThat(january.minus(CalendarInterval.of(Duration.ofHours(13)))).isEqualTo("2024-01-30T23:00:00");
        assertThat(CalendarInterval.of(Duration.ofNanos(1_999)))
                .isEqualTo(CalendarInterval.of(Duration.ofNanos(1_000)));
        assertThat(MIXED.getUnits()).hasSize(4);
        assertThat(MIXED.get(ChronoUnit.MONTHS)).isEqualTo(26);
        assertThat(MIXED.get(ChronoUnit.DAYS)).isEqualTo(3);
        assertThat(MIXED.get(ChronoUnit.SECONDS)).isEqualTo(-2);
    }

    /** What the server computes is what Java computes of the value that was read. */
    @EachDatabase(TestDatabase.POSTGRESQL)
    void isWhatTheServerHas(Database database) {
        LocalDateTime begin = LocalDateTime.of(2024, 1, 31, 12, 0);
        try (Engine engine = Engine.create(database.athanorUrl())) {
            engine.transact(c -> {
                assertThat(c.scalar(select(func(
                                "age",
                                CALENDAR_INTERVAL,
                                literal(LocalDateTime.of(2025, 3, 2, 0, 0), TIMESTAMP),
                                literal(begin, TIMESTAMP)))))
                        .isEqualTo(new CalendarInterval(Period.of(1, 1, 1), Duration.ofHours(12)));
                for (CalendarInterval span : List.of(
                        MIXED, CalendarInterval.of(Period.ofMonths(1)), CalendarInterval.of(Period.of(0, -3, 1)))) {
                    assertThat(c.scalar(select(
                                    literal(begin, TIMESTAMP).op("+", TIMESTAMP, literal(span, CALENDAR_INTERVAL)))))
                            .as("%s", span)
                            .isEqualTo(begin.plus(span));
                }
                assertThatThrownBy(() -> c.scalar(select(literalColumn("interval '1 mon -1 day'", INTERVAL))))
                        .isInstanceOf(ResultException.class)
                        .hasMessageContainingAll("P1M-1D", "CALENDAR_INTERVAL");
                assertThat(c.scalar(select(literalColumn("interval '-1 day 02:00'", INTERVAL))))
                        .isEqualTo(Duration.ofHours(-22));
            });
        }
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void whatAColumnWouldCutIsRefused(Database database) {
        try (Engine engine = Engine.create(database.athanorUrl())) {
            refuses(engine, interval(3), Duration.ofNanos(1_500_000), "INTERVAL (3)");
            refuses(engine, interval("DAY TO MINUTE"), Duration.ofSeconds(61), "INTERVAL DAY TO MINUTE");
            refuses(engine, interval("YEAR"), Duration.ofDays(400), "INTERVAL YEAR");
            refuses(engine, calendarInterval("YEAR"), CalendarInterval.of(Period.ofMonths(13)), "INTERVAL YEAR");
            refuses(engine, calendarInterval("MONTH"), CalendarInterval.of(Period.ofDays(1)), "INTERVAL MONTH");
            refuses(engine, calendarInterval("DAY"), CalendarInterval.of(Duration.ofHours(1)), "INTERVAL DAY");
        }
        assertThatThrownBy(() -> interval("FORTNIGHT")).hasMessageContainingAll("FORTNIGHT", "DAY TO SECOND");
    }

    private static <T> void refuses(Engine engine, SqlType<T> type, T value, String name) {
        Column<T> column = column("v", type);
        Table table = Table.of("spans", new MetaData(), column);
        table.metadata().createAll(engine);
        engine.transact(c -> {
            assertThatThrownBy(() -> c.execute(insert(table).values(column.to(value))))
                    .as(name)
                    .isInstanceOf(DataException.class)
                    .hasMessageContainingAll("column spans.v", name, value.toString());
            // What it is compared with may be anything, and is not cut either.
            assertThat(c.scalar(select(literal(value, type).eq(literal(value, type)))))
                    .isTrue();
        });
        table.metadata().dropAll(engine);
    }
}
