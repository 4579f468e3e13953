package dev.athanor.engine;

import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.NoSuchDialectException;
import dev.athanor.error.OperationalException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.TransactionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class EngineTest {
    @TempDir
    Path folder;

    @Test
    void makingAnEngineConnectsToNothing() {
        Path file = folder.resolve("lazy.db");

        try (Engine engine = Engine.create("sqlite:///" + file)) {
            assertThat(file).doesNotExist();
            engine.transact(c -> c.execute(text("CREATE TABLE t (x INTEGER)")));
            assertThat(file).exists();
        }
    }

    @Test
    void aUrlThatIsNoneIsRefusedWithAnExample() {
        assertThatThrownBy(() -> Engine.create("somewhere/users.db"))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("somewhere/users.db")
                .hasMessageContaining("sqlite:///:memory:");
    }

    @Test
    void anUnknownDialectIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> Engine.create("nosuchdb://localhost/x"))
                .isInstanceOf(NoSuchDialectException.class)
                .hasMessageContaining("'nosuchdb'")
                .hasMessageContaining("sqlite");
        assertThatThrownBy(() -> Engine.create("jdbc:nosuchdb:secret"))
                .isInstanceOf(NoSuchDialectException.class)
                .hasMessageContaining("jdbc:nosuchdb:")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aMissingDriverIsNamedWithItsArtifact() {
        assertThatThrownBy(() -> Engine.create("driverless://localhost/x", EngineOption.dialect(new TestDialect())))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("com.example.NoSuchDriver")
                .hasMessageContaining("com.example:no-such-driver");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedAtTheFirstUse() {
        Path file = folder.resolve("no/such/folder/users.db");

        try (Engine engine = Engine.create("sqlite:///" + file)) {
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(OperationalException.class)
                    .hasMessageContaining(file.toString())
                    .hasCauseInstanceOf(java.sql.SQLException.class);
        }
    }

    @Test
    void aJdbcUrlServesAsWell() {
        try (Engine engine = Engine.create("jdbc:sqlite::memory:")) {
            assertThat(engine.dialect().name()).isEqualTo("sqlite");
            assertThat(engine.<Object, RuntimeException>call(
                            c -> c.execute(text("select 1")).one().get(0)))
                    .isEqualTo(1);
        }
    }

    @Test
    void aDataSourceShowsItsDialectByItsConnections() throws IOException {
        Path file = folder.resolve("source.db");
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);

        try (Engine engine = Engine.create(source)) {
            assertThat(file).doesNotExist();
            assertThat(engine.dialect().name()).isEqualTo("sqlite");
            engine.transact(c -> c.execute(text("CREATE TABLE t (x INTEGER)")));
            assertThat(Files.size(file)).isPositive();
        }
    }

    @Test
    void transactCommitsAtTheEnd() {
        try (Fixture db = new Fixture().created()) {
            db.engine.transact(c -> c.execute(insert(db.users).values(db.name.to("ed"))));

            assertThat(rows(db)).isEqualTo(1);
        }
    }

    @Test
    void transactRollsBackAndPassesOnWhatTheBodyThrows() {
        try (Fixture db = new Fixture().created()) {
            assertThatThrownBy(() -> db.engine.transact(c -> {
                        c.execute(insert(db.users).values(db.name.to("ed")));
                        throw new IOException("disk full");
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("disk full");

            assertThat(db.recorder.lines).last().isEqualTo("ROLLBACK");
            assertThat(rows(db)).isZero();
        }
    }

    @Test
    void aFailureDuringRollbackIsSuppressedUnderTheFirst() {
        try (Fixture db = new Fixture(EngineOption.listener(new ExecutionListener() {
            @Override
            public void rollback(TransactionEvent transaction) {
                throw new IllegalStateException("rollback failed");
            }
        }))) {
            db.created();
            assertThatThrownBy(() -> db.engine.transact(c -> {
                        c.execute(text("select 1"));
                        throw new IOException("first");
                    }))
                    .isInstanceOf(IOException.class)
                    .satisfies(e -> assertThat(e.getSuppressed())
                            .extracting(Throwable::getMessage)
                            .contains("rollback failed"));
        }
    }

    @Test
    void afterDisposeAnInMemoryDatabaseIsGoneAndTheEngineStaysUsable() {
        try (Fixture db = new Fixture().created()) {
            db.engine.transact(c -> c.execute(insert(db.users).values(db.name.to("ed"))));

            db.engine.dispose();

            db.created();
            assertThat(rows(db)).isZero();
        }
    }

    @Test
    void aConnectionInUseSurvivesDispose() {
        try (Fixture db = new Fixture().created()) {
            try (Connection c = db.engine.connect()) {
                c.execute(insert(db.users).values(db.name.to("ed")));
                db.engine.dispose();
                assertThat(c.execute(select(count()).from(db.users)).one()).isEqualTo(1);
                c.commit();
            }
            db.created();
            assertThat(rows(db)).isZero();
        }
    }

    @Test
    void aClosedEngineRefusesToConnect() {
        Engine engine = Engine.create("sqlite:///:memory:");
        engine.transact(c -> c.execute(text("select 1")));

        engine.close();

        assertThatThrownBy(engine::connect)
                .isInstanceOf(ResourceClosedException.class)
                .hasMessageContaining("create another");
    }

    @Test
    void anEnginePrintsWithoutItsPassword() {
        assertThat(new Fixture().engine).hasToString("Engine(sqlite:///:memory:)");
        try (Engine engine = Engine.create("jdbc:sqlite::memory:?password=tiger")) {
            assertThat(engine.toString()).doesNotContain("tiger");
        }
    }

    @Test
    void commitsManagedOutsideEndNothing() throws SQLException {
        Path file = folder.resolve("outside.db");
        try (Engine engine = Engine.create("sqlite:///" + file, EngineOption.commitManagedOutside())) {
            // With autocommit on, as it is without a transaction manager, each statement commits itself.
            engine.transact(c -> c.execute(text("CREATE TABLE t (x INTEGER)")));
            assertThatThrownBy(() -> engine.transact(c -> {
                        c.execute(text("INSERT INTO t VALUES (1)"));
                        throw new IOException("the engine's rollback undoes nothing");
                    }))
                    .isInstanceOf(IOException.class);
            try (java.sql.Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                    ResultSet rows = other.createStatement().executeQuery("select count(*) from t")) {
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void theTransactionOfACallMayEndInAConstraint() {
        try (Fixture db = new Fixture().created()) {
            assertThatThrownBy(() -> db.engine.transact(c -> {
                        c.execute(insert(db.users).values(db.name.to("ed")));
                        c.execute(insert(db.users).values(db.name.to("ed")));
                    }))
                    .isInstanceOf(IntegrityException.class);
            assertThat(rows(db)).isZero();
        }
    }

    private static long rows(Fixture db) {
        return db.engine.call(c -> c.execute(select(count()).from(db.users)).one());
    }
}
