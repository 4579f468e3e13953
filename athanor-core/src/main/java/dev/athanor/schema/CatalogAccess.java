package dev.athanor.schema;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The means to read a database's catalogue, in a number of statements that does not grow with that of the tables. */
public interface CatalogAccess {
    /**
     * What there is in a schema, but for temporary tables.
     *
     * @param schema the schema, or null for the connection's default
     * @param kinds what is wanted; not empty
     * @return what each relation is, sorted by name
     */
    Map<TableName, RelationKind> relations(@Nullable String schema, Set<RelationKind> kinds);

    /**
     * Describes tables and views, temporary ones too.
     *
     * @param schema their schema, or null for the connection's default
     * @param names their names
     * @return those of them that are there, with the schema of the question and the names that the catalogue spells
     */
    Map<TableName, TableInfo> tables(@Nullable String schema, Collection<String> names);
}
