package dev.athanor.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs the program of the README. */
class ReadmeTest {
    private static final String LOGGED = " INFO athanor.engine ";

    @Test
    void theExampleRunsAndShowsItsSql() {
        String printed = Printed.by(() -> Example.main(new String[0]));

        assertThat(printed.lines()).contains("true");
        String echo = printed.lines()
                .filter(line -> line.contains(LOGGED))
                .map(line -> line.substring(line.indexOf(LOGGED) + LOGGED.length()))
                .map(line -> line.replaceAll("(generated in|cached since) [^ \\]]*s( ago)?]", "$1 ..]"))
                .collect(Collectors.joining("\n"));
        String transaction = echo.substring(echo.lastIndexOf("BEGIN"));
        // sql: example
        assertThat(transaction).isEqualTo("""
                BEGIN (implicit)
                INSERT INTO users (name) VALUES (?)
                [generated in ..] ('ed')
                SELECT users.id AS users_id, users.name AS users_name FROM users WHERE users.name = ?
                [generated in ..] ('ed')
                UPDATE users SET name=? WHERE users.id = ?
                [generated in ..] ('edward', 1)
                COMMIT""");
    }
}
