package dev.athanor.types;

import java.util.List;
import java.util.function.Function;

/**
 * A type of the user's whose values are stored as another type's.
 *
 * @param <U> the class of the values in Java
 * @param <T> the class of the stored values
 */
public final class MappedType<U, T> extends SqlType<U> {
    private final SqlType<T> stored;
    private final Function<? super U, ? extends T> toDatabase;
    private final Function<? super T, ? extends U> fromDatabase;

    MappedType(
            SqlType<T> stored,
            Class<U> javaType,
            Function<? super U, ? extends T> toDatabase,
            Function<? super T, ? extends U> fromDatabase) {
        super(javaType, stored.family());
        this.stored = stored;
        this.toDatabase = toDatabase;
        this.fromDatabase = fromDatabase;
    }

    /**
     * The type that the database knows.
     *
     * @return the stored type
     */
    public SqlType<T> stored() {
        return stored;
    }

    @Override
    public SqlType<?> storedOn(String dialect) {
        return stored.storedOn(dialect);
    }

    @Override
    public SqlType<?> withoutBounds() {
        return stored.withoutBounds();
    }

    @Override
    public Codec<U> codec(Codecs codecs) {
        return codecs.codec(stored).map(toDatabase, fromDatabase);
    }

    @Override
    public Codec<U> columnCodec(Codecs codecs) {
        return stored.columnCodec(codecs).map(toDatabase, fromDatabase);
    }

    @Override
    protected Object parameters() {
        return List.of(stored, toDatabase, fromDatabase);
    }

    @Override
    public String toString() {
        return stored + ".map(" + javaType().getSimpleName() + ")";
    }
}
