package dev.athanor.orm;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * A relationship to any number of entities: one-to-many or many-to-many.
 *
 * @param <E> the class that has it
 * @param <T> the class that it leads to
 */
public final class ToMany<E, T> extends Relation<E, T> {
    ToMany(Mapped<E> owner, String key, int slot, Supplier<? extends Mapped<T>> target, RelationSettings settings) {
        super(owner, key, slot, target, settings);
    }

    /**
     * The related entities as a live list: what is added to it or removed from it is related or no longer, on both sides
     * where the relationship has an inverse. Its members are told apart by identity. It is loaded when it is first read;
     * adding alone loads nothing.
     *
     * @param entity the entity
     * @return always the same list as long as it is not loaded anew
     */
    @SuppressWarnings("unchecked") // only entities of T are in the list
    public List<T> get(E entity) {
        return (List<T>) (List<?>) EntityState.of((Entity) entity).collection(this);
    }

    /**
     * Replaces the related entities. Loads the former ones, so that they are related no longer.
     *
     * @param entity the entity
     * @param related the new ones
     */
    @SuppressWarnings("unchecked") // related entities are entities
    public void set(E entity, Collection<? extends T> related) {
        EntityState.of((Entity) entity).writeMembers(this, (List<Entity>) (List<?>) List.copyOf(related));
    }

    @Override
    public boolean isMany() {
        return true;
    }
}
