package dev.athanor.schema;

import dev.athanor.sql.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * What a database calls a table, view or sequence.
 *
 * @param schema its schema; null for the connection's default
 * @param name its name, as it is written between quotes
 * @param quoting whether it is written between quotes, which matters on a database that spells names without quotes otherwise
 */
public record TableName(@Nullable String schema, String name, Quoting quoting) {
    /**
     * A name that is quoted as needed.
     *
     * @param schema its schema; null for the connection's default
     * @param name its name
     */
    public TableName(@Nullable String schema, String name) {
        this(schema, name, Quoting.AS_NEEDED);
    }

    /** {@return schema and name with a dot between them, or the name alone} */
    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
