package dev.athanor.engine;

import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.PoolKind;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.DatabaseException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.event.PoolListener;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a user does with the driver's connection, in each kind of pool. */
class DriverConnectionTest {
    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private Fixture db;

    @BeforeEach
    void open() {
        db = new Fixture();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private Engine engine(PoolKind pool) {
        return Engine.create(
                "sqlite:///" + folder.resolve("a.db"),
                EngineOption.pool(pool),
                EngineOption.poolSize(1),
                EngineOption.poolListener(new PoolListener() {
                    @Override
                    public void connect(java.sql.Connection connection) {
                        told.add("connect");
                    }

                    @Override
                    public void invalidate(java.sql.Connection connection, @Nullable Throwable cause) {
                        told.add("invalidate " + (cause == null ? null : cause.getMessage()));
                    }

                    @Override
                    public void detach(java.sql.Connection connection) {
                        told.add("detach");
                    }
                }));
    }

    @ParameterizedTest
    @EnumSource(names = {"POOLED", "PINNED"})
    void notesLiveAsLongAsTheDriversConnection(PoolKind pool) {
        try (Engine engine = engine(pool)) {
            try (Connection c = engine.connect()) {
                assertThat(c.info()).isEmpty();
                c.info().put("cities", 3);
                assertThat(c.inTransaction()).isFalse();
            }
            try (Connection c = engine.connect()) {
                assertThat(c.info()).containsEntry("cities", 3);
                c.invalidate();
                assertThat(c.isInvalidated()).isTrue();
                assertThat(c.info()).isEmpty();
                assertThat(c.isInvalidated()).isFalse();
            }
        }
        assertThat(told).containsExactly("connect", "invalidate null", "connect");
    }

    @ParameterizedTest
    @EnumSource
    void anInvalidatedConnectionIsReplaced(PoolKind pool) throws SQLException {
        try (Engine engine = engine(pool)) {
            db.metadata.createAll(engine);
            told.clear();
            try (Connection c = engine.connect()) {
                java.sql.Connection first = c.unwrap(java.sql.Connection.class);
                c.execute(insert(db.users).values(db.name.to("ed")));
                c.invalidate(new IllegalStateException("it smells"));

                assertThat(c.isInvalidated()).isTrue();
                assertThatThrownBy(() -> c.execute(select(db.id)))
                        .isInstanceOf(PendingRollbackException.class)
                        .hasMessageContaining("rollback()");
                c.rollback();
                assertThat(c.execute(select(db.id)).all()).isEmpty();
                assertThat(c.unwrap(java.sql.Connection.class)).isNotSameAs(first);
                awaitClosed(first);
            }
        }
        assertThat(told).contains("invalidate it smells").endsWith("connect");
    }

    @ParameterizedTest
    @EnumSource
    void aDetachedConnectionIsItsUsersUntilItIsClosed(PoolKind pool) throws SQLException {
        try (Engine engine = engine(pool)) {
            db.metadata.createAll(engine);
            told.clear();
            java.sql.Connection detached;
            try (Connection c = engine.connect()) {
                c.execute(insert(db.users).values(db.name.to("ed")));
                c.detach();
                detached = c.unwrap(java.sql.Connection.class);
                try (Connection other = engine.connect()) { // though the pool has room for one
                    assertThat(other.execute(select(db.id)).all()).isEmpty();
                }
                c.commit();
                assertThat(c.execute(select(db.name)).all()).containsExactly("ed");
                assertThat(detached.isClosed()).isFalse();
            }
            assertThat(detached.isClosed()).isTrue();
            assertThat(told).contains("detach");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDetachedConnectionOutlivesThePool(PoolKind pool) {
        try (Engine engine = engine(pool)) {
            db.metadata.createAll(engine);
            try (Connection c = engine.connect()) {
                c.detach();
                engine.dispose();
                c.execute(insert(db.users).values(db.name.to("ed")));
                c.commit();
            }
            assertThat(engine.<List<String>, RuntimeException>call(
                            c -> c.execute(select(db.name)).all()))
                    .containsExactly("ed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDriversConnectionIsReachedInATransaction(PoolKind pool) throws SQLException {
        try (Engine engine = engine(pool)) {
            db.metadata.createAll(engine);
            try (Connection c = engine.connect()) {
                java.sql.Connection jdbc = c.unwrap(java.sql.Connection.class);
                assertThat(jdbc).isInstanceOf(org.sqlite.SQLiteConnection.class);
                assertThat(c.inTransaction()).isTrue();
                try (java.sql.Statement statement = jdbc.createStatement()) {
                    statement.execute("INSERT INTO users (name) VALUES ('ed')");
                }
                assertThat(c.unwrap(org.sqlite.SQLiteConnection.class)).isSameAs(jdbc);
                assertThatThrownBy(() -> c.unwrap(org.h2.jdbc.JdbcConnection.class))
                        .isInstanceOf(ArgumentException.class)
                        .hasMessageContaining("JDBC4Connection")
                        .hasMessageContaining("org.h2.jdbc.JdbcConnection");
            }
            try (Connection c = engine.connect()) {
                assertThat(c.execute(select(db.name)).all())
                        .as("what nobody committed")
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aModeOutlastsAnInvalidatedConnection(PoolKind pool) {
        try (Engine engine = engine(pool)) {
            db.metadata.createAll(engine);
            try (Connection c = engine.connect().readOnly(true)) {
                c.invalidate();
                assertThatThrownBy(() -> c.execute(insert(db.users).values(db.name.to("ed"))))
                        .isInstanceOf(DatabaseException.class);
            }
        }
    }

    /** Pools may close in the background. */
    private static void awaitClosed(java.sql.Connection connection) throws SQLException {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (!connection.isClosed()) {
            assertThat(System.nanoTime()).as("closed in time").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
