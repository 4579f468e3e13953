package dev.athanor.types;

/** Binary floating point numbers of 32 bits. */
public final class RealType extends SqlType<Float> {
    RealType() {
        super(Float.class, TypeFamily.FLOAT);
    }

    @Override
    public Codec<Float> codec(Codecs codecs) {
        return codecs.codec(Types.DOUBLE).map(RealType::widen, Double::floatValue);
    }

    /** By the shortest text, so that a database that keeps 64 bits has what was meant: 0.1 and not 0.10000000149011612. */
    private static Double widen(Float value) {
        return Double.valueOf(value.toString());
    }

    @Override
    public String toString() {
        return "REAL";
    }
}
