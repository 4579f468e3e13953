package dev.athanor.dialect.mssql;

import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.NamedSqlType;
import dev.athanor.types.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of SQL Server's own; made by {@link MsSqlTypes}.
 *
 * @param <T> the Java class of the values
 */
public final class MsSqlType<T> extends NamedSqlType<T> {
    private final @Nullable Codec<T> codec;

    private MsSqlType(SqlType<T> values, String name, List<?> arguments, String suffix, @Nullable Codec<T> codec) {
        super(values, name, arguments, suffix);
        this.codec = codec;
    }

    static <T> MsSqlType<T> of(SqlType<T> values, String name, Object... arguments) {
        return new MsSqlType<>(values, name, List.of(arguments), "", null);
    }

    static <T> MsSqlType<T> of(Codec<T> codec, SqlType<T> values, String name, Object... arguments) {
        return new MsSqlType<>(values, name, List.of(arguments), "", codec);
    }

    /**
     * The type, for long byte strings, whose values are kept in files.
     *
     * @return the type
     */
    public MsSqlType<T> filestream() {
        return new MsSqlType<>(values(), name(), arguments(), " FILESTREAM", codec);
    }

    /**
     * The type, for strings, whose values are sorted and compared by other rules than the database's default.
     *
     * @param collation the name of the rules
     * @return the type
     */
    public MsSqlType<T> collate(String collation) {
        return new MsSqlType<>(values(), name(), arguments(), " COLLATE " + collation, codec);
    }

    @Override
    public Codec<T> codec(Codecs codecs) {
        return codec == null ? super.codec(codecs) : codec;
    }

    @Override
    public Codec<T> columnCodec(Codecs codecs) {
        return codec == null ? super.columnCodec(codecs) : codec;
    }
}
