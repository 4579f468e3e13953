package dev.athanor.orm.session;

import dev.athanor.engine.Engine;
import dev.athanor.engine.Task;
import dev.athanor.engine.Work;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.loading.KeySelect;
import dev.athanor.orm.loading.RelatedSelect;
import dev.athanor.orm.query.LoadRules;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Opens sessions on an engine; SQLAlchemy's {@code sessionmaker}. Safe for use by several threads. */
public final class SessionFactory {
    private final Engine engine;
    private final boolean autoflush;
    private final boolean expireOnCommit;
    private final Map<Object, KeySelect> keySelects = new ConcurrentHashMap<>();
    private final Map<Mapping<?>, LoadRules> plainRules = new ConcurrentHashMap<>();
    private final Map<RelationMapping, RelatedSelect> relatedSelects = new ConcurrentHashMap<>();

    private SessionFactory(Engine engine, SessionSettings settings) {
        this.engine = engine;
        this.autoflush = settings.autoflush;
        this.expireOnCommit = settings.expireOnCommit;
    }

    /**
     * Creates a factory.
     *
     * @param engine the engine whose connections the sessions use
     * @param options how the sessions behave
     * @return the factory
     */
    public static SessionFactory of(Engine engine, SessionOption... options) {
        SessionSettings settings = new SessionSettings();
        for (SessionOption option : options) {
            option.applyTo(settings);
        }
        return new SessionFactory(engine, settings);
    }

    /**
     * Opens a session. It connects when it first needs to.
     *
     * @return the session, to be closed by the caller
     */
    public Session open() {
        return new Session(this);
    }

    /**
     * Runs work in a session of its own: commits at its end, rolls back when it throws, and closes the session.
     *
     * @param <X> the checked exceptions of the work
     * @param work the work
     * @throws X what the work throws
     */
    public <X extends Exception> void transact(Work<? super Session, X> work) throws X {
        this.<@Nullable Void, X>call(session -> {
            work.run(session);
            return null;
        });
    }

    /**
     * Runs work that gives a value in a session of its own: commits at its end, rolls back when it throws, and closes the
     * session.
     *
     * @param <R> what the work gives
     * @param <X> the checked exceptions of the work
     * @param task the work
     * @return what it gives
     * @throws X what the work throws
     */
    public <R extends @Nullable Object, X extends Exception> R call(Task<? super Session, R, X> task) throws X {
        try (Session session = open()) {
            return session.call(task);
        }
    }

    Engine engine() {
        return engine;
    }

    boolean autoflush() {
        return autoflush;
    }

    boolean expireOnCommit() {
        return expireOnCommit;
    }

    /** What is said of a mapping's entities where no statement has options. */
    LoadRules plainRules(Mapping<?> mapping) {
        return plainRules.computeIfAbsent(mapping, m -> LoadRules.of(List.of(), m));
    }

    KeySelect keySelect(Mapping<?> mapping) {
        return keySelects.computeIfAbsent(mapping, m -> KeySelect.of(mapping));
    }

    KeySelect keySelect(Mapping<?> mapping, List<Attribute<?, ?>> attributes) {
        return keySelects.computeIfAbsent(attributes, a -> KeySelect.of(mapping, attributes));
    }

    RelatedSelect relatedSelect(RelationMapping relation) {
        return relatedSelects.computeIfAbsent(relation, RelatedSelect::of);
    }
}
