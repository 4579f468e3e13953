package dev.athanor.dialect.mysql;

import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.SameValues;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import org.jspecify.annotations.Nullable;

/** So many bits as a number whose highest bit is no sign; more of them are refused. */
final class Bits extends SameValues<Long> {
    private final int length;

    Bits(int length) {
        super(Types.BIGINT);
        this.length = length;
    }

    @Override
    protected Codec<Long> over(Codec<Long> codec) {
        return BitCodec.INSTANCE;
    }

    @Override
    public Codec<Long> columnCodec(Codecs codecs) {
        return super.columnCodec(codecs).checked(this::refusal);
    }

    private @Nullable String refusal(Long value) {
        int needed = Long.SIZE - Long.numberOfLeadingZeros(value);
        return needed <= length ? null : "a number of %d bits does not fit %s".formatted(needed, this);
    }

    @Override
    public SqlType<?> generic() {
        return base().generic();
    }

    @Override
    protected Object parameters() {
        return length;
    }

    @Override
    public String toString() {
        return "BIT(" + length + ")";
    }
}
