package dev.athanor.types;

import dev.athanor.error.CompileException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A codec that refuses values which a column could not keep, where databases would cut or round them. */
final class CheckedCodec<T> extends Codec<T> {
    private final Codec<T> codec;
    private final Function<? super T, @Nullable String> refusal;

    CheckedCodec(Codec<T> codec, Function<? super T, @Nullable String> refusal) {
        super(codec.jdbcType());
        this.codec = codec;
        this.refusal = refusal;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        String reason = refusal.apply(value);
        if (reason != null) {
            throw new RefusedValueException(reason, value);
        }
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
        String reason = refusal.apply(value);
        if (reason != null) {
            throw new CompileException(reason);
        }
        return codec.literal(value);
    }

    @Override
    @Nullable
    String refusal(T value) {
        String reason = refusal.apply(value);
        return reason == null ? codec.refusal(value) : reason;
    }
}
