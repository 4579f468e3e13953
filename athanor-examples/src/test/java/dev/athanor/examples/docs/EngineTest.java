package dev.athanor.examples.docs;

import static dev.athanor.dialect.IsolationLevel.AUTOCOMMIT;
import static dev.athanor.dialect.IsolationLevel.SERIALIZABLE;
import static dev.athanor.engine.TransactionOptions.transaction;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.engine.FrozenResult;
import dev.athanor.engine.RetryPolicy;
import dev.athanor.error.DatabaseException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of docs/engine.md. */
class EngineTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<Integer> balance = column("balance", INTEGER);
    private final Table accounts = Table.of("accounts", metadata, id, balance);
    private Engine engine;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:///" + folder.resolve("bank.db"));
        metadata.createAll(engine);
        engine.transact(c ->
                c.execute(insert(accounts), List.of(Map.of("id", 1, "balance", 10), Map.of("id", 2, "balance", 20))));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void options() {
        String url = "sqlite:///" + folder.resolve("bank.db");
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
    void modes() {
        // doc: isolation
        engine.transact(transaction().isolation(SERIALIZABLE).readOnly(), c -> {
            for (Row row : c.execute(select(accounts))) {
                row.get(balance);
            }
        });
        Engine audit = engine.readOnly(); // the same connections, in another mode
        // end
        assertThatThrownBy(() -> audit.transact(c -> c.execute(update(accounts).set(balance, 0))))
                .isInstanceOf(DatabaseException.class);
        // doc: autocommit
        try (Connection c = engine.connect().isolationLevel(AUTOCOMMIT)) {
            c.execute(update(accounts).set(balance, 0).where(id.eq(1))); // stays, whatever comes
        }
        // end
        assertThat(engine.<Integer, RuntimeException>call(
                        c -> c.execute(select(balance).where(id.eq(1))).one()))
                .isZero();
    }

    @Test
    void retries() {
        // doc: retry
        engine.transact(transaction().isolation(SERIALIZABLE).retry(RetryPolicy.attempts(3)), c -> {
            c.execute(update(accounts).set(balance, balance.minus(5)).where(id.eq(1)));
            c.execute(update(accounts).set(balance, balance.plus(5)).where(id.eq(2)));
        });
        // end
        assertThat(engine.<List<Integer>, RuntimeException>call(
                        c -> c.execute(select(balance).orderBy(id)).all()))
                .containsExactly(5, 25);
    }

    @Test
    void streams() {
        try (Connection c = engine.connect()) {
            // doc: stream
            for (Row row : c.execute(select(accounts).executionOptions(o -> o.fetchSize(500)))) {
                row.get(balance);
            }
            // end
            // doc: portions
            for (List<Row> page : c.execute(select(accounts)).partitions(100)) {
                page.size();
            }
            List<Integer> distinct =
                    c.execute(select(balance).orderBy(id)).unique().all();
            FrozenResult<Row> kept = c.execute(select(accounts)).freeze(); // to be read again and again
            List<Map<String, Object>> maps = kept.thaw().mappings().all();
            // end
            assertThat(distinct).containsExactly(10, 20);
            assertThat(maps).hasSize(2);
        }
    }

    @Test
    void listeners() {
        List<String> told = new ArrayList<>();
        // doc: listener
        ExecutionListener comments = new ExecutionListener() {
            @Override
            public String rewrite(StatementEvent event) {
                return event.sql() + " /* " + event.notes().get("request") + " */";
            }

            @Override
            public void executed(StatementEvent event, int rowCount) {
                told.add(event.sql());
            }
        };
        Engine listening = Engine.create("sqlite:///" + folder.resolve("bank.db"), EngineOption.listener(comments));
        listening
                .executionOptions(o -> o.note("request", 42))
                .transact(c -> c.execute(select(balance)).all());
        // end
        assertThat(told).containsExactly("SELECT accounts.balance FROM accounts /* 42 */");
        listening.close();
    }
}
