package dev.athanor.engine.faults;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.PoolKind;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the driver is asked to do when a connection is given back: nothing that would do nothing. */
class ReturnTest {
    private static final String ROLLBACK = "Connection.rollback";
    private static final String COMMIT = "Connection.commit";

    private final StubDriver driver = new StubDriver("jdbc:h2:mem:");
    private final Engine engine =
            Engine.create("h2://", EngineOption.creator(driver::open), EngineOption.pool(PoolKind.PINNED));

    private int before;

    @BeforeEach
    void connect() {
        use(engine);
        before = driver.callNames().size();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<String> calls() {
        List<String> all = driver.callNames();
        return all.subList(before, all.size());
    }

    private static void use(Engine engine) {
        try (Connection c = engine.connect()) {
            c.execute(text("SELECT 1")).all();
        }
    }

    @Test
    void anOpenTransactionIsRolledBackOnce() {
        use(engine);
        assertThat(calls()).containsOnlyOnce(ROLLBACK).doesNotContain(COMMIT);
    }

    @Test
    void whatWasCommittedIsNotRolledBack() {
        engine.transact(c -> c.execute(text("SELECT 1")).all());
        assertThat(calls()).containsOnlyOnce(COMMIT).doesNotContain(ROLLBACK);
    }

    @Test
    void whoDidNothingCostsNothing() {
        engine.connect().close();
        assertThat(calls()).isEmpty();
    }

    @Test
    void autocommitNeedsNoEnd() {
        use(engine.isolationLevel(IsolationLevel.AUTOCOMMIT));
        assertThat(calls()).doesNotContain(ROLLBACK, COMMIT);
    }
}
