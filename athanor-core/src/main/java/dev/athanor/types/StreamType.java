package dev.athanor.types;

import dev.athanor.error.CompileException;
import java.io.InputStream;
import java.io.Reader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Large values as streams. Whether the whole passes through memory is the driver's choice: H2 and MariaDB write piece by piece.
 *
 * @param <S> the class of the streams
 */
final class StreamType<S, T> extends DerivedType<S, T> {
    private final Access<S> access;

    private StreamType(SqlType<T> stored, Class<S> javaType, Access<S> access) {
        super(javaType, stored);
        this.access = access;
    }

    static SqlType<InputStream> ofBytes(SqlType<byte[]> stored) {
        return new StreamType<>(stored, InputStream.class, Access.BYTES);
    }

    static SqlType<Reader> ofText(SqlType<String> stored) {
        return new StreamType<>(stored, Reader.class, Access.TEXT);
    }

    @Override
    protected Codec<S> over(Codec<T> codec) {
        return new StreamCodec<>(codec, access);
    }

    @Override
    protected Object parameters() {
        return List.of(base(), access);
    }

    @Override
    public String toString() {
        return base() + " as " + javaType().getSimpleName();
    }

    /** What JDBC has for one class of streams. */
    private interface Access<S> {
        Access<InputStream> BYTES = new Access<>() {
            @Override
            public void bind(PreparedStatement statement, int index, InputStream value) throws SQLException {
                statement.setBinaryStream(index, value);
            }

            @Override
            public @Nullable InputStream read(ResultSet row, int index) throws SQLException {
                return row.getBinaryStream(index);
            }
        };

        Access<Reader> TEXT = new Access<>() {
            @Override
            public void bind(PreparedStatement statement, int index, Reader value) throws SQLException {
                statement.setCharacterStream(index, new WholeCharacters(value));
            }

            @Override
            public @Nullable Reader read(ResultSet row, int index) throws SQLException {
                return row.getCharacterStream(index);
            }
        };

        void bind(PreparedStatement statement, int index, S value) throws SQLException;

        @Nullable
        S read(ResultSet row, int index) throws SQLException;
    }

    private static final class StreamCodec<S> extends Codec<S> {
        private final Codec<?> stored;
        private final Access<S> access;

        StreamCodec(Codec<?> stored, Access<S> access) {
            super(stored.jdbcType());
            this.stored = stored;
            this.access = access;
        }

        @Override
        public void bind(PreparedStatement statement, int index, S value) throws SQLException {
            access.bind(statement, index, value);
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            stored.bindNull(statement, index);
        }

        @Override
        public @Nullable S read(ResultSet row, int index) throws SQLException {
            return access.read(row, index);
        }

        @Override
        public String literal(S value) {
            throw new CompileException("A stream has no literal form; bind it as a parameter");
        }
    }
}
