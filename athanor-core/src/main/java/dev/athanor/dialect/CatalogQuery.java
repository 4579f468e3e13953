package dev.athanor.dialect;

import dev.athanor.schema.RelationKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tables and views a {@link Reflector} is asked about.
 *
 * @param schema their schema, or null for the connection's default
 * @param kinds what they are; never empty
 * @param isTemporary whether temporary ones are meant rather than lasting ones
 * @param names their names, or null for all
 */
public record CatalogQuery(
        @Nullable String schema,
        Set<RelationKind> kinds,
        boolean isTemporary,
        @Nullable Set<String> names) {
    /**
     * Asks about all tables and views of a schema.
     *
     * @param schema the schema, or null for the connection's default
     * @return the query
     */
    public static CatalogQuery all(@Nullable String schema) {
        return new CatalogQuery(schema, Set.of(RelationKind.values()), false, null);
    }

    /**
     * Whether a relation is asked about by its name.
     *
     * @param name a name
     * @return true when it is one of the names, or all are meant
     */
    public boolean includes(String name) {
        return names == null || names.contains(name);
    }
}
