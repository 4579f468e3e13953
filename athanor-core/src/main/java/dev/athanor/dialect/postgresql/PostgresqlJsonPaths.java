package dev.athanor.dialect.postgresql;

import dev.athanor.types.Codec;
import dev.athanor.types.StandardCodecs;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ways into JSON documents: a key as text, an index as number, several of them as an array of texts. */
final class PostgresqlJsonPaths extends Codec<Object> {
    static final Codec<Object> CODEC = new PostgresqlJsonPaths();

    private PostgresqlJsonPaths() {
        super(Types.VARCHAR);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof Integer place) {
            statement.setInt(index, place);
        } else {
            StandardCodecs.UNICODE.bind(statement, index, text(value));
        }
    }

    @Override
    public @Nullable Object read(ResultSet row, int index) throws SQLException {
        return row.getString(index);
    }

    @Override
    public String literal(Object value) {
        String text = text(value);
        // Only in an E string is a backslash the same thing on every server.
        return value instanceof Integer
                ? text
                : "E" + StandardCodecs.UNICODE.literal(text).replace("\\", "\\\\");
    }

    private static String text(Object value) {
        return value instanceof List<?> steps
                ? steps.stream()
                        .map(step ->
                                "\"" + step.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                        .collect(Collectors.joining(",", "{", "}"))
                : value.toString();
    }
}
