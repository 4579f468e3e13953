package dev.athanor.testsupport.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Compares outcomes with the recorded ones, and notes each in {@code target/conformance/<family>.jsonl} of the module under test:
 * {@code same}, {@code differs}, or {@code listed} if it differs and {@code docs/differences.md} says why. Only an outcome that differs
 * and is not listed fails the test. An exception out of the attempt is an outcome like any other.
 */
public final class ConformanceReport {
    private static final String SQLITE = "sqlite";
    private static final Path MODULE =
            Path.of(System.getProperty("athanor.module.directory", System.getProperty("user.dir")));

    private static final ConformanceReport OF_THIS_RUN =
            new ConformanceReport(KnownDifferences.near(MODULE), new ConformanceResults());

    private final KnownDifferences known;
    private final ConformanceResults results;

    ConformanceReport(KnownDifferences known, ConformanceResults results) {
        this.known = known;
        this.results = results;
    }

    /**
     * Compares what our compiler makes of a construct.
     *
     * @param one the case
     * @param dialect the dialect compiled for, one of {@link SqlCase#dialects()}
     * @param attempt builds and compiles it
     * @throws AssertionError if the outcome differs and is not listed
     */
    public static void check(SqlCase one, String dialect, Callable<Compiled> attempt) {
        Outcome<Compiled> actual = Outcome.of(attempt);
        OF_THIS_RUN.record(one, dialect, SqlComparison.differences(one, dialect, actual), actual.failure());
    }

    /**
     * Compares what executing a statement on the seed rows in SQLite gives.
     *
     * @param one the case
     * @param attempt executes it
     * @throws AssertionError if the outcome differs and is not listed
     * @throws IllegalArgumentException if the case was not run upstream
     */
    public static void checkRun(SqlCase one, Callable<SqlRun> attempt) {
        SqlRun expected = one.sqliteRun();
        if (expected == null) {
            throw new IllegalArgumentException(one.id() + " was not run upstream");
        }
        Outcome<SqlRun> actual = Outcome.of(attempt);
        OF_THIS_RUN.record(one, SQLITE, SqlComparison.differences(expected, actual), actual.failure());
    }

    /**
     * Compares what happened in a scenario.
     *
     * @param one the case
     * @param transcript what was seen
     * @throws AssertionError if the outcome differs and is not listed
     */
    public static void check(OrmCase one, OrmTranscript transcript) {
        List<ObservedStep> steps = transcript.steps();
        Throwable cause = steps.stream()
                .flatMap(step -> step.raised().stream())
                .reduce((first, second) -> second)
                .orElse(null);
        OF_THIS_RUN.record(one, SQLITE, OrmComparison.differences(one, steps), cause);
    }

    /**
     * Compares how something is refused or warned of.
     *
     * @param one the case
     * @param dialect the dialect it was tried on
     * @param attempt tries it; an exception that it throws is taken as {@link ErrorOutcome#thrown}
     * @throws AssertionError if the outcome differs and is not listed
     */
    public static void check(ErrorCase one, String dialect, Callable<@Nullable ErrorOutcome> attempt) {
        Outcome<ErrorOutcome> actual = Outcome.of(attempt);
        OF_THIS_RUN.record(one, dialect, ErrorComparison.differences(one, actual), actual.failure());
    }

    /**
     * Compares what the inspector tells of a database.
     *
     * @param one the case
     * @param attempt asks it; the answers' names and forms are those of {@link ReflectCase#expected()}
     * @throws AssertionError if the outcome differs and is not listed
     */
    public static void check(ReflectCase one, Callable<? extends Map<String, ? extends @Nullable Object>> attempt) {
        Outcome<? extends Map<String, ? extends @Nullable Object>> actual = Outcome.of(attempt);
        OF_THIS_RUN.record(one, SQLITE, ReflectComparison.differences(one, actual), actual.failure());
    }

    /**
     * Compares the CREATE TABLE texts after reflecting the whole database.
     *
     * @param one the case
     * @param attempt reflects it
     * @throws AssertionError if the outcome differs and is not listed
     */
    public static void checkRecreate(ReflectCase one, Callable<List<String>> attempt) {
        Outcome<List<String>> actual = Outcome.of(attempt);
        OF_THIS_RUN.record(one, SQLITE, ReflectComparison.recreateDifferences(one, actual), actual.failure());
    }

    static void write() throws IOException {
        OF_THIS_RUN.results.write(MODULE.resolve("target").resolve("conformance"));
    }

    void record(ConformanceCase one, String dialect, List<String> differences, @Nullable Throwable cause) {
        boolean same = differences.isEmpty();
        boolean listed = !same && known.lists(one.id(), dialect);
        results.add(
                one,
                dialect,
                same
                        ? ConformanceResults.Result.SAME
                        : listed ? ConformanceResults.Result.LISTED : ConformanceResults.Result.DIFFERS);
        if (!same && !listed) {
            throw new AssertionError(
                    "%s on %s: %s%n%s".formatted(one.id(), dialect, one.description(), String.join("\n", differences)),
                    cause);
        }
    }
}
