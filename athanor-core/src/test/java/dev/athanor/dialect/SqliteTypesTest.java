package dev.athanor.dialect;

import static dev.athanor.dialect.KeptValues.keeps;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.SqlCompiler;
import dev.athanor.dialect.sqlite.SqliteTypes;
import dev.athanor.engine.Engine;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.Json;
import dev.athanor.types.SqlType;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.sqlite.Function;
import org.sqlite.SQLiteConnection;

/** Dates and times in forms of the user's. */
class SqliteTypesTest {
    private static final SqlType<LocalDate> GERMAN = SqliteTypes.date(DateTimeFormatter.ofPattern("dd.MM.uuuu"));
    private static final SqlType<LocalTime> DIGITS = SqliteTypes.time(DateTimeFormatter.ofPattern("HHmmss"));
    private static final SqlType<LocalDateTime> SECONDS =
            SqliteTypes.timestamp(DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss"));

    @EachDatabase(TestDatabase.SQLITE)
    void valuesAreStoredInTheFormAndComeBack(Database database) throws SQLException {
        try (PlainJdbc jdbc = PlainJdbc.open(database)) {
            keeps(jdbc, GERMAN, LocalDate.of(2024, 2, 29), LocalDate.of(1, 1, 1));
            keeps(jdbc, DIGITS, LocalTime.of(0, 0, 1), LocalTime.of(23, 59, 59));
            keeps(jdbc, SECONDS, LocalDateTime.of(2024, 2, 29, 23, 59, 59));
            Column<LocalDate> day = column("day", GERMAN);
            Column<LocalTime> time = column("time", DIGITS);
            Column<LocalDateTime> moment = column("moment", SECONDS);
            Table table = Table.of("raw", new MetaData(), day, time, moment);
            jdbc.create(table);
            jdbc.run(insert(table)
                    .values(
                            day.to(LocalDate.of(2024, 2, 29)),
                            time.to(LocalTime.of(0, 0, 1)),
                            moment.to(LocalDateTime.of(2024, 2, 29, 1, 2, 3))));
            assertThat(jdbc.query("SELECT day, time, moment FROM raw"))
                    .isEqualTo(List.of(List.of("29.02.2024", "000001", "2024/02/29 01:02:03")));
            assertThatThrownBy(() -> jdbc.run(insert(table).values(time.to(LocalTime.of(0, 0, 1, 5_000)))))
                    .hasMessageContaining("no place for all of the value");
        }
    }

    /** SQLite's REGEXP is a function that somebody has to bring along; the driver takes it. */
    @EachDatabase(TestDatabase.SQLITE)
    void regularExpressionsAndFunctionsOfTheUsers(Database database) throws SQLException {
        try (Engine engine = Engine.create(database.athanorUrl())) {
            engine.transact(c -> {
                Function.create(c.unwrap(SQLiteConnection.class), "regexp", new Function() {
                    @Override
                    protected void xFunc() throws SQLException {
                        result(value_text(1).matches(value_text(0)) ? 1 : 0);
                    }
                });
                assertThat(c.scalar(select(literal("wanda").regexpMatch("w.*a"))))
                        .isTrue();
                assertThat(c.scalar(select(literal("ed").regexpMatch("w.*a")))).isFalse();
                assertThat(c.scalar(select(func("regexp", INTEGER, "e.", "ed"))))
                        .isEqualTo(1);
            });
        }
    }

    @EachDatabase(TestDatabase.SQLITE)
    void binaryDocumentsAreWrittenAndReadThroughFunctions(Database database) throws SQLException {
        Column<Json> document = column("d", SqliteTypes.JSONB);
        Table table = Table.of("raw", new MetaData(), document);
        var insertion = insert(table).values(document.to(Json.of("{\"a\": [1, 2]}")));
        try (PlainJdbc jdbc = PlainJdbc.open(database)) {
            jdbc.create(table);
            jdbc.run(insertion);
            assertThat(jdbc.query("SELECT typeof(d) FROM raw")).isEqualTo(List.of(List.of("blob")));
            assertThat(jdbc.value(select(document))).isEqualTo(Json.of("{\"a\":[1,2]}"));
            assertThat(jdbc.value(select(json(document).path("a", 1).asInteger())))
                    .isEqualTo(2);
            assertThat(jdbc.value(select(json(document).at("a").asJson()))).isEqualTo(Json.of("[1,2]"));
            assertThat(jdbc.run(select(document).where(document.eq(Json.of("{\"a\":[1,2]}")))))
                    .hasSize(1);
            assertThat(jdbc.run(select(document).where(document.in(Json.of("[]"), Json.of("{\"a\":[1,2]}")))))
                    .hasSize(1);
            assertThat(SqlCompiler.renderNamed(insertion, jdbc.dialect().syntax())
                            .sql())
                    .isEqualTo("INSERT INTO raw (d) VALUES (jsonb(:d))");
        }
    }
}
