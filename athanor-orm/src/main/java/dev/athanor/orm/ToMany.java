package dev.athanor.orm;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A relationship to any number of entities: one-to-many or many-to-many.
 *
 * @param <E> the class that has it
 * @param <T> the class that it leads to
 */
public final class ToMany<E, T> extends Relation<E, T> {
    ToMany(Mapped<E> owner, String key, int slot, Supplier<? extends Mapped<T>> target, RelationSettings settings) {
        this(owner, key, slot, target, settings, null, List.of());
    }

    private ToMany(
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
    ToMany<E, T> with(@Nullable Mapped<? extends T> as, List<Condition> moreCriteria) {
        return new ToMany<>(from(), key(), slot(), targetSupplier(), settings(), as, moreCriteria);
    }

    /**
     * The relationship leading to an alias of its target.
     *
     * @param alias the alias
     * @return the relationship
     */
    public ToMany<E, T> ofType(Mapped<T> alias) {
        return with(alias, criteria());
    }

    /**
     * Whether there is any related entity.
     *
     * @return the condition
     */
    public Condition any() {
        return RelationCriteria.exists(this, null);
    }

    /**
     * Whether there is any related entity that fulfils a condition.
     *
     * @param criterion a condition over attributes of the target
     * @return the condition
     */
    public Condition any(Expr<Boolean> criterion) {
        return RelationCriteria.exists(this, criterion);
    }

    /**
     * Whether a given entity is among the related ones.
     *
     * @param related the entity, whose key is taken now
     * @return the condition
     */
    public Condition contains(T related) {
        return RelationCriteria.leadsTo(this, (Entity) related);
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
