package dev.athanor.engine.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.DisconnectException;
import dev.athanor.error.OperationalException;
import dev.athanor.testsupport.OwnServer;
import dev.athanor.testsupport.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server goes away and comes back. */
class RestartTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void theEngineServesOnWhenTheServerIsBack(TestDatabase kind) throws Exception {
        try (OwnServer server = OwnServer.start(kind);
                Bank bank = new Bank(server.database(), folder, 2, EngineOption.poolTimeout(Duration.ofSeconds(2)))) {
            try (Connection c = bank.engine.connect()) {
                bank.add(c, 1, -10);
                server.stop();
                assertThatThrownBy(() -> bank.add(c, 2, 10)).isInstanceOf(DisconnectException.class);
                c.rollback();
            }
            assertThatThrownBy(bank::balances)
                    .isInstanceOf(OperationalException.class)
                    .hasMessageContaining("Cannot connect to");

            server.startAgain();

            assertThat(balancesInTheEnd(bank)).containsExactly(100, 100);
        }
    }

    /** The pool tries to connect at ever longer intervals, up to seconds, which a user may wait for in vain once or twice. */
    private static List<Integer> balancesInTheEnd(Bank bank) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return bank.balances();
            } catch (OperationalException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }
}
