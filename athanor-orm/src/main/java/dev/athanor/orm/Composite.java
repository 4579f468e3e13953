package dev.athanor.orm;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is kept in several attributes of an entity, such as a point in two columns. Declared with the attributes in the
 * mapping class, by {@link Orm#composite}; has no columns of its own.
 *
 * @param <E> the mapped class
 * @param <V> the class of the values, best an immutable one
 */
public final class Composite<E, V> {
    /** One of the attributes, and what of a value it keeps. */
    record Part<E, V, T>(Attribute<E, T> attribute, Function<? super V, ? extends @Nullable T> of) {
        void set(E entity, @Nullable V value) {
            attribute.set(entity, value == null ? null : of.apply(value));
        }

        Condition eq(@Nullable V value) {
            return attribute.eq(value == null ? null : of.apply(value));
        }
    }

    private final Function<@Nullable Object[], V> maker;
    private final List<Part<E, V, ?>> parts;

    @SafeVarargs
    Composite(Function<@Nullable Object[], V> maker, Part<E, V, ?>... parts) {
        this.maker = maker;
        this.parts = List.copyOf(Arrays.asList(parts));
    }

    /**
     * The value that an entity's attributes make. Loads them when they are expired or deferred.
     *
     * @param entity the entity
     * @return a new value of what the attributes have now; null when all of them are null
     */
    public @Nullable V get(E entity) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        boolean present = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).attribute().get(entity);
            present |= values[i] != null;
        }
        return present ? maker.apply(values) : null;
    }

    /**
     * Sets the attributes to what they keep of a value. Nothing is emitted before the next flush.
     *
     * @param entity the entity
     * @param value the value; null sets all attributes to null
     */
    public void set(E entity, @Nullable V value) {
        parts.forEach(part -> part.set(entity, value));
    }

    /**
     * Compares with a value, attribute by attribute.
     *
     * @param value the value; null where all attributes are to be null
     * @return the condition that all are equal
     */
    public Condition eq(@Nullable V value) {
        List<Condition> conditions = new ArrayList<>();
        parts.forEach(part -> conditions.add(part.eq(value)));
        return Sql.and(conditions);
    }

    /**
     * Compares with a value, attribute by attribute.
     *
     * @param value the value; null where not all attributes are to be null
     * @return the condition that one at least is not equal
     */
    public Condition ne(@Nullable V value) {
        return eq(value).not();
    }
}
