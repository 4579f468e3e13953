package dev.athanor.engine.faults;

import static dev.athanor.sql.Sql.text;
import static dev.athanor.testsupport.TestDatabase.H2;
import static dev.athanor.testsupport.TestDatabase.MARIADB;
import static dev.athanor.testsupport.TestDatabase.POSTGRESQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.athanor.engine.Connection;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.DisconnectException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.StatementTimeoutException;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;

/** The server ends what serves a connection. */
class KilledBackendTest {
    @TempDir
    Path folder;

    /** Runs for longer than any test. */
    static String endless(TestDatabase kind) {
        return switch (kind) {
            case POSTGRESQL -> "SELECT pg_sleep(600)";
            case MARIADB -> "SELECT sum(a.seq * b.seq) FROM seq_1_to_1000000 a, seq_1_to_1000000 b";
            case H2 -> "SELECT sum(a.x * b.x) FROM system_range(1, 1000000) a, system_range(1, 1000000) b";
            case SQLITE -> "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r";
        };
    }

    private static @Nullable Throwable failureOfKilledQuery(Connection c, Database database) throws Exception {
        Backend backend = Backend.of(c, database);
        Background<Object> query =
                Background.of(() -> c.execute(text(endless(database.kind()))).all());
        backend.awaitBusy();
        backend.kill();
        return query.failure();
    }

    @EachDatabase({POSTGRESQL, MARIADB})
    void duringAQuery(Database database) throws Exception {
        try (Bank bank = new Bank(database, folder, 2);
                Connection c = bank.engine.connect()) {
            Throwable failure = failureOfKilledQuery(c, database);

            assertThat(failure).asInstanceOf(type(DisconnectException.class)).satisfies(lost -> {
                assertThat(lost.connectionInvalidated()).isTrue();
                assertThat(lost.statement()).isEqualTo(endless(database.kind()));
            });
            c.rollback();
            assertThat(c.execute(text("SELECT 1")).all()).hasSize(1);
        }
    }

    /** H2 cancels what runs, and closes the session afterwards: the statement meets either, the next one the close. */
    @EachDatabase(H2)
    void duringAQueryThatIsCanceledFirst(Database database) throws Exception {
        try (Bank bank = new Bank(database, folder, 2);
                Connection c = bank.engine.connect()) {
            Throwable failure = failureOfKilledQuery(c, database);

            assertThat(failure).isInstanceOfAny(StatementTimeoutException.class, DisconnectException.class);
            if (!c.isInvalidated()) {
                assertThatThrownBy(() -> c.execute(text("SELECT 1"))).isInstanceOf(DisconnectException.class);
            }
            assertThat(c.isInvalidated()).isTrue();
            c.rollback();
            assertThat(c.execute(text("SELECT 1")).all()).hasSize(1);
        }
    }

    @EachDatabase({POSTGRESQL, MARIADB, H2})
    void insideATransaction(Database database) throws Exception {
        try (Bank bank = new Bank(database, folder, 2)) {
            try (Connection c = bank.engine.connect()) {
                bank.add(c, 1, -10);
                Backend.of(c, database).kill();

                assertThatThrownBy(() -> bank.add(c, 2, 10))
                        .asInstanceOf(type(DisconnectException.class))
                        .satisfies(
                                lost -> assertThat(lost.connectionInvalidated()).isTrue());
                assertThat(c.isInvalidated()).isTrue();
                assertThatThrownBy(() -> bank.add(c, 2, 10)).isInstanceOf(PendingRollbackException.class);
                assertThatThrownBy(c::commit).isInstanceOf(PendingRollbackException.class);
                c.rollback();

                bank.add(c, 1, -1);
                bank.add(c, 2, 1);
                assertThat(c.isInvalidated()).isFalse();
                c.commit();
            }
            assertThat(bank.balances()).containsExactly(99, 101);
        }
    }

    @EachDatabase({POSTGRESQL, MARIADB, H2})
    void atTheCommit(Database database) throws Exception {
        try (Bank bank = new Bank(database, folder, 2)) {
            assertThatThrownBy(() -> bank.engine.transact((Connection c) -> {
                        bank.add(c, 1, -10);
                        Backend.of(c, database).kill();
                    }))
                    .isInstanceOf(DisconnectException.class);
            assertThat(bank.balances()).containsExactly(100, 100);
        }
    }

    @EachDatabase({POSTGRESQL, MARIADB})
    void idleInThePoolIsFoundByAPing(Database database) throws Exception {
        try (Bank bank = new Bank(database, folder, 2, EngineOption.prePing())) {
            for (Backend backend : threeIdle(bank, database)) {
                backend.kill();
            }
            assertThat(bank.balances()).containsExactly(100, 100);
            assertThat(threeIdle(bank, database)).hasSize(3);
        }
    }

    @EachDatabase({POSTGRESQL, MARIADB})
    void idleInThePoolFailsOnceAtMost(Database database) throws Exception {
        try (Bank bank = new Bank(database, folder, 2)) {
            for (Backend backend : threeIdle(bank, database)) {
                backend.kill();
            }
            // The pool asks connections that were idle for half a second; one that was not fails, and takes the others
            // along.
            try {
                bank.balances();
            } catch (DisconnectException e) {
                assertThat(e.connectionInvalidated()).isTrue();
            }
            assertThat(bank.balances()).containsExactly(100, 100);
            assertThat(threeIdle(bank, database)).hasSize(3);
        }
    }

    private static List<Backend> threeIdle(Bank bank, Database database) {
        List<Backend> backends = new ArrayList<>();
        try (Connection a = bank.engine.connect();
                Connection b = bank.engine.connect();
                Connection c = bank.engine.connect()) {
            for (Connection each : List.of(a, b, c)) {
                backends.add(Backend.of(each, database));
            }
        }
        return backends;
    }
}
