package dev.athanor.orm;

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
        super(owner, key, slot, target, settings);
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
