package dev.athanor.testsupport.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceReportTest {
    private static final SqlCase ONE = ConformanceCases.sql("sql-binds-001");
    private static final SqlCase THREE = ConformanceCases.sql("sql-binds-003");

    @Test
    void listsRowsAndBulletsThatGiveAReason() {
        KnownDifferences known = KnownDifferences.parse(List.of(
                "# Where we differ: `a-0` is not an entry",
                "| case | reason |",
                "|---|---|",
                "| `a-1` | JDBC can't do it |",
                "| `a-2` | |",
                "- `a-3`: because",
                "* `a-4` oracle, mssql: because",
                "- `a-5`",
                "- `a-6`: ..."));
        assertThat(List.of("a-0", "a-1", "a-2", "a-3", "a-4", "a-5", "a-6"))
                .filteredOn(id -> known.lists(id, "sqlite"))
                .containsExactly("a-1", "a-3");
        assertThat(known.lists("a-4", "mssql")).isTrue();
    }

    @Test
    void failsOnlyForADifferenceThatIsNotListed(@TempDir Path folder) throws IOException {
        ConformanceResults results = new ConformanceResults();
        ConformanceReport report = new ConformanceReport(
                KnownDifferences.parse(List.of("- `sql-binds-001` oracle: no such server here")), results);

        report.record(ONE, "sqlite", List.of(), null);
        report.record(ONE, "oracle", List.of("text"), null);
        assertThatThrownBy(() -> report.record(ONE, "mssql", List.of("text\n  expected: a\n  actual:   b"), null))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("sql-binds-001 on mssql", ONE.description(), "expected: a", "actual:   b");
        report.record(THREE, "sqlite", List.of(), null);
        assertThatThrownBy(() -> report.record(THREE, "sqlite", List.of("rows"), null))
                .isInstanceOf(AssertionError.class);
        results.write(folder);

        assertThat(Files.readAllLines(folder.resolve("sql.jsonl")))
                .containsExactly(
                        "{\"id\":\"sql-binds-001\",\"dialect\":\"sqlite\",\"result\":\"same\"}",
                        "{\"id\":\"sql-binds-001\",\"dialect\":\"oracle\",\"result\":\"listed\"}",
                        "{\"id\":\"sql-binds-001\",\"dialect\":\"mssql\",\"result\":\"differs\"}",
                        "{\"id\":\"sql-binds-003\",\"dialect\":\"sqlite\",\"result\":\"differs\"}");
    }
}
