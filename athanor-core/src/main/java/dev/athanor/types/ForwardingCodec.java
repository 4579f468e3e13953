package dev.athanor.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A codec that does what another does, but for what its subclasses change.
 *
 * @param <T> the Java class of the values
 */
public abstract class ForwardingCodec<T> extends Codec<T> {
    private final Codec<T> codec;

    /**
     * Creates a codec.
     *
     * @param codec does what subclasses do not change
     */
    protected ForwardingCodec(Codec<T> codec) {
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
    public @Nullable ElementForm<T, ?> elementForm() {
        return codec.elementForm();
    }

    @Override
    @Nullable
    String refusal(T value) {
        return codec.refusal(value);
    }
}
