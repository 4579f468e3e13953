package dev.athanor.orm;

import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.Orm.populateExisting;
import static dev.athanor.orm.model.Greeter.GREETER;
import static dev.athanor.orm.model.User.USER;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Result;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.MultipleResultsFoundException;
import dev.athanor.error.NoResultFoundException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.orm.model.Greeter;
import dev.athanor.orm.model.Seat;
import dev.athanor.orm.model.User;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionOption;
import dev.athanor.sql.Row;
import dev.athanor.testsupport.EachDatabase;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** What is read from rows, when, and into which entities. */
class LoadingTest extends OrmTest {
    private Session withUsers(SessionOption... options) {
        sessions.transact(
                s -> s.addAll(User.named("ed").setFullname("Ed Jones"), User.named("wendy"), User.named("mary")));
        recorder.take();
        return session(options);
    }

    @EachDatabase
    void onlyWhatIsExpiredIsLoaded() {
        try (Session session = withUsers()) {
            User ed = session.getOne(USER, 1);
            session.expire(ed, USER.name, USER.password);
            assertThat(inspect(ed).unloaded()).containsExactly("name", "password");
            recorder.take();
            assertThat(ed.getFullname()).isEqualTo("Ed Jones");
            assertThat(recorder.take()).isEmpty();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(ed.getPassword()).isNull();
            assertThat(recorder.take())
                    .singleElement()
                    .asString()
                    .startsWith("SELECT users.name, users.password FROM users WHERE users.id = ");
        }
    }

    @EachDatabase
    void expiryOfAnAttributeDropsItsChangeAndKeepsOthers() {
        try (Session session = withUsers()) {
            User ed = session.getOne(USER, 1);
            ed.setName("changed").setPassword("secret");
            session.expire(ed, USER.name);
            session.flush();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(ed.getPassword()).isEqualTo("secret");
            session.commit();
            session.expire(ed, USER.name);
            assertThat(inspect(ed).unloaded()).containsExactly("id", "name", "fullname", "password");
            assertThatThrownBy(() -> session.expire(User.named("new"), USER.name))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("not present in this session");
        }
    }

    @EachDatabase
    void refreshOfAnAttributeReadsItAtOnce() {
        try (Session session = withUsers()) {
            User ed = session.getOne(USER, 1);
            session.connection()
                    .execute(update(USER)
                            .set(USER.name, "raw")
                            .set(USER.fullname, "Raw")
                            .where(USER.id.eq(1)));
            recorder.take();
            session.refresh(ed, USER.name);
            assertThat(recorder.take())
                    .singleElement()
                    .asString()
                    .startsWith("SELECT users.id, users.name FROM users WHERE users.id = ");
            assertThat(ed.getName()).isEqualTo("raw");
            assertThat(ed.getFullname()).isEqualTo("Ed Jones");
            session.connection().execute(dev.athanor.sql.Sql.delete(USER));
            assertThatThrownBy(() -> session.refresh(ed, USER.name))
                    .isInstanceOf(ObjectDeletedException.class)
                    .hasMessageContaining("User[1]");
        }
    }

    @EachDatabase
    void existingEntitiesAreOverwrittenOnDemand() {
        try (Session session = withUsers(SessionOption.autoflush(false))) {
            User ed = session.getOne(USER, 1).setName("changed");
            User wendy = session.getOne(USER, 2).setName("kept");
            session.scalars(select(USER).where(USER.id.eq(1))).all();
            assertThat(ed.getName()).isEqualTo("changed");
            session.scalars(select(USER).where(USER.id.eq(1)).options(populateExisting()))
                    .all();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(session.dirty().size()).isEqualTo(1);
            assertThat(session.dirty().get(0) == wendy).isTrue();
            recorder.take();
            session.commit();
            assertThat(recorder.take()).hasSize(2); // UPDATE of wendy, COMMIT
        }
    }

