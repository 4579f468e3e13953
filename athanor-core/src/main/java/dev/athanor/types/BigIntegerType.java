package dev.athanor.types;

/** Whole numbers of 64 bits. */
public final class BigIntegerType extends SqlType<Long> {
    BigIntegerType() {
        super(Long.class, TypeFamily.INTEGER);
    }

    @Override
    public Codec<Long> codec(Codecs codecs) {
        return StandardCodecs.LONG;
    }

    @Override
    public String toString() {
        return "BIGINT";
    }
}
