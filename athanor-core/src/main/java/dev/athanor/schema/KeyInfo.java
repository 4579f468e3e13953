package dev.athanor.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key as the database describes it.
 *
 * @param name the constraint's name; null when it has none that was given
 * @param columnNames its columns in key order
 * @param comment its comment, or null
 */
public record KeyInfo(
        @Nullable String name,
        List<String> columnNames,
        @Nullable String comment) {}
