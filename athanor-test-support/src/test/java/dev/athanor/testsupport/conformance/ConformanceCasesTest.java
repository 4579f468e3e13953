package dev.athanor.testsupport.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConformanceCasesTest {
    @Test
    void readsEveryCase() {
        assertThat(ConformanceCases.sql()).hasSizeGreaterThan(300);
        assertThat(ConformanceCases.orm()).hasSizeGreaterThan(100);
        assertThat(ConformanceCases.errors()).hasSizeGreaterThan(100);
        assertThat(ConformanceCases.reflect()).hasSizeGreaterThan(20);
    }

    @Test
    void namesACaseThatIsNotThere() {
        assertThatThrownBy(() -> ConformanceCases.sql("sql-nothing-001"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("sql-nothing-001");
        assertThatThrownBy(() -> ConformanceCases.sql("sql-binds-001").expected("db2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("db2");
    }

    @Test
    void everySqlCaseEqualsItself() {
        for (SqlCase one : ConformanceCases.sql().values()) {
            for (String dialect : one.dialects()) {
                SqlExpectation expected = one.expected(dialect);
                if (expected.error() == null) {
                    Compiled compiled = new Compiled(texts(expected), expected.values());
                    assertThat(SqlComparison.differences(one, dialect, Outcome.of(() -> compiled)))
                            .as("%s %s", one.id(), dialect)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void everyPlaceholderOfAStatementHasItsBind() {
        for (SqlCase one : ConformanceCases.sql().values()) {
            one.expected().forEach((dialect, expected) -> {
                boolean hasOperator = one.id().equals("sql-json_array-027"); // the operator ? of hstore
                if (expected.sql() != null && !hasOperator) {
                    String text =
                            SqlText.normalise(expected.sql(), expected.names()).replaceAll("'[^']*'", "");
                    assertThat(text.chars().filter(c -> c == '?').count())
                            .as("%s %s: %s", one.id(), dialect, text)
                            .isEqualTo(expected.binds().size());
                }
            });
        }
    }

    @Test
    void everyScenarioEqualsItself() {
        for (OrmCase one : ConformanceCases.orm().values()) {
            List<ObservedStep> observed = new ArrayList<>();
            boolean raises = false;
            for (OrmStep step : one.steps()) {
                raises |= !step.raises().isEmpty();
                observed.add(new ObservedStep(step.emitted(), step.results(), List.of()));
            }
            if (!raises) {
                assertThat(OrmComparison.differences(one, observed))
                        .as(one.id())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyReflectedDatabaseEqualsItself() {
        for (ReflectCase one : ConformanceCases.reflect().values()) {
            assertThat(ReflectComparison.differences(one, Outcome.of(one::expected)))
                    .as(one.id())
                    .isEmpty();
        }
    }

    @Test
    void coreTablesComeAfterThoseTheyReferTo() {
        List<String> seen = new ArrayList<>();
        for (SchemaTable table : ConformanceCases.coreTables()) {
            seen.add(table.name());
            for (SchemaTable.ForeignKey key : table.foreignKeys()) {
                for (String referred : key.refers()) {
                    assertThat(seen).contains(referred.split("\\.")[referred.split("\\.").length - 2]);
                }
            }
            for (List<@Nullable Object> row : table.seedRows()) {
                assertThat(row).hasSameSizeAs(table.columns());
            }
        }
        assertThat(seen).contains("users", "orders", "items");
    }

    private static List<String> texts(SqlExpectation expected) {
        if (expected.statements() != null) {
            return expected.statements();
        }
        if (expected.sql() != null) {
            return List.of(SqlText.normalise(expected.sql(), expected.names()));
        }
        return List.of(
                expected.type() != null
                        ? expected.type()
                        : Objects.requireNonNull(expected.styles().get("qmark")).sql());
    }
}
