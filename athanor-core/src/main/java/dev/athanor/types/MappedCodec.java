package dev.athanor.types;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Passes values through two functions on their way to and from another codec. */
final class MappedCodec<U, T> extends Codec<U> {
    private final Codec<T> stored;
    private final Function<? super U, ? extends T> toDatabase;
    private final Function<? super T, ? extends U> fromDatabase;

    MappedCodec(
            Codec<T> stored,
            Function<? super U, ? extends T> toDatabase,
            Function<? super T, ? extends U> fromDatabase) {
        super(stored.jdbcType());
        this.stored = stored;
        this.toDatabase = toDatabase;
        this.fromDatabase = fromDatabase;
    }

    @Override
    public void bind(PreparedStatement statement, int index, U value) throws SQLException {
        stored.bind(statement, index, toDatabase.apply(value));
    }

    @Override
    public void bindNull(PreparedStatement statement, int index) throws SQLException {
        stored.bindNull(statement, index);
    }

    @Override
    public @Nullable U read(ResultSet row, int index) throws SQLException {
        T value = stored.read(row, index);
        return value == null ? null : fromDatabase.apply(value);
    }

    @Override
    public @Nullable ElementForm<U, ?> elementForm() {
        ElementForm<T, ?> form = stored.elementForm();
        return form == null ? null : form.map(toDatabase, fromDatabase);
    }

    @Override
    @Nullable
    String refusal(U value) {
        return stored.refusal(toDatabase.apply(value));
    }

    @Override
    public String nullLiteral() {
        return stored.nullLiteral();
    }

    @Override
    public String literal(U value) {
        return stored.literal(toDatabase.apply(value));
    }
}
