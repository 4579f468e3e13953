package dev.athanor.types;

import dev.athanor.error.CompileException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;

/**
 * For databases that lack a type: statements about its values can be looked at and not executed.
 *
 * @param <T> the Java class of the values
 */
final class UnsupportedCodec<T> extends Codec<T> {
    private final String message;

    /**
     * Creates the codec.
     *
     * @param lacking what there is not, and what to do instead
     */
    UnsupportedCodec(String lacking) {
        super(Types.OTHER);
        this.message = "This database has no " + lacking;
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        throw refusal();
    }

    @Override
    public T read(ResultSet row, int index) throws SQLException {
        throw refusal();
    }

    @Override
    public String literal(T value) {
        throw new CompileException(message);
    }

    private SQLException refusal() {
        return new SQLFeatureNotSupportedException(message, "0A000");
    }
}
