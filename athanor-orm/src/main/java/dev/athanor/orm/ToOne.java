package dev.athanor.orm;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to one entity at most: many-to-one, or one-to-one from either side.
 *
 * @param <E> the class that has it
 * @param <T> the class that it leads to
 */
public final class ToOne<E, T> extends Relation<E, T> {
    ToOne(Mapped<E> owner, String key, int slot, Supplier<? extends Mapped<T>> target, RelationSettings settings) {
        this(owner, key, slot, target, settings, null, List.of());
    }

    private ToOne(
            Mapped<E> owner,
            String key,
            int slot,
            Supplier<? extends Mapped<T>> target,
            RelationSettings settings,
            @Nullable Mapped<? extends T> targetAs,
            List<Condition> criteria) {
        super(owner, key, slot, target, settings, targetAs, criteria);
    }

    @Override
    ToOne<E, T> with(@Nullable Mapped<? extends T> as, List<Condition> moreCriteria) {
        return new ToOne<>(from(), key(), slot(), targetSupplier(), settings(), as, moreCriteria);
    }

    /**
     * The relationship leading to an alias of its target.
     *
     * @param alias the alias
     * @return the relationship
     */
    public ToOne<E, T> ofType(Mapped<T> alias) {
        return with(alias, criteria());
    }

    /**
     * Whether there is a related entity.
     *
     * @return the condition
     */
    public Condition has() {
        return RelationCriteria.exists(this, null);
    }

    /**
     * Whether there is a related entity that fulfils a condition.
     *
     * @param criterion a condition over attributes of the target
     * @return the condition
     */
    public Condition has(Expr<Boolean> criterion) {
        return RelationCriteria.exists(this, criterion);
    }

    /**
     * Whether the related entity is a given one.
     *
     * @param related the entity, whose key is taken now; null for none
     * @return the condition
     */
    public Condition eq(@Nullable T related) {
        return RelationCriteria.leadsTo(this, (@Nullable Entity) related);
    }

    /**
     * Whether the related entity is another than a given one, or none.
     *
     * @param related the entity, whose key is taken now; null for none
     * @return the condition
     */
    public Condition ne(@Nullable T related) {
        return RelationCriteria.leadsElsewhere(this, (@Nullable Entity) related);
    }

    /**
     * Whether there is no related entity.
     *
     * @return the condition
     */
    public Condition isNull() {
        return eq(null);
    }

    /**
     * Whether there is a related entity.
     *
     * @return the condition
     */
    public Condition isNotNull() {
        return ne(null);
    }

    /**
     * The related entity. Loads it when that has not happened.
     *
     * @param entity the entity
     * @return the related one, or null when there is none
     * @throws DetachedInstanceException when it must be loaded and the entity is in no session
     */
    @SuppressWarnings("unchecked") // only entities of T are put in the slot
    public @Nullable T get(E entity) {
        Entity target = (Entity) entity;
        @Nullable Object[] values = target.values;
        if (values != null && slot() < values.length) {
            Object value = values[slot()];
            if (!(value instanceof Absent)) {
                return (@Nullable T) value;
            }
        }
        return (@Nullable T) EntityState.of(target).readAbsent(this, ReadMode.ALL);
    }

    /**
     * Relates the entity to another, and the other to it where the relationship has an inverse. Nothing is emitted before
     * the next flush.
     *
     * @param entity the entity
     * @param related the other, or null for none
     */
    public void set(E entity, @Nullable T related) {
        EntityState.of((Entity) entity).writeReference(this, (@Nullable Entity) related);
    }

    @Override
    public boolean isMany() {
        return false;
    }
}
