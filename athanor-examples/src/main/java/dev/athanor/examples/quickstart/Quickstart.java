package dev.athanor.examples.quickstart;

import static dev.athanor.engine.EngineOption.echo;
import static dev.athanor.examples.quickstart.User.USER;
import static dev.athanor.orm.Orm.inspect;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import org.jspecify.annotations.Nullable;

/** The first steps: a mapping, a table, a session, the unit of work. Prints what happens and the SQL that it takes. */
public final class Quickstart {
    private Quickstart() {}

    /**
     * Runs the quickstart with its SQL echoed.
     *
     * @param args a database URL; SQLite in memory without
     */
    public static void main(String[] args) {
        run(args.length > 0 ? args[0] : "sqlite:///:memory:", echo());
    }

    static void run(String url, EngineOption... options) {
        show(inspect(USER).table());

        try (Engine engine = Engine.create(url, options)) {
            Model.REGISTRY.include(USER);
            Model.REGISTRY.metadata().createAll(engine);

            User ed = new User().setName("ed").setFullname("Ed Jones").setPassword("edspassword");
            show(ed.getId()); // null: transient

            SessionFactory sessions = SessionFactory.of(engine);
            try (Session session = sessions.open()) {
                session.add(ed); // pending: nothing emitted yet
                session.flush(); // INSERT
                User ours = session.query(USER).filterBy("name", "ed").first().orElseThrow();
                show(ours == ed); // the identity map: one row, one object

                session.addAll(new User().setName("wendy"), new User().setName("mary"));
                ed.setPassword("f8s7ccs");
                show(session.dirty());
                show(session.pending());
                session.commit(); // UPDATE, INSERT, COMMIT; ed expires
                show(ed.getName()); // SELECT: refreshed on access
            }
        }
    }

    private static void show(@Nullable Object value) {
        System.out.println(value);
    }
}
