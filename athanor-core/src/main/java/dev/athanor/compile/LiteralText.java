package dev.athanor.compile;

import dev.athanor.types.Codec;
import org.jspecify.annotations.Nullable;

/** Writes values as literals through their codecs. */
final class LiteralText {
    private LiteralText() {}

    static <T> String of(Codec<T> codec, @Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        @SuppressWarnings("unchecked") // the value was accepted by the type whose codec this is
        T typed = (T) value;
        return codec.literal(typed);
    }
}
