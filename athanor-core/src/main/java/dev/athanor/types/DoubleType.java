package dev.athanor.types;

import org.jspecify.annotations.Nullable;

/** Binary floating point numbers of 64 bits: {@code FLOAT} or {@code DOUBLE}, the same to Java. */
public final class DoubleType extends SqlType<Double> {
    private final boolean named;

    DoubleType(boolean named) {
        super(Double.class, TypeFamily.FLOAT);
        this.named = named;
    }

    /**
     * Whether DDL asks for double precision by name rather than for the database's {@code FLOAT}.
     *
     * @return true for {@code DOUBLE}, false for {@code FLOAT}
     */
    public boolean isDouble() {
        return named;
    }

    @Override
    public Codec<Double> codec(Codecs codecs) {
        return StandardCodecs.DOUBLE;
    }

    @Override
    protected @Nullable Object parameters() {
        return named;
    }

    @Override
    public String toString() {
        return named ? "DOUBLE" : "FLOAT";
    }
}
