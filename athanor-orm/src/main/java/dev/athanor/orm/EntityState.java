package dev.athanor.orm;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one entity, as {@link Orm#inspect(Entity)} shows it. A weak reference to the entity, which itself holds
 * its state, so that neither keeps the other alive beyond its use.
 */
public abstract class EntityState extends WeakReference<Entity> {
    /**
     * For the one subclass.
     *
     * @param entity the entity
     */
    protected EntityState(Entity entity) {
        super(entity);
    }

    /**
     * The mapping of the entity's class.
     *
     * @return the mapping
     */
    public abstract Mapping<?> mapping();

    /**
     * Where the entity stands.
     *
     * @return its place in the life cycle
     */
    public abstract LifeCycle lifeCycle();

    /**
     * The entity's primary key in the database.
     *
     * @return its values in key order; empty while the entity has no row
     */
    public abstract List<Object> identity();

    /**
     * Whether any attribute was set since the last flush, be it to the value that it had.
     *
     * @return true when a flush looks at the entity
     */
    public abstract boolean isModified();

    /**
     * What has become of an attribute since the last flush; loads nothing.
     *
     * @param <T> the Java class of its values
     * @param attribute the attribute
     * @return its history
     */
    public abstract <T> History<T> history(Attribute<?, T> attribute);

    /**
     * The attributes that would be loaded at the next access.
     *
     * @return the keys of expired and deferred attributes
     */
    public abstract List<String> unloaded();

    /**
     * The attributes and relationships that were expired and have not been loaded since.
     *
     * @return their keys
     */
    public abstract List<String> expired();

    /** Takes the entity out of its session, if it is in one, and makes it forget that it has a row. */
    protected abstract void makeTransient();

    /** Makes an entity that is in no session stand for the row of its key. */
    protected abstract void makeTransientToDetached();

    /**
     * Gives the value of an attribute that is absent.
     *
     * @param property the attribute or the relationship to one entity
     * @param mode what may be done to get it
     * @return the value; an {@link Absent} when the mode forbids loading
     */
    protected abstract @Nullable Object readAbsent(MappedProperty<?> property, ReadMode mode);

    /**
     * The live list of a relationship to many entities.
     *
     * @param relation the relationship
     * @return the list, which may not be loaded yet
     */
    protected abstract List<Entity> collection(Relation<?, ?> relation);

    /**
     * Replaces the members of a relationship to many entities.
     *
     * @param relation the relationship
     * @param members the new members
     */
    protected abstract void writeMembers(Relation<?, ?> relation, List<Entity> members);

    /**
     * Relates the entity to another.
     *
     * @param relation a relationship to one entity
     * @param related the other, or null for none
     */
    protected abstract void writeReference(Relation<?, ?> relation, @Nullable Entity related);

    /**
     * Says that the value of an attribute was changed in place.
     *
     * @param attribute the attribute
     */
    protected abstract void flagModified(Attribute<?, ?> attribute);

    /**
     * Sets an attribute.
     *
     * @param attribute the attribute
     * @param value the value, or null
     */
    protected abstract void write(Attribute<?, ?> attribute, @Nullable Object value);

    /**
     * The array in which an entity keeps its values.
     *
     * @param entity the entity
     * @return the array, null while nothing was set
     */
    protected static @Nullable Object @Nullable [] valuesOf(Entity entity) {
        return entity.values;
    }

    /**
     * Replaces the array in which an entity keeps its values.
     *
     * @param entity the entity
     * @param values the array
     */
    protected static void setValues(Entity entity, @Nullable Object[] values) {
        entity.values = values;
    }

    /**
     * The state that an entity holds.
     *
     * @param entity the entity
     * @return its state, null while nothing was set
     */
    protected static @Nullable EntityState stateOf(Entity entity) {
        return entity.state;
    }

    /**
     * Makes this the state of an entity.
     *
     * @param entity the entity
     */
    protected final void attach(Entity entity) {
        entity.state = this;
    }

    /**
     * The state of an entity, made when it has none yet.
     *
     * @param entity the entity
     * @return its state
     * @throws UnmappedClassException when its class is not mapped
     */
    protected static EntityState of(Entity entity) {
        EntityState state = entity.state;
        return state != null ? state : Factory.INSTANCE.create(entity, Mapping.of(entity.getClass()));
    }

    /** Makes states. The door through which the layer above provides the subclass; found as a service. */
    public interface Provider {
        /**
         * Makes the state of an entity that has none, and attaches it.
         *
         * @param entity the entity
         * @param mapping the mapping of its class
         * @return the state
         */
        EntityState create(Entity entity, Mapping<?> mapping);
    }

    private static final class Factory {
        static final Provider INSTANCE = java.util.ServiceLoader.load(Provider.class, Provider.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "athanor-orm is incomplete: it provides no " + Objects.toString(Provider.class)));
    }
}
