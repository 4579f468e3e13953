package dev.athanor.engine;

import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.PoolKind;
import dev.athanor.dialect.Url;
import dev.athanor.error.OperationalException;
import dev.athanor.error.PoolTimeoutException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.event.PoolListener;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The kinds of pools, their settings, and how they stand. */
class PoolTest {
    @TempDir
    Path folder;

    private final List<java.sql.Connection> opened = new ArrayList<>();

    private String url() {
        return "sqlite:///" + folder.resolve("a.db");
    }

    private EngineOption creator() {
        return EngineOption.creator(() -> {
            java.sql.Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
            opened.add(connection);
            return connection;
        });
    }

    @Test
    void aServerThatIsNotThereIsMissedAtTheFirstUse() {
        Url url = Url.of("postgresql").withHost("localhost").withPort(1).withDatabase("nothing");
        try (Engine engine = Engine.create(url)) {
            assertThat(engine.dialect().name()).isEqualTo("postgresql");
            assertThat(engine).hasToString("Engine(postgresql://localhost:1/nothing)");
            assertThat(engine.poolStatus().open()).isZero();
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(OperationalException.class)
                    .hasMessageContaining("postgresql://localhost:1/nothing");
        }
    }

    @Test
    void theStatusCountsConnections() {
        Engine engine = Engine.create(url(), EngineOption.poolSize(2), EngineOption.maxOverflow(1));
        try (engine) {
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(PoolKind.POOLED, 3, 0, 0, 0));
            try (Connection one = engine.connect();
                    Connection two = engine.connect()) {
                assertThat(engine.poolStatus().inUse()).isEqualTo(2);
                two.detach();
                assertThat(engine.poolStatus().inUse()).isEqualTo(1);
                assertThat(one.isClosed()).isFalse();
            }
            assertThat(engine.poolStatus().inUse()).isZero();
            assertThat(engine.poolStatus().idle()).isPositive();
            engine.dispose();
            assertThat(engine.poolStatus().open()).isZero();
        }
        assertThatThrownBy(engine::poolStatus).isInstanceOf(ResourceClosedException.class);
    }

    @Test
    void aDatabaseInMemoryHasOneConnection() {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(PoolKind.PINNED, 1, 0, 0, 0));
            engine.transact(c -> {
                assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(PoolKind.PINNED, 1, 1, 1, 0));
                c.execute(text("CREATE TABLE t (x INTEGER)"));
            });
            assertThat(engine.poolStatus().idle()).isEqualTo(1);
            engine.transact(c -> c.execute(text("INSERT INTO t VALUES (1)"))); // still there
        }
    }

    @Test
    void withoutAPoolEachUserGetsANewConnection() {
        try (Engine engine = Engine.create(url(), creator(), EngineOption.pool(PoolKind.NONE))) {
            for (int i = 1; i <= 3; i++) {
                engine.transact(c -> c.execute(text("SELECT 1")).all());
                assertThat(opened).hasSize(i).allMatch(PoolTest::isClosed);
            }
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(PoolKind.NONE, 0, 0, 0, 0));
        }
    }

    private static boolean isClosed(java.sql.Connection connection) {
        try {
            return connection.isClosed();
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anotherKindMayBeChosen() {
        try (Engine engine = Engine.create(url(), creator(), EngineOption.pool(PoolKind.PINNED))) {
            engine.transact(c -> c.execute(text("SELECT 1")).all());
            engine.transact(c -> c.execute(text("SELECT 1")).all());
            assertThat(opened).hasSize(1);
        }
    }

    @Test
    void onePlaceServesOneUser() {
        try (Engine engine = Engine.create(
                        url(), EngineOption.poolSize(1), EngineOption.poolTimeout(Duration.ofMillis(250)));
                Connection c = engine.connect()) {
            assertThat(c.isClosed()).isFalse();
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContaining("poolSize 1, maxOverflow 0")
                    .hasMessageContaining("PT0.25S");
            assertThat(engine.poolStatus().waiting()).isZero();
        }
    }

    /** What Hikari itself says of its settings. */
    @Test
    void settingsReachHikariByBothNames() throws Exception {
        Map<String, Object> configuration = Map.of(
                "db.url",
                url(),
                "db.pool_size",
                "7",
                "db.max_overflow",
                2,
                "db.pool_timeout",
                3,
                "db.pool_recycle",
                "1800",
                "db.pool_logging_name",
                "pool-test",
                "db.hikari.registerMbeans",
                true,
                "db.hikari.minimumIdle",
                2);
        try (Engine engine = Engine.ofConfiguration(configuration, "db.")) {
            engine.connect().close();
            assertThat(engine.poolStatus().limit()).isEqualTo(9);
            assertThat(setting("MaximumPoolSize")).isEqualTo(9);
            assertThat(setting("ConnectionTimeout")).isEqualTo(3_000L);
            assertThat(setting("MaxLifetime")).isEqualTo(1_800_000L);
            assertThat(setting("MinimumIdle")).isEqualTo(2);
        }
    }

    private static Object setting(String name) throws Exception {
        ObjectName pool = new ObjectName("com.zaxxer.hikari:type=PoolConfig (pool-test)");
        return ManagementFactory.getPlatformMBeanServer().getAttribute(pool, name);
    }

    /** SQLAlchemy's reset on return: what nobody committed is undone, and a hook is told of each return. */
    @Test
    void whatNobodyCommittedVanishesAtTheReturn() {
        List<String> told = new ArrayList<>();
        EngineOption hook = EngineOption.poolListener(new PoolListener() {
            @Override
            public void reset(java.sql.Connection connection) {
                told.add("reset");
            }
        });
        try (Fixture db = new Fixture(url(), EngineOption.poolSize(1), hook).created()) {
            told.clear();
            try (Connection c = db.engine.connect()) {
                c.execute(insert(db.users).values(db.name.to("ed")));
            }
            assertThat(told).containsExactly("reset");
            try (Connection c = db.engine.connect()) {
                assertThat(c.execute(text("SELECT * FROM users")).all()).isEmpty();
            }
            assertThat(told).containsExactly("reset", "reset");
        }
    }

    @Test
    void aDisposedEngineOpensConnectionsAnew() {
        try (Engine engine = Engine.create(url(), creator(), EngineOption.poolSize(1))) {
            engine.transact(c -> c.execute(text("SELECT 1")).all());
            int before = opened.size();
            engine.dispose();
            assertThat(opened).allMatch(PoolTest::isClosed);
            engine.transact(c -> c.execute(text("SELECT 1")).all());
            assertThat(opened).hasSizeGreaterThan(before);
        }
    }

    /** The password changes between two connects; H2 checks it. */
    @Test
    void passwordsMayChangeWithEachConnect() throws Exception {
        String jdbcUrl = "jdbc:h2:mem:rotating";
        try (java.sql.Connection keeper = DriverManager.getConnection(jdbcUrl, "sa", "one");
                java.sql.Statement admin = keeper.createStatement()) {
            List<String> passwords = new ArrayList<>(List.of("one"));
            EngineOption token =
                    EngineOption.connectProperties(() -> Map.of("user", "sa", "password", passwords.get(0)));
            try (Engine engine = Engine.create(jdbcUrl, token, EngineOption.pool(PoolKind.NONE))) {
                engine.transact(c -> c.execute(text("SELECT 1")).all());
                admin.execute("ALTER USER sa SET PASSWORD 'two'");
                assertThatThrownBy(engine::connect).isInstanceOf(OperationalException.class);
                passwords.set(0, "two");
                engine.transact(c -> c.execute(text("SELECT 1")).all());
            }
        }
    }

    @Test
    void oneOptionMayBeMadeOfSeveral() {
        EngineOption plugin = settings -> {
            EngineOption.poolSize(3).applyTo(settings);
            EngineOption.maxOverflow(4).applyTo(settings);
        };
        try (Engine engine = Engine.create(url(), plugin)) {
            assertThat(engine.poolStatus().limit()).isEqualTo(7);
        }
    }
}