    @EachDatabase
    void aResultOverwritesAnEntityOnceThoughItComesInSeveralRows() {
        try (Session session = withUsers()) {
            User.Users other = dev.athanor.sql.Sql.aliased(USER, "other");
            Iterator<Row> rows = session.execute(select(USER, other.id)
                            .where(USER.id.eq(1))
                            .orderBy(other.id)
                            .options(populateExisting()))
                    .iterator();
            User ed = rows.next().get(USER);
            assertThat(ed).satisfies(user -> user.setName("changed"));
            rows.forEachRemaining(row -> row.get(USER));
            assertThat(session.getOne(USER, 1).getName()).isEqualTo("changed");
        }
    }

    @EachDatabase
    void whatTheConstructorSetsIsForNewEntitiesOnly() {
        Greeter.REGISTRY.metadata().createAll(engine);
        Greeter changed = new Greeter();
        GREETER.greeting.set(changed, "bye");
        GREETER.name.set(changed, null);
        sessions.transact(s -> s.addAll(new Greeter(), changed));
        try (Session session = sessions.open()) {
            List<Greeter> read = session.query(GREETER).orderBy(GREETER.id).all();
            assertThat(GREETER.greeting.get(read.get(0))).isEqualTo("hello");
            assertThat(GREETER.greeting.get(read.get(1))).isEqualTo("bye");
            assertThat(GREETER.name.get(read.get(1))).isNull();
            assertThat(session.dirty()).isEmpty();
            recorder.take();
            session.commit();
            assertThat(recorder.take()).containsExactly("COMMIT");
        }
    }

    @EachDatabase
    void aStreamOfAQueryClosesItsResult() {
        try (Session session = withUsers()) {
            Result<User> result = session.scalars(select(USER));
            assertThat(result.stream().map(User::getName).toList()).hasSize(3);
            assertThatThrownBy(result::all).isInstanceOf(ResourceClosedException.class);

            Iterator<User> rest;
            try (Stream<User> users = session.query(USER).orderBy(USER.id).stream()) {
                rest = users.iterator();
                assertThat(rest.next().getName()).isEqualTo("ed");
            }
            assertThatThrownBy(() -> rest.forEachRemaining(user -> {}))
                    .isInstanceOf(ResourceClosedException.class)
                    .hasMessageContaining("closed");
            session.commit();
        }
    }

    @EachDatabase(SQLITE)
    void scalarGivesTheOnlyValue() {
        try (Session session = withUsers()) {
            assertThat(session.query(USER.name).filterBy("id", 2).scalar()).isEqualTo("wendy");
            assertThat(session.query(USER.name).filterBy("id", 9).scalar()).isNull();
            assertThat(session.query(USER.password).filterBy("id", 2).scalar()).isNull();
            assertThatThrownBy(() -> session.query(USER.name).scalar())
                    .isInstanceOf(MultipleResultsFoundException.class);
        }
    }

    @EachDatabase(SQLITE)
    void aQueryThatIsLimitedIsFinished() {
        try (Session session = withUsers()) {
            assertThatThrownBy(() -> session.query(USER).limit(1).filter(USER.id.eq(1)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("filter() cannot follow limit()");
            assertThatThrownBy(() -> session.query(USER).offset(1).filterBy("id", 1))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> session.query(USER).limit(1).orderBy(USER.id))
                    .isInstanceOf(InvalidRequestException.class);
            assertThat(session.query(USER).orderBy(USER.id).offset(1).limit(1).count())
                    .isEqualTo(1);
        }
    }

    @EachDatabase(SQLITE)
    void aKeyWithoutARowIsNamedWhereOneIsDemanded() {
        try (Session session = withUsers()) {
            assertThat(session.getOne(USER, 2).getName()).isEqualTo("wendy");
            assertThatThrownBy(() -> session.getOne(Seat.SEAT, new BigDecimal("7.5"), 3))
                    .isInstanceOf(NoResultFoundException.class)
                    .hasMessageContaining("[7.5, 3]")
                    .hasMessageContaining("'Seat'");
        }
    }
}
