package dev.athanor.orm;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The classes that share a root mapping, and so an identity and a numbering of slots: an attribute of the root has the same
 * slot in all of them.
 */
public final class Hierarchy {
    private final Class<?> root;
    private volatile @Nullable Object[] expired = new @Nullable Object[0];
    private volatile @Nullable Object[] loaded = new @Nullable Object[0];

    Hierarchy(Class<?> root) {
        this.root = root;
    }

    /**
     * The class at the root.
     *
     * @return the class
     */
    public Class<?> root() {
        return root;
    }

    /** Adds a slot; what it holds in an expired entity. */
    synchronized int newSlot(Absent whenExpired) {
        int slot = expired.length;
        loaded = longer(loaded, Absent.DEFERRED);
        expired = longer(expired, whenExpired);
        return slot;
    }

    private static @Nullable Object[] longer(@Nullable Object[] values, Absent last) {
        @Nullable Object[] longer = Arrays.copyOf(values, values.length + 1);
        longer[values.length] = last;
        return longer;
    }

    /**
     * Values for an entity that is being loaded: what the row does not fill is deferred.
     *
     * @return a new array
     */
    public @Nullable Object[] loadedValues() {
        return loaded.clone();
    }

    /**
     * How many slots there are so far; grows when subclasses are mapped.
     *
     * @return the number
     */
    public int slots() {
        return expired.length;
    }

    /**
     * Values of which each is expired, or deferred if the mapping says so. Shared by all expired entities, so expiring one costs nothing.
     *
     * @return an array that nobody writes to
     */
    public @Nullable Object[] expiredValues() {
        return expired;
    }

    /**
     * Values of which none was set.
     *
     * @return a new array
     */
    public @Nullable Object[] unsetValues() {
        @Nullable Object[] values = new @Nullable Object[slots()];
        Arrays.fill(values, Absent.UNSET);
        return values;
    }
}
