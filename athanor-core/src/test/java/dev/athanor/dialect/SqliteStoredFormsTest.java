package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.BINARY;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.FLOAT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TIME;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.TIMESTAMP_TZ;
import static dev.athanor.types.Types.numeric;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What stands in a SQLite file is what SQLAlchemy 2.1 writes there, so that either reads what the other wrote. The forms were recorded
 * from it, as {@code quote(column)} shows them.
 */
class SqliteStoredFormsTest {
    private static <T> void isKeptAs(SqlType<T> type, T value, String form) {
        MetaData metadata = new MetaData();
        Column<Integer> id = column("id", INTEGER, primaryKey());
        Column<T> column = column("v", type);
        Table table = Table.of("store", metadata, id, column);
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            metadata.createAll(engine);
            engine.transact(c -> {
                c.execute(insert(table).values(id.to(1), column.to(value)));
                assertThat(c.scalar(select(func("quote", Types.TEXT, column)))).isEqualTo(form);
                c.execute(text("INSERT INTO store VALUES (2, " + form + ")"));
                assertThat(c.execute(select(column)).all())
                        .hasSize(2)
                        .allSatisfy(read -> assertThat(type.same(read, value)).isTrue());
            });
        }
    }

    @Test
    void keepsDatesAndTimesAsTexts() {
        isKeptAs(DATE, LocalDate.of(1, 2, 3), "'0001-02-03'");
        isKeptAs(DATE, LocalDate.of(9999, 12, 31), "'9999-12-31'");
        isKeptAs(TIME, LocalTime.of(1, 2, 3, 4_000), "'01:02:03.000004'");
        isKeptAs(TIME, LocalTime.of(1, 2, 3), "'01:02:03.000000'");
        isKeptAs(TIMESTAMP, LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4_000), "'2024-02-29 01:02:03.000004'");
        isKeptAs(TIMESTAMP, LocalDateTime.of(2024, 2, 29, 0, 0), "'2024-02-29 00:00:00.000000'");
    }

    /** SQLAlchemy loses the zone here; an instant is in UTC. */
    @Test
    void keepsInstantsInUtc() {
        isKeptAs(TIMESTAMP_TZ, Instant.parse("2024-02-29T01:02:03.000004Z"), "'2024-02-29 01:02:03.000004'");
    }

    @Test
    void keepsTheOtherTypes() {
        isKeptAs(
                Types.UUID,
                UUID.fromString("0a0b0c0d-0102-4304-8506-0708090a0b0c"),
                "'0a0b0c0d0102430485060708090a0b0c'");
        isKeptAs(BOOLEAN, true, "1");
        isKeptAs(BOOLEAN, false, "0");
        isKeptAs(numeric(10, 2), new BigDecimal("1.50"), "1.5");
        isKeptAs(numeric(10, 2), new BigDecimal("-7"), "-7");
        isKeptAs(FLOAT, 0.1, "0.1");
        isKeptAs(BINARY, new byte[] {0, -1}, "X'00FF'");
    }
}
