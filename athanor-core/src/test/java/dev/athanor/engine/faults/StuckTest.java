package dev.athanor.engine.faults;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.PoolKind;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.DisconnectException;
import dev.athanor.error.IllegalStateChangeException;
import dev.athanor.error.PoolTimeoutException;
import dev.athanor.error.StatementTimeoutException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement is stuck in the driver: who can end it, and what others see of it. */
class StuckTest {
    private static final String EXECUTE = "PreparedStatement.execute";

    @TempDir
    Path folder;

    private final Stalls stalls = new Stalls(new SQLException("interrupted", null, 9)); // as SQLite has it

    private StubDriver driver() {
        return new StubDriver("jdbc:sqlite:" + folder.resolve("a.db"));
    }

    private static Engine engine(StubDriver driver, PoolKind pool) {
        return Engine.create(
                "sqlite://",
                EngineOption.creator(driver::open),
                EngineOption.pool(pool),
                EngineOption.poolTimeout(Duration.ofMillis(10)));
    }

    @Test
    void itRunsOutOfTime() throws SQLException {
        StubDriver driver = driver();
        try (Engine engine = engine(driver, PoolKind.NONE);
                Connection c = engine.connect()) {
            driver.failAt(EXECUTE, stalls);
            assertThatThrownBy(
                            () -> c.execute(text("SELECT 1").executionOptions(o -> o.timeout(Duration.ofSeconds(1)))))
                    .isInstanceOf(StatementTimeoutException.class)
                    .hasMessageContaining("[SQL: SELECT 1]")
                    .cause()
                    .isSameAs(stalls.failure());
            c.rollback();
            assertThat(c.execute(text("SELECT 1")).all()).hasSize(1);
        }
        assertThat(driver.stillOpen()).isEmpty();
    }

    @Test
    void anotherThreadsCloseIsRefusedAtOnceAndItsCancelIsNot() throws Exception {
        StubDriver driver = driver();
        try (Engine engine = engine(driver, PoolKind.NONE);
                Connection c = engine.connect()) {
            driver.failAt(EXECUTE, stalls);
            Background<Object> query = Background.of(() -> c.execute(text("SELECT 1")));
            stalls.await();
            assertThatThrownBy(c::close)
                    .isInstanceOf(IllegalStateChangeException.class)
                    .hasMessageContaining("background");
            c.cancel();

            assertThat(query.failure()).isInstanceOf(StatementTimeoutException.class);
            assertThat(c.isClosed()).isFalse();
        }
        assertThat(driver.stillOpen()).isEmpty();
    }

    @Test
    void othersAreToldWhoHasTheOnlyConnection() throws Exception {
        StubDriver driver = driver();
        try (Engine engine = engine(driver, PoolKind.PINNED)) {
            driver.failAt(EXECUTE, stalls);
            Background<Object> query = Background.of(() -> engine.<Object, RuntimeException>call(
                    c -> c.execute(text("SELECT 1")).one()));
            stalls.await();
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContaining("background");
            stalls.loseConnection();

            assertThat(query.failure()).isInstanceOf(DisconnectException.class);
            assertThat(engine.<Integer, RuntimeException>call(
                            c -> c.execute(text("SELECT 1")).all().size()))
                    .isEqualTo(1);
        }
        assertThat(driver.stillOpen()).isEmpty();
    }

    @Test
    void theEngineIsClosedWithoutWaitingAndTheConnectionWithItsUser() throws Exception {
        StubDriver driver = driver();
        Engine engine = engine(driver, PoolKind.POOLED);
        driver.failAt(EXECUTE, stalls);
        Background<Object> query = Background.of(() -> engine.<Object, RuntimeException>call(
                c -> c.execute(text("SELECT 1")).one()));
        stalls.await();
        engine.close();
        assertThat(driver.stillOpen()).hasSize(1);
        stalls.canceled();

        assertThat(query.failure()).isInstanceOf(StatementTimeoutException.class);
        assertThat(driver.stillOpen()).isEmpty();
    }
}
