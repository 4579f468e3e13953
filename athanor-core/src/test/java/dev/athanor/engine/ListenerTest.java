package dev.athanor.engine;

import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.DatabaseException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.Failure;
import dev.athanor.event.PoolListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.sql.Executable;
import dev.athanor.sql.Select;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What listeners are told and what they may change. */
class ListenerTest {
    private final List<String> told = new ArrayList<>();

    @Test
    void aListenerMayHaveAnotherTextExecuted() {
        ExecutionListener comments = new ExecutionListener() {
            @Override
            public StatementEvent rewrite(StatementEvent event) {
                return event.withSql(event.sql() + " /* by test */");
            }

            @Override
            public void executed(StatementEvent event, int rowCount) {
                told.add(event.sql() + " -> " + rowCount);
            }
        };
        try (Fixture db = new Fixture(EngineOption.listener(comments)).created();
                Connection c = db.engine.connect()) {
            told.clear();
            c.execute(insert(db.users).values(db.name.to("ed")));
            assertThat(c.execute(select(db.name)).all()).containsExactly("ed");

            assertThat(told)
                    .containsExactly(
                            "INSERT INTO users (name) VALUES (?) /* by test */ -> 1",
                            "SELECT users.name FROM users /* by test */ -> -1");
            assertThat(db.recorder.lines).last().isEqualTo("SELECT users.name FROM users /* by test */ []");
        }
    }

