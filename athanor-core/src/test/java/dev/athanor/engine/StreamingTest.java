package dev.athanor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/** A result of any size is read in a small heap. */
class StreamingTest {
    private static final String NUMBERED =
            "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 1000000) SELECT n, %s AS words FROM r";

    @EachDatabase
    void aMillionRowsPassThroughASmallHeap(Database database, @TempDir Path folder) throws Exception {
        String url;
        String query;
        switch (database.kind()) {
            case SQLITE -> {
                url = "sqlite:///" + folder.resolve("a.db");
                query = NUMBERED.formatted("printf('%200d', n)");
            }
            case H2 -> {
                url = "jdbc:h2:mem:a"; // where it would keep whole results
                query = "SELECT x AS n, lpad(x, 200, ' ') AS words FROM system_range(1, 1000000)";
            }
            case POSTGRESQL -> {
                url = database.athanorUrl();
                query = "SELECT n, lpad(n\\:\\:text, 200, ' ') AS words FROM generate_series(1, 1000000) AS n";
            }
            default -> {
                url = database.athanorUrl();
                query = "SELECT seq AS n, lpad(seq, 200, ' ') AS words FROM seq_1_to_1000000";
            }
        }

        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionRows.class.getName(),
                        url,
                        query))
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(printed).endsWith("read" + System.lineSeparator());
    }
}
