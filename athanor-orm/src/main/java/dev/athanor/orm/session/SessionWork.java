package dev.athanor.orm.session;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Result;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.PendingRollbackException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Cascade;
import dev.athanor.orm.Entity;
import dev.athanor.orm.LifeCycle;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.loading.Ids;
import dev.athanor.orm.persistence.FlushPlan;
import dev.athanor.orm.persistence.FlushPlanner;
import dev.athanor.orm.persistence.FlushRun;
import dev.athanor.orm.persistence.FlushTarget;
import dev.athanor.orm.state.IdentityMap;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.orm.state.StateOwner;
import dev.athanor.sql.Executable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a session does, once it is clear that its caller may enter. */
final class SessionWork implements StateOwner, FlushTarget {
    private final SessionFactory factory;
    private final ThreadGuard guard;
    private final IdentityMap identityMap = new IdentityMap();
    private final SessionLoader loader;
    private final RelatedLoader relatedLoader;
    private final Refreshes refreshes;
    // The entities are held strongly: a change must not vanish with the last outside reference.
    private final Map<InstanceState, Entity> pendingEntities = new LinkedHashMap<>();
    private final Map<InstanceState, Entity> modified = new LinkedHashMap<>();
    private final Map<InstanceState, Entity> deleted = new LinkedHashMap<>();
    private @Nullable Connection connection;
    private SessionTransaction transaction = SessionTransaction.outermost();
    private @Nullable Throwable failure;
    private boolean flushing;
    private int autoflushOff;
    private boolean closed;

    SessionWork(SessionFactory factory, ThreadGuard guard) {
        this.factory = factory;
        this.guard = guard;
        this.loader = new SessionLoader(factory, identityMap, this);
        this.refreshes = new Refreshes(this, loader);
        this.relatedLoader = new RelatedLoader(factory, identityMap, loader, this);
    }

    void checkOpen() {
        if (closed) {
            throw new ResourceClosedException("The session is closed; open another one with SessionFactory.open()");
        }
    }

    private void checkUsable() {
        if (failure != null) {
            throw new PendingRollbackException(
                    "The session's transaction was rolled back because of a previous exception during flush; call Session.rollback() to go on. The exception was: "
                            + failure.getMessage(),
                    failure);
        }
    }

    boolean owns(InstanceState state) {
        return state.owner() == this && state.lifeCycle() != LifeCycle.DELETED;
    }

    // ---- entities

    void add(Entity entity) {
        for (Entity reached : Cascades.reachable(entity, Cascade.SAVE_UPDATE, this::owns)) {
            addOne(reached);
        }
    }

    @Override
    public void reached(Entity entity) {
        InstanceState state = InstanceState.of(entity);
        if (state.owner() != this || state.lifeCycle() == LifeCycle.DELETED) {
            add(entity);
        }
    }

    private void addOne(Entity entity) {
        InstanceState state = InstanceState.of(entity);
        if (state.owner() != null && state.owner() != this) {
            throw new InvalidRequestException(
                    "%s is in another session already; expunge it there, or close that session"
                            .formatted(state.describe()));
        }
        switch (state.lifeCycle()) {
            case TRANSIENT -> {
                state.becomePending(this);
                pendingEntities.put(state, entity);
            }
            case DETACHED -> attach(state, entity);
            case PERSISTENT -> deleted.remove(state); // adding again takes a delete back
            case DELETED ->
                throw new InvalidRequestException(
                        "%s was deleted in this transaction; roll that back to keep it, or insert another row with its values by Orm.makeTransient(..) before adding it"
                                .formatted(state.describe()));
            case PENDING -> {}
        }
    }

    private void attach(InstanceState state, Entity entity) {
        Object id = Objects.requireNonNull(state.id());
        InstanceState present = identityMap.of(state.mapping().hierarchy()).get(id);
        if (present != null && present != state && present.get() != null) {
            throw new InvalidRequestException(
                    "%s cannot be added: another instance for that row is already present in this session; change that one, or expunge it first"
                            .formatted(state.describe()));
        }
        state.becomePersistent(this, id);
        identityMap.put(state);
        if (state.isModified()) {
            modified.put(state, entity);
        }
    }

