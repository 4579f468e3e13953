package dev.athanor.types;

/**
 * A type that is made of another one, as which its values pass and are stored, but for what a subclass changes.
 *
 * @param <T> the Java class of the values
 * @param <S> the Java class of the other type's values
 */
public abstract class DerivedType<T, S> extends SqlType<T> {
    private final SqlType<S> base;

    /**
     * Creates a type.
     *
     * @param javaType the class of the values
     * @param base the other type
     */
    protected DerivedType(Class<T> javaType, SqlType<S> base) {
        super(javaType, base.family());
        this.base = base;
    }

    /**
     * The type that this one is made of.
     *
     * @return the type
     */
    public final SqlType<S> base() {
        return base;
    }

    /**
     * The type that this one is made of on a dialect.
     *
     * @param dialect the dialect's name
     * @return the type, the same on all dialects unless a subclass says otherwise
     */
    public SqlType<S> baseOn(String dialect) {
        return base;
    }

    /**
     * Makes the codec of this type.
     *
     * @param codec the base's codec
     * @return the codec
     */
    protected abstract Codec<T> over(Codec<S> codec);

    @Override
    public SqlType<?> storedOn(String dialect) {
        return baseOn(dialect).storedOn(dialect);
    }

    @Override
    public SqlType<?> withoutBounds() {
        return base.withoutBounds();
    }

    @Override
    public Codec<T> codec(Codecs codecs) {
        return over(codecs.codec(baseOn(codecs.dialect())));
    }

    @Override
    public Codec<T> columnCodec(Codecs codecs) {
        return over(baseOn(codecs.dialect()).columnCodec(codecs));
    }
}
