package dev.athanor.dialect.mysql;

import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of MySQL's or MariaDB's own; made by {@link MySqlTypes}.
 *
 * @param <T> the Java class of the values
 */
final class MySqlType<T> extends NamedSqlType<T> {
    private final @Nullable Codec<T> own;

    private MySqlType(SqlType<T> values, String name, List<?> arguments, @Nullable Codec<T> own) {
        super(values, name, arguments, "");
        this.own = own;
    }

    /** A type whose values pass as those of another. */
    static <T> MySqlType<T> of(SqlType<T> values, String name, Object... arguments) {
        return new MySqlType<>(values, name, List.of(arguments), null);
    }

    /** A type whose values pass in their own way. */
    static <T> MySqlType<T> of(Codec<T> own, SqlType<T> values, String name, Object... arguments) {
        return new MySqlType<>(values, name, List.of(arguments), own);
    }

    @Override
    public Codec<T> codec(Codecs codecs) {
        return own == null ? super.codec(codecs) : own;
    }

    @Override
    public Codec<T> columnCodec(Codecs codecs) {
        return own == null ? super.columnCodec(codecs) : own;
    }
}
