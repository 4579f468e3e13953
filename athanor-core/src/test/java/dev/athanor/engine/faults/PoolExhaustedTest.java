package dev.athanor.engine.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.PoolKind;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.PoolTimeoutException;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** Others hold all connections. */
class PoolExhaustedTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    @TempDir
    Path folder;

    @EachDatabase
    void whoWaitsTooLongIsToldOfSizeAndTime(Database database) {
        try (Bank bank = new Bank(
                        database,
                        folder,
                        2,
                        EngineOption.poolSize(2),
                        EngineOption.maxOverflow(1),
                        EngineOption.poolTimeout(PATIENCE));
                Connection a = opened(bank.engine);
                Connection b = opened(bank.engine)) {
            try (Connection c = opened(bank.engine)) {
                assertThat(c.isClosed()).isFalse();
                assertThatThrownBy(bank.engine::connect)
                        .isInstanceOf(PoolTimeoutException.class)
                        .hasMessageContaining("poolSize 2, maxOverflow 1")
                        .hasMessageContaining("PT0.3S")
                        .hasMessageContaining("close connections after use");
            }
            assertThat(bank.balances()).hasSize(2);
            assertThat(a.isClosed() || b.isClosed()).isFalse();
        }
    }

    /** On a slow machine it may take longer to open a connection than this test wants to wait for one. */
    private static Connection opened(Engine engine) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return engine.connect();
            } catch (PoolTimeoutException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    @EachDatabase
    void aPinnedConnectionNamesWhoHasIt(Database database) throws Exception {
        try (Bank bank = new Bank(
                        database, folder, 2, EngineOption.pool(PoolKind.PINNED), EngineOption.poolTimeout(PATIENCE));
                Connection a = bank.engine.connect()) {
            assertThat(Background.of(bank.engine::connect).failure())
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContaining("PT0.3S")
                    .hasMessageContaining(Thread.currentThread().getName());
            assertThat(a.isClosed()).isFalse();
        }
    }
}
