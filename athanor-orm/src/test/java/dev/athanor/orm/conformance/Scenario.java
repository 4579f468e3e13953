package dev.athanor.orm.conformance;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.EntityState;
import dev.athanor.orm.History;
import dev.athanor.orm.Orm;
import dev.athanor.orm.Relation;
import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.orm.session.SessionOption;
import dev.athanor.testsupport.conformance.OrmCase;
import dev.athanor.testsupport.conformance.OrmTranscript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A case that is being run: its database with the given rows, its session, and what upstream's cases use to look around. */
final class Scenario implements AutoCloseable {
    private static final String MEMORY = "sqlite:///:memory:";

    private final OrmTranscript transcript = new OrmTranscript();
    private final EmissionRecorder recorder = new EmissionRecorder(transcript);
    private final Engine engine;
    private final Session session;

    /** Opens an empty database, stores what is given, and opens the session of the case. */
    Scenario(OrmCase one) {
        this(
                Mappings.of(one),
                !one.given().isEmpty(),
                one.foreignKeysEnforced() ? "jdbc:sqlite::memory:?foreign_keys=on" : MEMORY,
                options(one));
    }

    Scenario(String mapping, boolean withRows) {
        this(mapping, withRows, MEMORY);
    }

    private Scenario(String mapping, boolean withRows, String url, SessionOption... options) {
        engine = Engine.create(url, EngineOption.listener(recorder));
        recorder.unnoticed(() -> {
            Mappings.createTables(mapping, engine);
            if (withRows) {
                SessionFactory.of(engine).transact(s -> s.addAll(Mappings.rows(mapping)));
            }
            return true;
        });
        session = SessionFactory.of(engine, options).open();
    }

    private static SessionOption[] options(OrmCase one) {
        List<SessionOption> options = new ArrayList<>();
        one.sessionOptions().forEach((name, value) -> {
            if (!name.equals("autoflush")) {
                throw new IllegalArgumentException("unknown session option " + name);
            }
            options.add(SessionOption.autoflush((Boolean) Objects.requireNonNull(value)));
        });
        return options.toArray(SessionOption[]::new);
    }

    Session session() {
        return session;
    }

    /** Opens further sessions on the same database. */
    SessionFactory sessions() {
        return SessionFactory.of(engine);
    }

    OrmTranscript transcript() {
        return transcript;
    }

    /** Does one step. */
    void step(OrmTranscript.Body body) {
        transcript.step(body);
    }

    /** Does one step that gives something to later ones. */
    <T> T step(Giving<T> body) {
        AtomicReference<T> given = new AtomicReference<>();
        transcript.step(notes -> given.set(body.run(notes)));
        T value = given.get();
        if (value == null) {
            throw new IllegalStateException("the step failed, so the case ends");
        }
        return value;
    }

    /** A step that gives something to later ones. */
    interface Giving<T> {
        T run(OrmTranscript.Notes notes) throws Exception;
    }

    /** Rows read past the session on the same connection. */
    List<List<@Nullable Object>> rows(String sql) {
        return recorder.unnoticed(() -> session.inTransaction()
                ? session.connection().query(sql)
                : engine.<List<List<@Nullable Object>>, RuntimeException>call(c -> c.query(sql)));
    }

    static String state(Entity entity) {
        return Orm.inspect(entity).lifeCycle().name().toLowerCase(Locale.ROOT);
    }

    /** What is loaded, by the names that attributes have upstream, which are those of their columns. */
    static List<String> loaded(Entity entity) {
        EntityState state = Orm.inspect(entity);
        List<String> unloaded = state.unloaded();
        List<String> loaded = new ArrayList<>();
        for (Attribute<?, ?> attribute : state.mapping().attributes()) {
            if (!unloaded.contains(attribute.key())) {
                loaded.add(attribute.name());
            }
        }
        for (Relation<?, ?> relation : state.mapping().relations()) {
            if (!unloaded.contains(relation.key())) {
                loaded.add(relation.key());
            }
        }
        return loaded.stream().sorted().toList();
    }

    static List<String> expired(Entity entity) {
        return Orm.inspect(entity).expired().stream().sorted().toList();
    }

    static Map<String, List<?>> history(Entity entity, Attribute<?, ?> attribute) {
        History<?> history = Orm.inspect(entity).history(attribute);
        return Map.of("added", history.added(), "unchanged", history.unchanged(), "deleted", history.deleted());
    }

    static List<@Nullable Object> list(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    @Override
    public void close() {
        recorder.unnoticed(() -> {
            session.close();
            engine.close();
            return true;
        });
    }
}
