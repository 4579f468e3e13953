package dev.athanor.types;

import java.util.List;

/**
 * A type whose values pass through the driver in a way of their own, on every dialect that has the type.
 *
 * @param <T> the Java class of the values
 */
public final class OwnCodecType<T> extends SameValues<T> {
    private final Codec<T> codec;

    /**
     * Creates a type.
     *
     * @param values the type of the values
     * @param codec the way
     */
    public OwnCodecType(SqlType<T> values, Codec<T> codec) {
        super(values);
        this.codec = codec;
    }

    @Override
    protected Codec<T> over(Codec<T> other) {
        return codec;
    }

    @Override
    public SqlType<?> generic() {
        return base().generic();
    }

    @Override
    protected Object parameters() {
        return List.of(base(), codec);
    }

    @Override
    public String toString() {
        return base().toString();
    }
}