    @Test
    void listenersComeAndGo() {
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void statement(StatementEvent event) {
                told.add(event.sql());
            }
        };
        try (Fixture db = new Fixture();
                Connection c = db.engine.connect()) {
            Engine derived = db.engine.executionOptions(options -> options.note("a", 1));
            c.execute(text("SELECT 1"));
            try (Listening listening = derived.listen(listener)) {
                assertThat(listening.isActive()).isTrue();
                c.execute(text("SELECT 2")); // the connection was there before
                listening.close();
                assertThat(listening.isActive()).isFalse();
            }
            c.execute(text("SELECT 3"));
        }
        assertThat(told).containsExactly("SELECT 2");
    }

    @Test
    void aListenerMayListenOnce() {
        List<Listening> own = new ArrayList<>();
        PoolListener once = new PoolListener() {
            @Override
            public void checkout(java.sql.Connection connection) {
                told.add("checkout");
                own.get(0).close();
            }
        };
        EngineListener twice = new EngineListener() {
            @Override
            public void engineConnect(Connection connection) {
                told.add("connect");
            }
        };
        try (Fixture db = new Fixture()) {
            own.add(db.engine.listen(once));
            Listening first = db.engine.listen(twice);
            db.engine.listen(twice);
            db.engine.connect().close();
            first.close(); // of the two the one
            db.engine.connect().close();
        }
        assertThat(told).containsExactly("checkout", "connect", "connect", "connect");
    }

    @Test
    void listenersAreToldInTheirOrderAndEachSeesWhatTheOneBeforeLeft() {
        try (Fixture db = new Fixture(EngineOption.listener(appending("a")), EngineOption.listener(appending("b")));
                Listening last = db.engine.listen(appending("c"));
                Connection c = db.engine.connect()) {
            assertThat(last.isActive()).isTrue();
            c.execute(text("SELECT 1"));
            assertThat(db.recorder.lines).last().isEqualTo("SELECT 1 /* a */ /* b */ /* c */ []");
        }
    }

    private static ExecutionListener appending(String comment) {
        return new ExecutionListener() {
            @Override
            public StatementEvent rewrite(StatementEvent event) {
                return event.withSql(event.sql() + " /* " + comment + " */");
            }
        };
    }

    @Test
    void aListenerThatThrowsStopsTheStatementBeforeItRuns() {
        ExecutionListener refusing = new ExecutionListener() {
            @Override
            public void statement(StatementEvent event) {
                throw new IllegalStateException("not today");
            }
        };
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            try (Listening listening = db.engine.listen(refusing)) {
                assertThatThrownBy(() -> c.execute(insert(db.users).values(db.name.to("ed"))))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("not today");
                assertThat(listening.isActive()).isTrue();
            }
            assertThat(c.execute(select(db.name)).all()).isEmpty();
        }
    }

    @Test
    void transactionsAndSavepointsAreToldInOrder() {
        try (Fixture db = new Fixture();
                Connection c = db.engine.connect()) {
            c.execute(text("SELECT 1"));
            c.beginNested().rollback();
            c.beginNested().commit();
            c.commit();
            c.begin();
            c.rollback();
            assertThat(db.recorder.lines)
                    .containsExactly(
                            "BEGIN (implicit)",
                            "SELECT 1 []",
                            "SAVEPOINT athanor_savepoint_1",
                            "ROLLBACK TO SAVEPOINT athanor_savepoint_1",
                            "SAVEPOINT athanor_savepoint_2",
                            "RELEASE SAVEPOINT athanor_savepoint_2",
                            "COMMIT",
                            "BEGIN",
                            "ROLLBACK");
        }
    }

    @Test
    void aListenerMayThrowSomethingElseAndCallAConnectionLost() {
        ExecutionListener strict = new ExecutionListener() {
            @Override
            public Failure failed(Failure failure) {
                return new Failure(new IllegalStateException("refused", failure.exception()), true);
            }
        };
        try (Fixture db = new Fixture(EngineOption.listener(strict), EngineOption.poolListener(recorder()));
                Connection c = db.engine.connect()) {
            assertThatThrownBy(() -> c.execute(text("SELECT * FROM nowhere")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("refused")
                    .hasCauseInstanceOf(DatabaseException.class);
            assertThat(told).containsExactly("first connect", "connect", "checkout", "invalidate refused", "close");
            c.rollback();
            assertThat(c.execute(text("SELECT 1")).one().get(0)).isEqualTo(1);
        }
        assertThat(told).endsWith("connect", "checkout", "reset", "checkin", "close");
    }

    @Test
    void thePoolTellsWhatBecomesOfConnections(@TempDir Path folder) {
        try (Engine engine = Engine.create(
                "sqlite:///" + folder.resolve("a.db"),
                EngineOption.poolSize(1),
                EngineOption.poolListener(recorder()))) {
            engine.transact(c -> c.execute(text("SELECT 1")));
            engine.transact(c -> c.execute(text("SELECT 1")));
            assertThat(told)
                    .containsExactly(
                            "first connect", "connect", "checkout", "reset", "checkin", "checkout", "reset", "checkin");
        }
        assertThat(told).endsWith("close");
    }

    private PoolListener recorder() {
        return new PoolListener() {
            @Override
            public void connect(java.sql.Connection connection) {
                told.add("connect");
            }

            @Override
            public void firstConnect(java.sql.Connection connection) {
                told.add("first connect");
            }

            @Override
            public void checkout(java.sql.Connection connection) {
                told.add("checkout");
            }

            @Override
            public void reset(java.sql.Connection connection) {
                told.add("reset");
            }

            @Override
            public void checkin(java.sql.Connection connection) {
                told.add("checkin");
            }

            @Override
            public void invalidate(java.sql.Connection connection, @Nullable Throwable cause) {
                told.add("invalidate " + (cause == null ? "" : cause.getMessage()));
            }

            @Override
            public void close(java.sql.Connection connection) {
                told.add("close");
            }
        };
    }

    @Test
    void anEngineListenerMayPutAnotherStatementInPlace() {
        EngineListener limiting = new EngineListener() {
            @Override
            public void engineConnect(Connection connection) {
                told.add("connect");
            }

            @Override
            @SuppressWarnings("unchecked") // a select that is limited yields the same
            public <T> Executable<T> beforeExecute(Connection connection, Executable<T> executable) {
                return executable.statement() instanceof Select<?> query ? (Executable<T>) query.limit(1) : executable;
            }

            @Override
            public void afterExecute(Connection connection, Executable<?> executable, Result<?> result) {
                told.add(String.valueOf(result.keys()));
            }

            @Override
            public void engineDisposed(String description) {
                told.add("disposed of " + description);
            }
        };
        try (Fixture db = new Fixture(EngineOption.engineListener(limiting)).created();
                Connection c = db.engine.connect()) {
            told.clear();
            c.execute(insert(db.users).values(db.name.to("ed")));
            c.execute(insert(db.users).values(db.name.to("mary")));
            assertThat(c.execute(select(db.name)).all()).hasSize(1);
            assertThat(told).containsExactly("[]", "[]", "[name]");
            c.close();
            db.engine.dispose();
            assertThat(told).last().isEqualTo("disposed of sqlite:///:memory:");
        }
    }

    @Test
    void flightRecorderRecordsStatementsTransactionsAndCheckouts(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("a.jfr");
        try (Recording recording = new Recording();
                Fixture db = new Fixture().created()) {
            for (String name : List.of("Statement", "Transaction", "ConnectionCheckout")) {
                recording.enable("dev.athanor." + name).withoutThreshold();
            }
            recording.start();
            db.engine.transact(c -> c.execute(insert(db.users).values(db.name.to("ed"))));
            assertThatThrownBy(() -> db.engine.transact(c -> c.execute(text("SELECT * FROM nowhere"))))
                    .isInstanceOf(DatabaseException.class);
            recording.stop();
            recording.dump(file);
        }
        assertThat(Files.size(file)).isPositive();
        List<String> recorded = new ArrayList<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
            String name = event.getEventType().getName();
            if (name.equals("dev.athanor.Statement")) {
                recorded.add(
                        event.getString("sql") + " " + event.getInt("rowCount") + " " + event.getBoolean("failed"));
            } else if (name.equals("dev.athanor.Transaction")) {
                recorded.add("committed " + event.getBoolean("committed"));
            } else if (name.equals("dev.athanor.ConnectionCheckout")) {
                recorded.add(event.getString("pool"));
            }
        }
        assertThat(recorded)
                .containsExactlyInAnyOrder(
                        "sqlite:///:memory:",
                        "INSERT INTO users (name) VALUES (?) 1 false",
                        "committed true",
                        "sqlite:///:memory:",
                        "SELECT * FROM nowhere -1 true",
                        "committed false");
    }
}
