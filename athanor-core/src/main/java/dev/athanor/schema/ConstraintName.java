package dev.athanor.schema;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The name of a constraint or index.
 *
 * @param text gives the name
 * @param isMadeUp whether a naming convention made it or is to leave it alone, so that it is cut where it is too long rather than
 *     refused
 */
record ConstraintName(Supplier<String> text, boolean isMadeUp) {
    static ConstraintName given(String text) {
        return new ConstraintName(() -> text, false);
    }

    static ConstraintName exact(String text) {
        return new ConstraintName(() -> text, true);
    }

    /** A name that can only be told when what it is made of can be looked up. */
    static ConstraintName late(Supplier<String> text) {
        return new ConstraintName(text, true);
    }

    static @Nullable String textOf(@Nullable ConstraintName name) {
        return name == null ? null : name.text().get();
    }
}
