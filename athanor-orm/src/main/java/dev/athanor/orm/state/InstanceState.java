package dev.athanor.orm.state;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Absent;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.DetachedInstanceException;
import dev.athanor.orm.Entity;
import dev.athanor.orm.EntityState;
import dev.athanor.orm.History;
import dev.athanor.orm.LifeCycle;
import dev.athanor.orm.MappedProperty;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.ObjectDeletedException;
import dev.athanor.orm.ReadMode;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RowVersion;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the unit of work knows of one entity. Confined to the thread that its session is used by. */
public final class InstanceState extends EntityState {
    private final Mapping<?> mapping;
    private @Nullable StateOwner owner;
    private LifeCycle lifeCycle = LifeCycle.TRANSIENT;
    private @Nullable Object id;
    private @Nullable Changes changes;
    private boolean modified;
    private boolean sharesExpiredValues;
    private @Nullable LoadSource loadSource;

    /**
     * Makes the state of an entity that the application made, and attaches it.
     *
     * @param entity the entity
     * @param mapping the mapping of its class
     */
    InstanceState(Entity entity, Mapping<?> mapping) {
        this(entity, mapping, mapping.hierarchy().unsetValues());
    }

    private InstanceState(Entity entity, Mapping<?> mapping, @Nullable Object[] values) {
        super(entity);
        this.mapping = mapping;
        attach(entity);
        setValues(entity, values);
    }

    /**
     * Makes the state of an entity that was loaded from a row, and attaches it.
     *
     * @param entity the entity, fresh from its supplier; what its constructor wrote is discarded
     * @param mapping the mapping of its class
     * @param values its values by slot, which it keeps
     * @param session the session
     * @param key its key in the identity map
     * @param source where it came from
     * @return the state
     */
    public static InstanceState loaded(
            Entity entity,
            Mapping<?> mapping,
            @Nullable Object[] values,
            StateOwner session,
            Object key,
            LoadSource source) {
        InstanceState state = new InstanceState(entity, mapping, values);
        state.becomePersistent(session, key);
        state.loadSource = source;
        return state;
    }

    /**
     * Makes an entity that has no values, not even those that its constructor sets.
     *
     * @param mapping the mapping of its class
     * @return the entity, with a state
     */
    public static Entity blank(Mapping<?> mapping) {
        Entity entity = (Entity) mapping.newEntity();
        new InstanceState(entity, mapping); // attaches itself
        return entity;
    }

    /**
     * The state of an entity that has one.
     *
     * @param entity the entity
     * @return its state, or null when nothing was ever set
     */
    public static @Nullable InstanceState existing(Entity entity) {
        return (InstanceState) stateOf(entity);
    }

    /**
     * The state of an entity, made when it has none.
     *
     * @param entity the entity
     * @return its state
     * @throws dev.athanor.orm.UnmappedClassException when its class is not mapped
     */
    public static InstanceState of(Entity entity) {
        return (InstanceState) EntityState.of(entity);
    }

    @Override
    public Mapping<?> mapping() {
        return mapping;
    }

    @Override
    public LifeCycle lifeCycle() {
        return lifeCycle;
    }

    /**
     * The session that the entity is in.
     *
     * @return the owner, or null for transient and detached entities
     */
    public @Nullable StateOwner owner() {
        return owner;
    }

    /**
     * The key under which the identity map holds the entity.
     *
     * @return the key, or null while the entity has no row
     */
    public @Nullable Object id() {
        return id;
    }

    @Override
    public List<Object> identity() {
        if (id == null) {
            return List.of();
        }
        return id instanceof CompositeId composite ? composite.values() : List.of(id);
    }

    @Override
    public boolean isModified() {
        return modified;
    }

    /**
     * Where the entity came from.
     *
     * @return the statement that loaded it, or null when the application made it
     */
    public @Nullable LoadSource loadSource() {
        return loadSource;
    }

    // ---- life cycle

    /**
     * The entity waits in a session to be inserted.
     *
     * @param session the session
     */
    public void becomePending(StateOwner session) {
        owner = session;
        lifeCycle = LifeCycle.PENDING;
    }

    /**
     * The entity has a row and is in a session.
     *
     * @param session the session
     * @param key its key in the identity map
     */
    public void becomePersistent(StateOwner session, Object key) {
        owner = session;
        id = key;
        lifeCycle = LifeCycle.PERSISTENT;
    }

    /** The entity's row was deleted in the current transaction. */
    public void becomeDeleted() {
        lifeCycle = LifeCycle.DELETED;
        clean();
    }

    /** The entity leaves its session and keeps its key. */
    public void becomeDetached() {
        owner = null;
        lifeCycle = LifeCycle.DETACHED;
    }

    /** The entity leaves its session and has no row; its values are kept. */
    public void becomeTransient() {
        owner = null;
        id = null;
        lifeCycle = LifeCycle.TRANSIENT;
        Entity entity = get();
        if (entity != null) {
            replaceAbsent(entity, Absent.UNSET);
        }
        clean();
    }

    @Override
    protected void makeTransient() {
        if (owner != null) {
            owner.checkAccess();
            owner.release(this);
        }
        becomeTransient();
    }

