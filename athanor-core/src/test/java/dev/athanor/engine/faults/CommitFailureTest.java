package dev.athanor.engine.faults;

import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.PoolKind;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.IntegrityException;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What was done cannot be committed, or not even undone. */
class CommitFailureTest {
    private static final String INSERT = "INSERT INTO child (parent) VALUES (7)";

    private static Engine engine(Database database) {
        Engine engine = Engine.create(database.athanorUrl(), EngineOption.poolSize(1));
        if (database.kind() == TestDatabase.SQLITE) {
            try (Connection c = engine.connect().isolationLevel(IsolationLevel.AUTOCOMMIT)) {
                c.execute(text("PRAGMA foreign_keys = ON"));
            }
        }
        engine.transact(c -> {
            c.execute(text("CREATE TABLE parent (id INTEGER PRIMARY KEY)"));
            c.execute(text("CREATE TABLE child (parent INTEGER REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)"));
        });
        return engine;
    }

    private static int stored(Engine engine) {
        return engine.<Integer, RuntimeException>call(
                c -> c.execute(text("SELECT * FROM child")).all().size());
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.SQLITE})
    void aTransactionWhoseCommitFailsIsRolledBack(Database database) {
        try (Engine engine = engine(database)) {
            assertThatThrownBy(() -> engine.transact(c -> c.execute(text(INSERT))))
                    .isInstanceOf(IntegrityException.class);
            assertThat(stored(engine)).isZero();
        }
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.SQLITE})
    void aConnectionWhoseCommitFailedIsRolledBackByItsUser(Database database) {
        try (Engine engine = engine(database);
                Connection c = engine.connect()) {
            c.execute(text(INSERT));
            assertThatThrownBy(c::commit).isInstanceOf(IntegrityException.class);
            assertThat(c.inTransaction()).isTrue();
            assertThat(c.isInvalidated()).isFalse();
            c.rollback();

            c.execute(text("INSERT INTO parent (id) VALUES (7)"));
            c.execute(text(INSERT));
            c.commit();
            assertThat(c.execute(text("SELECT * FROM child")).all()).hasSize(1);
        }
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.SQLITE})
    void aConnectionWhoseCommitFailedIsCleanForItsNextUser(Database database) {
        try (Engine engine = engine(database)) {
            try (Connection c = engine.connect()) {
                c.execute(text(INSERT));
                assertThatThrownBy(c::commit).isInstanceOf(IntegrityException.class);
            }
            assertThat(stored(engine)).isZero();
        }
    }

    @Test
    void aFailureInRollbackIsSuppressedUnderTheFirst() throws SQLException {
        String url = "jdbc:h2:mem:rollback_failure";
        StubDriver driver = new StubDriver(url);
        try (java.sql.Connection keeper = DriverManager.getConnection(url)) {
            Engine engine =
                    Engine.create("h2://", EngineOption.creator(driver::open), EngineOption.pool(PoolKind.NONE));
            try (engine) {
                engine.transact(c -> c.execute(text("CREATE TABLE child (parent INTEGER)")));
                IllegalStateException first = new IllegalStateException("first");
                driver.failAt("Connection.rollback", Throws.of("HY000"));

                assertThatThrownBy(() -> engine.transact(c -> {
                            c.execute(text(INSERT));
                            throw first;
                        }))
                        .isSameAs(first)
                        .satisfies(thrown -> assertThat(thrown.getSuppressed())
                                .hasSize(1)
                                .hasOnlyElementsOfType(DatabaseException.class));
                assertThat(driver.stillOpen())
                        .as("nobody knows what state it is in")
                        .isEmpty();
                assertThat(stored(engine)).isZero();
            }
            assertThat(keeper.isClosed()).isFalse();
        }
    }
}
