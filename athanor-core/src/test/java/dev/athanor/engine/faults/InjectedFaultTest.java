package dev.athanor.engine.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.athanor.engine.Connection;
import dev.athanor.engine.faults.RecordedRun.Step;
import dev.athanor.error.AthanorException;
import dev.athanor.error.DisconnectException;
import dev.athanor.error.StatementTimeoutException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each JDBC call of a transaction fails, gets stuck, and returns what it may not return, in turn: nothing leaks, no cause is
 * lost, all or nothing is stored, and the engine serves on.
 */
class InjectedFaultTest {
    private static final String BROKEN_CONNECTION = "08006";
    private static final String REFUSED = "HY000";
    private static final SQLException CANCELLED = new SQLException("cancelled", "57014", 57014); // as H2 has it

    @TestFactory
    Stream<DynamicTest> eachCallFailsInTurn() {
        return Stream.of(REFUSED, BROKEN_CONNECTION)
                .flatMap(state -> RecordedRun.steps()
                        .map(step -> DynamicTest.dynamicTest(state + " " + step, () -> fails(step, state))));
    }

    private static void fails(Step step, String state) throws SQLException {
        RecordedRun run = new RecordedRun(step.pool());
        try (run) {
            Throws fault = Throws.of(state);
            run.driver.fail(step.number(), fault);
            RuntimeException thrown = catchThrowableOfType(RuntimeException.class, run::work);

            assertThat(thrown).as("what the call threw is told").isNotNull();
            assertThat(RecordedRun.reaches(thrown, fault.exception()))
                    .as("the cause is kept: %s", thrown)
                    .isTrue();
            run.verifyBehind(step, step.isBehindCommit());
        }
        run.verifyNothingLeaks();
    }

    @TestFactory
    Stream<DynamicTest> eachCallGetsStuckInTurn() {
        return RecordedRun.steps().map(step -> DynamicTest.dynamicTest(step.toString(), () -> getsStuck(step)));
    }

    private static void getsStuck(Step step) throws Exception {
        RecordedRun run = new RecordedRun(step.pool());
        try (run) {
            Stalls fault = new Stalls(CANCELLED);
            run.driver.fail(step.number(), fault);
            Background<Object> work = Background.of(() -> {
                run.work();
                return step;
            });
            fault.await();
            Connection used = run.used();
            if (used != null) {
                used.cancel(); // returns at once, and ends what can be cancelled
            }
            run.engine.dispose(); // nor does this wait for the one that is stuck
            boolean cancelled = fault.failure() != null;
            fault.loseConnection();

            assertThat(cancelled).isEqualTo(fault.isCancellable());
            Throwable thrown = work.failure();
            assertThat(RecordedRun.reaches(thrown, fault.failure()))
                    .as("the cause is kept: %s", thrown)
                    .isTrue();
            if (used != null && !step.isBehindCommit()) {
                assertThat(thrown)
                        .isInstanceOf(cancelled ? StatementTimeoutException.class : DisconnectException.class);
            }
            run.verifyBehind(step, step.isBehindCommit());
        }
        run.verifyNothingLeaks();
    }

    @TestFactory
    Stream<DynamicTest> eachCallReturnsWhatItMayNotInTurn() {
        return RecordedRun.steps()
                .flatMap(step -> Breaks.of(step.call())
                        .map(fault -> DynamicTest.dynamicTest(fault + " " + step, () -> breaks(step, fault))));
    }

    /** What the driver returned may be of no importance; but nobody sees a failure that names nothing. */
    private static void breaks(Step step, Breaks fault) throws SQLException {
        RecordedRun run = new RecordedRun(step.pool());
        try (run) {
            run.driver.fail(step.number(), fault);
            RuntimeException thrown = catchThrowableOfType(RuntimeException.class, run::work);

            if (thrown != null) {
                assertThat(thrown)
                        .isInstanceOf(AthanorException.class)
                        .satisfies(each -> assertThat(fault.isToldBy(step.call(), each.getMessage()))
                                .as(each.getMessage())
                                .isTrue());
            }
            run.verifyBehind(step, thrown == null);
        }
        run.verifyNothingLeaks();
    }
}
