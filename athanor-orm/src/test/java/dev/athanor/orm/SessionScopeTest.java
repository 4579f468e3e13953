package dev.athanor.orm;

import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.Orm.makeTransient;
import static dev.athanor.orm.Orm.makeTransientToDetached;
import static dev.athanor.orm.model.User.USER;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.model.User;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionOption;
import dev.athanor.testsupport.EachDatabase;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;

/** How long a session holds on to entities, transactions and threads. */
class SessionScopeTest extends OrmTest {
    // ---- memory

    @EachDatabase(SQLITE)
    void whatNobodyHoldsIsForgotten() {
        try (Session session = sessions.open()) {
            session.add(User.named("ed"));
            session.flush();
            WeakReference<User> user = new WeakReference<>(session.getOne(USER, 1));
            awaitCollectionOf(user);
            recorder.take();
            assertThat(session.getOne(USER, 1).getName()).isEqualTo("ed");
            assertThat(recorder.take()).hasSize(1); // it had to be loaded
        }
    }

    @EachDatabase(SQLITE)
    void changedAddedAndDeletedEntitiesAreHeldUntilTheyAreFlushed() {
        try (Session session = sessions.open()) {
            session.addAll(User.named("ed"), User.named("wendy"));
            session.flush();
            // Each entity is known to this test by weak references only.
            WeakReference<User> changed =
                    new WeakReference<>(session.getOne(USER, 1).setName("edward"));
            WeakReference<User> deleted = new WeakReference<>(session.getOne(USER, 2));
            session.delete(requireNonNull(deleted.get()));
            WeakReference<User> added = new WeakReference<>(User.named("mary"));
            session.add(requireNonNull(added.get()));
            awaitCollectionOf(new WeakReference<>(new Object()));
            assertThat(changed.get() != null && deleted.get() != null && added.get() != null)
                    .isTrue();
            session.flush();
            awaitCollectionOf(changed);
            awaitCollectionOf(added);
            awaitCollectionOf(deleted);
            assertThat(session.query(USER.name).orderBy(USER.id).all()).containsExactly("edward", "mary");
            session.rollback();
            assertThat(session.query(USER).count()).isZero();
        }
    }

