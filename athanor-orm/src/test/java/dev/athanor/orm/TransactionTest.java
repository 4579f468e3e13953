package dev.athanor.orm;

import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.model.Sample.SAMPLE;
import static dev.athanor.orm.model.Seat.SEAT;
import static dev.athanor.orm.model.User.USER;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.IllegalStateChangeException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.orm.model.Sample;
import dev.athanor.orm.model.Seat;
import dev.athanor.orm.model.User;
import dev.athanor.orm.session.Session;
import dev.athanor.sql.Sql;
import dev.athanor.testsupport.EachDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What commit, rollback and failure leave behind. */
class TransactionTest extends OrmTest {
    @EachDatabase
    void rollbackMakesNewEntitiesTransientWithTheirValues() {
        try (Session session = sessions.open()) {
            User flushed = User.named("flushed");
            User waiting = User.named("waiting");
            session.add(flushed);
            session.flush();
            session.add(waiting);
            session.rollback();
            assertThat(inspect(flushed).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
            assertThat(inspect(flushed).identity()).isEmpty();
            assertThat(flushed.getName()).isEqualTo("flushed");
            assertThat(inspect(waiting).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
            assertThat(waiting.getName()).isEqualTo("waiting");
            assertThat(session.pending()).isEmpty();
            assertThat(session.query(USER).all()).isEmpty();
            session.add(flushed);
            session.commit();
            assertThat(session.query(USER).count()).isEqualTo(1);
        }
    }

    @EachDatabase
    void rollbackRestoresValuesDeletionsAndKeys() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed");
            User mary = User.named("mary");
            Seat seat = Seat.at("1.00", 1);
            session.addAll(ed, mary, seat);
            session.commit();
            ed.setName("changed");
            session.delete(mary);
            SEAT.number.set(seat, 2);
            session.flush();
            session.rollback();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(inspect(mary).lifeCycle()).isEqualTo(LifeCycle.PERSISTENT);
            assertThat(mary.getName()).isEqualTo("mary");
            assertThat(inspect(seat).identity()).isEqualTo(List.of(new BigDecimal("1"), 1));
            assertThat(SEAT.number.get(seat)).isEqualTo(1);
            assertThat(session.get(SEAT, new BigDecimal("1"), 1).orElseThrow() == seat)
                    .isTrue();
            assertThat(session.get(SEAT, new BigDecimal("1"), 2)).isEmpty();
        }
    }

    /** Random work, rolled back at a random point: what is left equals what a fresh session reads. */
    @EachDatabase
    void afterRollbackEveryObjectEqualsItsRow() {
        long seed = 20261122L;
        Random random = new Random(seed);
        try (Session session = sessions.open()) {
            List<User> users = new ArrayList<>();
            for (int round = 0; round < 25; round++) {
                List<User> added = new ArrayList<>();
                for (int step = 0; step < 12; step++) {
                    randomStep(random, session, users, added);
                }
                boolean commit = random.nextBoolean();
                if (commit) {
                    session.commit();
                    users.addAll(added);
                } else {
                    session.rollback();
                    for (User user : added) {
                        assertThat(inspect(user).lifeCycle())
                                .as("seed %d round %d", seed, round)
                                .isEqualTo(LifeCycle.TRANSIENT);
                        assertThat(user.getName()).isNotNull();
                    }
                }
                users.removeIf(user -> inspect(user).lifeCycle() == LifeCycle.DETACHED);
                compare(users, "seed %d round %d".formatted(seed, round));
            }
        }
    }

