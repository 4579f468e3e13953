package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.types.Codec;
import org.jspecify.annotations.Nullable;

/** Writes values as literals through their codecs. */
final class LiteralText {
    private LiteralText() {}

    /** The literal of a value for a place in a statement. */
    static String of(Slot slot, @Nullable Object value) {
        try {
            return of(slot.codec(), value);
        } catch (CompileException e) {
            throw slot.column() == null
                    ? e
                    : new CompileException("The value for column %s: %s".formatted(slot.column(), e.getMessage()), e);
        }
    }

    static <T> String of(Codec<T> codec, @Nullable Object value) {
        if (value == null) {
            return codec.nullLiteral();
        }
        @SuppressWarnings("unchecked") // the value was accepted by the type whose codec this is
        T typed = (T) value;
        return codec.literal(typed);
    }
}
