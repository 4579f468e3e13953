package dev.athanor.schema;

import org.jspecify.annotations.Nullable;

/**
 * What a database calls a table, view or sequence.
 *
 * @param schema its schema; null for the connection's default
 * @param name its name, as it is written between quotes
 */
public record TableName(@Nullable String schema, String name) {
    /** {@return schema and name with a dot between them, or the name alone} */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
