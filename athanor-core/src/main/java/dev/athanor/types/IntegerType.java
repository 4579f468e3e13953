package dev.athanor.types;

/** Whole numbers of 32 bits. */
public final class IntegerType extends SqlType<Integer> {
    IntegerType() {
        super(Integer.class, TypeFamily.INTEGER);
    }

    @Override
    public Codec<Integer> codec(Codecs codecs) {
        return StandardCodecs.INTEGER;
    }

    @Override
    public String toString() {
        return "INTEGER";
    }
}