    @Override
    protected void makeTransientToDetached() {
        Entity entity = get();
        if (lifeCycle != LifeCycle.TRANSIENT || entity == null) {
            throw new InvalidRequestException(
                    "%s must be transient to be made detached; it is %s".formatted(describe(), lifeCycle));
        }
        id = StateInspection.key(this, entity);
        replaceAbsent(entity, Absent.EXPIRED);
        clean();
        becomeDetached();
    }

    // ---- values

    /**
     * The array of the entity's values, not shared with any other entity.
     *
     * @param entity the entity of this state
     * @return the array, long enough for every slot of the hierarchy
     */
    public @Nullable Object[] writableValues(Entity entity) {
        @Nullable Object[] values = valuesOf(entity);
        int slots = mapping.hierarchy().slots();
        if (values == null) {
            values = mapping.hierarchy().unsetValues();
        } else if (sharesExpiredValues || values.length < slots) {
            int known = values.length;
            values = Arrays.copyOf(values, slots);
            // Slots that came with a later subclass have never been loaded.
            Arrays.fill(values, known, slots, id == null ? Absent.UNSET : Absent.EXPIRED);
        } else {
            return values;
        }
        sharesExpiredValues = false;
        setValues(entity, values);
        return values;
    }

    /**
     * The value in a slot as it is.
     *
     * @param entity the entity of this state
     * @param slot the slot
     * @return the value, or why there is none
     */
    public @Nullable Object valueAt(Entity entity, int slot) {
        @Nullable Object[] values = valuesOf(entity);
        return values != null && slot < values.length ? values[slot] : Absent.UNSET;
    }

    @Override
    protected @Nullable Object readAbsent(MappedProperty<?> property, ReadMode mode) {
        Entity entity = alive();
        Object value = valueAt(entity, property.slot());
        if (!(value instanceof Absent)) {
            return value;
        }
        if (property instanceof Relation<?, ?> relation) {
            return RelatedValues.value(this, entity, relation, mode);
        }
        if (value == Absent.UNSET) {
            return null;
        }
        if (!mode.mayLoad()) {
            return value;
        }
        session(property).load(this, entity, (Attribute<?, ?>) property, mode == ReadMode.ALL);
        Object loaded = valueAt(entity, property.slot());
        if (loaded instanceof Absent) {
            throw new ObjectDeletedException("Attribute '%s' of %s cannot be loaded: there is no such row (any more)"
                    .formatted(property.key(), describe()));
        }
        return loaded;
    }

    /** The session that loads a property of this entity. */
    StateOwner session(MappedProperty<?> property) {
        if (owner == null) {
            throw new DetachedInstanceException(
                    "'%s' of %s must be loaded, but the entity is not bound to a session; add it to one, or load it before the session ends (SessionOption.expireOnCommit(false) keeps values after commit)"
                            .formatted(property.key(), describe()));
        }
        owner.checkAccess();
        if (lifeCycle == LifeCycle.DELETED) {
            throw new ObjectDeletedException("'%s' of %s cannot be loaded: the row was deleted in this transaction"
                    .formatted(property.key(), describe()));
        }
        return owner;
    }

    private void checkAccess() {
        if (owner != null) {
            owner.checkAccess();
        }
    }

    private Entity alive() {
        Entity entity = get();
        if (entity == null) {
            throw new IllegalStateException("the entity is in use, so it is alive");
        }
        return entity;
    }

    @Override
    protected void write(Attribute<?, ?> attribute, @Nullable Object value) {
        checkAccess();
        Entity entity = alive();
        RowVersion version = mapping.version();
        if (version != null && version.attribute().slot() == attribute.slot() && id != null) {
            readAbsent(attribute, ReadMode.ALL); // the row is found by the version that it had
        }
        writeSlot(entity, attribute.slot(), value);
    }

    /**
     * Sets the value in a slot, remembering what it was.
     *
     * @param entity the entity of this state
     * @param slot the slot
     * @param value the value, or null
     */
    public void writeSlot(Entity entity, int slot, @Nullable Object value) {
        @Nullable Object[] values = writableValues(entity);
        if (id != null) {
            remember(slot, values[slot]);
        }
        values[slot] = value;
        touch(entity);
    }

    @Override
    protected void flagModified(Attribute<?, ?> attribute) {
        checkAccess();
        Entity entity = alive();
        int slot = attribute.slot();
        if (valueAt(entity, slot) instanceof Absent) {
            throw new InvalidRequestException(
                    "Attribute '%s' of %s has no value that could have been changed in place; it was never set, or is not loaded"
                            .formatted(attribute.key(), describe()));
        }
        RowVersion version = mapping.version();
        if (version != null && version.attribute().slot() == slot) {
            throw new ArgumentException(
                    "Attribute '%s' of %s is its version, by which its row is found; it cannot have been changed in place"
                            .formatted(attribute.key(), describe()));
        }
        if (id != null) {
            rowHas(slot);
            remember(slot, Absent.EXPIRED); // nobody knows what the value was before
        }
        touch(entity);
    }

