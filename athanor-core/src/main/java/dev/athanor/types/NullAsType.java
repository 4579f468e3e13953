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
final class NullAsType<T> extends SameValues<T> {
    private final T stand;

    NullAsType(SqlType<T> stored, T stand) {
        super(stored);
        this.stand = stand;
    }

    @Override
    protected Codec<T> over(Codec<T> codec) {
        return new NullAsCodec<>(codec, stand);
    }

    @Override
    protected Object parameters() {
        return List.of(base(), stand);
    }

    @Override
    public String toString() {
        return base() + ".nullAs(" + stand + ")";
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

        /** Within an array nothing would stand for null. */
        @Override
        public @Nullable ElementForm<T, ?> elementForm() {
            return null;
        }
    }
}
