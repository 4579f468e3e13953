package dev.athanor.reflect;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.SequenceInfo;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a database had at a time, to be compared by {@link SchemaDiff}. Immutable.
 *
 * @param tables its tables, and its views with their columns
 * @param viewDefinitions the queries of its views, in the database's SQL
 * @param sequences its sequences; none where the database has none such
 */
public record SchemaSnapshot(
        List<TableInfo> tables, Map<TableName, String> viewDefinitions, List<SequenceInfo> sequences) {
    /**
     * Keeps copies.
     *
     * @param tables its tables, and its views with their columns
     * @param viewDefinitions the queries of its views, in the database's SQL
     * @param sequences its sequences; none where the database has none such
     */
    public SchemaSnapshot {
        tables = List.copyOf(tables);
        viewDefinitions = Map.copyOf(viewDefinitions);
        sequences = List.copyOf(sequences);
    }

    /**
     * Reads all lasting tables, views and sequences of some schemas.
     *
     * @param inspector asks the database, or remembers
     * @param schemas the schemas, null for the connection's default
     * @return what there is
     */
    public static SchemaSnapshot of(Inspector inspector, @Nullable String... schemas) {
        List<TableInfo> tables = new ArrayList<>();
        Map<TableName, String> definitions = new LinkedHashMap<>();
        List<SequenceInfo> sequences = new ArrayList<>();
        for (String schema : schemas) {
            tables.addAll(inspector.allTables(CatalogQuery.all(schema)).values());
            definitions.putAll(inspector.allViewDefinitions(CatalogQuery.all(schema)));
            if (inspector.dialect().reflector().hasSequences()) {
                sequences.addAll((schema == null ? inspector : inspector.in(schema)).sequences());
            }
        }
        return new SchemaSnapshot(tables, definitions, sequences);
    }

    SchemaSnapshot withoutViews() {
        List<TableInfo> others = tables.stream()
                .filter(table -> table.kind() == RelationKind.TABLE)
                .toList();
        return new SchemaSnapshot(others, Map.of(), sequences);
    }

    SchemaSnapshot withoutSequences() {
        return new SchemaSnapshot(tables, viewDefinitions, List.of());
    }
}
