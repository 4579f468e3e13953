package dev.athanor.examples.docs;

import static dev.athanor.engine.TransactionOptions.transaction;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.engine.RetryPolicy;
import dev.athanor.engine.TransactionOptions;
import dev.athanor.error.DisconnectException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.PoolTimeoutException;
import dev.athanor.error.TransactionConflictException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The samples of docs/errors.md. */
class ErrorsTest extends BankSamples {
    @Test
    void parts() {
        try (Connection c = engine.connect()) {
            // doc: parts
            try {
                c.execute(update(accounts).set(id, 2).where(id.eq(1)));
            } catch (IntegrityException e) {
                assertThat(e.statement()).isEqualTo("UPDATE accounts SET id=? WHERE accounts.id = ?");
                assertThat(e.parameters().toString()).isEqualTo("[2, 1]");
                assertThat(e.vendorCode()).isEqualTo(19); // SQLite's own number
                assertThat(e.connectionInvalidated()).isFalse();
                assertThat(e.getCause()).isInstanceOf(java.sql.SQLException.class);
                c.rollback();
            }
            // end
        }
    }

    @Test
    void lost() {
        // doc: lost
        RetryPolicy thrice = RetryPolicy.attempts(3)
                .on(failure ->
                        failure instanceof TransactionConflictException || failure instanceof DisconnectException);
        TransactionOptions again = transaction().retry(thrice);
        int sum = engine.call(
                again,
                c -> c.execute(select(balance)).stream().mapToInt(each -> each).sum());
        // end
        assertThat(sum).isEqualTo(30);
    }

    @Test
    void exhausted() {
        try (Engine small =
                        Engine.create(url, EngineOption.poolSize(1), EngineOption.poolTimeout(Duration.ofMillis(300)));
                Connection only = small.connect()) {
            // doc: exhausted
            assertThatThrownBy(small::connect)
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContaining(
                            "All 1 connections of the pool (poolSize 1, maxOverflow 0) were in use for PT0.3S");
            // end
            assertThat(only.isClosed()).isFalse();
        }
    }
}
