package dev.athanor.types;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Byte strings, with or without a bound on their length. */
public final class BinaryType extends SqlType<byte[]> {
    private final @Nullable Integer length;

    BinaryType(@Nullable Integer length) {
        super(byte[].class, TypeFamily.BINARY);
        this.length = length;
    }

    /**
     * The longest value, in bytes.
     *
     * @return the length, or null when there is no bound
     */
    public @Nullable Integer length() {
        return length;
    }

    @Override
    public SqlType<?> withoutBounds() {
        return Types.BINARY;
    }

    @Override
    public Codec<byte[]> codec(Codecs codecs) {
        return StandardCodecs.BYTES;
    }

    @Override
    public Codec<byte[]> columnCodec(Codecs codecs) {
        Codec<byte[]> codec = codecs.codec(this);
        Integer bound = length;
        return bound == null
                ? codec
                : codec.checked(value -> value.length <= bound
                        ? null
                        : "a string of %d bytes does not fit %s".formatted(value.length, this));
    }

    @Override
    public boolean same(byte @Nullable [] a, byte @Nullable [] b) {
        return Arrays.equals(a, b);
    }

    @Override
    public Object keyOf(byte[] value) {
        return ByteBuffer.wrap(value.clone());
    }

    @Override
    protected @Nullable Object parameters() {
        return length;
    }

    @Override
    public String toString() {
        return length == null ? "BINARY" : "binary(" + length + ")";
    }
}
