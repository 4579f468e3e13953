package dev.athanor.orm.state;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What was in an entity's slots before they were first set since the last flush. */
final class CommittedValues {
    /** Stands for null, since null itself says that nothing was set. */
    private static final Object WAS_NULL = new Object();

    private @Nullable Object[] values = {};

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
}
