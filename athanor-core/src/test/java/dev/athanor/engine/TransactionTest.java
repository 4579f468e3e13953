package dev.athanor.engine;

import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.DisconnectException;
import dev.athanor.error.IllegalStateChangeException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.PoolTimeoutException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.schema.CreateTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionTest {
    @Test
    void theFirstStatementBeginsATransaction() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            assertThat(c.inTransaction()).isFalse();
            add(c, db, "ed");
            assertThat(c.inTransaction()).isTrue();
            c.commit();
            assertThat(c.inTransaction()).isFalse();
            add(c, db, "wendy");
            c.rollback();
            assertThat(rows(c, db)).isEqualTo(1);

            assertThat(db.recorder.lines)
                    .containsExactly(
                            "BEGIN (implicit)",
                            "INSERT INTO users (name) VALUES (?) [ed]",
                            "COMMIT",
                            "BEGIN (implicit)",
                            "INSERT INTO users (name) VALUES (?) [wendy]",
                            "ROLLBACK",
                            "BEGIN (implicit)",
                            "SELECT count(*) AS count_1 FROM users []");
        }
    }

    @Test
    void commitAndRollbackDoNothingOutsideATransaction() {
        try (Fixture db = new Fixture();
                Connection c = db.engine.connect()) {
            c.commit();
            c.rollback();
            assertThat(db.recorder.lines).isEmpty();
        }
    }

    @Test
    void beginIsForConnectionsThatAreInNone() {
        try (Fixture db = new Fixture();
                Connection c = db.engine.connect()) {
            c.begin();
            assertThat(db.recorder.lines).containsExactly("BEGIN");
            assertThatThrownBy(c::begin)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("beginNested()");
        }
    }

    @Test
    void aBlockIsATransaction() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            assertThat(c.<Long, RuntimeException>call(same -> {
                        add(same, db, "ed");
                        return rows(same, db);
                    }))
                    .isEqualTo(1);
            assertThat(c.inTransaction()).isFalse();
            assertThatThrownBy(() -> c.transact(same -> {
                        add(same, db, "wendy");
                        throw new IOException("disk full");
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(db.recorder.lines).startsWith("BEGIN").last().isEqualTo("ROLLBACK");
            assertThat(rows(c, db)).isEqualTo(1);
            assertThatThrownBy(() -> c.transact(same -> {}))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("in a transaction already");
        }
    }

    @Test
    void closingRollsBack() {
        try (Fixture db = new Fixture().created()) {
            try (Connection c = db.engine.connect()) {
                add(c, db, "ed");
            }
            assertThat(db.recorder.lines).last().isEqualTo("ROLLBACK");
            assertThat(db.engine.<Long, RuntimeException>call(c -> rows(c, db))).isZero();
        }
    }

    @Test
    void ddlIsPartOfTheTransaction() {
        try (Fixture db = new Fixture();
                Connection c = db.engine.connect()) {
            c.execute(new CreateTable(db.users));
            add(c, db, "ed");
            c.rollback();

            c.execute(new CreateTable(db.users)); // there was none
            assertThat(rows(c, db)).isZero();
        }
    }

    @Test
    void savepointsUndoWhatCameBehindThem() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            add(c, db, "ed");
            Savepoint outer = c.beginNested();
            add(c, db, "wendy");
            Savepoint inner = c.beginNested();
            add(c, db, "mary");
            inner.rollback();
            assertThat(rows(c, db)).isEqualTo(2);
            outer.rollback();
            assertThat(rows(c, db)).isEqualTo(1);
            Savepoint kept = c.beginNested();
            add(c, db, "jack");
            kept.commit();
            c.commit();
            assertThat(rows(c, db)).isEqualTo(2);

            assertThat(db.recorder.lines)
                    .filteredOn(line -> line.contains("SAVEPOINT"))
                    .containsExactly(
                            "SAVEPOINT athanor_savepoint_1",
                            "SAVEPOINT athanor_savepoint_2",
                            "ROLLBACK TO SAVEPOINT athanor_savepoint_2",
                            "ROLLBACK TO SAVEPOINT athanor_savepoint_1",
                            "SAVEPOINT athanor_savepoint_3",
                            "RELEASE SAVEPOINT athanor_savepoint_3");
        }
    }

    @Test
    void aSavepointEndsWithTheOneAroundItAndWithTheTransaction() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            Savepoint outer = c.beginNested();
            Savepoint inner = c.beginNested();
            outer.commit();
            assertThat(inner.isActive()).isFalse();
            assertThatThrownBy(inner::rollback)
                    .isInstanceOf(ResourceClosedException.class)
                    .hasMessageContaining("athanor_savepoint_2");

            Savepoint last = c.beginNested();
            c.commit();
            assertThatThrownBy(last::commit).isInstanceOf(ResourceClosedException.class);
        }
    }

    @Test
    void aConstraintBrokenInASavepointLeavesTheTransactionUsable() {
        try (Fixture db = new Fixture().created();
                Connection c = db.engine.connect()) {
            add(c, db, "ed");
            Savepoint savepoint = c.beginNested();
            assertThatThrownBy(() -> add(c, db, "ed")).isInstanceOf(IntegrityException.class);
            savepoint.rollback();
            add(c, db, "wendy");
            c.commit();
            assertThat(rows(c, db)).isEqualTo(2);
        }
    }

    @Test
    void aClosedConnectionRefusesEverything() {
        try (Fixture db = new Fixture()) {
            Connection c = db.engine.connect();
            c.close();
            c.close();
            assertThat(c.isClosed()).isTrue();
            assertThatThrownBy(() -> c.execute(text("select 1")))
                    .isInstanceOf(ResourceClosedException.class)
                    .hasMessageContaining("engine.connect()");
            assertThatThrownBy(c::begin).isInstanceOf(ResourceClosedException.class);
            assertThatThrownBy(c::commit).isInstanceOf(ResourceClosedException.class);
            assertThatThrownBy(c::rollback).isInstanceOf(ResourceClosedException.class);
            assertThatThrownBy(c::beginNested).isInstanceOf(ResourceClosedException.class);
        }
    }

    @Test
    void aSecondThreadInsideAConnectionIsRefusedAndBothAreNamed() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutionListener slow = new ExecutionListener() {
            @Override
            public void statement(StatementEvent event) {
                inside.countDown();
                await(done);
            }
        };
        try (Engine engine = Engine.create("sqlite:///:memory:", EngineOption.listener(slow));
                Connection c = engine.connect()) {
            CompletableFuture<Void> first = new CompletableFuture<>();
            new Thread(
                            () -> {
                                c.execute(text("select 1")).all();
                                first.complete(null);
                            },
                            "the first user")
                    .start();
            await(inside);
            try {
                assertThatThrownBy(() -> c.execute(text("select 2")))
                        .isInstanceOf(IllegalStateChangeException.class)
                        .hasMessageContaining(Thread.currentThread().getName())
                        .hasMessageContaining("the first user");
            } finally {
                done.countDown();
            }
            first.get(10, TimeUnit.SECONDS);
            assertThat(c.execute(text("select 3")).one().get(0)).isEqualTo(3); // passing it on is legal
        }
    }

    @Test
    void theOnlyConnectionIsNotWaitedForByItsOwnUser() {
        try (Fixture db = new Fixture();
                Connection c = db.engine.connect()) {
            assertThat(c.isClosed()).isFalse();
            assertThatThrownBy(db.engine::connect)
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageContaining("This thread uses the only connection");
        }
    }

    @Test
    void theOnlyConnectionServesOneUserAtATime() throws Exception {
        try (Fixture db = new Fixture(EngineOption.poolTimeout(Duration.ofMillis(50)))) {
            CompletableFuture<Object> other;
            try (Connection c = db.engine.connect()) {
                assertThat(c.isClosed()).isFalse();
                other = CompletableFuture.supplyAsync(() -> connectFailing(db.engine));
                assertThat(other.get(10, TimeUnit.SECONDS))
                        .isInstanceOf(PoolTimeoutException.class)
                        .asString()
                        .contains(Thread.currentThread().getName());
            }
            other = CompletableFuture.supplyAsync(() -> connectFailing(db.engine));
            assertThat(other.get(10, TimeUnit.SECONDS)).isEqualTo("connected");
        }
    }

    @Test
    void aPoolOfConnectionsIsLimited(@TempDir Path folder) {
        try (Engine engine = Engine.create(
                "sqlite:///" + folder.resolve("pool.db"),
                EngineOption.poolSize(2),
                EngineOption.poolTimeout(Duration.ofSeconds(1)))) {
            try (Connection one = engine.connect();
                    Connection two = engine.connect()) {
                one.execute(text("select 1")).all();
                two.execute(text("select 1")).all();
                assertThatThrownBy(engine::connect)
                        .isInstanceOf(PoolTimeoutException.class)
                        .hasMessageContaining("All 2 connections");
                engine.dispose();
                one.execute(text("select 1")).all();
            }
            engine.connect().close();
        }
    }

    @Test
    void preparedStatementsOutliveTheirUsers(@TempDir Path folder) {
        try (Fixture db = new Fixture("sqlite:///" + folder.resolve("pool.db"), EngineOption.poolSize(1)).created()) {
            for (int i = 0; i < 3; i++) {
                String name = "user " + i;
                db.engine.transact(c -> add(c, db, name));
            }
            assertThat(db.engine.<Long, RuntimeException>call(c -> rows(c, db))).isEqualTo(3);
        }
    }

    @Test
    void aLostConnectionIsReplacedAfterRollback(@TempDir Path folder) {
        // The dialect takes a broken constraint for a lost connection.
        try (Fixture db = new Fixture(
                        "jdbc:sqlite:" + folder.resolve("lost.db"), EngineOption.dialect(new TestDialect()))
                .created()) {
            db.engine.transact(c -> add(c, db, "ed"));
            try (Connection c = db.engine.connect()) {
                add(c, db, "wendy");
                Result<Integer> open = c.execute(select(db.id));
                assertThatThrownBy(() -> add(c, db, "ed"))
                        .isInstanceOfSatisfying(
                                DisconnectException.class,
                                e -> assertThat(e.connectionInvalidated()).isTrue());
                assertThatThrownBy(open::all).isInstanceOf(ResourceClosedException.class);
                assertThatThrownBy(() -> add(c, db, "mary"))
                        .isInstanceOf(PendingRollbackException.class)
                        .hasMessageContaining("rollback()");
                c.rollback();
                add(c, db, "mary");
                c.commit();
                assertThat(c.execute(select(db.name).orderBy(db.id)).all()).containsExactly("ed", "mary");
            }
        }
    }

    @Test
    void manyThreadsLoseAndDuplicateNothing(@TempDir Path folder) throws Exception {
        try (Fixture db = new Fixture("sqlite:///" + folder.resolve("hammer.db"), EngineOption.poolSize(1)).created()) {
            int threads = 8;
            int each = 25;
            CompletableFuture<?>[] all = new CompletableFuture<?>[threads];
            for (int t = 0; t < threads; t++) {
                int number = t;
                all[t] = CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < each; i++) {
                        String name = number + "/" + i;
                        db.engine.transact(c -> add(c, db, name));
                    }
                });
            }
            CompletableFuture.allOf(all).get(60, TimeUnit.SECONDS);
            assertThat(db.engine.<Long, RuntimeException>call(c -> rows(c, db))).isEqualTo(threads * each);
        }
    }

    private static Object connectFailing(Engine engine) {
        try (Connection c = engine.connect()) {
            return c.isClosed() ? "closed" : "connected";
        } catch (PoolTimeoutException e) {
            return e;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void add(Connection c, Fixture db, String name) {
        c.execute(insert(db.users).values(db.name.to(name)));
    }

    private static long rows(Connection c, Fixture db) {
        return c.execute(select(count()).from(db.users)).one();
    }
}
