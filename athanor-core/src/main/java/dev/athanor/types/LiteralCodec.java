package dev.athanor.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A codec that binds and reads as another, and writes literals in its own way. */
final class LiteralCodec<T> extends Codec<T> {
    private final Codec<T> codec;
    private final Function<? super T, String> literal;

    LiteralCodec(Codec<T> codec, Function<? super T, String> literal) {
        super(codec.jdbcType());
        this.codec = codec;
        this.literal = literal;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        codec.bind(statement, index, value);
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        codec.bindNull(statement, index);
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        return codec.read(row, index);
    }

    @Override
    public String nullLiteral() {
        return codec.nullLiteral();
    }

    @Override
    public String literal(T value) {
        return literal.apply(value);
    }
}
