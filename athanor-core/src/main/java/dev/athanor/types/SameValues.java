package dev.athanor.types;

import org.jspecify.annotations.Nullable;

/**
 * A type that is made of another one and has the same values.
 *
 * @param <T> the Java class of the values
 */
public abstract class SameValues<T> extends DerivedType<T, T> {
    /**
     * Creates a type.
     *
     * @param base the other type
     */
    protected SameValues(SqlType<T> base) {
        super(base.javaType(), base);
    }

    /** {@return the base's codec, unless a subclass changes something} */
    @Override
    protected Codec<T> over(Codec<T> codec) {
        return codec;
    }

    @Override
    public boolean same(@Nullable T a, @Nullable T b) {
        return base().same(a, b);
    }

    @Override
    public Object keyOf(T value) {
        return base().keyOf(value);
    }
}
