package dev.athanor.dialect.postgresql;

import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of PostgreSQL's own; made by {@link PostgresqlTypes}.
 *
 * @param <T> the Java class of the values
 */
public final class PostgresqlType<T> extends NamedSqlType<T> {
    private final @Nullable Codec<T> text;

    private PostgresqlType(SqlType<T> values, String name, List<?> arguments, String suffix, @Nullable Codec<T> text) {
        super(values, name, arguments, suffix);
        this.text = text;
    }

    /** A type whose values pass as those of another. */
    static <T> PostgresqlType<T> of(SqlType<T> values, String name, List<?> arguments, String suffix) {
        return new PostgresqlType<>(values, name, arguments, suffix, null);
    }

    /** A type whose values pass as texts, to which the server is told the type. */
    static <T> PostgresqlType<T> ofText(SqlType<T> values, String name, List<?> arguments, Codec<T> text) {
        return new PostgresqlType<>(values, name, arguments, "", text);
    }

    /** Whether values go to the server as texts without a type. */
    boolean isText() {
        return text != null;
    }

    @Override
    public SqlType<?> withoutBounds() {
        return this; // another type would have other operators
    }

    @Override
    public Codec<T> codec(Codecs codecs) {
        return text == null ? super.codec(codecs) : text;
    }

    @Override
    public Codec<T> columnCodec(Codecs codecs) {
        return text == null ? super.columnCodec(codecs) : text;
    }
}
