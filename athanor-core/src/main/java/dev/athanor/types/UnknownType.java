package dev.athanor.types;

/**
 * What a database calls a type for which this library has none: found by reflection, with a warning. Values are bound and
 * read as the driver pleases. SQLAlchemy's {@code NullType}, which forgets the name.
 */
public final class UnknownType extends SqlType<Object> {
    private final String name;

    /**
     * Creates a type.
     *
     * @param name what the database calls it
     */
    public UnknownType(String name) {
        super(Object.class, TypeFamily.OTHER);
        this.name = name;
    }

    /**
     * What the database calls the type.
     *
     * @return the name as it stands in DDL
     */
    public String name() {
        return name;
    }

    @Override
    public Codec<Object> codec(Codecs codecs) {
        return new ObjectCodec(codecs);
    }

    @Override
    protected Object parameters() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
