package dev.athanor.engine;

import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.StatementTimeoutException;
import dev.athanor.sql.ExecutionOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExecutionOptionsTest {
    @Test
    void theLastToSaySomethingCounts() {
        try (Fixture db = new Fixture(EngineOption.executionOptions(
                        o -> o.note("from", "engine").note("engine", true)))
                .created()) {
            try (Connection c = db.engine.connect()) {
                c.execute(select(db.id)
                        .executionOptions(o -> o.note("from", "statement").note("statement", true)));
                c.executionOptions(o -> o.note("from", "connection"));
                c.execute(select(db.id).executionOptions(o -> o.note("from", "statement")));
                c.execute(insert(db.users), List.of(Map.of("name", "ed"), Map.of("name", "mary")));
            }
            assertThat(db.recorder.statements.get(0).notes())
                    .isEqualTo(Map.of("from", "engine", "engine", true, "statement", true));
            assertThat(db.recorder.statements.get(1).notes()).containsEntry("from", "connection");
            assertThat(db.recorder.statements.get(2).notes()).containsEntry("from", "connection");
        }
    }

    @Test
    void anEngineWithOtherOptionsSharesConnectionsAndStatements() {
        try (Fixture db = new Fixture().created()) {
            Engine other = db.engine.executionOptions(o -> o.note("tenant", 7));
            other.transact(c -> c.execute(insert(db.users).values(db.name.to("ed"))));

            assertThat(db.recorder.statements.get(0).notes()).isEqualTo(Map.of("tenant", 7));
            assertThat(db.engine.<List<String>, RuntimeException>call(
                            c -> c.execute(select(db.name)).all()))
                    .containsExactly("ed");
            assertThat(other.statementCache()).isSameAs(db.engine.statementCache());
            assertThat(db.engine.executionOptions().notes()).isEmpty();
        }
    }

    @Test
    void aStatementThatTakesTooLongIsCancelled() {
        // SQLite's driver takes the limit for one on waiting for locks.
        String endless = "SELECT count(*) FROM system_range(1, 1000000000) a, system_range(1, 1000000000) b";
        try (Fixture db = new Fixture("jdbc:h2:mem:");
                Connection c = db.engine.connect()) {
            assertThatThrownBy(() -> c.execute(text(endless).executionOptions(o -> o.timeout(Duration.ofMillis(10)))))
                    .isInstanceOf(StatementTimeoutException.class);
            c.rollback();
            assertThat(c.execute(text("SELECT 1")).one().get(0)).isEqualTo(1);
        }
    }

    @Test
    void senselessOptionsAreRefused() {
        assertThatThrownBy(() -> ExecutionOptions.NONE.fetchSize(0))
                .isInstanceOf(ArgumentException.class)
                .hasMessage("A fetch size is at least 1 row, not 0");
        assertThatThrownBy(() -> ExecutionOptions.NONE.insertPageSize(0))
                .isInstanceOf(ArgumentException.class)
                .hasMessage("An INSERT writes at least 1 row, not 0");
        assertThatThrownBy(() -> ExecutionOptions.NONE.timeout(Duration.ZERO)).isInstanceOf(ArgumentException.class);
    }

    @Test
    void aCallHasTheLastWord() {
        try (Fixture db = new Fixture(EngineOption.executionOptions(o -> o.note("from", "engine"))).created();
                Connection c = db.engine.connect().executionOptions(o -> o.note("from", "connection"))) {
            c.execute(select(db.id).executionOptions(o -> o.note("from", "statement")), o -> o.note("from", "call"));
            c.execute(
                    insert(db.users),
                    List.of(Map.of("name", "ed"), Map.of("name", "mary")),
                    o -> o.note("from", "batch"));
            assertThatThrownBy(() -> c.execute(text("select nothing"), o -> o.note("from", "failure")))
                    .isInstanceOf(DatabaseException.class);
            c.execute(select(db.id));

            assertThat(db.recorder.statements)
                    .extracting(event -> event.notes().get("from"))
                    .containsExactly("call", "batch", "failure", "connection");
        }
    }

    @Test
    void aStatementMayBeCompiledEachTime() {
        try (Fixture db = new Fixture().created()) {
            StatementCache cache = db.engine.statementCache();
            long before = cache.compilations();
            db.engine.transact(c -> {
                c.execute(select(db.id).executionOptions(o -> o.uncached())).all();
                c.execute(select(db.id), o -> o.uncached()).all();
            });

            assertThat(cache.compilations() - before).isEqualTo(2);
            assertThat(cache.size()).isZero();
            assertThat(db.recorder.statements)
                    .allMatch(event -> event.cacheNote().startsWith("no key"));
        }
    }

    @Test
    void optionsAddUp() {
        ExecutionOptions weaker =
                ExecutionOptions.NONE.fetchSize(7).insertPageSize(3).uncached();
        ExecutionOptions both =
                weaker.overriddenBy(ExecutionOptions.NONE.fetchSize(8).loggingToken("t"));

        assertThat(both.fetchSize()).isEqualTo(8);
        assertThat(both.insertPageSize()).isEqualTo(3);
        assertThat(both.loggingToken()).isEqualTo("t");
        assertThat(both.isUncached()).isTrue();
        assertThat(both).asString().contains("fetchSize=8", "insertPageSize=3", "loggingToken=t");
    }
}
