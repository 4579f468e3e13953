package dev.athanor.engine;

import org.jspecify.annotations.Nullable;

/** Where SQL NULL meets type variables that say nothing of null. */
final class Nulls {
    private Nulls() {}

    /** A value of a result, which is null where the column is NULL: whoever named the type knows whether that can be. */
    @SuppressWarnings("NullAway") // see above
    static <T> T asIs(@Nullable T value) {
        return value;
    }
}
