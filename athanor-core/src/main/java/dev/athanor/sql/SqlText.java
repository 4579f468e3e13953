package dev.athanor.sql;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text and its parameters in positional order.
 *
 * @param sql the text
 * @param parameters the values, null for SQL NULL
 */
public record SqlText(String sql, List<@Nullable Object> parameters) {
    /** Keeps a copy of the list. */
    public SqlText {
        parameters = Collections.unmodifiableList(new java.util.ArrayList<>(parameters));
    }
}