    void delete(Entity entity) {
        InstanceState state = InstanceState.of(entity);
        if (state.id() == null) {
            throw new InvalidRequestException(
                    "%s is not persisted, so there is no row to delete; a pending entity is taken back with expunge(..)"
                            .formatted(state.describe()));
        }
        if (state.lifeCycle() == LifeCycle.DELETED || deleted.containsKey(state)) {
            return;
        }
        attachToDelete(state, entity);
        // What follows is found before anything is marked: loading it flushes, which must not delete half of it.
        for (Entity reached : Cascades.reachable(entity, Cascade.DELETE)) {
            InstanceState next = InstanceState.of(reached);
            if (next.id() == null) {
                if (pendingEntities.remove(next) != null) {
                    next.becomeTransient();
                }
            } else if (next.lifeCycle() != LifeCycle.DELETED) {
                attachToDelete(next, reached);
                deleted.put(next, reached);
            }
        }
    }

    private void attachToDelete(InstanceState state, Entity entity) {
        if (state.lifeCycle() == LifeCycle.DETACHED) {
            attach(state, entity);
        }
        checkOwned(state);
    }

    void expunge(Entity entity) {
        checkOwned(InstanceState.of(entity));
        for (Entity reached : Cascades.reachable(entity, Cascade.EXPUNGE)) {
            InstanceState state = InstanceState.of(reached);
            if (state.owner() == this) {
                expungeOne(state);
            }
        }
    }

    void expungeAll() {
        List<InstanceState> all = new ArrayList<>(pendingEntities.keySet());
        identityMap.forEach(all::add);
        all.forEach(this::expungeOne);
    }

    void expungeOne(InstanceState state) {
        if (pendingEntities.remove(state) != null) {
            state.becomeTransient();
        } else {
            forget(state);
            transaction.forget(state);
            state.becomeDetached();
        }
    }

    @Override
    public void release(InstanceState state) {
        pendingEntities.remove(state);
        forget(state);
        transaction.forget(state);
    }

    @Override
    public void unmodified(InstanceState state) {
        modified.remove(state);
    }

    private void forget(InstanceState state) {
        identityMap.remove(state);
        modified.remove(state);
        deleted.remove(state);
    }

    void checkOwned(InstanceState state) {
        if (state.owner() != this) {
            throw new InvalidRequestException(
                    "%s is not present in this session; add(..) it first".formatted(state.describe()));
        }
    }

    List<Entity> pending() {
        return new ArrayList<>(pendingEntities.values());
    }

    List<Entity> dirty() {
        List<Entity> dirty = new ArrayList<>();
        modified.forEach((state, entity) -> {
            if (!deleted.containsKey(state)) {
                dirty.add(entity);
            }
        });
        return dirty;
    }

    List<Entity> deleted() {
        return new ArrayList<>(deleted.values());
    }

