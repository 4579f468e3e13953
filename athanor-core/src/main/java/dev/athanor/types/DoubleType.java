package dev.athanor.types;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Binary floating point numbers of 64 bits: {@code FLOAT} or {@code DOUBLE}, the same to Java. */
public final class DoubleType extends SqlType<Double> {
    private final boolean named;
    private final @Nullable Integer precision;

    DoubleType(boolean named, @Nullable Integer precision) {
        super(Double.class, TypeFamily.FLOAT);
        this.named = named;
        this.precision = precision;
    }

    /**
     * How many binary digits a {@code FLOAT} has at least.
     *
     * @return the number, or null for the database's default
     */
    public @Nullable Integer precision() {
        return precision;
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
    protected Object parameters() {
        return Arrays.asList(named, precision);
    }

    @Override
    public String toString() {
        return named ? "DOUBLE" : precision == null ? "FLOAT" : "floating(" + precision + ")";
    }
}
