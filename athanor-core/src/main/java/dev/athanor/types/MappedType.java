package dev.athanor.types;

import java.util.List;
import java.util.function.Function;

/**
 * A type of the user's whose values are stored as another type's.
 *
 * @param <U> the class of the values in Java
 * @param <T> the class of the stored values
 */
public final class MappedType<U, T> extends DerivedType<U, T> {
    private final Function<? super U, ? extends T> toDatabase;
    private final Function<? super T, ? extends U> fromDatabase;

    MappedType(
            SqlType<T> stored,
            Class<U> javaType,
            Function<? super U, ? extends T> toDatabase,
            Function<? super T, ? extends U> fromDatabase) {
        super(javaType, stored);
        this.toDatabase = toDatabase;
        this.fromDatabase = fromDatabase;
    }

    @Override
    protected Codec<U> over(Codec<T> codec) {
        return codec.map(toDatabase, fromDatabase);
    }

    @Override
    protected Object parameters() {
        return List.of(base(), toDatabase, fromDatabase);
    }

    @Override
    public String toString() {
        return base() + ".map(" + javaType().getSimpleName() + ")";
    }
}
