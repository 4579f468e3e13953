package dev.athanor.engine.faults;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.StatementTimeoutException;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.time.Duration;

/** Statements take too long, or are not wanted any more. */
class TimeoutTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @EachDatabase
    void aStatementThatTakesTooLongIsEnded(Database database) {
        try (Engine engine = Engine.create(database.athanorUrl());
                Connection c = engine.connect()) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> c.execute(text(KilledBackendTest.endless(database.kind()))
                                    .executionOptions(o -> o.timeout(SECOND)))
                            .all())
                    .isInstanceOf(StatementTimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("not before its time")
                    .isGreaterThan(Duration.ofMillis(900));
            c.rollback();

            assertThat(c.isInvalidated()).isFalse();
            assertThat(c.execute(text("SELECT 1").executionOptions(o -> o.timeout(SECOND)))
                            .all())
                    .hasSize(1);
        }
    }

    @EachDatabase
    void anotherThreadCancelsAStatement(Database database) throws Exception {
        try (Engine engine = Engine.create(database.athanorUrl());
                Connection c = engine.connect()) {
            c.cancel(); // nothing to cancel
            Background<Object> query = Background.of(() ->
                    c.execute(text(KilledBackendTest.endless(database.kind()))).all());
            query.whileBusy(c::cancel);

            assertThat(query.failure()).isInstanceOf(StatementTimeoutException.class);
            c.rollback();
            c.cancel();
            assertThat(c.execute(text("SELECT 1")).all()).hasSize(1);
        }
    }
}
