package dev.athanor.orm;

import static dev.athanor.orm.Orm.inspect;
import static dev.athanor.orm.model.Sample.SAMPLE;
import static dev.athanor.orm.model.Seat.SEAT;
import static dev.athanor.orm.model.User.USER;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.IntegrityException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.orm.model.Sample;
import dev.athanor.orm.model.Seat;
import dev.athanor.orm.model.User;
import dev.athanor.orm.session.NestedTransaction;
import dev.athanor.orm.session.Session;
import dev.athanor.testsupport.EachDatabase;
import java.math.BigDecimal;
import java.util.List;

/** Savepoints: undone alone, in the database and in the entities. */
class SavepointTest extends OrmTest {
    @EachDatabase
    void rollbackUndoesWhatCameSince() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed");
            User mary = User.named("mary");
            Seat seat = Seat.at("1.00", 1);
            session.addAll(ed, mary, seat);
            NestedTransaction nested = session.beginNested();
            User late = User.named("late");
            session.add(late);
            ed.setName("changed");
            session.delete(mary);
            SEAT.number.set(seat, 2);
            session.flush();
            ed.setFullname("not flushed");
            nested.rollback();
            assertThat(inspect(late).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
            assertThat(late.getName()).isEqualTo("late");
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(ed.getFullname()).isNull();
            assertThat(inspect(mary).lifeCycle()).isEqualTo(LifeCycle.PERSISTENT);
            assertThat(mary.getName()).isEqualTo("mary");
            assertThat(session.get(SEAT, new BigDecimal("1"), 1).orElseThrow() == seat)
                    .isTrue();
            assertThat(session.get(SEAT, new BigDecimal("1"), 2)).isEmpty();
            session.commit();
            assertThat(session.query(USER).count()).isEqualTo(2);
            assertThatThrownBy(nested::rollback).isInstanceOf(ResourceClosedException.class);
        }
    }

    @EachDatabase
    void whatWasReleasedIsUndoneWithWhatIsAround() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed");
            session.add(ed);
            session.commit();
            NestedTransaction outer = session.beginNested();
            User one = User.named("one");
            session.add(one);
            try (NestedTransaction inner = session.beginNested()) {
                ed.setName("changed");
                session.add(User.named("two"));
                inner.commit();
            }
            assertThat(session.query(USER).count()).isEqualTo(3);
            outer.rollback();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(inspect(one).lifeCycle()).isEqualTo(LifeCycle.TRANSIENT);
            assertThat(session.query(USER).count()).isEqualTo(1);
            try (NestedTransaction kept = session.beginNested()) {
                session.add(one);
                kept.commit();
            }
            session.commit();
            assertThat(session.query(USER).count()).isEqualTo(2);
        }
    }

    @EachDatabase
    void aFailedFlushCostsTheSavepointOnly() {
        try (Session session = sessions.open()) {
            session.add(Sample.coded("same"));
            NestedTransaction nested = session.beginNested();
            session.add(Sample.coded("same"));
            assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
            assertThatThrownBy(session::flush).isInstanceOf(PendingRollbackException.class);
            nested.rollback();
            session.add(Sample.coded("other"));
            session.commit();
            assertThat(session.query(SAMPLE).count()).isEqualTo(2);
        }
    }

    @EachDatabase
    void theWholeTransactionEndsItsSavepoints() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed");
            session.add(ed);
            NestedTransaction nested = session.beginNested();
            ed.setName("changed");
            session.commit();
            assertThat(nested.isActive()).isFalse();
            assertThat(ed.getName()).isEqualTo("changed");
            NestedTransaction other = session.beginNested();
            ed.setName("lost");
            session.flush();
            session.rollback();
            assertThat(other.isActive()).isFalse();
            assertThat(ed.getName()).isEqualTo("changed");
        }
    }

    @EachDatabase(SQLITE)
    void untouchedEntitiesStayLoaded() {
        try (Session session = sessions.open()) {
            User ed = User.named("ed");
            User mary = User.named("mary");
            session.addAll(ed, mary);
            session.flush();
            try (NestedTransaction nested = session.beginNested()) {
                ed.setName("changed");
                session.flush();
            }
            recorder.take();
            assertThat(mary.getName()).isEqualTo("mary");
            assertThat(recorder.take()).isEmpty();
            assertThat(ed.getName()).isEqualTo("ed");
            assertThat(recorder.take()).hasSize(1);
            assertThat(List.of(session.dirty())).containsExactly(List.of());
        }
    }
}
