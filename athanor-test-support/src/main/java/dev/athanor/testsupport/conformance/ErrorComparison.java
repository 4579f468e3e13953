package dev.athanor.testsupport.conformance;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares how we refuse something, or warn of it, with how upstream does. */
final class ErrorComparison {
    /** Where upstream wraps one of these, it was the database or its driver that refused. */
    private static final Set<String> OF_THE_DRIVER =
            Set.of("IntegrityError", "OperationalError", "ProgrammingError", "DataError", "DatabaseError");

    private ErrorComparison() {}

    static List<String> differences(ErrorCase expected, Outcome<ErrorOutcome> attempt) {
        ErrorOutcome actual = attempt.value();
        if (actual == null) {
            Throwable failure = attempt.failure();
            if (failure == null) {
                return List.of(
                        SqlComparison.different("outcome", expected.expected().javaName(), "nothing happened"));
            }
            actual = ErrorOutcome.thrown(failure);
        }
        List<String> found = new ArrayList<>();
        compareKind(expected, actual, found);
        compareCarried(expected, actual, found);
        String message = actual.message().toLowerCase(Locale.ROOT);
        for (String mention : expected.mentions()) {
            if (!message.contains(mention.toLowerCase(Locale.ROOT))) {
                found.add(SqlComparison.different("message", "mentions " + mention, actual.message()));
            }
        }
        return found;
    }

    private static void compareKind(ErrorCase expected, ErrorOutcome actual, List<String> found) {
        Throwable thrown = actual.thrown();
        if (expected.warning() != (thrown == null)) {
            found.add(SqlComparison.different(
                    "outcome", expected.warning() ? "a warning" : "an exception", String.valueOf(thrown)));
        } else if (thrown != null && !expected.builtin() && !expected.expected().matches(thrown)) {
            found.add(SqlComparison.different(
                    "exception",
                    expected.expected().javaName(),
                    thrown.getClass().getName()));
        }
        String wraps = expected.wraps();
        if (thrown != null && wraps != null && OF_THE_DRIVER.contains(wraps) && !hasSqlCause(thrown)) {
            found.add(SqlComparison.different("cause", "the driver's exception", String.valueOf(thrown.getCause())));
        }
    }

    private static void compareCarried(ErrorCase expected, ErrorOutcome actual, List<String> found) {
        String statement = expected.statement();
        if (statement != null && !normalised(statement).equals(normalised(actual.statement()))) {
            found.add(SqlComparison.different("statement", statement, String.valueOf(actual.statement())));
        }
        if (expected.params() != null && !Values.same(expected.params(), actual.params())) {
            found.add(SqlComparison.different(
                    "parameters", Values.show(expected.params()), Values.show(actual.params())));
        }
    }

    private static String normalised(@Nullable String sql) {
        return sql == null ? "" : SqlText.normalise(sql);
    }

    private static boolean hasSqlCause(Throwable thrown) {
        for (Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }
}
