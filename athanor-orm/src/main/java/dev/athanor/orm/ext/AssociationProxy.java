package dev.athanor.orm.ext;

import dev.athanor.orm.ToMany;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A relationship seen through: where an order has lines and each line an item, the items of the order. Adding an item makes a
 * line, removing an item removes its line. SQLAlchemy's {@code association_proxy}.
 *
 * <pre>{@code
 * static final AssociationProxy<Order, Line, Item> ITEMS =
 *         AssociationProxy.of(ORDER.lines, Line::getItem, item -> new Line().setItem(item));
 *
 * List<Item> getItems() { return ITEMS.get(this); }
 * }</pre>
 *
 * @param <E> the mapped class
 * @param <A> the class of the associations, to which the relationship leads
 * @param <T> the class of what is seen through them, an entity or any other value
 */
public final class AssociationProxy<E, A, T> {
    private final ToMany<E, A> relation;
    private final Function<? super A, ? extends T> target;
    private final @Nullable Function<? super T, ? extends A> creator;

    private AssociationProxy(
            ToMany<E, A> relation,
            Function<? super A, ? extends T> target,
            @Nullable Function<? super T, ? extends A> creator) {
        this.relation = relation;
        this.target = target;
        this.creator = creator;
    }

    /**
     * Sees through a relationship whose associations can be made of what is seen.
     *
     * @param <E> the mapped class
     * @param <A> the class of the associations
     * @param <T> the class of what is seen
     * @param relation the relationship to the associations
     * @param target gives what is seen through one of them
     * @param creator makes one for something that is added
     * @return the proxy, best kept in a constant
     */
    public static <E, A, T> AssociationProxy<E, A, T> of(
            ToMany<E, A> relation, Function<? super A, ? extends T> target, Function<? super T, ? extends A> creator) {
        return new AssociationProxy<>(relation, target, creator);
    }

    /**
     * Sees through a relationship whose associations need more than what is seen, so that nothing can be added by the proxy.
     *
     * @param <E> the mapped class
     * @param <A> the class of the associations
     * @param <T> the class of what is seen
     * @param relation the relationship to the associations
     * @param target gives what is seen through one of them
     * @return the proxy, best kept in a constant
     */
    public static <E, A, T> AssociationProxy<E, A, T> of(
            ToMany<E, A> relation, Function<? super A, ? extends T> target) {
        return new AssociationProxy<>(relation, target, null);
    }

    /**
     * What an entity's associations lead to: a live view of the relationship's list, in its order. Adding to it loads nothing.
     *
     * @param entity the entity
     * @return the list; {@link UnsupportedOperationException} is thrown when something is added and the proxy has no creator.
     *     Entities are told apart by identity in it, other values by equality
     */
    public List<T> get(E entity) {
        return new AssociationList<>(relation.get(entity), target, creator);
    }
}
