package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A check constraint as the database describes it.
 *
 * @param name its name; null when it has none that was given
 * @param sql its condition in the database's SQL
 * @param comment its comment, or null
 * @param options what only this database knows of it
 */
public record CheckInfo(
        @Nullable String name, String sql, @Nullable String comment, List<DialectOption> options) {}
