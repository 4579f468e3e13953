package dev.athanor.types;

/** A value of a type that is not known: bound and read as the driver pleases. Takes every operator. */
public final class ObjectType extends SqlType<Object> {
    ObjectType() {
        super(Object.class, TypeFamily.OTHER);
    }

    @Override
    public Codec<Object> codec(Codecs codecs) {
        return new ObjectCodec(codecs);
    }

    @Override
    public String toString() {
        return "OBJECT";
    }
}
