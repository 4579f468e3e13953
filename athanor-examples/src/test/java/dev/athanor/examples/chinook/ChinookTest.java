package dev.athanor.examples.chinook;

import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Row;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The example with real data, on every database; the others are copies of SQLite's. */
class ChinookTest {
    @EachDatabase
    void theProgramPrintsTheSameOnEveryDatabase(Database database) throws IOException {
        assertThat(printed(store(), database))
                .containsExactly(
                        "61 rows in 11 tables of " + database.dialectName(),
                        "Best-selling artists",
                        "  Guns N' Roses: 4.95",
                        "  Antônio Carlos Jobim: 3.98",
                        "  AC/DC: 2.97",
                        "  Zé /* do */ Trio?: 1.99",
                        "  Nobody; \"the :unknown\" -- band: 1.98",
                        "Employees",
                        "  Jane Peacock, Sales Support Agent, reports to Nancy Edwards, customers: 2",
                        "  Nancy Edwards, Sales Manager, reports to André O'Adams, customers: 1",
                        "  André O'Adams, General Manager, head of the store, customers: 0",
                        "Playlists",
                        "  90’s Music, tracks: 5",
                        "  Empty; for now, tracks: 0",
                        "Prices",
                        "  before: 23.80 in all, 0.99 for Who's \"it\": you?; -- me /* or */ :him",
                        "  raised by 10 %: 26.20 in all, 1.09 for Who's \"it\": you?; -- me /* or */ :him",
                        "  rolled back: 23.80 in all, 0.99 for Who's \"it\": you?; -- me /* or */ :him");
    }

    @EachDatabase
    void aCopyHasAllValuesAndNumbersNewRowsBehindThem(Database database) throws IOException {
        try (Engine source = Engine.create("sqlite:///:memory:");
                Engine target = Engine.create(database.athanorUrl())) {
            source.transact(SqlScript.parse(store())::run);
            DatabaseCopy.run(Model.metadata(), source, target);

            for (Table table : Model.metadata().tables()) {
                assertThat(rows(table, target)).as(table.name()).isEqualTo(rows(table, source));
            }
            try (Session session = SessionFactory.of(target).open()) {
                Artist artist = new Artist();
                session.add(artist);
                session.flush();
                assertThat(Artist.ARTIST.artistId.get(artist)).isEqualTo(7);
            }
        }
    }

    @EachDatabase
    void aDatabaseThatHasRowsIsNotCopiedTo(Database database) throws IOException {
        try (Engine source = Engine.create("sqlite:///:memory:");
                Engine target = Engine.create(database.athanorUrl())) {
            source.transact(SqlScript.parse(store())::run);
            DatabaseCopy.run(Model.metadata(), source, target);
            assertThatThrownBy(() -> DatabaseCopy.run(Model.metadata(), source, target))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("has rows in the target already; give the URL of an empty database");
        }
    }

    /** Such as {@code -Dchinook.script=../shared/data/Chinook_Sqlite.sql}, from the root. */
    @EachDatabase
    @EnabledIfSystemProperty(
            named = "chinook.script",
            matches = ".+",
            disabledReason = "-Dchinook.script=PATH says where the whole script is")
    void theWholeScriptRuns(Database database) throws IOException {
        List<String> lines = printed(Files.readString(Path.of(System.getProperty("chinook.script"))), database);
        lines.forEach(System.out::println);
        assertThat(lines)
                .startsWith(
                        "15607 rows in 11 tables of " + database.dialectName(),
                        "Best-selling artists",
                        "  Iron Maiden: 138.60",
                        "  U2: 105.93",
                        "  Metallica: 90.09",
                        "  Led Zeppelin: 86.13",
                        "  Lost: 81.59")
                .contains(
                        "  Jane Peacock, Sales Support Agent, reports to Nancy Edwards, customers: 21",
                        "  90’s Music, tracks: 1477")
                .endsWith(
                        "  before: 3680.97 in all, 0.99 for For Those About To Rock (We Salute You)",
                        "  raised by 10 %: 4052.57 in all, 1.09 for For Those About To Rock (We Salute You)",
                        "  rolled back: 3680.97 in all, 0.99 for For Those About To Rock (We Salute You)");
    }

    static String store() throws IOException {
        try (InputStream script = Objects.requireNonNull(ChinookTest.class.getResourceAsStream("store.sql"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> printed(String script, Database database) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        String url = database.kind() == TestDatabase.SQLITE ? null : database.athanorUrl();
        Chinook.run(script, url, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static List<Map<String, Object>> rows(Table table, Engine engine) {
        OrderBy[] byKey = table.primaryKeyColumns().stream().map(Column::asc).toArray(OrderBy[]::new);
        return engine.call(connection -> connection
                .execute(select(table.columns()).orderBy(byKey))
                .map(Row::asMap)
                .all());
    }
}
