package dev.athanor.orm;

import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.model.Seat.SEAT;
import static dev.athanor.orm.model.User.USER;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.orm.model.Seat;
import dev.athanor.orm.model.User;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionOption;
import dev.athanor.testsupport.EachDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The life of entities in a session. */
class SessionTest extends OrmTest {
    @EachDatabase
    void anEntityGoesFromTransientToDetached() {
        User ed = User.named("ed");
        assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
        assertThat(ed.getId()).isNull();
        try (Session session = sessions.open()) {
            session.add(ed);
            assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.PENDING);
            assertThat(session.pending()).hasSize(1);
            assertThat(recorder.take()).isEmpty();
            session.flush();
            assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.PERSISTENT);
            assertThat(inspect(ed).identity()).isEqualTo(List.of(1));
            assertThat(ed.getId()).isEqualTo(1);
            assertThat(session.pending()).isEmpty();
            session.delete(ed);
            assertThat(session.deleted()).hasSize(1);
            session.flush();
            assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.DELETED);
            assertThat(session.contains(ed)).isFalse();
            session.commit();
            assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.DETACHED);
        }
    }

    // The statements are those that SQLAlchemy emits for the same steps.
    @EachDatabase(SQLITE)
    void theQuickstartEmitsWhatSqlAlchemyEmits() {
        User ed = User.named("ed").setFullname("Ed Jones").setPassword("edspassword");
        try (Session session = sessions.open()) {
            session.add(ed);
            session.flush();
            assertThat(recorder.take())
                    .containsExactly(
                            "BEGIN",
                            "INSERT INTO users (name, fullname, password) VALUES (?, ?, ?) [ed, Ed Jones, edspassword]");
            User ours = session.query(USER).filterBy("name", "ed").first().orElseThrow();
            assertThat(ours == ed).isTrue();
            assertThat(recorder.take())
                    .containsExactly("SELECT users.id AS users_id, users.name AS users_name, users.fullname AS "
                            + "users_fullname, users.password AS users_password FROM users WHERE users.name = ? "
                            + "LIMIT ? OFFSET ? [ed, 1, 0]");
            ed.setPassword("f8s7ccs");
            session.commit();
            assertThat(recorder.take())
                    .containsExactly("UPDATE users SET password=? WHERE users.id = ? [f8s7ccs, 1]", "COMMIT");
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(recorder.take())
                    .containsExactly(
                            "BEGIN",
                            "SELECT users.id, users.name, users.fullname, users.password FROM users WHERE users.id = ? [1]");
            assertThat(ed.getPassword()).isEqualTo("f8s7ccs");
            assertThat(recorder.take()).isEmpty();
        }
        assertThat(recorder.take()).containsExactly("ROLLBACK");
    }

    @EachDatabase
    void getGivesTheSameObjectWithoutSql() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed");
            session.add(ed);
            session.flush();
            recorder.take();
            assertThat(session.get(USER, 1).orElseThrow() == ed).isTrue();
            assertThat(session.get(USER.id, 1).orElseThrow() == ed).isTrue();
            assertThat(recorder.take()).isEmpty();
            assertThat(session.get(USER, 99)).isEmpty();
            assertThat(recorder.take()).hasSize(1);
        }
    }

    @EachDatabase
    void getOfAnExpiredEntityWhoseRowIsGoneGivesNothing() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed");
            session.add(ed);
            session.commit();
            engine.transact(c -> c.execute(dev.athanor.sql.Sql.delete(USER)));
            assertThat(session.get(USER, 1)).isEmpty();
            assertThatThrownBy(ed::getName)
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessageContaining("User[1]");
        }
    }

    @EachDatabase
    void settingAnAttributeToWhatItWasEmitsNoUpdate() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed");
            session.add(ed);
            session.flush();
            recorder.take();
            ed.setName("other");
            assertThat(session.isModified(ed)).isTrue();
            assertThat(inspect(ed).history(USER.name))
                    .isEqualTo(new History<>(List.of("other"), List.of(), List.of("ed")));
            ed.setName("ed");
            assertThat(session.dirty()).hasSize(1);
            assertThat(session.isModified(ed)).isFalse();
            session.flush();
            assertThat(session.dirty()).isEmpty();
            assertThat(recorder.take()).isEmpty();
        }
    }

    @EachDatabase
    void onlyChangedColumnsAreUpdated() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed").setFullname("Ed Jones");
            session.add(ed);
            session.flush();
            recorder.take();
            ed.setFullname(null).setPassword("x");
            session.flush();
            assertThat(recorder.take())
                    .singleElement()
                    .asString()
                    .contains("SET fullname=?, password=? WHERE")
                    .endsWith("[null, x, 1]");
        }
    }

    @EachDatabase
    void queriesFlushFirstUnlessToldOtherwise() {
        try (Session session = sessions.open()) {
            session.add(User.named("ed"));
            assertThat(session.query(USER).count()).isEqualTo(1);
        }
        try (Session session = session(SessionOption.autoflush(false))) {
            session.add(User.named("ed"));
            assertThat(session.query(USER).count()).isZero();
            assertThat(session.pending()).hasSize(1);
        }
    }

    @EachDatabase
    void rowsThatAreHereAlreadyKeepTheirChanges() {
        try (Session session = session(SessionOption.autoflush(false))) {
            User ed = User.named("ed");
            session.add(ed);
            session.flush();
            ed.setName("changed");
            User found = session.query(USER).filterBy(USER.name, "ed").one();
            assertThat(found == ed).isTrue();
            assertThat(ed.getName()).isEqualTo("changed");
        }
    }

    @EachDatabase
    void refreshAndExpireReadTheRowAgain() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed");
            session.add(ed);
            session.flush();
            session.connection().execute(dev.athanor.sql.Sql.update(USER).set(USER.name, "raw"));
            assertThat(ed.getName()).isEqualTo("ed");
            session.refresh(ed);
            assertThat(ed.getName()).isEqualTo("raw");
            session.connection().execute(dev.athanor.sql.Sql.update(USER).set(USER.name, "again"));
            session.expire(ed);
            assertThat(inspect(ed).unloaded()).containsExactly("id", "name", "fullname", "password");
            recorder.take();
            assertThat(ed.getName()).isEqualTo("again");
            assertThat(ed.getFullname()).isNull();
            assertThat(recorder.take()).hasSize(1);
        }
    }

    @EachDatabase
    void anAttributeThatIsSetWhileExpiredIsWrittenAndTheRestLoaded() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed").setFullname("Ed Jones");
            session.add(ed);
            session.commit();
            ed.setName("blind");
            assertThat(ed.getFullname()).isEqualTo("Ed Jones");
            assertThat(ed.getName()).isEqualTo("blind");
            session.commit();
            assertThat(ed.getName()).isEqualTo("blind");
        }
    }

    @EachDatabase
    void valuesCanStayAfterCommit() {
        User ed = User.named("ed");
        try (Session session = session(SessionOption.expireOnCommit(false))) {
            session.add(ed);
            session.commit();
        }
        recorder.take();
        assertThat(ed.getName()).isEqualTo("ed");
        assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.DETACHED);
        assertThat(recorder.take()).isEmpty();
    }

    @EachDatabase
    void aDetachedEntityCanBeAddedAgain() {
        User ed = User.named("ed");
        try (Session session = sessions.open()) {
            session.add(ed);
            session.commit();
        }
        assertThatThrownBy(ed::getName)
                .isInstanceOf(DetachedInstanceException.class)
                .hasMessageContaining("'name'")
                .hasMessageContaining("User[1]");
        try (Session session = sessions.open()) {
            session.add(ed);
            assertThat(ed.getName()).isEqualTo("ed");
            ed.setName("edward");
            session.commit();
            session.expunge(ed);
            assertThat(session.get(USER, 1).orElseThrow().getName()).isEqualTo("edward");
        }
    }

    @EachDatabase
    void keysOfSeveralColumnsAreNormalised() {
        try (Session session = sessions.open()) {
            Seat seat = Seat.at("7.50", 3);
            session.add(seat);
            session.flush();
            assertThat(session.get(SEAT, new BigDecimal("7.5"), 3).orElseThrow() == seat)
                    .isTrue();
            session.commit();
            Seat found = session.query(SEAT).filterBy("number", 3).one();
            assertThat(found == seat).isTrue();
            SEAT.number.set(seat, 4);
            session.flush();
            assertThat(session.get(SEAT, new BigDecimal("7.50"), 4).orElseThrow() == seat)
                    .isTrue();
            assertThat(session.get(SEAT, new BigDecimal("7.50"), 3)).isEmpty();
        }
    }

    @EachDatabase(SQLITE)
    void badKeysAreRefusedByName() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.get(SEAT, new BigDecimal("1")))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("Seat")
                    .hasMessageContaining("[room, number]");
            assertThatThrownBy(() -> session.get(USER, "one"))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("Integer");
            assertThatThrownBy(() -> session.get(USER.name, "ed"))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("'name' is not the primary key");
        }
    }

    @EachDatabase(SQLITE)
    void unknownAttributesAreNamed() {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.query(USER).filterBy("nme", "ed"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("[users]")
                    .hasMessageContaining("\"nme\"")
                    .hasMessageContaining("fullname");
            assertThatThrownBy(() -> session.query(USER).filterBy("name", 5))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("String");
        }
    }

    @EachDatabase(SQLITE)
    void anEntityIsInOneSessionAtATime() {
        try (Session one = sessions.open()) {
            Session two = session();
            User ed = User.named("ed");
            one.add(ed);
            assertThatThrownBy(() -> two.add(ed))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("another session");
            assertThatThrownBy(() -> two.delete(ed)).isInstanceOf(InvalidRequestException.class);
            two.close();
        }
    }

    @EachDatabase(SQLITE)
    void aClosedSessionRefusesWork() {
        Session session = sessions.open();
        User ed = User.named("ed");
        session.add(ed);
        session.close();
        session.close();
        assertThat(inspect(ed).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
        assertThat(ed.getName()).isEqualTo("ed");
        assertThatThrownBy(() -> session.add(ed)).isInstanceOf(ResourceClosedException.class);
        assertThatThrownBy(session::flush).isInstanceOf(ResourceClosedException.class);
        assertThatThrownBy(() -> session.query(USER).all()).isInstanceOf(ResourceClosedException.class);
    }

    @EachDatabase(SQLITE)
    void classesThatAreNotMappedAreNamed() {
        final class Stranger extends Entity {}
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.add(new Stranger()))
                    .isInstanceOf(UnmappedClassException.class)
                    .hasMessageContaining("Stranger")
                    .hasMessageContaining("registry.map");
        }
    }

    @EachDatabase
    void factoriesCommitOrRollBack() {
        sessions.transact(session -> session.add(User.named("kept")));
        assertThatThrownBy(() -> sessions.transact(session -> {
                    session.add(User.named("lost"));
                    session.flush();
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);
        List<String> names = sessions.call(session -> {
            List<String> found = new ArrayList<>();
            session.query(USER).all().forEach(user -> found.add(user.getName()));
            return found;
        });
        assertThat(names).containsExactly("kept");
    }
}