    void touch(Entity entity) {
        if (!modified && lifeCycle != LifeCycle.TRANSIENT) {
            modified = true;
            if (owner != null) {
                owner.modified(this, entity);
            }
        }
    }

    // ---- relationships

    @Override
    protected List<Entity> collection(Relation<?, ?> relation) {
        return new EntityList(this, alive(), relation);
    }

    @Override
    protected void writeMembers(Relation<?, ?> relation, List<Entity> members) {
        checkAccess();
        RelatedValues.replaceMembers(this, alive(), relation, members);
    }

    @Override
    protected void writeReference(Relation<?, ?> relation, @Nullable Entity related) {
        checkAccess();
        Associations.set(this, alive(), relation, related);
    }

    /** What becomes of the entity's relationships until the next flush. */
    Relatives relatives() {
        return changes().relatives(this);
    }

    /** What becomes of the entity's relationships until the next flush; null when nothing was done to them. */
    @Nullable
    Relatives existingRelatives() {
        return changes == null ? null : changes.relatives();
    }

    private Changes changes() {
        if (changes == null) {
            changes = new Changes();
        }
        return changes;
    }

    // ---- what has changed

    /**
     * Whether an attribute has a value that its row does not have yet.
     *
     * @param <T> the Java class of its values
     * @param entity the entity of this state
     * @param attribute the attribute
     * @return true when it must be flushed
     */
    @SuppressWarnings("unchecked") // both values came through the attribute
    public <T> boolean isChanged(Entity entity, Attribute<?, T> attribute) {
        if (!hasCommitted(attribute.slot())) {
            return false;
        }
        Object old = committedValue(entity, attribute.slot());
        return old instanceof Absent || !attribute.type().same((T) old, (T) valueAt(entity, attribute.slot()));
    }

    /**
     * The value that an attribute had at the last flush.
     *
     * @param entity the entity of this state
     * @param slot the attribute's slot
     * @return the value; an {@link Absent} when it was not loaded then
     */
    public @Nullable Object committedValue(Entity entity, int slot) {
        return changes != null && changes.has(slot) ? changes.get(slot) : valueAt(entity, slot);
    }

    /** Whether the value that a slot had at the last flush is remembered, since it was set after that. */
    boolean hasCommitted(int slot) {
        return changes != null && changes.has(slot);
    }

    /**
     * Remembers the value that the row has in a slot, unless one was remembered already since the last flush.
     *
     * @param slot the slot
     * @param value the value
     */
    public void remember(int slot, @Nullable Object value) {
        changes().remember(slot, value, mapping.hierarchy().slots());
    }

    /**
     * The row has the value of a slot already.
     *
     * @param slot the slot
     */
    public void rowHas(int slot) {
        if (changes != null) {
            changes.forget(slot);
        }
    }

    @Override
    public <T> History<T> history(Attribute<?, T> attribute) {
        return StateInspection.history(this, attribute);
    }

    @Override
    public List<String> unloaded() {
        return StateInspection.absent(this, Absent.EXPIRED, Absent.DEFERRED);
    }

    @Override
    public List<String> expired() {
        return StateInspection.absent(this, Absent.EXPIRED);
    }

    /**
     * The attributes whose values are to be loaded again.
     *
     * @return expired attributes in the order of their declaration
     */
    public List<Attribute<?, ?>> expiredAttributes() {
        return StateInspection.expiredAttributes(this);
    }

    /**
     * Makes every relationship load again at its next access; changes are lost.
     *
     * @param entity the entity of this state
     */
    public void expireRelations(Entity entity) {
        for (Relation<?, ?> relation : mapping.relations()) {
            writableValues(entity)[relation.slot()] = Absent.EXPIRED;
        }
    }

    /** Forgets what has changed: the values are those of the row. */
    public void clean() {
        changes = null;
        modified = false;
    }

    /** Makes every attribute load again at its next access; changes are lost. */
    public void expire() {
        Entity entity = get();
        if (entity != null) {
            setValues(entity, mapping.hierarchy().expiredValues());
            sharesExpiredValues = true;
        }
        clean();
    }

    /**
     * Makes an attribute load again at its next access; its change is lost.
     *
     * @param property the attribute or relationship
     */
    public void expire(MappedProperty<?> property) {
        Entity entity = get();
        if (entity != null && !sharesExpiredValues) {
            writableValues(entity)[property.slot()] = Absent.EXPIRED;
        }
        rowHas(property.slot());
        Relatives relatives = existingRelatives();
        if (relatives != null) {
            relatives.forget(property.slot());
        }
    }

    /**
     * Whether every attribute is to be loaded again.
     *
     * @return true between {@link #expire()} and the next load or write
     */
    public boolean isExpired() {
        return sharesExpiredValues;
    }

    private void replaceAbsent(Entity entity, Absent with) {
        @Nullable Object[] values = writableValues(entity);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Absent) {
                values[i] = with;
            }
        }
    }

    /**
     * The entity for messages: its class and key, never its own toString, which may load or throw.
     *
     * @return such as {@code User[5]}
     */
    public String describe() {
        return mapping.name()
                + (id == null ? "[" + lifeCycle.name().toLowerCase(java.util.Locale.ROOT) + "]" : identity());
    }
}
