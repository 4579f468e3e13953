package dev.athanor.dialect.postgresql;

import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of PostgreSQL's own; made by {@link PostgresqlTypes}.
 *
 * @param <T> the Java class of the values
 */
public final class PostgresqlType<T> extends NamedSqlType<T> {
    private final @Nullable Codec<T> text;
    private final @Nullable SqlType<?> unbounded;
    private final Function<? super T, @Nullable String> refusal;

    private PostgresqlType(
            SqlType<T> values,
            String name,
            List<?> arguments,
            String suffix,
            @Nullable Codec<T> text,
            @Nullable SqlType<?> unbounded,
            Function<? super T, @Nullable String> refusal) {
        super(values, name, arguments, suffix);
        this.text = text;
        this.unbounded = unbounded;
        this.refusal = refusal;
    }

    /** A type whose values pass as those of another. */
    static <T> PostgresqlType<T> of(SqlType<T> values, String name) {
        return new PostgresqlType<>(values, name, List.of(), "", null, null, value -> null);
    }

    /** A type whose values pass as those of another, which has the same ones without bounds. */
    static <T> PostgresqlType<T> bounded(SqlType<T> values, String name, List<?> arguments, String suffix) {
        return new PostgresqlType<>(values, name, arguments, suffix, null, values.withoutBounds(), value -> null);
    }

    /** A type whose values pass as texts, to which the server is told the type. */
    static <T> PostgresqlType<T> ofText(SqlType<T> values, String name, Codec<T> text) {
        return new PostgresqlType<>(values, name, List.of(), "", text, null, value -> null);
    }

    /** The same type with bounds, which refuses values that the server would cut. */
    PostgresqlType<T> bounded(
            String name, List<?> arguments, String suffix, Function<? super T, @Nullable String> refuse) {
        return new PostgresqlType<>(base(), name, arguments, suffix, text, this, refuse);
    }

    /** Whether values go to the server as texts without a type. */
    boolean isText() {
        return text != null;
    }

    /** Another type would have other operators, if it is not the same but for its bounds. */
    @Override
    public SqlType<?> withoutBounds() {
        return unbounded == null ? this : unbounded;
    }

    @Override
    protected Codec<T> over(Codec<T> codec) {
        return text == null ? codec : text;
    }

    @Override
    public Codec<T> columnCodec(Codecs codecs) {
        Codec<T> codec = super.columnCodec(codecs);
        return unbounded == null ? codec : codec.checked(refusal);
    }
}
