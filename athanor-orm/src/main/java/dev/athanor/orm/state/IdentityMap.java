package dev.athanor.orm.state;

import dev.athanor.orm.Hierarchy;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entities of a session by hierarchy and key. Holds them weakly: what nobody else holds, and what has no changes to be
 * flushed, is forgotten.
 */
public final class IdentityMap {
    private final Map<Hierarchy, Keys> byHierarchy = new IdentityHashMap<>();

    /** Creates an empty map. */
    public IdentityMap() {}

    /**
     * The entities of a hierarchy.
     *
     * @param hierarchy the hierarchy
     * @return its part of this map, live
     */
    public Keys of(Hierarchy hierarchy) {
        return byHierarchy.computeIfAbsent(hierarchy, h -> new Keys());
    }

    /**
     * Adds an entity that has a key.
     *
     * @param state its state
     */
    public void put(InstanceState state) {
        of(state.mapping().hierarchy()).put(state);
    }

    /**
     * Removes an entity.
     *
     * @param state its state
     */
    public void remove(InstanceState state) {
        of(state.mapping().hierarchy()).remove(state);
    }

    /**
     * Does something with all entities that are still alive. The action leaves this map and the keys as they are.
     *
     * @param action is given their states
     */
    public void forEach(Consumer<? super InstanceState> action) {
        for (Keys keys : byHierarchy.values()) {
            keys.forEach(action);
        }
    }

    /** Forgets everything. */
    public void clear() {
        byHierarchy.clear();
    }

    /**
     * The entities of one hierarchy by key: a hash table of the states themselves, probed linearly, since a node per entity
     * would cost as much as its values. A state keeps its key while it is here. Entities that are gone are dropped whenever
     * the table is full.
     */
    public static final class Keys {
        private static final int FIRST_CAPACITY = 16;

        private @Nullable InstanceState[] table = new @Nullable InstanceState[FIRST_CAPACITY];
        private int size;

        private Keys() {}

        /**
         * Finds an entity.
         *
         * @param id its key
         * @return its state, or null when there is none; the entity itself may be gone
         */
        public @Nullable InstanceState get(Object id) {
            return table[indexOf(id)];
        }

        /**
         * Adds an entity that has a key.
         *
         * @param state its state
         */
        public void put(InstanceState state) {
            int index = indexOf(key(state));
            if (table[index] == null) {
                size++;
            }
            table[index] = state;
            if (size > table.length / 3 * 2) {
                rebuild();
            }
        }

        void remove(InstanceState state) {
            if (state.id() == null) {
                return;
            }
            int index = indexOf(key(state));
            if (table[index] == state) {
                table[index] = null;
                size--;
                closeGap(index);
            }
        }

        private static Object key(InstanceState state) {
            Object id = state.id();
            if (id == null) {
                throw new IllegalArgumentException("an entity without a key has no place in the identity map");
            }
            return id;
        }

        /** Where a key is, or where it would be put. */
        private int indexOf(Object id) {
            int index = firstIndex(id);
            for (InstanceState state = table[index]; state != null; state = table[index]) {
                if (id.equals(state.id())) {
                    return index;
                }
                index = next(index);
            }
            return index;
        }

        private int firstIndex(Object id) {
            // Fibonacci hashing: keys that follow each other, or are multiples of something, hardly ever meet.
            return id.hashCode() * 0x9E3779B9 >>> Integer.numberOfLeadingZeros(table.length) + 1;
        }

        private int next(int index) {
            return index + 1 & table.length - 1;
        }

        /** Moves up what was put behind a place only because that was taken. */
        private void closeGap(int gap) {
            int free = gap;
            int index = next(gap);
            for (InstanceState state = table[index]; state != null; state = table[index]) {
                int wanted = firstIndex(key(state));
                if ((index - wanted & table.length - 1) >= (index - free & table.length - 1)) {
                    table[free] = state;
                    table[index] = null;
                    free = index;
                }
                index = next(index);
            }
        }

        /** Leaves out entities that are gone, and makes room for as many as are left. */
        private void rebuild() {
            @Nullable InstanceState[] old = table;
            int alive = 0;
            for (InstanceState state : old) {
                alive += state != null && state.get() != null ? 1 : 0;
            }
            int capacity = FIRST_CAPACITY;
            while (capacity < 2 * alive) {
                capacity *= 2;
            }
            table = new @Nullable InstanceState[capacity];
            size = 0;
            for (InstanceState state : old) {
                if (state != null && state.get() != null) {
                    table[indexOf(key(state))] = state;
                    size++;
                }
            }
        }

        private void forEach(Consumer<? super InstanceState> action) {
            for (InstanceState state : table) {
                if (state != null && state.get() != null) {
                    action.accept(state);
                }
            }
        }
    }
}
