package dev.athanor.engine;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.Codec;
import dev.athanor.types.Codecs;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that a listener put in the place of a statement's own.
 *
 * @param values the values; one list per row of a batch
 * @param many whether they are those of a batch
 * @param places how the statement's own values are bound
 */
record OtherValues(List<?> values, boolean many, List<Codec<?>> places) {
    /** The values for a call. */
    static OtherValues of(List<?> values, Call call) {
        if (call.many() && values.size() != call.to() - call.from()) {
            throw new ArgumentException("A listener gave %d rows of parameters for a batch of %d rows; give as many: %s"
                    .formatted(values.size(), call.to() - call.from(), call.sql()));
        }
        return new OtherValues(values, call.many(), call.codecs());
    }

    void bind(PreparedStatement statement, Codecs codecs) throws SQLException {
        bind(statement, values, codecs);
    }

    void bindRow(PreparedStatement statement, int row, Codecs codecs) throws SQLException {
        bind(statement, many ? rowOf(values.get(row)) : values, codecs);
    }

    private static List<?> rowOf(@Nullable Object row) {
        if (row instanceof List<?> list) {
            return list;
        }
        throw new ArgumentException(
                "A listener gave %s for a row of a batch, which is a list of its values".formatted(row));
    }

    private void bind(PreparedStatement statement, List<?> row, Codecs codecs) throws SQLException {
        Parameters.bind(statement, row, row.size() == places.size() ? places : byClass(row, codecs));
    }

    private static List<Codec<?>> byClass(List<?> row, Codecs codecs) {
        List<Codec<?>> found = new ArrayList<>(row.size());
        for (Object value : row) {
            SqlType<?> known = value == null ? null : Types.typeOf(value.getClass());
            SqlType<?> type = known == null ? Types.OBJECT : known;
            found.add(codecs.codec(type));
        }
        return found;
    }
}
