package dev.athanor.types;

import dev.athanor.error.CompileException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Binds a value as the type that its own class suggests, and reads what the driver gives. */
final class ObjectCodec extends Codec<Object> {
    private final Codecs codecs;

    ObjectCodec(Codecs codecs) {
        super(java.sql.Types.NULL);
        this.codecs = codecs;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        SqlType<?> type = Types.typeOf(value.getClass());
        if (type == null) {
            statement.setObject(index, value);
        } else {
            bindAs(type, statement, index, value);
        }
    }

    private <T> void bindAs(SqlType<T> type, PreparedStatement statement, int index, Object value) throws SQLException {
        codecs.codec(type).bind(statement, index, type.javaType().cast(value));
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        return row.getObject(index);
    }

    @Override
    public String literal(Object value) {
        SqlType<?> type = Types.typeOf(value.getClass());
        if (type == null) {
            throw new CompileException("A %s has no literal form; bind it as a parameter or cast it to a type"
                    .formatted(value.getClass().getName()));
        }
        return literalAs(type, value);
    }

    private <T> String literalAs(SqlType<T> type, Object value) {
        return codecs.codec(type).literal(type.javaType().cast(value));
    }
}
