package dev.athanor.examples.docs;

import static dev.athanor.dialect.IsolationLevel.SERIALIZABLE;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.Url;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.engine.PoolStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The samples of docs/engine.md. */
class EngineTest extends BankSamples {
    @Test
    void options() {
        // doc: options
        Engine pooled = Engine.create(
                url,
                EngineOption.poolSize(5),
                EngineOption.maxOverflow(10),
                EngineOption.poolRecycle(Duration.ofMinutes(20)),
                EngineOption.prePing(),
                EngineOption.hikari("leakDetectionThreshold", 10_000), // any of HikariCP's own, by its name
                EngineOption.isolationLevel(SERIALIZABLE));
        // end
        pooled.close();
        // doc: configuration
        Map<String, String> properties =
                Map.of("db.url", url, "db.pool_size", "5", "db.isolation_level", "SERIALIZABLE", "db.echo", "false");
        Engine configured = Engine.ofConfiguration(properties, "db.");
        // end
        try (Connection c = configured.connect()) {
            assertThat(c.isolationLevel()).isEqualTo(SERIALIZABLE);
        }
        configured.close();
    }

    @Test
    void urls() {
        // doc: url
        Url server = Url.of("postgresql")
                .withUser("scott")
                .withPassword("p@ss/word")
                .withHost("db.example.com")
                .withDatabase("bank")
                .withOption("ssl", "true");
        server.toString(); // postgresql://scott:***@db.example.com/bank?ssl=true
        server.unmasked(); // postgresql://scott:p%40ss%2Fword@db.example.com/bank?ssl=true
        Url tests = server.withDatabase("bank_test").withoutOptions("ssl"); // server stays as it is
        // end
        assertThat(server).hasToString("postgresql://scott:***@db.example.com/bank?ssl=true");
        assertThat(server.unmasked()).isEqualTo("postgresql://scott:p%40ss%2Fword@db.example.com/bank?ssl=true");
        assertThat(tests).hasToString("postgresql://scott:***@db.example.com/bank_test");
    }

    @Test
    void status() {
        // doc: status
        try (Connection c = engine.connect()) {
            PoolStatus now = engine.poolStatus();
            assertThat(now.inUse()).isEqualTo(1);
            assertThat(now.open()).isLessThanOrEqualTo(now.limit());
        }
        assertThat(engine.poolStatus().inUse()).isZero();
        // end
    }

    @Test
    void callOptions() {
        try (Connection connection = engine.connect()) {
            // doc: callOptions
            List<Integer> all = connection
                    .execute(select(balance), o -> o.fetchSize(500).timeout(Duration.ofMinutes(5)))
                    .all();
            // end
            assertThat(all).hasSize(2);
        }
    }

    @Test
    void executionOptions() {
        // doc: executionOptions
        Engine reports =
                engine.executionOptions(o -> o.timeout(Duration.ofSeconds(30)).note("purpose", "report"));
        // end
        assertThat(reports.<Integer, RuntimeException>call(
                        c -> c.execute(select(balance).where(id.eq(1))).one()))
                .isEqualTo(10);
    }
}
