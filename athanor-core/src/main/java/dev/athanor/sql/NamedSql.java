package dev.athanor.sql;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text with parameters by name, {@code :name}, for people and for other tools than JDBC.
 *
 * @param sql the text
 * @param parameters the values by name in the order of the text, null for SQL NULL and for those that come at execution
 */
public record NamedSql(String sql, Map<String, @Nullable Object> parameters) {
    /** Keeps a copy of the map. */
    public NamedSql {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
