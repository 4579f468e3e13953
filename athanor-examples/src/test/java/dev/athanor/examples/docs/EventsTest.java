package dev.athanor.examples.docs;

import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.EngineOption;
import dev.athanor.engine.Listening;
import dev.athanor.error.OperationalException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.Failure;
import dev.athanor.event.PoolListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.event.TransactionEvent;
import dev.athanor.sql.Executable;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples of docs/events.md. */
class EventsTest extends BankSamples {
    private final List<String> told = new ArrayList<>();

    @Test
    void executions() {
        // doc: listener
        ExecutionListener comments = new ExecutionListener() {
            @Override
            public StatementEvent rewrite(StatementEvent event) {
                return event.withSql(event.sql() + " /* " + event.notes().get("request") + " */");
            }

            @Override
            public void executed(StatementEvent event, int rowCount) {
                told.add(event.sql());
            }

            @Override
            public void commit(TransactionEvent transaction) {
                told.add("commit " + transaction.kind());
            }
        };
        Engine listening = Engine.create(url, EngineOption.listener(comments));
        listening
                .executionOptions(o -> o.note("request", 42))
                .transact(c -> c.execute(select(balance)).all());
        // end
        assertThat(told).containsExactly("SELECT accounts.balance FROM accounts /* 42 */", "commit ORDINARY");
        listening.close();
    }

    @Test
    void failures() {
        // doc: failure
        ExecutionListener blunt = new ExecutionListener() {
            @Override
            public Failure failed(Failure failure) {
                String advice = "Call the operators: " + failure.exception().getMessage();
                return new Failure(new IllegalStateException(advice, failure.exception()), failure.disconnect());
            }
        };
        // end
        try (Engine listening = Engine.create(url, EngineOption.listener(blunt))) {
            assertThatThrownBy(() -> listening.transact(c -> c.execute(text("SELECT * FROM nowhere"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasCauseInstanceOf(OperationalException.class);
        }
    }

    @Test
    void pools() {
        // doc: pool
        PoolListener settings = new PoolListener() {
            @Override
            public void connect(java.sql.Connection connection) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA foreign_keys = ON"); // for as long as the connection lives
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
        Engine strict = Engine.create(url, EngineOption.poolListener(settings));
        // end
        try (strict;
                Connection c = strict.connect()) {
            assertThat(c.execute(text("PRAGMA foreign_keys")).one().get(0)).isEqualTo(1);
        }
    }

    @Test
    void forATime() {
        try (Engine engine = Engine.create(url)) {
            List<String> statements = new ArrayList<>();
            // doc: listen
            ExecutionListener counting = new ExecutionListener() {
                @Override
                public void statement(StatementEvent event) {
                    statements.add(event.sql());
                }
            };
            try (Listening listening = engine.listen(counting)) {
                engine.transact(c -> c.execute(select(balance)).all());
                assertThat(listening.isActive()).isTrue();
            }
            // end
            engine.transact(c -> c.execute(select(balance)).all());
            assertThat(statements).hasSize(1);
        }
    }

    @Test
    void parameters() {
        // doc: parameters
        ExecutionListener rounding = new ExecutionListener() {
            @Override
            public StatementEvent rewrite(StatementEvent event) {
                List<?> rounded = event.parameters().stream()
                        .map(value -> value instanceof Integer number ? number / 10 * 10 : value)
                        .toList();
                return event.many() ? event : event.withParameters(rounded);
            }
        };
        // end
        try (Engine listening = Engine.create(url, EngineOption.listener(rounding))) {
            assertThat(listening.<List<Integer>, RuntimeException>call(c ->
                            c.execute(select(balance).where(balance.eq(19))).all()))
                    .containsExactly(10);
        }
    }

    @Test
    void statements() {
        // doc: engineListener
        EngineListener patience = new EngineListener() {
            @Override
            public <T> Executable<T> beforeExecute(Connection connection, Executable<T> executable) {
                return executable.executionOptions(o -> o.timeout(Duration.ofSeconds(10)));
            }
        };
        // end
        try (Engine listening = Engine.create(url, EngineOption.engineListener(patience))) {
            assertThat(listening.<List<Integer>, RuntimeException>call(
                            c -> c.execute(select(balance)).all()))
                    .hasSize(2);
        }
    }
}
