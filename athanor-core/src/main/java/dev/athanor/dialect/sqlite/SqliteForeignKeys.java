package dev.athanor.dialect.sqlite;

import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.sqlite.SqliteCatalog.Relation;
import dev.athanor.dialect.sqlite.SqliteTableText.Reference;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads foreign keys: their columns by the pragma, their names and when they are checked by the text. The pragma tells them from the
 * last to the first; here those declared on their own come first in their order, then those within columns in the pragma's.
 */
final class SqliteForeignKeys {
    private final SqliteCatalog catalog;

    /** A key as the pragma tells it. */
    private static final class Key {
        final String table;
        final ForeignKey.@Nullable Action onUpdate;
        final ForeignKey.@Nullable Action onDelete;
        final List<String> columns = new ArrayList<>();
        /** Empty when the key names none, which means the primary key. */
        final List<String> referred = new ArrayList<>();

        Key(CatalogRow row) {
            table = row.text(2);
            onUpdate = action(row.text(5));
            onDelete = action(row.text(6));
        }

        void add(CatalogRow row) {
            columns.add(row.text(3));
            if (row.textOrNull(4) != null) {
                referred.add(row.text(4));
            }
        }

        private static ForeignKey.@Nullable Action action(String name) {
            return name.equals("NO ACTION") ? null : ForeignKey.Action.valueOf(name.replace(' ', '_'));
        }
    }

    SqliteForeignKeys(SqliteCatalog catalog) {
        this.catalog = catalog;
    }

    Map<TableName, List<ForeignKeyInfo>> read() {
        Map<Relation, List<Key>> keys = new LinkedHashMap<>();
        catalog.join(
                        "p.id, p.\"table\", p.\"from\", p.\"to\", p.on_update, p.on_delete",
                        "pragma_foreign_key_list(m.name, :db) p",
                        "true")
                .forEach((relation, rows) -> keys.put(relation, keys(rows)));
        Map<String, List<String>> primaryKeys = primaryKeys(keys.values());
        Map<TableName, List<ForeignKeyInfo>> infos = new LinkedHashMap<>();
        keys.forEach((relation, found) -> infos.put(relation.name(), infos(relation, found, primaryKeys)));
        return infos;
    }

    private static List<Key> keys(List<CatalogRow> rows) {
        Map<Long, Key> keys = new TreeMap<>();
        for (CatalogRow row : rows) {
            keys.computeIfAbsent(row.number(1), id -> new Key(row)).add(row);
        }
        return List.copyOf(keys.values());
    }

    /** The primary keys of the tables to which keys without columns of their own refer. */
    private Map<String, List<String>> primaryKeys(Collection<List<Key>> keys) {
        Set<String> tables = keys.stream()
                .flatMap(List::stream)
                .filter(key -> key.referred.isEmpty())
                .map(key -> key.table)
                .collect(Collectors.toSet());
        Map<String, List<String>> found = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (!tables.isEmpty()) {
            catalog.named(tables)
                    .columns()
                    .forEach((relation, columns) ->
                            found.put(relation.name().name(), SqliteCatalog.primaryKey(columns)));
        }
        return found;
    }

    private List<ForeignKeyInfo> infos(Relation relation, List<Key> keys, Map<String, List<String>> primaryKeys) {
        List<Reference> references = relation.text().references;
        // Their numbers differ for tables of other makers only, such as virtual ones: nothing is known of their texts.
        boolean matched = references.size() == keys.size();
        List<ForeignKeyInfo> alone = new ArrayList<>();
        List<ForeignKeyInfo> withinColumns = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            Reference reference = matched ? references.get(keys.size() - 1 - i) : Reference.UNKNOWN;
            ForeignKeyInfo info = new ForeignKeyInfo(
                    reference.name(),
                    List.copyOf(key.columns),
                    new TableName(catalog.schema(), key.table),
                    key.referred.isEmpty() ? primaryKeys.getOrDefault(key.table, List.of()) : List.copyOf(key.referred),
                    key.onDelete,
                    key.onUpdate,
                    reference.isDeferrable(),
                    reference.isInitiallyDeferred(),
                    reference.match(),
                    null,
                    List.of());
            if (reference.isWithinColumn()) {
                withinColumns.add(info);
            } else {
                alone.add(0, info);
            }
        }
        alone.addAll(withinColumns);
        return List.copyOf(alone);
    }
}
