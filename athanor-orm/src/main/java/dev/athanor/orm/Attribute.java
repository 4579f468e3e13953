package dev.athanor.orm;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.Column;
import dev.athanor.schema.ColumnSource;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operand;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Setter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a mapped class: SQL in statements, {@code USER.name.eq("ed")}, and a value of each entity,
 * {@code USER.name.get(ed)}. It is kept in a column, or it is an expression that the database computes and that cannot be set.
 *
 * @param <E> the mapped class
 * @param <T> the Java class of its values
 */
public final class Attribute<E, T> extends ColumnRef<T> implements ColumnSource<T>, MappedProperty<E> {
    private final Mapped<E> owner;
    private final Column<T> column;
    private final ColumnRef<T> carrier;
    private final @Nullable Computation<T> computation;
    private final String key;
    private final int slot;
    private final Deferral deferral;

    /** An attribute that is kept in a column. */
    Attribute(Mapped<E> owner, Column<T> column, ColumnRef<T> carrier, String key, int slot, Deferral deferral) {
        this(owner, column, carrier, null, key, slot, deferral);
    }

    /** An attribute that is an expression. */
    Attribute(Mapped<E> owner, Column<T> column, Computation<T> computation, int slot, Deferral deferral) {
        this(owner, column, column, computation, column.name(), slot, deferral);
    }

    private Attribute(
            Mapped<E> owner,
            Column<T> column,
            ColumnRef<T> carrier,
            @Nullable Computation<T> computation,
            String key,
            int slot,
            Deferral deferral) {
        super(column.type());
        this.owner = owner;
        this.column = column;
        this.carrier = carrier;
        this.computation = computation;
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
     * @throws InvalidRequestException when the attribute is an expression
     */
    public void set(E entity, @Nullable T value) {
        checkSettable();
        Entity target = (Entity) entity;
        EntityState state = target.state;
        if (state == null) {
            checkOwner(target);
            state = EntityState.of(target);
        }
        state.write(this, value);
    }

    /** The value of an entity was changed in place. */
    void flagModified(E entity) {
        checkSettable();
        checkOwner((Entity) entity);
        EntityState.of((Entity) entity).flagModified(this);
    }

    private void checkSettable() {
        if (isExpression()) {
            throw new InvalidRequestException(
                    "Attribute '%s' of entity '%s' is an expression, which the database computes; set what it is computed from"
                            .formatted(key, owner.scope.mapping.name()));
        }
    }

    /**
     * Assigns a value in an INSERT or UPDATE.
     *
     * @param value the value, null for SQL NULL
     * @return the assignment
     * @throws InvalidRequestException when the attribute is an expression
     */
    @Override
    public Assignment to(@Nullable T value) {
        checkSettable();
        return super.to(value);
    }

    /**
     * Assigns the value of an expression in an INSERT or UPDATE.
     *
     * @param value the expression
     * @return the assignment
     * @throws InvalidRequestException when the attribute is an expression itself
     */
    @Override
    public Assignment to(Operand<? extends T> value) {
        checkSettable();
        return super.to(value);
    }

    /**
     * Takes the value from a property of an object, for {@code insert(table).rows(objects, ..)}.
     *
     * @param <R> the class of the objects
     * @param property gives the value
     * @return the setter
     * @throws InvalidRequestException when the attribute is an expression
     */
    @Override
    public <R> Setter<R> from(Function<? super R, ? extends @Nullable T> property) {
        checkSettable();
        return super.from(property);
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
     * @return the column of the table, or of an alias of it when the mapping is one; of an attribute that is an expression, a
     *     column of no table, which only tells name and type
     */
    @Override
    public Column<T> column() {
        return column;
    }

    /**
     * What the attribute is in a statement.
     *
     * @return the column of the table, of its alias, or of the subquery that stands for the table; or the expression over such
     *     columns that the attribute is
     */
    public Expr<T> expression() {
        return computation == null ? carrier : computation.expression(this);
    }

    /**
     * Whether the database computes the attribute, so that it is read only.
     *
     * @return false when it is kept in a column
     */
    public boolean isExpression() {
        return computation != null;
    }

    @Override
    public String name() {
        return carrier.name();
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
