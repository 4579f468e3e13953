package dev.athanor.engine;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.PoolKind;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.PoolTimeoutException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineConfigurationTest {
    @Test
    void aMapMakesAnEngine(@TempDir Path folder) {
        Map<String, Object> configuration = Map.of(
                "db.url",
                "sqlite:///" + folder.resolve("a.db"),
                "db.pool_size",
                "1",
                "db.maxOverflow",
                1,
                "db.pool_timeout",
                0.3,
                "db.isolation_level",
                "READ UNCOMMITTED",
                "db.pool_pre_ping",
                true,
                "db.hikari.idleTimeout",
                20_000,
                "other.url",
                "not looked at");
        try (Engine engine = Engine.ofConfiguration(configuration, "db.");
                Connection one = engine.connect();
                Connection two = engine.connect()) {
            assertThat(one.isolationLevel()).isEqualTo(IsolationLevel.READ_UNCOMMITTED);
            assertThat(two.execute(text("SELECT 1")).one().get(0)).isEqualTo(1);
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContaining("All 2 connections")
                    .hasMessageContaining("PT0.3S");
        }
    }

    @Test
    void aNameOrValueThatIsNoneIsNamed() {
        assertThatThrownBy(() -> Engine.ofConfiguration(Map.of("url", "sqlite://", "pool_sise", 3), ""))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'pool_sise' is no setting of an engine")
                .hasMessageContaining("pool_size");
        assertThatThrownBy(() -> Engine.ofConfiguration(Map.of("url", "sqlite://", "pool_size", "many"), ""))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Setting 'pool_size' cannot be 'many'");
        assertThatThrownBy(() -> Engine.ofConfiguration(Map.of("x.url", "sqlite://", "x.echo", "perhaps"), "x."))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("it is true or false");
        assertThatThrownBy(() -> Engine.ofConfiguration(Map.of("url", "sqlite://"), "db."))
                .isInstanceOf(ArgumentException.class)
                .hasMessage("The configuration has no 'db.url'");
    }

    @Test
    void hikarisOwnSettingsAreNamedWhenItDoesNotKnowThem(@TempDir Path folder) {
        String url = "sqlite:///" + folder.resolve("a.db");
        try (Engine engine = Engine.create(url, EngineOption.hikari("noSuchSetting", 1))) {
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("noSuchSetting");
        }
    }

    @Test
    void theApplicationMayOpenConnectionsItself() {
        AtomicInteger opened = new AtomicInteger();
        EngineOption creator = EngineOption.creator(() -> {
            opened.incrementAndGet();
            return DriverManager.getConnection("jdbc:sqlite::memory:");
        });
        try (Engine engine = Engine.create("sqlite:///nowhere/at/all", creator, EngineOption.pool(PoolKind.NONE))) {
            engine.transact(c -> c.execute(text("SELECT 1")));
            engine.transact(c -> c.execute(text("SELECT 1")));
        }
        assertThat(opened).hasValue(2);
    }

    @Test
    void propertiesOfTheDriverAreAskedForAtEachConnect() {
        AtomicInteger asked = new AtomicInteger();
        EngineOption properties = EngineOption.connectProperties(() -> {
            asked.incrementAndGet();
            return Map.of("foreign_keys", "true");
        });
        try (Engine engine = Engine.create("jdbc:sqlite::memory:", properties, EngineOption.pool(PoolKind.NONE))) {
            for (int i = 0; i < 2; i++) {
                assertThat(engine.<List<Integer>, RuntimeException>call(c -> c.execute(text("PRAGMA foreign_keys"))
                                .scalars(0, Integer.class)
                                .all()))
                        .containsExactly(1);
            }
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    void aPingReplacesAConnectionThatAnswersNoMore(@TempDir Path folder) throws Exception {
        String url = "sqlite:///" + folder.resolve("a.db");
        List<java.sql.Connection> opened = new CopyOnWriteArrayList<>();
        EngineOption creator = EngineOption.creator(() -> {
            java.sql.Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
            opened.add(connection);
            return connection;
        });
        try (Engine engine = Engine.create(
                url,
                creator,
                EngineOption.prePing(),
                EngineOption.poolSize(1),
                EngineOption.poolTimeout(Duration.ofSeconds(5)))) {
            engine.transact(c -> c.execute(text("SELECT 1")));
            opened.get(0).close(); // behind the pool's back
            engine.transact(c -> c.execute(text("SELECT 1")));
        }
        assertThat(opened).hasSizeGreaterThan(1);
    }

    /** Names and values are SQLAlchemy's. */
    @Test
    void settingsOfTheEchoAndOfStatementsHaveNamesToo() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (Engine engine = Engine.ofConfiguration(
                Map.of(
                        "url", "sqlite:///:memory:",
                        "echo", "debug",
                        "logging_name", "bank",
                        "label_length", "12",
                        "insertmanyvalues_page_size", 50),
                "")) {
            engine.transact(c -> c.execute(text("SELECT 1 AS a")).all());
            assertThat(engine.executionOptions().insertPageSize()).isEqualTo(50);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("INFO athanor.engine.bank SELECT 1", "DEBUG athanor.engine.bank Row (1)");
        assertThatThrownBy(() -> Engine.ofConfiguration(Map.of("url", "sqlite://", "label_length", "3"), ""))
                .isInstanceOf(ArgumentException.class);
    }
}
