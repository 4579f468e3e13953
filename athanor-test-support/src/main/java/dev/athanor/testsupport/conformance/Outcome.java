package dev.athanor.testsupport.conformance;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;

/** What came of trying: a value or a failure. */
record Outcome<T>(@Nullable T value, @Nullable Throwable failure) {
    static <T> Outcome<T> of(Callable<T> attempt) {
        try {
            return new Outcome<>(attempt.call(), null);
        } catch (TestAbortedException e) {
            throw e;
        } catch (Exception | AssertionError | StackOverflowError e) {
            return new Outcome<>(null, e);
        }
    }

    List<String> differencesFrom(ExpectedError expected) {
        if (failure == null) {
            return List.of(SqlComparison.different("outcome", expected.javaName() + " thrown", String.valueOf(value)));
        }
        return expected.matches(failure)
                ? List.of()
                : List.of(SqlComparison.different("exception", expected.javaName(), failure.toString()));
    }

    String unexpectedFailure() {
        return "it threw " + failure;
    }
}
