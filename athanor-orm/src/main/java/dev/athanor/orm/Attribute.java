package dev.athanor.orm;

import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnSource;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a mapped class: SQL in statements, {@code USER.name.eq("ed")}, and a value of each entity,
 * {@code USER.name.get(ed)}.
 *
 * @param <E> the mapped class
 * @param <T> the Java class of its values
 */
public final class Attribute<E, T> extends ColumnRef<T> implements ColumnSource<T>, MappedProperty<E> {
    private final Mapped<E> owner;
    private final Column<T> column;
    private final ColumnRef<T> expression;
    private final String key;
    private final int slot;
    private final Deferral deferral;

    Attribute(Mapped<E> owner, Column<T> column, ColumnRef<T> expression, String key, int slot, Deferral deferral) {
        super(column.type());
        this.owner = owner;
        this.column = column;
        this.expression = expression;
        this.key = key;
        this.slot = slot;
        this.deferral = deferral;
    }

    /**
     * The attribute's value. Loads it when it is expired or deferred.
     *
     * @param entity the entity
     * @return the value; null when it is null or was never set
     * @throws DetachedInstanceException when it must be loaded and the entity is in no session
     * @throws ObjectDeletedException when it must be loaded and its row is gone
     */
    @SuppressWarnings("unchecked") // only set(..) and the loader, both of T, put values in the slot
    public @Nullable T get(E entity) {
        Entity target = (Entity) entity;
        @Nullable Object[] values = target.values;
        if (values != null && slot < values.length) {
            Object value = values[slot];
            if (!(value instanceof Absent)) {
                return (@Nullable T) value;
            }
        }
        return (@Nullable T) absent(target, ReadMode.ALL);
    }

    /**
     * What is there of the attribute's value, without loading it.
     *
     * @param entity the entity
     * @return the value, or why there is none
     */
    public @Nullable Object peek(E entity) {
        Entity target = (Entity) entity;
        @Nullable Object[] values = target.values;
        return values != null && slot < values.length ? values[slot] : Absent.UNSET;
    }

    private @Nullable Object absent(Entity entity, ReadMode mode) {
        if (entity.state == null) {
            checkOwner(entity);
            return null; // never in a session, never set
        }
        return entity.state.readAbsent(this, mode);
    }

    /**
     * Sets the attribute. Nothing is emitted before the next flush.
     *
     * @param entity the entity
     * @param value the value, or null
     */
    public void set(E entity, @Nullable T value) {
        Entity target = (Entity) entity;
        EntityState state = target.state;
        if (state == null) {
            checkOwner(target);
            state = EntityState.of(target);
        }
        state.write(this, value);
    }

    private void checkOwner(Entity entity) {
        if (Mapping.of(entity.getClass()).hierarchy() != owner.scope.mapping.hierarchy()) {
            throw new ArgumentException("Attribute '%s' is of entity '%s', not of %s"
                    .formatted(
                            key, owner.scope.mapping.name(), entity.getClass().getName()));
        }
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public int slot() {
        return slot;
    }

    /**
     * Whether the attribute is left out when its entity is loaded.
     *
     * @return what the mapping says
     */
    public Deferral deferral() {
        return deferral;
    }

    /**
     * The column that the attribute is kept in.
     *
     * @return the column of the table, or of an alias of it when the mapping is one
     */
    @Override
    public Column<T> column() {
        return column;
    }

    /**
     * What the attribute is in a statement.
     *
     * @return the column of the table, of its alias, or of the subquery that stands for the table
     */
    public ColumnRef<T> expression() {
        return expression;
    }

    @Override
    public String name() {
        return expression.name();
    }

    /**
     * The mapping that the attribute belongs to.
     *
     * @return the mapping or alias
     */
    @Override
    public Mapped<E> from() {
        return owner;
    }

    @Override
    protected Node parts(Parts p) {
        if (owner.scope.alias == null) {
            p.identity(this);
        } else {
            p.fixed(slot);
            p.node(owner);
        }
        return this;
    }
}
