package dev.athanor.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A codec that does what another does, but for what its subclasses change. */
abstract class ForwardingCodec<T> extends Codec<T> {
    private final Codec<T> codec;

    ForwardingCodec(Codec<T> codec) {
        super(codec.jdbcType());
        this.codec = codec;
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
    public String literal(T value) {
        return codec.literal(value);
    }

    @Override
    public String nullLiteral() {
        return codec.nullLiteral();
    }

    @Override
    @Nullable
    String refusal(T value) {
        return codec.refusal(value);
    }
}
