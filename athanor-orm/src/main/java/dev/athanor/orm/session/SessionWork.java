package dev.athanor.orm.session;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Result;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Cascade;
import dev.athanor.orm.Entity;
import dev.athanor.orm.LifeCycle;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.loading.Ids;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.RelatedValues;
import dev.athanor.orm.state.StateOwner;
import dev.athanor.sql.Executable;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a session does, once it is clear that its caller may enter. */
final class SessionWork implements StateOwner {
    private final SessionFactory factory;
    private final ThreadGuard guard;
    private final SessionEntities entities = new SessionEntities(this);
    private final SessionTransactions transactions;
    private final SessionFlush flush;
    private final SessionLoader loader;
    private final RelatedLoader relatedLoader;
    private final Refreshes refreshes;
    private int autoflushOff;
    private boolean closed;

    SessionWork(SessionFactory factory, ThreadGuard guard) {
        this.factory = factory;
        this.guard = guard;
        IdentityMap identityMap = entities.identityMap();
        this.transactions = new SessionTransactions(factory.engine(), entities);
        this.loader = new SessionLoader(factory, identityMap, this);
        this.refreshes = new Refreshes(this, loader);
        this.relatedLoader = new RelatedLoader(factory, identityMap, loader, this);
        this.flush = new SessionFlush(this, entities, transactions, relatedLoader);
    }

    void checkOpen() {
        if (closed) {
            throw new ResourceClosedException("The session is closed; open another one with SessionFactory.open()");
        }
    }

    SessionTransactions transactions() {
        return transactions;
    }

    boolean owns(InstanceState state) {
        return entities.owns(state);
    }

    // ---- entities

    void add(Entity entity) {
        for (Entity reached : Cascades.reachable(entity, Cascade.SAVE_UPDATE, this::owns)) {
            entities.add(reached);
        }
    }

    @Override
    public void reached(Entity entity) {
        InstanceState state = InstanceState.of(entity);
        if (state.owner() != this || state.lifeCycle() == LifeCycle.DELETED) {
            add(entity);
        }
    }

    void delete(Entity entity) {
        InstanceState state = InstanceState.of(entity);
        if (state.id() == null) {
            throw new InvalidRequestException(
                    "%s is not persisted, so there is no row to delete; a pending entity is taken back with expunge(..)"
                            .formatted(state.describe()));
        }
        if (state.lifeCycle() == LifeCycle.DELETED || entities.deleted().containsKey(state)) {
            return;
        }
        entities.attachToDelete(state, entity);
        // What follows is found before anything is marked: loading it flushes, which must not delete half of it.
        Cascades.reachable(entity, Cascade.DELETE).forEach(entities::delete);
    }

    void expunge(Entity entity) {
        entities.checkOwned(InstanceState.of(entity));
        for (Entity reached : Cascades.reachable(entity, Cascade.EXPUNGE)) {
            InstanceState state = InstanceState.of(reached);
            if (state.owner() == this) {
                expungeOne(state);
            }
        }
    }

    void expungeAll() {
        List<InstanceState> all = new ArrayList<>(entities.pending().keySet());
        entities.identityMap().forEach(all::add);
        all.forEach(this::expungeOne);
    }

    void expungeOne(InstanceState state) {
        boolean pending = entities.pending().containsKey(state);
        release(state);
        if (pending) {
            state.becomeTransient();
        } else {
            state.becomeDetached();
        }
    }

    @Override
    public void release(InstanceState state) {
        entities.forget(state);
        transactions.current().forget(state);
    }

    @Override
    public void unmodified(InstanceState state) {
        entities.modified().remove(state);
    }

    void checkOwned(InstanceState state) {
        entities.checkOwned(state);
    }

    List<Entity> pending() {
        return new ArrayList<>(entities.pending().values());
    }

    List<Entity> dirty() {
        return entities.dirty();
    }

    List<Entity> deleted() {
        return new ArrayList<>(entities.deleted().values());
    }

