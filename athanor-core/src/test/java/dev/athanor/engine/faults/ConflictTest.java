package dev.athanor.engine.faults;

import static dev.athanor.dialect.IsolationLevel.SERIALIZABLE;
import static dev.athanor.engine.TransactionOptions.transaction;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.engine.Connection;
import dev.athanor.engine.RetryPolicy;
import dev.athanor.engine.TransactionOptions;
import dev.athanor.error.TransactionConflictException;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** Two transactions get into each other's way. */
class ConflictTest {
    private static final RetryPolicy AGAIN = RetryPolicy.attempts(20);

    @TempDir
    Path folder;

    private final CyclicBarrier bothAreInside = new CyclicBarrier(2);
    private final AtomicInteger attempts = new AtomicInteger();

    /** Both wait for each other in their first attempts, and in no other. */
    private void meet() throws Exception {
        if (attempts.incrementAndGet() <= 2) {
            bothAreInside.await(20, TimeUnit.SECONDS);
        }
    }

    private void transferCrosswise(Bank bank, TransactionOptions options, int from, int to) throws Exception {
        bank.engine.transact(options, c -> {
            c.execute(select(bank.balance).where(bank.id.eq(from))).one(); // SQLite locks by database
            if (bank.engine.dialect().name().equals("sqlite")) {
                meet();
            }
            bank.add(c, from, -10);
            if (!bank.engine.dialect().name().equals("sqlite")) {
                meet();
            }
            bank.add(c, to, 10);
        });
    }

    @EachDatabase
    void aDeadlockIsAConflict(Database database) throws Exception {
        try (Bank bank = new Bank(database, folder, 2)) {
            Background<?> one = Background.of(() -> done(() -> transferCrosswise(bank, transaction(), 1, 2)));
            Background<?> other = Background.of(() -> done(() -> transferCrosswise(bank, transaction(), 2, 1)));

            assertThat(Stream.of(one.failure(), other.failure()).filter(Objects::nonNull))
                    .hasSize(1)
                    .allSatisfy(failure -> assertThat(failure).isInstanceOf(TransactionConflictException.class));
            assertThat(bank.balances()).containsExactlyInAnyOrder(90, 110);
        }
    }

    @EachDatabase
    void whatWasADeadlockSucceedsWhenItIsTriedAgain(Database database) throws Exception {
        try (Bank bank = new Bank(database, folder, 2)) {
            TransactionOptions again = transaction().retry(AGAIN);
            Background<?> one = Background.of(() -> done(() -> transferCrosswise(bank, again, 1, 2)));
            Background<?> other = Background.of(() -> done(() -> transferCrosswise(bank, again, 2, 1)));

            assertThat(one.failure()).isNull();
            assertThat(other.failure()).isNull();
            assertThat(attempts.get()).as("attempts").isGreaterThan(2);
            assertThat(bank.balances()).containsExactly(100, 100);
        }
    }

    /** Each takes 150 from its account, as long as both together have enough. */
    private void withdraw(Bank bank, TransactionOptions options, int account) throws Exception {
        bank.engine.transact(options, c -> {
            int together = c.execute(select(bank.balance)).all().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            meet();
            if (together >= 150) {
                bank.add(c, account, -150);
            }
        });
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aSerializationFailureIsAConflict(Database database) throws Exception {
        try (Bank bank = new Bank(database, folder, 2)) {
            TransactionOptions serializable = transaction().isolation(SERIALIZABLE);
            Background<?> one = Background.of(() -> done(() -> withdraw(bank, serializable, 1)));
            Background<?> other = Background.of(() -> done(() -> withdraw(bank, serializable, 2)));

            assertThat(Stream.of(one.failure(), other.failure()).filter(Objects::nonNull))
                    .hasSize(1)
                    .allSatisfy(failure -> assertThat(failure).isInstanceOf(TransactionConflictException.class));
        }
    }

    /** Not on H2, where this level is one of snapshots, of which each has enough. */
    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void serializableTransactionsThatAreTriedAgainKeepTheirPromise(Database database) throws Exception {
        try (Bank bank = new Bank(database, folder, 2)) {
            TransactionOptions again = transaction().isolation(SERIALIZABLE).retry(AGAIN);
            Background<?> one = Background.of(() -> done(() -> withdraw(bank, again, 1)));
            Background<?> other = Background.of(() -> done(() -> withdraw(bank, again, 2)));

            assertThat(one.failure()).isNull();
            assertThat(other.failure()).isNull();
            assertThat(bank.balances()).containsExactlyInAnyOrder(-50, 100);
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static boolean done(Work work) throws Exception {
        work.run();
        return true;
    }

    @EachDatabase
    void theConnectionServesOnAfterAConflict(Database database) throws Exception {
        try (Bank bank = new Bank(database, folder, 2);
                Connection c = bank.engine.connect()) {
            Background<?> other = Background.of(() -> done(() -> transferCrosswise(bank, transaction(), 2, 1)));
            Throwable mine = null;
            try {
                c.execute(select(bank.balance)).all();
                if (database.kind() == TestDatabase.SQLITE) {
                    meet();
                }
                bank.add(c, 1, -10);
                if (database.kind() != TestDatabase.SQLITE) {
                    meet();
                }
                bank.add(c, 2, 10);
                c.commit();
            } catch (TransactionConflictException e) {
                mine = e;
                c.rollback();
            }
            assertThat(mine == null).isNotEqualTo(other.failure() == null);
            assertThat(c.execute(select(bank.balance)).all()).containsExactlyInAnyOrder(90, 110);
        }
    }
}
