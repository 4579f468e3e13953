package dev.athanor.orm.state;

import dev.athanor.orm.Hierarchy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
     * All entities that are still alive.
     *
     * @return their states
     */
    public List<InstanceState> all() {
        List<InstanceState> all = new ArrayList<>();
        for (Keys keys : byHierarchy.values()) {
            keys.sweep();
            all.addAll(keys.states.values());
        }
        return all;
    }

    /** Forgets everything. */
    public void clear() {
        byHierarchy.clear();
    }

    /** The entities of one hierarchy by key. */
    public static final class Keys {
        private static final int FIRST_SWEEP = 4096;

        private final Map<Object, InstanceState> states = new HashMap<>();
        private int sweepAt = FIRST_SWEEP;

        private Keys() {}

        /**
         * Finds an entity.
         *
         * @param id its key
         * @return its state, or null when there is none; the entity itself may be gone
         */
        public @Nullable InstanceState get(Object id) {
            return states.get(id);
        }

        /**
         * Adds an entity that has a key.
         *
         * @param state its state
         */
        public void put(InstanceState state) {
            Object id = state.id();
            if (id == null) {
                throw new IllegalArgumentException("an entity without a key has no place in the identity map");
            }
            states.put(id, state);
            if (states.size() >= sweepAt) {
                // Each sweep is paid for by as many additions as it leaves entities alive.
                sweep();
                sweepAt = Math.max(FIRST_SWEEP, 2 * states.size());
            }
        }

        void remove(InstanceState state) {
            if (state.id() != null) {
                states.remove(state.id(), state);
            }
        }

        private void sweep() {
            states.values().removeIf(state -> state.get() == null);
        }
    }
}