    private static void awaitCollectionOf(WeakReference<?> reference) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> {
                    System.gc();
                    return reference.get() == null;
                });
    }

    // ---- threads

    @EachDatabase
    void aSessionMayBeHandedFromThreadToThread() throws Exception {
        User ed = User.named("ed");
        try (Session session = sessions.open()) {
            inAnotherThread(() -> {
                session.add(ed);
                session.flush();
                return true;
            });
            ed.setName("edward");
            inAnotherThread(() -> {
                session.commit();
                return true;
            });
            assertThat(inAnotherThread(ed::getName)).isEqualTo("edward"); // loads
            session.rollback();
            assertThat(session.query(USER).count()).isEqualTo(1);
        }
    }

    private static <T> T inAnotherThread(Callable<T> work) throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            return other.submit(work).get();
        } finally {
            other.shutdownNow();
        }
    }

    // ---- options

    @EachDatabase
    void withoutAutoflushOnlyCommitAndFlushWrite() {
        try (Session session = session(SessionOption.autoflush(false), SessionOption.expireOnCommit(false))) {
            User ed = User.named("ed");
            session.add(ed);
            assertThat(session.query(USER).count()).isZero();
            session.commit();
            recorder.take();
            assertThat(ed.getName()).isEqualTo("ed"); // not expired
            assertThat(recorder.take()).isEmpty();
            ed.setName("changed");
            session.rollback();
            assertThat(ed.getName()).isEqualTo("ed"); // rollback expires all the same
            assertThat(recorder.take()).hasSize(2); // BEGIN, SELECT
        }
    }

    @EachDatabase
    void autoflushCanBeHeldForAWhile() throws Exception {
        try (Session session = sessions.open()) {
            session.add(User.named("ed"));
            long within = session.withoutAutoflush(s -> {
                s.withoutAutoflush(inner -> inner.query(USER).count());
                return s.query(USER).count();
            });
            assertThat(within).isZero();
            assertThatThrownBy(() -> session.withoutAutoflush(s -> {
                        throw new IOException("on the way");
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(session.query(USER).count()).isEqualTo(1);
            User ed = session.getOne(USER, 1);
            session.expire(ed);
            User late = User.named("late");
            session.add(late);
            String name = session.withoutAutoflush(s -> ed.getName());
            assertThat(name).isEqualTo("ed");
            assertThat(inspect(late).lifeCycle()).isEqualTo(LifeCycle.PENDING);
        }
    }

    // ---- transactions

    @EachDatabase
    void aBlockCommitsOrRollsBackAndLeavesTheSessionOpen() throws Exception {
        try (Session session = sessions.open()) {
            User ed = session.call(s -> {
                User user = User.named("ed");
                s.add(user);
                return user;
            });
            assertThat(session.inTransaction()).isFalse();
            assertThatThrownBy(() -> session.transact(s -> {
                        ed.setName("lost");
                        s.flush();
                        throw new IOException("changed my mind");
                    }))
                    .isInstanceOf(IOException.class);
            assertThat(session.inTransaction()).isFalse();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThatThrownBy(() -> session.transact(s -> s.add(User.named("never"))))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("has begun on this session already");
            assertThat(session.pending()).isEmpty();
        }
    }

    @EachDatabase
    void aSessionThatIsResetIsLikeNew() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed");
            User mary = User.named("mary");
            session.add(ed);
            session.commit();
            ed.setName("lost");
            session.flush();
            session.add(mary);
            session.reset();
            assertThat(session.inTransaction()).isFalse();
            assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.DETACHED);
            assertThat(inspect(mary).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
            assertThat(session.pending()).isEmpty();
            User again = session.getOne(USER, 1);
            assertThat(again == ed).isFalse();
            assertThat(again.getName()).isEqualTo("ed");
            session.rollback(); // undoes nothing of what was before
            assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.DETACHED);
        }
    }

    // ---- entities that leave

    @EachDatabase
    void rollbackBringsBackNothingThatHasLeft() {
        try (Session session = sessions.open();
                Session other = session()) {
            User ed = User.named("ed");
            User wendy = User.named("wendy");
            session.addAll(ed, wendy);
            session.commit();
            ed.getName();
            session.delete(ed);
            wendy.setId(7);
            session.flush();
            session.expunge(wendy);
            makeTransient(ed);
            User moved = User.named("mary");
            session.add(moved);
            session.flush();
            session.expunge(moved);
            other.add(moved);
            session.rollback();
            assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(inspect(wendy).lifeCycle()).isEqualTo(LifeCycle.DETACHED);
            assertThat(inspect(moved).lifeCycle()).isEqualTo(LifeCycle.PERSISTENT);
            assertThat(other.contains(moved)).isTrue();
        }
    }

    @EachDatabase
    void aTransientCopyOfARowBecomesAnotherRow() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed").setFullname("Ed Jones");
            session.add(ed);
            session.commit();
            ed.getName();
            session.expire(ed, USER.password);
            makeTransient(ed);
            assertThat(session.contains(ed)).isFalse();
            assertThat(inspect(ed).identity()).isEmpty();
            assertThat(USER.password.peek(ed)).isEqualTo(Absent.UNSET);
            session.add(ed.setId(null));
            session.commit();
            assertThat(session.query(USER.fullname).all()).containsExactly("Ed Jones", "Ed Jones");
            assertThat(ed.getId()).isEqualTo(2);
        }
    }

    @EachDatabase
    void anEntityCanStandForARowThatWasNotLoaded() {
        try (Session session = sessions.open()) {
            session.add(User.named("ed").setFullname("Ed Jones"));
            session.commit();
            session.reset();
            User ed = new User().setId(1).setPassword("known");
            makeTransientToDetached(ed);
            session.add(ed);
            assertThat(session.getOne(USER, 1) == ed).isTrue();
            assertThat(session.isModified(ed)).isFalse();
            assertThat(ed.getFullname()).isEqualTo("Ed Jones");
            assertThat(ed.getPassword()).isEqualTo("known");
            session.commit();
            assertThat(ed.getPassword()).isNull();
        }
    }

    @EachDatabase(SQLITE)
    void onlyATransientEntityWithAKeyCanStandForARow() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> makeTransientToDetached(User.named("ed")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("'id'");
            User pending = new User().setId(5);
            session.add(pending);
            assertThatThrownBy(() -> makeTransientToDetached(pending))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("must be transient");
        }
    }
}
