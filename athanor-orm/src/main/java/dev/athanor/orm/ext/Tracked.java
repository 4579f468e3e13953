package dev.athanor.orm.ext;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Orm;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Maps and lists that are values of attributes, as something whose changes in place are written by the next flush. SQLAlchemy's
 * {@code MutableDict} and {@code MutableList}.
 *
 * <pre>{@code
 * public @Nullable Map<String, Object> getPreferences() { return Tracked.map(this, USER.preferences); }
 * }</pre>
 *
 * What is given is a view of the value that the attribute has at the time of each call. Changes that are made past it, to the
 * attribute's own value or inside of an element, are not noticed; {@link Orm#flagModified} tells of them.
 */
public final class Tracked {
    /**
     * What a view looks at: the value of one attribute of one entity.
     *
     * @param <E> the entity's class
     * @param <V> the class of the value
     * @param entity the entity
     * @param attribute its attribute
     */
    record Source<E, V>(E entity, Attribute<E, V> attribute) {
        V read() {
            V value = attribute.get(entity);
            if (value == null) {
                throw new InvalidRequestException(
                        "Attribute '%s' is null by now; ask for its value again".formatted(attribute.key()));
            }
            return value;
        }

        /** Does something that changes the value. */
        <R extends @Nullable Object> R change(Function<? super V, ? extends R> change) {
            R result = change.apply(read());
            Orm.flagModified(entity, attribute);
            return result;
        }
    }

    private Tracked() {}

    /**
     * A map that is an attribute's value.
     *
     * @param <E> the entity's class
     * @param <K> the class of its keys
     * @param <V> the class of its values
     * @param entity the entity
     * @param attribute its attribute
     * @return a view that writes through; null when the attribute is null
     */
    public static <E, K, V> @Nullable Map<K, V> map(E entity, Attribute<E, Map<K, V>> attribute) {
        return attribute.get(entity) == null ? null : new TrackedMap<>(new Source<>(entity, attribute));
    }

    /**
     * A list that is an attribute's value.
     *
     * @param <E> the entity's class
     * @param <T> the class of its elements
     * @param entity the entity
     * @param attribute its attribute
     * @return a view that writes through; null when the attribute is null
     */
    public static <E, T> @Nullable List<T> list(E entity, Attribute<E, List<T>> attribute) {
        return attribute.get(entity) == null ? null : new TrackedList<>(new Source<>(entity, attribute));
    }
}
