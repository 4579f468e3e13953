package dev.athanor.orm;

import static dev.athanor.orm.Orm.versionId;
import static dev.athanor.orm.model.Doc.DOC;
import static dev.athanor.orm.model.Doc.Served.SERVED;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.testsupport.TestDatabase.SQLITE;
import static dev.athanor.types.Types.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.orm.model.Doc;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Rows that have versions: whoever writes an older one than is there is told so. */
class VersionTest {
    private final Recorder recorder = new Recorder();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(recorder));
        Doc.REGISTRY.include(DOC, SERVED);
        Doc.REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
        recorder.take();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @EachDatabase
    void versionsComeToTheirOwnObjectsInBatches() {
        try (Session session = sessions.open()) {
            List<Doc> docs = new ArrayList<>();
            for (int i = 0; i < 4001; i++) {
                docs.add(Doc.titled("old " + i));
            }
            session.addAll(docs);
            session.commit();
            session.query(DOC).all(); // so that nothing is loaded one by one
            Map<Doc, Integer> expected = new HashMap<>();
            for (int i = 0; i < docs.size(); i++) {
                Doc doc = docs.get(i);
                switch (i % 3) {
                    case 0 -> session.delete(doc);
                    case 1 -> {
                        doc.setTitle("new " + i);
                        expected.put(doc, i < 3000 ? 2 : 100 + i);
                        if (i >= 3000) {
                            DOC.version.set(doc, 100 + i);
                        }
                    }
                    default -> expected.put(doc, 1);
                }
            }
            for (int i = 0; i < 2500; i++) {
                Doc doc = Doc.titled("young " + i);
                session.add(doc);
                expected.put(doc, 1);
            }
            recorder.take();
            session.flush();
            assertThat(recorder.take()).hasSizeLessThan(20);
            expected.forEach((doc, version) -> assertThat(doc.version()).isEqualTo(version));
            session.commit();
            session.query(DOC).all();
            expected.forEach((doc, version) -> assertThat(doc.version()).isEqualTo(version));
            assertThat(session.query(DOC).count()).isEqualTo(expected.size());
        }
    }

    @EachDatabase
    void whoWritesLastIsTold() {
        int id = sessions.call(s -> {
            Doc doc = Doc.titled("first");
            s.add(doc);
            s.flush();
            return doc.id();
        });
        Doc stale = sessions.call(s -> {
            Doc doc = s.getOne(DOC, id);
            s.expunge(doc);
            return doc;
        });
        sessions.transact(s -> s.getOne(DOC, id).setTitle("second"));
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.merge(copy(stale)))
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Doc[" + id + "]")
                    .hasMessageContaining("version 2");
            session.reset();

            stale.setTitle("late");
            session.add(stale);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("Doc[" + id + "]")
                    .hasMessageContaining("docs")
                    .hasMessageContaining("version 1");
            assertThatThrownBy(() -> session.query(DOC).all()).isInstanceOf(PendingRollbackException.class);
            session.rollback();

            assertThat(stale.title()).isEqualTo("second");
            stale.setTitle("third");
            session.commit();
            assertThat(stale.version()).isEqualTo(3);
        }
    }

    private static Doc copy(Doc stale) {
        Doc copy = Doc.titled("copied");
        DOC.id.set(copy, stale.id());
        DOC.version.set(copy, stale.version());
        return copy;
    }

    @EachDatabase
    void aStaleVersionIsNotDeleted() {
        try (Session session = sessions.open()) {
            Doc doc = Doc.titled("kept");
            session.add(doc);
            session.commit();
            doc.title();
            session.connection().execute(text("UPDATE docs SET version = 7"));
            session.delete(doc);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("DELETE of Doc")
                    .hasMessageContaining("version 1");
            session.rollback();
            session.delete(doc); // its version is expired, so it is read again
            session.commit();
            assertThat(session.query(DOC).count()).isZero();
        }
    }

    @EachDatabase
    void aRowThatIsTakenOverCountsOn() {
        try (Session session = sessions.open()) {
            Doc old = Doc.titled("old");
            session.add(old);
            session.flush();
            old.setTitle("changed");
            session.commit();
            Doc young = Doc.titled("young");
            DOC.id.set(young, old.id());
            session.delete(old);
            session.add(young);
            session.commit();
            assertThat(young.version()).isEqualTo(3);
            assertThat(session.query(DOC).count()).isEqualTo(1);
        }
    }

    @EachDatabase
    void aVersionThatIsSetIsWrittenAndTheFormerOneChecked() {
        try (Session session = sessions.open()) {
            Doc doc = Doc.titled("numbered");
            session.add(doc);
            session.commit();
            DOC.version.set(doc, 10); // though it is expired, the former one is known
            session.commit();
            assertThat(doc.version()).isEqualTo(10);
            DOC.version.set(doc, 10);
            recorder.take();
            session.flush();
            assertThat(recorder.take()).isEmpty();
        }
    }

    @EachDatabase
    void aRowWithoutAVersionIsWrittenUnchecked() {
        try (Session session = sessions.open()) {
            session.connection().execute(text("INSERT INTO docs (id, title) VALUES (1, 'legacy')"));
            Doc doc = session.getOne(DOC, 1);
            doc.setTitle("changed");
            session.commit();
            assertThat(doc.title()).isEqualTo("changed");
            session.delete(doc);
            session.commit();
            assertThat(session.query(DOC).count()).isZero();
        }
    }

    @EachDatabase
    void versionsThatTheDatabaseMakesAreRead() {
        try (Session session = sessions.open()) {
            List<Doc.Served> served = new ArrayList<>();
            for (int i = 0; i < 2100; i++) {
                served.add(Doc.Served.titled("doc " + i));
            }
            session.addAll(served);
            session.flush();
            for (Doc.Served doc : served) {
                assertThat(SERVED.version.peek(doc)).isEqualTo(1);
            }
            SERVED.version.set(served.get(7), 5);
            session.flush();
            session.connection().execute(text("UPDATE served_docs SET version = 6"));
            SERVED.title.set(served.get(7), "stale");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleDataException.class)
                    .hasMessageContaining("version 5");
            session.rollback();
        }
    }

    @EachDatabase(SQLITE)
    void versionsOfATriggerAreReadBehindAnUpdate() {
        try (Session session = sessions.open()) {
            session.connection()
                    .execute(text("CREATE TRIGGER raise_version AFTER UPDATE OF title ON served_docs BEGIN "
                            + "UPDATE served_docs SET version = version + 1 WHERE id = old.id; END"));
            Doc.Served doc = Doc.Served.titled("one");
            session.add(doc);
            session.flush();
            SERVED.title.set(doc, "two");
            session.flush();
            assertThat(SERVED.version.peek(doc)).isEqualTo(2);
            SERVED.title.set(doc, "three");
            session.commit();
            assertThat(SERVED.version.get(doc)).isEqualTo(3);
        }
    }

    static final class Twice extends Entity {}

    static final class TwiceMapped extends Mapped<Twice> {
        final Attribute<Twice, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Twice, Integer> one = column("one", INTEGER, versionId());
        final Attribute<Twice, Integer> two = column("two", INTEGER, versionId());

        private TwiceMapped(Scope<Twice> scope) {
            super(scope);
        }
    }

    @EachDatabase(SQLITE)
    void aMappingHasOneVersion() {
        assertThatThrownBy(() -> new Registry().map("twice", Twice.class, Twice::new, TwiceMapped::new))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'two'")
                .hasMessageContaining("'one' is already");
    }
}
