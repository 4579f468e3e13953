package dev.athanor.testsupport.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static class InvalidRequestException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private static final class DetachedInstanceException extends InvalidRequestException {
        private static final long serialVersionUID = 1;
    }

    private static List<String> sql(String id, String dialect, String text, @Nullable Object... params) {
        return SqlComparison.differences(
                ConformanceCases.sql(id), dialect, Outcome.of(() -> Compiled.statement(text, Arrays.asList(params))));
    }

    @Test
    void aStatementIsTheSameByTextAndValues() {
        String text = "SELECT users.id\nFROM users\nWHERE users.id = ? OR users.id = ? OR users.id = ?";
        assertThat(sql("sql-binds-003", "sqlite", text, 1, 2, 3)).isEmpty();
        assertThat(sql("sql-binds-003", "sqlite", text, 1, 3, 2))
                .singleElement()
                .asString()
                .contains("[1, 3, 2]");
        assertThat(sql("sql-binds-003", "sqlite", text.toLowerCase(Locale.ROOT), 1, 2, 3))
                .hasSize(1);
    }

    @Test
    void theTextWithCastsIsAsRight() {
        assertThat(sql(
                        "sql-binds-001",
                        "postgresql",
                        "SELECT users.id FROM users WHERE users.name = ?::VARCHAR",
                        Marker.REQUIRED))
                .isEmpty();
    }

    @Test
    void anExceptionDiffersFromAText() {
        List<String> found =
                SqlComparison.differences(ConformanceCases.sql("sql-binds-001"), "sqlite", Outcome.of(() -> {
                    throw new IllegalStateException("not built");
                }));
        assertThat(found).singleElement().asString().contains("not built");
    }

    @Test
    void anExpectedExceptionIsKnownByItsJavaNameAndItsSubclasses() {
        ExpectedError error = new ExpectedError("InvalidRequestError", List.of("SQLAlchemyError"), null);
        assertThat(error.matches(new InvalidRequestException())).isTrue();
        assertThat(error.matches(new DetachedInstanceException())).isTrue();
        assertThat(error.matches(new IllegalStateException())).isFalse();
        assertThat(new ExpectedError("NoResultFound", List.of(), null).javaName())
                .isEqualTo("NoResultFoundException");
    }

    @Test
    void rowsAreAMultisetUnlessOrdered() {
        SqlRun unordered = new SqlRun(List.of("id"), List.of(List.of(1L), List.of(2L)), false, null, null);
        SqlRun ordered = new SqlRun(List.of("id"), List.of(List.of(1L), List.of(2L)), true, null, null);
        Outcome<SqlRun> actual = Outcome.of(() -> SqlRun.returned(List.of("id"), List.of(List.of(2), List.of(1))));
        assertThat(SqlComparison.differences(unordered, actual)).isEmpty();
        assertThat(SqlComparison.differences(ordered, actual)).hasSize(1);
    }

    @Test
    void batchesOfAnInsertReturningAreJoinedHoweverTheyWereCut() {
        OrmCase one = ConformanceCases.orm("orm-bulk_dml-003");
        Object results = one.steps().get(0).results();
        OrmTranscript apart = new OrmTranscript();
        OrmTranscript together = new OrmTranscript();
        for (OrmTranscript transcript : List.of(apart, together)) {
            transcript.step(notes -> {
                transcript.tx("BEGIN");
                if (transcript == apart) {
                    transcript.batch(
                            "INSERT INTO accounts (email, score) VALUES (?, ?) RETURNING id, email",
                            List.of(List.of("a", 0), List.of("b", 0)));
                    transcript.batch(
                            "INSERT INTO accounts (email, score) VALUES (?, ?) RETURNING id, email",
                            List.of(List.of("c", 0)));
                } else {
                    transcript.batch(
                            "INSERT INTO accounts (email, score) VALUES (?, ?), (?, ?), (?, ?) RETURNING id, email",
                            List.of(List.of("a", 0, "b", 0, "c", 0)));
                }
                ((List<?>) results).forEach(notes::value);
            });
            assertThat(OrmComparison.differences(one, transcript.steps())).isEmpty();
        }
    }

    @Test
    void aStepShowsWhatWasEmittedInsteadAndWhatWasRaised() {
        OrmCase one = ConformanceCases.orm("orm-session-014");
        OrmTranscript transcript = new OrmTranscript();
        for (OrmStep step : one.steps()) {
            transcript.step(notes -> {
                for (Emission emission : step.emitted()) {
                    if (emission instanceof Emission.Tx tx) {
                        transcript.tx(tx.text());
                    } else if (emission instanceof Emission.Statement statement) {
                        transcript.statement(statement.sql(), statement.rows().get(0));
                    }
                }
                step.results().forEach(notes::value);
                if (!step.raises().isEmpty()) {
                    throw new DetachedInstanceException();
                }
            });
        }
        assertThat(OrmComparison.differences(one, transcript.steps())).isEmpty();

        transcript.step(notes -> notes.raises(ignored -> {
            throw new InvalidRequestException();
        }));
        assertThat(OrmComparison.differences(one, transcript.steps()))
                .singleElement()
                .asString()
                .startsWith("number of steps");
    }

    @Test
    void aBatchIsNotTheSameAsSingleStatements() {
        OrmCase one = ConformanceCases.orm("orm-unit_of_work-005");
        OrmStep step = one.steps().get(0);
        Emission.Statement update =
                (Emission.Statement) step.emitted().get(step.emitted().size() - 1);
        assertThat(update.many()).isTrue();
        Emission single = Emission.statement(update.sql(), update.rows().get(0));
        ObservedStep observed = new ObservedStep(List.of(single), step.results(), List.of());
        assertThat(OrmComparison.differences(one, List.of(observed))).hasSize(1);
    }

    @Test
    void rowsOfABatchAreAMultisetWhereUpstreamIteratesASet() {
        OrmCase one = ConformanceCases.orm("orm-unit_of_work-020");
        List<ObservedStep> observed = one.steps().stream()
                .map(step -> new ObservedStep(
                        step.emitted().stream().map(ComparisonTest::reversed).toList(), step.results(), List.of()))
                .toList();
        assertThat(OrmComparison.differences(one, observed)).isEmpty();
    }

    private static Emission reversed(Emission emission) {
        if (emission instanceof Emission.Statement statement && statement.many()) {
            List<List<@Nullable Object>> rows = new ArrayList<>(statement.rows());
            Collections.reverse(rows);
            return Emission.batch(statement.sql(), rows);
        }
        return emission;
    }

    @Test
    void theNameOfASavepointIsFree() {
        OrmCase one = ConformanceCases.orm().values().stream()
                .filter(each -> each.steps().stream()
                        .anyMatch(step -> step.emitted().toString().contains("SAVEPOINT")))
                .findFirst()
                .orElseThrow();
        List<ObservedStep> observed = one.steps().stream()
                .map(step -> new ObservedStep(
                        step.emitted().stream().map(ComparisonTest::renamed).toList(), step.results(), List.of()))
                .toList();
        assertThat(OrmComparison.differences(one, observed)).isEmpty();
    }

    private static Emission renamed(Emission emission) {
        return emission instanceof Emission.Tx tx ? Emission.tx(tx.text().replace("sa_savepoint_1", "sp7")) : emission;
    }

    @Test
    void anErrorIsComparedByClassCauseStatementAndMentions() {
        ErrorCase one = ConformanceCases.error("errors-engine-008");
        RuntimeException thrown = new IntegrityException(new SQLException("UNIQUE constraint failed: users.id"));
        ErrorOutcome right =
                ErrorOutcome.thrown(thrown).carrying("INSERT INTO users (id, name) VALUES (?, ?)", List.of(1, "dup"));
        assertThat(ErrorComparison.differences(one, Outcome.of(() -> right))).isEmpty();
        assertThat(ErrorComparison.differences(one, Outcome.of(() -> right.carrying(null, null))))
                .hasSize(2);
        assertThat(ErrorComparison.differences(one, new Outcome<>(null, null)))
                .singleElement()
                .asString()
                .contains("nothing happened");
        assertThat(ErrorComparison.differences(one, new Outcome<>(null, new InvalidRequestException())))
                .hasSizeGreaterThan(3);
    }

    private static final class IntegrityException extends RuntimeException {
        private static final long serialVersionUID = 1;

        IntegrityException(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    @Test
    void aReflectedDatabaseTellsWhereItDiffers() {
        ReflectCase one = ConformanceCases.reflect("reflect-columns-004");
        Map<String, @Nullable Object> actual = new LinkedHashMap<>(one.expected());
        actual.put("table_names", List.of("other"));
        assertThat(ReflectComparison.differences(one, Outcome.of(() -> actual)))
                .singleElement()
                .asString()
                .startsWith("answers.table_names[0]");
    }
}
