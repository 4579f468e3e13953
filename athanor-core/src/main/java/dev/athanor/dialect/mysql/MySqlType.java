package dev.athanor.dialect.mysql;

import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A type of MySQL's or MariaDB's own; made by {@link MySqlTypes}.
 *
 * @param <T> the Java class of the values
 */
final class MySqlType<T> extends NamedSqlType<T> {
    private final UnaryOperator<Codec<T>> codec;

    private MySqlType(SqlType<T> values, String name, List<?> arguments, UnaryOperator<Codec<T>> codec) {
        super(values, name, arguments, "");
        this.codec = codec;
    }

    /** A type whose values pass as those of another. */
    static <T> MySqlType<T> of(SqlType<T> values, String name, Object... arguments) {
        return new MySqlType<>(values, name, List.of(arguments), UnaryOperator.identity());
    }

    /** A type whose values pass in a way that is derived from that of another; it follows from the name and the arguments. */
    static <T> MySqlType<T> of(SqlType<T> values, String name, List<?> arguments, UnaryOperator<Codec<T>> codec) {
        return new MySqlType<>(values, name, arguments, codec);
    }

    @Override
    public Codec<T> codec(Codecs codecs) {
        return codec.apply(super.codec(codecs));
    }
}