    boolean isModified(InstanceState state, Entity entity) {
        for (Attribute<?, ?> attribute : state.mapping().attributes()) {
            if (state.history(attribute).hasChanges()) {
                return true;
            }
        }
        for (Relation<?, ?> relation : state.mapping().relations()) {
            if (!RelatedValues.change(state, entity, relation).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    // ---- loading

    <E extends Entity> Optional<E> get(
            Mapping<E> mapping, List<? extends StatementOption> options, @Nullable Object[] values) {
        return Optional.ofNullable(mapping.entityClass().cast(find(mapping, options, values)));
    }

    @Nullable
    Entity find(Mapping<?> mapping, List<? extends StatementOption> options, @Nullable Object[] values) {
        transactions.checkUsable();
        Object id = Ids.of(mapping, values);
        InstanceState state = entities.identityMap().of(mapping.hierarchy()).get(id);
        Entity entity = state == null ? null : state.get();
        if (state != null && entity != null) {
            return state.lifeCycle() == LifeCycle.PERSISTENT && isThere(state, entity) ? entity : null;
        }
        autoflush();
        return loader.load(mapping, values, options);
    }

    /** An expired entity may be gone: only the database knows. */
    private boolean isThere(InstanceState state, Entity entity) {
        if (!state.isExpired()) {
            return true;
        }
        autoflush();
        return loader.reload(state, entity);
    }

    Entity merge(Entity entity) {
        transactions.checkUsable();
        autoflush();
        holdAutoflush();
        try {
            return new Merge(this).merge(entity);
        } finally {
            resumeAutoflush();
        }
    }

    Refreshes refreshes() {
        return refreshes;
    }

    void expireAll() {
        entities.expireAll();
    }

    // ---- statements and transaction

    <T> Result<T> execute(Executable<T> executable) {
        transactions.checkUsable();
        autoflush();
        return loader.execute(executable);
    }

    void autoflush() {
        if (factory.autoflush() && autoflushOff == 0 && !flush.isRunning()) {
            flush();
        }
    }

    void holdAutoflush() {
        autoflushOff++;
    }

    void resumeAutoflush() {
        autoflushOff--;
    }

    Connection connection() {
        return transactions.connection();
    }

    void flush() {
        flush.run();
    }

    // ---- transactions

    void commit() {
        flush();
        transactions.commit();
        if (factory.expireOnCommit()) {
            expireAll();
        }
    }

    SessionTransaction beginNested() {
        flush();
        return transactions.beginNested();
    }

    void commit(SessionTransaction nested) {
        transactions.checkUsable();
        SessionTransactions.checkActive(nested);
        flush();
        transactions.commit(nested);
    }

    void close() {
        if (closed) {
            return;
        }
        closed = true;
        transactions.reset();
    }

    // ---- what states need

    @Override
    public void checkAccess() {
        guard.check();
    }

    @Override
    public void modified(InstanceState state, Entity entity) {
        if (state.lifeCycle() == LifeCycle.PERSISTENT) {
            entities.modified().put(state, entity);
        }
    }

    @Override
    public @Nullable Object related(InstanceState state, Entity entity, Relation<?, ?> relation, ReadMode mode) {
        guard.enter();
        try {
            return relatedLoader.load(state, entity, relation, mode);
        } finally {
            guard.exit();
        }
    }

    void beforeLoad(ReadMode mode) {
        transactions.checkUsable();
        if (mode == ReadMode.ALL) {
            autoflush();
        }
    }

    @Override
    public void load(InstanceState state, Entity entity, Attribute<?, ?> attribute, boolean autoflush) {
        guard.enter();
        try {
            transactions.checkUsable();
            if (autoflush) {
                autoflush();
            }
            refreshes.load(state, entity, attribute);
        } finally {
            guard.exit();
        }
    }

    @Override
    public String toString() {
        return entities + (closed ? ", closed" : "");
    }
}
