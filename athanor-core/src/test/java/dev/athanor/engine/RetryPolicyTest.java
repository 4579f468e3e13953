package dev.athanor.engine;

import static dev.athanor.engine.TransactionOptions.transaction;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.TransactionConflictException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private final Fixture db = new Fixture().created();
    private final List<Duration> pauses = new ArrayList<>();
    private final RetryPolicy thrice = RetryPolicy.attempts(3)
            .pauses(Duration.ofMillis(100), Duration.ofMillis(150))
            .sleeper(pauses::add);
    private int attempts;

    @AfterEach
    void close() {
        db.close();
    }

    private static TransactionConflictException conflict() {
        return new TransactionConflictException("deadlock", null, List.of(), new SQLException("deadlock"), false);
    }

    @Test
    void aConflictIsTriedAgainAndItsWorkUndone() {
        db.engine.transact(transaction().retry(thrice), c -> {
            c.execute(insert(db.users).values(db.name.to("ed")));
            if (++attempts < 3) {
                throw conflict();
            }
        });

        assertThat(attempts).isEqualTo(3);
        assertThat(db.engine.<List<String>, RuntimeException>call(
                        c -> c.execute(select(db.name)).all()))
                .containsExactly("ed");
        assertThat(pauses).hasSize(2);
        assertThat(pauses.get(0)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
        assertThat(pauses.get(1)).isBetween(Duration.ofMillis(75), Duration.ofMillis(150));
    }

    @Test
    void theLastFailureIsPassedOn() {
        assertThatThrownBy(() -> db.engine.transact(transaction().retry(thrice), c -> {
                    attempts++;
                    throw conflict();
                }))
                .isInstanceOf(TransactionConflictException.class);
        assertThat(attempts).isEqualTo(3);
    }

    @Test
    void otherFailuresAreNotTriedAgainUnlessThePolicySaysSo() {
        assertThatThrownBy(() -> db.engine.transact(transaction().retry(thrice), c -> {
                    attempts++;
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(attempts).isEqualTo(1);

        RetryPolicy stubborn = thrice.on(failure -> failure instanceof IllegalStateException);
        int value = db.engine.<Integer, RuntimeException>call(transaction().retry(stubborn), c -> {
            if (++attempts < 3) {
                throw new IllegalStateException("no");
            }
            return 7;
        });
        assertThat(value).isEqualTo(7);
    }

    @Test
    void whoIsInterruptedWaitsNoLonger() {
        RetryPolicy interrupted = thrice.sleeper(time -> {
            throw new InterruptedException();
        });

        assertThatThrownBy(() -> db.engine.transact(transaction().retry(interrupted), c -> {
                    attempts++;
                    throw conflict();
                }))
                .isInstanceOf(TransactionConflictException.class)
                .satisfies(failure ->
                        assertThat(failure.getSuppressed()).hasAtLeastOneElementOfType(InterruptedException.class));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).isEqualTo(1);
    }

    @Test
    void senselessPoliciesAreRefused() {
        assertThatThrownBy(() -> RetryPolicy.attempts(0)).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> thrice.pauses(Duration.ofMillis(-1), Duration.ZERO))
                .isInstanceOf(ArgumentException.class);
    }
}
