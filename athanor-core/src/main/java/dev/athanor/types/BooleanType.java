package dev.athanor.types;

/** Truth values. */
public final class BooleanType extends SqlType<Boolean> {
    BooleanType() {
        super(Boolean.class, TypeFamily.BOOLEAN);
    }

    @Override
    public Codec<Boolean> codec(Codecs codecs) {
        return StandardCodecs.BOOLEAN;
    }

    @Override
    public String toString() {
        return "BOOLEAN";
    }
}
