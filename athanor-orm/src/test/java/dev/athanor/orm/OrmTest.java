package dev.athanor.orm;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.orm.model.Sample;
import dev.athanor.orm.model.Seat;
import dev.athanor.orm.model.User;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.orm.session.SessionOption;
import dev.athanor.testsupport.Database;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A database with the tables of the test model, empty at each test, and a recorder of what is emitted there. */
abstract class OrmTest {
    final Recorder recorder = new Recorder();
    Engine engine;
    SessionFactory sessions;

    @BeforeEach
    final void open(Database database) {
        engine = Engine.create(database.athanorUrl(), EngineOption.listener(recorder));
        User.REGISTRY.metadata().createAll(engine);
        Sample.REGISTRY.metadata().createAll(engine);
        Seat.REGISTRY.metadata().createAll(engine);
        sessions = SessionFactory.of(engine);
        recorder.take();
    }

    @AfterEach
    final void close() {
        engine.close();
    }

    final Session session(SessionOption... options) {
        return SessionFactory.of(engine, options).open();
    }
}
