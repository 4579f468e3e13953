package dev.athanor.types;

import dev.athanor.error.CompileException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A codec that refuses values which a column could not keep, where databases would cut or round them. */
final class CheckedCodec<T> extends ForwardingCodec<T> {
    private final Function<? super T, @Nullable String> refusal;

    CheckedCodec(Codec<T> codec, Function<? super T, @Nullable String> refusal) {
        super(codec);
        this.refusal = refusal;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        String reason = refusal.apply(value);
        if (reason != null) {
            throw new RefusedValueException(reason, value);
        }
        super.bind(statement, index, value);
    }

    @Override
    public String literal(T value) {
        String reason = refusal.apply(value);
        if (reason != null) {
            throw new CompileException(reason);
        }
        return super.literal(value);
    }

    @Override
    @Nullable
    String refusal(T value) {
        String reason = refusal.apply(value);
        return reason == null ? super.refusal(value) : reason;
    }
}