    boolean isModified(InstanceState state, Entity entity) {
        for (Attribute<?, ?> attribute : state.mapping().attributes()) {
            if (state.history(attribute).hasChanges()) {
                return true;
            }
        }
        for (Relation<?, ?> relation : state.mapping().relations()) {
            if (!state.change(entity, relation).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    // ---- loading

    <E extends Entity> Optional<E> get(Mapping<E> mapping, @Nullable Object[] values) {
        return Optional.ofNullable(mapping.entityClass().cast(find(mapping, values)));
    }

    @Nullable
    Entity find(Mapping<?> mapping, @Nullable Object[] values) {
        checkUsable();
        Object id = Ids.of(mapping, values);
        InstanceState state = identityMap.of(mapping.hierarchy()).get(id);
        Entity entity = state == null ? null : state.get();
        if (state != null && entity != null) {
            return state.lifeCycle() == LifeCycle.PERSISTENT && isThere(state, entity) ? entity : null;
        }
        autoflush();
        return loader.load(mapping, values, List.of());
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
        checkUsable();
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
        identityMap.forEach(InstanceState::expire);
        modified.clear();
    }

    // ---- statements and transaction

    <T> Result<T> execute(Executable<T> executable) {
        checkUsable();
        autoflush();
        return loader.execute(executable);
    }

    void autoflush() {
        if (factory.autoflush() && autoflushOff == 0 && !flushing) {
            flush();
        }
    }

    void holdAutoflush() {
        autoflushOff++;
    }

    void resumeAutoflush() {
        autoflushOff--;
    }

    @Override
    public Connection connection() {
        checkUsable();
        Connection current = connection;
        if (current == null) {
            current = factory.engine().connect();
            connection = current;
        }
        return current;
    }

    boolean inTransaction() {
        return connection != null && connection.inTransaction();
    }

    void flush() {
        checkUsable();
        if (flushing) {
            throw new InvalidRequestException("The session is flushing already");
        }
        if (pendingEntities.isEmpty() && modified.isEmpty() && deleted.isEmpty()) {
            return;
        }
        flushing = true;
        try {
            deleteOrphans();
            modified.keySet().removeAll(deleted.keySet());
            FlushPlan plan = FlushPlanner.plan(
                    List.copyOf(pendingEntities.keySet()),
                    List.copyOf(modified.keySet()),
                    List.copyOf(deleted.keySet()),
                    this::relatedEntities);
            new FlushRun(this).run(plan);
        } catch (RuntimeException | Error e) {
            fail(e);
            throw e;
        } finally {
            flushing = false;
        }
    }

    /** What belonged to an entity alone and was taken from it goes with the flush. */
    private void deleteOrphans() {
        Map<InstanceState, Entity> concerned = new LinkedHashMap<>(pendingEntities);
        concerned.putAll(modified);
        for (Entity orphan : Orphans.of(concerned, this::former)) {
            InstanceState state = InstanceState.of(orphan);
            if (state.owner() == this) {
                if (state.id() == null) {
                    expungeOne(state);
                } else {
                    delete(orphan);
                }
            }
        }
    }

    private @Nullable Entity former(Orphans.Reference reference) {
        Object loaded =
                relatedLoader.load(reference.state(), reference.entity(), reference.relation(), ReadMode.NO_AUTOFLUSH);
        return loaded instanceof Entity entity ? entity : null;
    }

    private List<Entity> relatedEntities(InstanceState state, Relation<?, ?> relation) {
        Entity entity = state.get();
        return entity == null
                ? List.of()
                : Cascades.related(
                        state.relatedValue(
                                entity,
                                relation,
                                relation.mapping().passiveDeletes() ? ReadMode.PRESENT_ONLY : ReadMode.NO_AUTOFLUSH),
                        state.change(entity, relation),
                        true);
    }

    /** After a failed flush nothing is half written: database and entities are as before the transaction or savepoint. */
    private void fail(Throwable cause) {
        SessionTransaction failed = transaction;
        try {
            if (failed.savepoint() == null) {
                endTransaction(false);
            } else {
                failed.savepoint().rollback();
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
        restore(failed);
        failure = cause;
    }

    @Override
    public void inserted(InstanceState state, Object id) {
        pendingEntities.remove(state);
        modified.remove(state);
        state.becomePersistent(this, id);
        state.clean();
        identityMap.put(state);
        transaction.noteCreated(state);
    }

    @Override
    public void updated(InstanceState state, Object id) {
        modified.remove(state);
        state.clean();
        transaction.noteWritten(state);
        Object former = Objects.requireNonNull(state.id());
        if (!former.equals(id)) {
            identityMap.remove(state);
            transaction.noteKeySwitch(state, former);
            state.becomePersistent(this, id);
            identityMap.put(state);
        }
    }

    @Override
    public void deleted(InstanceState state) {
        forget(state);
        state.becomeDeleted();
        transaction.noteDeleted(state);
    }

    void commit() {
        checkUsable();
        flush();
        endTransaction(true);
        unwind(null);
        for (InstanceState state : transaction.deleted()) {
            state.becomeDetached();
        }
        transaction = SessionTransaction.outermost();
        if (factory.expireOnCommit()) {
            expireAll();
        }
    }

    void rollback() {
        boolean wasOutermost = transaction.parent() == null;
        if (failure == null || !wasOutermost) {
            try {
                endTransaction(false);
            } finally {
                unwind(null);
                restore(transaction);
            }
        }
        failure = null;
    }

    /** Ends the savepoints within one, or all of them, as if they were released: what they did is then undone or kept with it. */
    private void unwind(@Nullable SessionTransaction until) {
        SessionTransaction parent = transaction.parent();
        while (transaction != until && parent != null) {
            transaction.release();
            transaction = parent;
            parent = transaction.parent();
        }
    }

    SessionTransaction beginNested() {
        checkUsable();
        flush();
        transaction = transaction.nested(connection().beginNested());
        return transaction;
    }

    void commit(SessionTransaction nested) {
        checkUsable();
        checkActive(nested);
        flush();
        unwind(nested);
        Objects.requireNonNull(nested.savepoint()).commit();
        unwind(nested.parent());
    }

    void rollback(SessionTransaction nested) {
        checkActive(nested);
        boolean undone = failure != null && transaction == nested;
        if (!undone) {
            unwind(nested);
            Objects.requireNonNull(nested.savepoint()).rollback();
            restore(nested);
        }
        failure = null;
        nested.end();
        transaction = Objects.requireNonNull(nested.parent());
    }

    private static void checkActive(SessionTransaction nested) {
        if (nested.hasEnded()) {
            throw new ResourceClosedException(
                    "The savepoint has ended: it was committed or rolled back, or the transaction around it was");
        }
    }

    private void endTransaction(boolean commit) {
        Connection current = connection;
        connection = null;
        if (current != null) {
            try (current) {
                if (commit) {
                    current.commit();
                } else {
                    current.rollback();
                }
            }
        }
    }

    /** Undoes what a transaction, or a savepoint and what was released in it, did to entities. */
    private void restore(SessionTransaction undone) {
        pendingEntities.keySet().forEach(InstanceState::becomeTransient);
        pendingEntities.clear();
        deleted.clear();
        for (Map.Entry<InstanceState, Object> switched : undone.formerIds().entrySet()) {
            identityMap.remove(switched.getKey());
            switched.getKey().becomePersistent(this, switched.getValue());
            if (!undone.deleted().contains(switched.getKey())) {
                identityMap.put(switched.getKey());
            }
        }
        for (InstanceState state : undone.deleted()) {
            if (!undone.created().contains(state)) {
                state.becomePersistent(this, Objects.requireNonNull(state.id()));
                identityMap.put(state);
            }
        }
        for (InstanceState state : undone.created()) {
            if (state.owner() == null || state.owner() == this) { // its row is gone, unless it found another elsewhere
                forget(state);
                state.becomeTransient();
            }
        }
        if (undone.parent() == null) {
            transaction = SessionTransaction.outermost();
            expireAll();
        } else {
            // What was not touched since the savepoint is as it was.
            Set<InstanceState> touched = new LinkedHashSet<>(undone.written());
            touched.addAll(undone.deleted());
            touched.addAll(modified.keySet());
            touched.removeAll(undone.created());
            touched.forEach(InstanceState::expire);
            modified.clear();
        }
    }

    void close() {
        if (closed) {
            return;
        }
        closed = true;
        reset();
    }

    /** Ends the transaction and lets go of all entities. */
    void reset() {
        failure = null;
        try {
            endTransaction(false);
        } finally {
            unwind(null);
            pendingEntities.keySet().forEach(InstanceState::becomeTransient);
            pendingEntities.clear();
            for (InstanceState state : transaction.deleted()) {
                state.becomeDetached();
            }
            identityMap.forEach(InstanceState::becomeDetached);
            identityMap.clear();
            modified.clear();
            deleted.clear();
            transaction = SessionTransaction.outermost();
        }
    }

    // ---- what states need

    @Override
    public void checkAccess() {
        guard.check();
    }

    @Override
    public void modified(InstanceState state, Entity entity) {
        if (state.lifeCycle() == LifeCycle.PERSISTENT) {
            modified.put(state, entity);
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
        checkUsable();
        if (mode == ReadMode.ALL) {
            autoflush();
        }
    }

    @Override
    public void load(InstanceState state, Entity entity, Attribute<?, ?> attribute, boolean autoflush) {
        guard.enter();
        try {
            checkUsable();
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
        return "%d pending, %d changed, %d to be deleted%s"
                .formatted(pendingEntities.size(), modified.size(), deleted.size(), closed ? ", closed" : "");
    }
}
