package dev.athanor.types;

/** Whole numbers of 16 bits. */
public final class SmallIntegerType extends SqlType<Short> {
    SmallIntegerType() {
        super(Short.class, TypeFamily.INTEGER);
    }

    @Override
    public Codec<Short> codec(Codecs codecs) {
        return StandardCodecs.SHORT;
    }

    @Override
    public String toString() {
        return "SMALLINT";
    }
}
