package dev.athanor.orm.session;

import dev.athanor.engine.Connection;
import dev.athanor.engine.Result;
import dev.athanor.engine.Task;
import dev.athanor.engine.Work;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.NoResultFoundException;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Load;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.MappedProperty;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.query.Query;
import dev.athanor.orm.state.InstanceState;
import dev.athanor.sql.Executable;
import dev.athanor.sql.Row;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work: entities that are kept in step with their rows, and the transaction in which that happens. It connects
 * and begins a transaction when it first needs to, writes changes when it flushes, and gives each row as one and the same
 * object.
 *
 * <p>A session serves one thread at a time; entry of a second one is refused. It may be handed over.
 */
public final class Session implements AutoCloseable {
    private final SessionWork work;
    private final ThreadGuard guard = new ThreadGuard();

    Session(SessionFactory factory) {
        this.work = new SessionWork(factory, guard);
    }

    private <R> R inside(Supplier<R> action) {
        guard.enter();
        try {
            work.checkOpen();
            return action.get();
        } finally {
            guard.exit();
        }
    }

    private void run(Runnable action) {
        inside(() -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    // ---- putting entities in and taking them out

    /**
     * Puts an entity in the session. A new one is inserted by the next flush, a detached one is tracked again. Emits nothing.
     *
     * @param entity the entity
     * @throws InvalidRequestException when it is in another session, or another object stands for its row here
     * @throws dev.athanor.orm.UnmappedClassException when its class is not mapped
     */
    public void add(Entity entity) {
        run(() -> work.add(entity));
    }

    /**
     * Puts entities in the session, in order.
     *
     * @param entities the entities
     */
    public void addAll(Entity... entities) {
        addAll(Arrays.asList(entities));
    }

    /**
     * Puts entities in the session, in order.
     *
     * @param entities the entities
     */
    public void addAll(Iterable<? extends Entity> entities) {
        run(() -> entities.forEach(work::add));
    }

    /**
     * Marks an entity to be deleted by the next flush. Emits nothing.
     *
     * @param entity the entity
     * @throws InvalidRequestException when it has no row, or is in another session
     */
    public void delete(Entity entity) {
        run(() -> work.delete(entity));
    }

    /**
     * Copies the values of an entity from outside, and of all that it reaches by relationships that cascade MERGE, to the
     * entities of this session that stand for the same rows. They are loaded; where there is no such row, new entities are
     * added. Values and relationships that the given entity has not are left as they are. The given one stays outside.
     *
     * @param <E> the entity's class
     * @param entity the entity, of another session or of none
     * @return the entity of this session
     */
    @SuppressWarnings("unchecked") // an entity is merged into one of its own class
    public <E extends Entity> E merge(E entity) {
        return (E) inside(() -> work.merge(entity));
    }

    /**
     * Takes an entity out of the session: a persistent one becomes detached, a pending one transient.
     *
     * @param entity the entity
     * @throws InvalidRequestException when it is not in this session
     */
    public void expunge(Entity entity) {
        run(() -> work.expunge(entity));
    }

    /** Takes all entities out of the session: persistent ones become detached, pending ones transient. */
    public void expungeAll() {
        run(work::expungeAll);
    }

    /**
     * Whether an entity is in this session.
     *
     * @param entity the entity
     * @return true for pending and persistent ones
     */
    public boolean contains(Entity entity) {
        return inside(() -> work.owns(InstanceState.of(entity)));
    }

    /**
     * The entities to be inserted by the next flush; SQLAlchemy's {@code session.new}.
     *
     * @return the entities in the order in which they were added
     */
    public List<Entity> pending() {
        return inside(work::pending);
    }

    /**
     * The persistent entities of which an attribute was set since the last flush, be it to the value that it had.
     *
     * @return the entities in the order of their first change
     */
    public List<Entity> dirty() {
        return inside(work::dirty);
    }

    /**
     * The entities to be deleted by the next flush.
     *
     * @return the entities in the order in which they were marked
     */
    public List<Entity> deleted() {
        return inside(work::deleted);
    }

    /**
     * Whether an entity has an attribute whose value its row does not have.
     *
     * @param entity the entity
     * @return true when a flush would write it
     */
    public boolean isModified(Entity entity) {
        return inside(() -> work.isModified(InstanceState.of(entity), entity));
    }

    // ---- loading

    /**
     * Gives the entity of a primary key: from this session if it is here, else from the database.
     *
     * @param <E> the entity's class
     * @param mapped its mapping
     * @param key the primary key, or the first value of it
     * @param more the other values of the key
     * @return the entity, empty when there is no such row
     * @throws dev.athanor.error.ArgumentException when the values are not the key's by number or class
     */
    public <E extends Entity> Optional<E> get(Mapped<E> mapped, Object key, Object... more) {
        return inside(() -> work.get(Mapping.of(mapped), List.of(), values(key, more)));
    }

    /**
     * Gives the entity of a primary key: from this session as it is if it is here, else from the database with loader options.
     *
     * @param <E> the entity's class
     * @param mapped its mapping
     * @param options loader options that begin at the entity, such as {@code selectinload(USER.addresses)}
     * @param key the primary key, or the first value of it
     * @param more the other values of the key
     * @return the entity, empty when there is no such row
     * @throws dev.athanor.error.ArgumentException when the values are not the key's by number or class
     */
    public <E extends Entity> Optional<E> get(
            Mapped<E> mapped, List<? extends Load<? super E>> options, Object key, Object... more) {
        return inside(() -> work.get(Mapping.of(mapped), options, values(key, more)));
    }

    private static @Nullable Object[] values(Object key, Object[] more) {
        @Nullable Object[] values = new @Nullable Object[more.length + 1];
        values[0] = key;
        System.arraycopy(more, 0, values, 1, more.length);
        return values;
    }

    /**
     * Gives the entity of a primary key of one attribute.
     *
     * @param <E> the entity's class
     * @param <K> the Java class of the key
     * @param attribute the primary key attribute
     * @param value its value
     * @return the entity, empty when there is no such row
     * @throws dev.athanor.error.ArgumentException when the attribute is not the entity's primary key
     */
    public <E extends Entity, K> Optional<E> get(Attribute<E, K> attribute, K value) {
        Mapping<E> mapping = Mapping.of(attribute.from());
        if (mapping.primaryKey().size() != 1 || mapping.primaryKey().get(0).slot() != attribute.slot()) {
            throw new dev.athanor.error.ArgumentException("'%s' is not the primary key of '%s', which is %s"
                    .formatted(
                            attribute.key(),
                            mapping.name(),
                            mapping.primaryKey().stream().map(Attribute::key).toList()));
        }
        return inside(() -> work.get(mapping, List.of(), new @Nullable Object[] {value}));
    }

    /**
     * Gives the entity of a primary key, of which there must be one: from this session if it is here, else from the database.
     *
     * @param <E> the entity's class
     * @param mapped its mapping
     * @param key the primary key, or the first value of it
     * @param more the other values of the key
     * @return the entity
     * @throws NoResultFoundException when there is no such row
     * @throws dev.athanor.error.ArgumentException when the values are not the key's by number or class
     */
    public <E extends Entity> E getOne(Mapped<E> mapped, Object key, Object... more) {
        return get(mapped, key, more).orElseThrow(() -> {
            List<Object> values = new ArrayList<>(List.of(key));
            values.addAll(Arrays.asList(more));
            return new NoResultFoundException(
                    "No row was found for primary key %s of '%s'; use get(..) where there may be none"
                            .formatted(values, Mapping.of(mapped).name()));
        });
    }

    /**
     * Loads an entity's row again; changes that are not flushed are lost. Emits a SELECT at once.
     *
     * @param entity the entity
     * @throws InvalidRequestException when it is not persistent in this session
     * @throws dev.athanor.orm.ObjectDeletedException when its row is gone
     */
    public void refresh(Entity entity) {
        run(() -> work.refreshes().refresh(entity));
    }

    /**
     * Loads attributes and relationships of an entity again; changes of them that are not flushed are lost when the session
     * does not flush by itself. Emits a SELECT at once, and one for each relationship.
     *
     * @param <E> the entity's class
     * @param entity the entity
     * @param first an attribute or relationship
     * @param more others
     * @throws InvalidRequestException when the entity is not persistent in this session
     * @throws dev.athanor.orm.ObjectDeletedException when its row is gone
     */
    @SafeVarargs
    public final <E extends Entity> void refresh(
            E entity, MappedProperty<? super E> first, MappedProperty<? super E>... more) {
        run(() -> work.refreshes().refresh(entity, listOf(first, more)));
    }

    /**
     * Makes an entity load its row again at the next access; changes that are not flushed are lost. Emits nothing.
     *
     * @param entity the entity
     * @throws InvalidRequestException when it is not persistent in this session
     */
    public void expire(Entity entity) {
        run(() -> work.refreshes().expire(entity));
    }

    /**
     * Makes attributes and relationships of an entity load again at their next access; changes of them that are not flushed are lost. Emits
     * nothing.
     *
     * @param <E> the entity's class
     * @param entity the entity
     * @param first an attribute or relationship
     * @param more others
     * @throws InvalidRequestException when the entity is not persistent in this session
     */
    @SafeVarargs
    public final <E extends Entity> void expire(
            E entity, MappedProperty<? super E> first, MappedProperty<? super E>... more) {
        run(() -> work.refreshes().expire(entity, listOf(first, more)));
    }

    @SafeVarargs
    private static <E> List<MappedProperty<? super E>> listOf(
            MappedProperty<? super E> first, MappedProperty<? super E>... more) {
        List<MappedProperty<? super E>> all = new ArrayList<>();
        all.add(first);
        all.addAll(Arrays.asList(more));
        return all;
    }

    /** Makes all entities load their rows again at the next access; changes that are not flushed are lost. */
    public void expireAll() {
        run(work::expireAll);
    }

    // ---- statements

    /**
     * Executes a statement, flushing pending changes first when the session does so.
     *
     * @param <T> what each row yields: an entity, a value, or a {@link Row}
     * @param statement the statement
     * @return its result
     */
    public <T> Result<T> execute(Executable<T> statement) {
        return inside(() -> work.execute(statement));
    }

    /**
     * Executes a statement and takes the first element of each row.
     *
     * @param <T> what each row yields
     * @param statement a statement that selects one element
     * @return its result
     */
    public <T> Result<T> scalars(Executable<T> statement) {
        return execute(statement);
    }

    /**
     * Executes a statement and takes the first element of its first row.
     *
     * @param <T> what each row yields
     * @param statement a statement that selects one element
     * @return the value; null when it is null and when there is no row
     */
    public <T> @Nullable T scalar(Executable<T> statement) {
        return execute(statement).first().orElse(null);
    }

    /**
     * Starts a classic query.
     *
     * @param <T> what each row yields
     * @param selectable what to select, such as a mapping
     * @return the query
     */
    public <T> Query<T> query(Selectable<T> selectable) {
        return Query.of(this::execute, Sql.select(selectable));
    }

    /**
     * Starts a classic query of rows.
     *
     * @param first what to select
     * @param second what else
     * @param more others
     * @return the query
     */
    public Query<Row> query(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        return Query.of(this::execute, Sql.select(first, second, more));
    }

    /**
     * Does work during which queries and lazy loads do not flush pending changes first.
     *
     * @param <R> what the work gives
     * @param <X> the checked exceptions of the work
     * @param task the work
     * @return what it gives
     * @throws X what the work throws
     */
    public <R extends @Nullable Object, X extends Exception> R withoutAutoflush(Task<? super Session, R, X> task)
            throws X {
        run(work::holdAutoflush);
        try {
            return task.call(this);
        } finally {
            work.resumeAutoflush();
        }
    }

    /**
     * The connection of the session's transaction, which begins now if it has not.
     *
     * @return the connection, which the session closes
     */
    public Connection connection() {
        return inside(work::connection);
    }

    // ---- transaction

    /**
     * Does work in a transaction: commits at its end, rolls back when it throws. The session stays open. What was added before
     * is part of it.
     *
     * @param <X> the checked exceptions of the work
     * @param body the work
     * @throws X what the work throws
     * @throws InvalidRequestException when a transaction has begun already, or the session is used in the block after commit() or
     *     rollback() was called there
     */
    public <X extends Exception> void transact(Work<? super Session, X> body) throws X {
        this.<@Nullable Void, X>call(session -> {
            body.run(session);
            return null;
        });
    }

    /**
     * Does work that gives a value in a transaction: commits at its end, rolls back when it throws. The session stays open.
     * What was added before is part of it.
     *
     * @param <R> what the work gives
     * @param <X> the checked exceptions of the work
     * @param task the work
     * @return what it gives
     * @throws X what the work throws
     * @throws InvalidRequestException when a transaction has begun already, or the session is used in the block after commit() or
     *     rollback() was called there
     */
    public <R extends @Nullable Object, X extends Exception> R call(Task<? super Session, R, X> task) throws X {
        run(work.transactions()::enterBlock);
        try {
            R result = task.call(this);
            if (work.transactions().leaveBlock()) {
                commit();
            }
            return result;
        } catch (Throwable failure) {
            rollbackAfter(failure);
            throw failure;
        }
    }

    private void rollbackAfter(Throwable failure) {
        work.transactions().leaveBlock();
        try {
            rollback();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * Writes all pending changes to the database. When that fails, the transaction is rolled back and the session refuses
     * further work until {@link #rollback()}.
     */
    public void flush() {
        run(work::flush);
    }

    /** Flushes, commits, gives the connection back, and makes all entities load again at their next access. */
    public void commit() {
        run(work::commit);
    }

    /**
     * Rolls back, gives the connection back, and undoes what the transaction did to entities: new ones are transient again
     * with their values, deleted ones persistent, all others load again at their next access.
     */
    public void rollback() {
        run(work.transactions()::rollback);
    }

    /**
     * Begins a savepoint. Flushes and emits SAVEPOINT at once.
     *
     * <pre>{@code
     * try (NestedTransaction nested = session.beginNested()) {
     *     session.add(user);
     *     nested.commit(); // without it, leaving the block rolls back
     * }
     * }</pre>
     *
     * @return the savepoint
     */
    public NestedTransaction beginNested() {
        return inside(() -> new NestedTransaction(this, work.beginNested()));
    }

    void commit(SessionTransaction nested) {
        run(() -> work.commit(nested));
    }

    void rollback(SessionTransaction nested) {
        run(() -> work.transactions().rollback(nested));
    }

    /**
     * Whether a transaction has begun.
     *
     * @return true between the first statement and commit or rollback
     */
    public boolean inTransaction() {
        return inside(work.transactions()::isRunning);
    }

    /**
     * Rolls back what was not committed, detaches all entities, and gives the connection back. The session can be used again;
     * SQLAlchemy's {@code Session.close()} does this.
     */
    public void reset() {
        run(work.transactions()::reset);
    }

    /** Rolls back what was not committed, detaches all entities, and gives the connection back. Closing twice is no error. */
    @Override
    public void close() {
        guard.enter();
        try {
            work.close();
        } finally {
            guard.exit();
        }
    }

    /** {@return what the session holds, for debugging} */
    @Override
    public String toString() {
        return "Session[" + work + "]";
    }
}