    private static void randomStep(Random random, Session session, List<User> users, List<User> added) {
        List<User> all = new ArrayList<>(users);
        all.addAll(added);
        all.removeIf(user -> inspect(user).lifeCycle() == LifeCycle.DELETED
                || session.deleted().stream().anyMatch(deleted -> deleted == user));
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                User user = User.named("new" + random.nextInt(1000));
                session.add(user);
                added.add(user);
            }
            case 2, 3 -> {
                if (!all.isEmpty()) {
                    all.get(random.nextInt(all.size())).setName("changed" + random.nextInt(1000));
                }
            }
            case 4 -> {
                List<User> persistent = new ArrayList<>(all);
                persistent.removeIf(user -> inspect(user).lifeCycle() != LifeCycle.PERSISTENT);
                if (!persistent.isEmpty()) {
                    session.delete(persistent.get(random.nextInt(persistent.size())));
                }
            }
            default -> session.flush();
        }
    }

    private void compare(List<User> users, String when) {
        Map<Integer, String> stored = new HashMap<>();
        sessions.transact(fresh -> fresh.query(USER).all().forEach(user -> stored.put(user.getId(), user.getName())));
        Map<Integer, String> held = new HashMap<>();
        for (User user : users) {
            assertThat(inspect(user).lifeCycle()).as(when).isEqualTo(LifeCycle.PERSISTENT);
            assertThat(inspect(user).identity()).as(when).isEqualTo(List.of(user.getId()));
            held.put(user.getId(), user.getName());
        }
        assertThat(held).as(when).isEqualTo(stored);
    }

    @EachDatabase
    void aFailedFlushRollsBackAndSaysSo() {
        try (Session session = sessions.open()) {
            User kept = User.named("kept");
            session.add(kept);
            session.commit();
            kept.setName("changed");
            Sample one = Sample.coded("same");
            Sample two = Sample.coded("same");
            session.addAll(one, two);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("samples")
                    .satisfies(e ->
                            assertThat(((IntegrityException) e).statement()).startsWith("INSERT INTO samples"));
            assertThatThrownBy(() -> session.query(USER).all())
                    .isInstanceOf(PendingRollbackException.class)
                    .hasMessageContaining("rollback()")
                    .hasCauseInstanceOf(IntegrityException.class);
            session.rollback();
            assertThat(kept.getName()).isEqualTo("kept");
            assertThat(inspect(one).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
            SAMPLE.code.set(two, "other");
            session.addAll(one, two);
            session.commit();
            assertThat(session.query(SAMPLE).count()).isEqualTo(2);
        }
    }

    @EachDatabase
    void nullInANotNullColumnIsAnIntegrityError() {
        try (Session session = sessions.open()) {
            session.add(new Sample());
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IntegrityException.class)
                    .hasMessageContaining("code");
            session.rollback();
            assertThat(session.query(SAMPLE).count()).isZero();
        }
    }

    @EachDatabase
    void aMissingRowFailsTheFlush() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed");
            session.add(ed);
            session.commit();
            engine.transact(c -> c.execute(Sql.delete(USER)));
            ed.setName("changed");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("User[1]")
                    .hasMessageContaining("0 were matched");
            session.rollback();
        }
    }

    @EachDatabase(SQLITE)
    void aKeyThatNobodyMakesIsDemandedByName() {
        try (Session session = sessions.open()) {
            session.add(new Seat());
            assertThatThrownBy(session::flush)
                    .isInstanceOf(FlushException.class)
                    .hasMessageContaining("Seat")
                    .hasMessageContaining("'room'");
        }
    }

    @EachDatabase
    void tenThousandRowsGetTheirOwnKeysAndDefaults() {
        int rows = 10_000;
        try (Session session = sessions.open()) {
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                Sample sample = Sample.coded("c" + i);
                SAMPLE.whole.set(sample, i);
                samples.add(sample);
            }
            session.addAll(samples);
            session.flush();
            Map<Long, String> stored = new HashMap<>();
            session.execute(Sql.select(SAMPLE.id, SAMPLE.code))
                    .forEach(row -> stored.put(row.get(SAMPLE.id), row.get(SAMPLE.code)));
            assertThat(stored).hasSize(rows);
            for (Sample sample : samples) {
                assertThat(stored.get(SAMPLE.id.get(sample))).isEqualTo(SAMPLE.code.get(sample));
            }
            assertThat(SAMPLE.token.get(samples.get(0))).isNotNull();
            assertThat(SAMPLE.counter.get(samples.get(rows - 1))).isEqualTo(7);
            session.rollback();
        }
    }

    @EachDatabase(SQLITE)
    void aSecondThreadInsideIsRefusedAndNamed() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor(work -> new Thread(work, "intruder"));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        try (Session session = sessions.open()) {
            Future<?> intrusion = other.submit(() -> {
                inside.await();
                try {
                    session.add(User.named("late"));
                } finally {
                    refused.countDown();
                }
                return null;
            });
            session.addAll(() -> {
                inside.countDown();
                try {
                    refused.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return List.<Entity>of().iterator();
            });
            assertThatThrownBy(intrusion::get)
                    .cause()
                    .isInstanceOf(IllegalStateChangeException.class)
                    .hasMessageContaining("intruder")
                    .hasMessageContaining(Thread.currentThread().getName());
            // Handing over is legal.
            other.submit(() -> session.add(User.named("ed"))).get();
            session.flush();
            assertThat(session.query(USER).count()).isEqualTo(1);
        } finally {
            other.shutdownNow();
        }
    }
}
