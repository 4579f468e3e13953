package dev.athanor.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The program that newcomers run first, on every database. */
class QuickstartTest {
    @EachDatabase
    void theQuickstartRuns(Database database) {
        String printed = printedBy(() -> Quickstart.run(database.athanorUrl()));
        assertThat(printed.lines())
                .containsExactly(
                        "Table('users', Column('id', INTEGER, primaryKey), Column('name', varchar(50)), "
                                + "Column('fullname', varchar(50)), Column('password', varchar(50)))",
                        "null",
                        "true",
                        "[<User(name='ed', fullname='Ed Jones')>]",
                        "[<User(name='wendy', fullname='null')>, <User(name='mary', fullname='null')>]",
                        "ed");
    }

    @EachDatabase
    void echoShowsEachStatementInItsTransaction(Database database) {
        String printed = printedBy(() -> Quickstart.run(database.athanorUrl(), dev.athanor.engine.EngineOption.echo()));
        assertThat(printed)
                .containsSubsequence(
                        "INFO athanor.engine BEGIN (implicit)",
                        "CREATE TABLE users",
                        "COMMIT",
                        "BEGIN (implicit)",
                        "INSERT INTO users (name, fullname, password) VALUES (",
                        "('ed', 'Ed Jones', 'edspassword')",
                        "WHERE users.name = ?",
                        "UPDATE users SET password=? WHERE users.id = ?",
                        "('f8s7ccs', 1)",
                        "COMMIT",
                        "BEGIN (implicit)",
                        "SELECT users.id, users.name, users.fullname, users.password",
                        "ROLLBACK");
    }

    private static String printedBy(Runnable program) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            program.run();
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
