package dev.athanor.types;

import java.util.function.Function;

/** A codec that binds and reads as another, and writes literals in its own way. */
final class LiteralCodec<T> extends ForwardingCodec<T> {
    private final Function<? super T, String> literal;

    LiteralCodec(Codec<T> codec, Function<? super T, String> literal) {
        super(codec);
        this.literal = literal;
    }

    @Override
    public String literal(T value) {
        return literal.apply(value);
    }
}
