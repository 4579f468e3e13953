package dev.athanor.dialect;

import dev.athanor.schema.RelationKind;
import dev.athanor.schema.TableName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tables and views a {@link Reflector} is asked about. Immutable; the methods give changed copies.
 *
 * @param schema their schema, or null for the connection's default
 * @param kinds what they are; never empty
 * @param scope whether lasting or temporary ones are meant, or both
 * @param names their names, or null for all
 * @param includesInternal whether what the database made for its own use is told too, such as SQLite's indexes of unique
 *     constraints; databases that cannot tell pass it over
 */
public record CatalogQuery(
        @Nullable String schema,
        Set<RelationKind> kinds,
        Scope scope,
        @Nullable Set<String> names,
        boolean includesInternal) {
    /** How long relations live. */
    public enum Scope {
        /** Those that stay until they are dropped. */
        LASTING,
        /** Those of this connection only. */
        TEMPORARY,
        /** Both. */
        ANY
    }

    /**
     * Asks about all lasting tables and views of a schema.
     *
     * @param schema the schema, or null for the connection's default
     * @return the query
     */
    public static CatalogQuery all(@Nullable String schema) {
        return new CatalogQuery(schema, Set.of(RelationKind.values()), Scope.LASTING, null, false);
    }

    /**
     * Asks about one table or view, temporary or not.
     *
     * @param name its name
     * @return the query
     */
    public static CatalogQuery of(TableName name) {
        return all(name.schema()).withScope(Scope.ANY).withNames(Set.of(name.name()));
    }

    /**
     * Asks about some kinds of relations only.
     *
     * @param wanted the kinds; at least one
     * @return the query
     */
    public CatalogQuery withKinds(RelationKind... wanted) {
        return new CatalogQuery(schema, Set.of(wanted), scope, names, includesInternal);
    }

    /**
     * Asks about lasting or temporary relations, or both.
     *
     * @param wanted which
     * @return the query
     */
    public CatalogQuery withScope(Scope wanted) {
        return new CatalogQuery(schema, kinds, wanted, names, includesInternal);
    }

    /**
     * Asks about relations of some names only.
     *
     * @param wanted the names
     * @return the query
     */
    public CatalogQuery withNames(Set<String> wanted) {
        return new CatalogQuery(schema, kinds, scope, Set.copyOf(wanted), includesInternal);
    }

    /**
     * Asks also about what the database made for its own use.
     *
     * @return the query
     */
    public CatalogQuery withInternal() {
        return new CatalogQuery(schema, kinds, scope, names, true);
    }

    /**
     * Whether lasting relations are asked about.
     *
     * @return true unless only temporary ones are
     */
    public boolean includesLasting() {
        return scope != Scope.TEMPORARY;
    }

    /**
     * Whether temporary relations are asked about.
     *
     * @return true unless only lasting ones are
     */
    public boolean includesTemporary() {
        return scope != Scope.LASTING;
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
