package dev.athanor.engine;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.dialect.Reflector;
import dev.athanor.schema.CatalogAccess;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue by a connection. */
record ConnectedCatalog(Connection connection) implements CatalogAccess {
    private Reflector reflector() {
        return connection.dialect().reflector();
    }

    @Override
    public Map<TableName, RelationKind> relations(@Nullable String schema, Set<RelationKind> kinds) {
        CatalogQuery query = CatalogQuery.all(schema).withKinds(kinds.toArray(RelationKind[]::new));
        return reflector().relations(connection, query);
    }

    @Override
    public Map<TableName, TableInfo> tables(@Nullable String schema, Collection<String> names) {
        CatalogQuery query =
                CatalogQuery.all(schema).withScope(CatalogQuery.Scope.ANY).withNames(Set.copyOf(names));
        return reflector().tables(connection, query);
    }
}
