package dev.athanor.orm.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What was done to an entity since the last flush: what was in its slots before they were first set, and what becomes of its
 * relationships. Most entities have none, so one object holds both and costs their states one field.
 */
final class Changes {
    /** Stands for null, since null itself says that nothing was set. */
    private static final Object WAS_NULL = new Object();

    private @Nullable Object[] values = {};
    private @Nullable Relatives relatives;

    boolean has(int slot) {
        return slot < values.length && values[slot] != null;
    }

    @Nullable
    Object get(int slot) {
        return values[slot] == WAS_NULL ? null : values[slot];
    }

    void remember(int slot, @Nullable Object value, int slots) {
        if (values.length < slots) {
            values = Arrays.copyOf(values, slots);
        }
        if (values[slot] == null) {
            values[slot] = value == null ? WAS_NULL : value;
        }
    }

    void forget(int slot) {
        if (slot < values.length) {
            values[slot] = null;
        }
    }

    /** What becomes of the relationships; null when nothing was done to them. */
    @Nullable
    Relatives relatives() {
        return relatives;
    }

    Relatives relatives(InstanceState state) {
        if (relatives == null) {
            relatives = new Relatives(state);
        }
        return relatives;
    }
}
