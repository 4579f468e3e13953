package dev.athanor.orm;

import org.jspecify.annotations.Nullable;

/**
 * The base of mapped classes. Holds the values of their attributes, which are read and written through the mapping:
 *
 * <pre>{@code
 * public String getName() { return USER.name.get(this); }
 * public User setName(String name) { USER.name.set(this, name); return this; }
 * }</pre>
 *
 * The library never calls {@code equals} or {@code hashCode} of an entity; classes may define them as they like.
 */
public abstract class Entity {
    /** One value per slot of the hierarchy, an {@link Absent} where there is none; null until the first is set. */
    @Nullable
    Object @Nullable [] values;

    @Nullable
    EntityState state;

    /** For subclasses. */
    protected Entity() {}
}
