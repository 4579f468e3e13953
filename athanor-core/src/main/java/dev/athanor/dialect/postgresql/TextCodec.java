package dev.athanor.dialect.postgresql;

import dev.athanor.types.Codec;
import dev.athanor.types.ElementForm;
import dev.athanor.types.StandardCodecs;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values as the texts that the server writes and reads, sent without a type: the place or a cast tells it. */
final class TextCodec<T> extends Codec<T> {
    private final String typeName;
    private final Function<? super T, String> write;
    private final Function<String, ? extends T> parse;

    TextCodec(String typeName, Function<? super T, String> write, Function<String, ? extends T> parse) {
        super(Types.OTHER);
        this.typeName = typeName;
        this.write = write;
        this.parse = parse;
    }

    /** Strings that are what the server writes. */
    static Codec<String> of(String typeName) {
        return new TextCodec<>(typeName, Function.identity(), Function.identity());
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        String text = write.apply(value);
        StandardCodecs.checkUnicode(text);
        statement.setObject(index, text, Types.OTHER);
    }

    @Override
    public @Nullable T read(ResultSet row, int index) throws SQLException {
        String text = row.getString(index);
        return text == null ? null : parse.apply(text);
    }

    @Override
    public ElementForm<T, String> elementForm() {
        return new ElementForm<>(String.class, write, parse);
    }

    @Override
    public String literal(T value) {
        return PostgresqlCodecs.quote(write.apply(value)) + "::" + typeName;
    }
}
