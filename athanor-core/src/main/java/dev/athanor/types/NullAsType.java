package dev.athanor.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that keeps Java's null as a value of its own. Made by {@link SqlType#nullAs}.
 *
 * @param <T> the Java class of the values
 */
final class NullAsType<T> extends SqlType<T> {
    private final SqlType<T> stored;
    private final T stand;

    NullAsType(SqlType<T> stored, T stand) {
        super(stored.javaType(), stored.family());
        this.stored = stored;
        this.stand = stand;
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
    public Codec<T> codec(Codecs codecs) {
        return new NullAsCodec<>(codecs.codec(stored), stand);
    }

    @Override
    public Codec<T> columnCodec(Codecs codecs) {
        return new NullAsCodec<>(stored.columnCodec(codecs), stand);
    }

    @Override
    public boolean same(@Nullable T a, @Nullable T b) {
        return stored.same(a, b);
    }

    @Override
    public Object keyOf(T value) {
        return stored.keyOf(value);
    }

    @Override
    protected Object parameters() {
        return List.of(stored, stand);
    }

    @Override
    public String toString() {
        return stored + ".nullAs(" + stand + ")";
    }

    private static final class NullAsCodec<T> extends ForwardingCodec<T> {
        private final T stand;

        NullAsCodec(Codec<T> codec, T stand) {
            super(codec);
            this.stand = stand;
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            bind(statement, index, stand);
        }

        @Override
        public @Nullable T read(ResultSet row, int index) throws SQLException {
            T value = super.read(row, index);
            return stand.equals(value) ? null : value;
        }

        @Override
        public String nullLiteral() {
            return literal(stand);
        }
    }
}
