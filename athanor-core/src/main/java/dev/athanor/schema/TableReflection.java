package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.sql.Quoting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes tables of what a database has. First all that is wanted is read, level by level of the tables that refer to each other,
 * and only then are the tables made, so that a failure leaves the metadata as it was.
 */
final class TableReflection {
    private final MetaData metadata;
    private final CatalogAccess catalog;
    private final ReflectOptions options;
    private final Map<TableName, TableInfo> found = new LinkedHashMap<>();

    private TableReflection(MetaData metadata, CatalogAccess catalog, ReflectOptions options) {
        this.metadata = metadata;
        this.catalog = catalog;
        this.options = options;
    }

    /** Makes one table, and those that it refers to. */
    static <T extends Table> T table(
            String name,
            MetaData metadata,
            CatalogSource source,
            ReflectOptions options,
            Function<TableScope, T> constructor,
            List<TableItem> declared) {
        TableName plain = TableScope.nameOf(name, metadata);
        TableName asked = new TableName(plain.schema(), plain.name(), quoting(declared));
        if (metadata.has(asked)) {
            throw new ArgumentException(
                    "Table '%s' is in this metadata already; use that, or another MetaData".formatted(asked));
        }
        return source.readCatalog(catalog -> {
            TableReflection reflection = new TableReflection(metadata, catalog, options);
            Set<TableName> wanted = Set.of(asked);
            reflection.readLevel(wanted, null);
            TableInfo info = reflection.found.values().iterator().next();
            reflection.follow();
            T table = reflection.make(info, constructor, declared);
            reflection.makeOthers();
            return table;
        });
    }

    private static Quoting quoting(List<TableItem> declared) {
        TableSettings settings = new TableSettings();
        for (TableItem item : declared) {
            if (item instanceof QuotingItem<?> quoting) {
                quoting.applyTo(settings);
            }
        }
        return settings.quoting;
    }

    /** Makes the tables of a schema. */
    static void tables(MetaData metadata, CatalogSource source, ReflectOptions options) {
        String schema = options.schema() == null ? metadata.defaultSchema() : options.schema();
        source.readCatalog(catalog -> {
            TableReflection reflection = new TableReflection(metadata, catalog, options);
            Set<TableName> there = catalog.relations(schema, options.kinds()).keySet();
            reflection.readLevel(
                    wanted(there, schema, options).stream()
                            .filter(table -> !metadata.has(table))
                            .collect(Collectors.toCollection(LinkedHashSet::new)),
                    null);
            reflection.follow();
            reflection.makeOthers();
            return metadata;
        });
    }

    private static List<TableName> wanted(Set<TableName> there, @Nullable String schema, ReflectOptions options) {
        if (options.names() != null) {
            List<TableName> named = options.names().stream()
                    .map(name -> new TableName(schema, name))
                    .toList();
            List<TableName> missing =
                    named.stream().filter(table -> !there.contains(table)).toList();
            if (!missing.isEmpty()) {
                throw new InvalidRequestException(
                        "Could not reflect: the database has no %s; it has %s".formatted(missing, there));
            }
            return named;
        }
        return there.stream().filter(options::includes).toList();
    }

    /** Reads tables, a schema at a time. */
    private void readLevel(Set<TableName> wanted, @Nullable Map<TableName, TableName> referrers) {
        Map<String, List<TableName>> bySchema = new LinkedHashMap<>();
        for (TableName table : wanted) {
            bySchema.computeIfAbsent(Objects.requireNonNullElse(table.schema(), ""), schema -> new ArrayList<>())
                    .add(table);
        }
        for (List<TableName> tables : bySchema.values()) {
            Map<TableName, TableInfo> told = catalog.tables(
                    tables.get(0).schema(), tables.stream().map(TableName::name).toList());
            for (TableName table : tables) {
                TableInfo info = told.getOrDefault(table, otherwiseSpelled(told, table));
                if (info == null) {
                    throw missing(table, referrers);
                }
                found.put(info.name(), info);
            }
        }
    }

    /** Databases that don't tell upper from lower case find a table under another spelling than the catalogue's. */
    private static @Nullable TableInfo otherwiseSpelled(Map<TableName, TableInfo> told, TableName table) {
        return told.values().stream()
                .filter(info -> info.name().name().equalsIgnoreCase(table.name()))
                .findFirst()
                .orElse(null);
    }

    private static NoSuchTableException missing(TableName table, @Nullable Map<TableName, TableName> referrers) {
        return new NoSuchTableException(
                referrers == null
                        ? "The database has no table '%s'".formatted(table)
                        : "The database has no table '%s', to which table '%s' refers; reflect without referred tables"
                                .formatted(table, referrers.get(table)));
    }

    /** Reads the tables that those found refer to, and those that these refer to, and so on. */
    private void follow() {
        if (!options.followsForeignKeys()) {
            return;
        }
        List<TableInfo> level = List.copyOf(found.values());
        while (!level.isEmpty()) {
            Map<TableName, TableName> referrers = new LinkedHashMap<>();
            for (TableInfo table : level) {
                for (ForeignKeyInfo key : table.foreignKeys()) {
                    TableName referred = key.referredTable();
                    if (!found.containsKey(referred) && !metadata.has(referred)) {
                        referrers.putIfAbsent(referred, table.name());
                    }
                }
            }
            Set<TableName> before = Set.copyOf(found.keySet());
            readLevel(referrers.keySet(), referrers);
            level = found.values().stream()
                    .filter(table -> !before.contains(table.name()))
                    .toList();
        }
    }

    private void makeOthers() {
        for (TableInfo info : found.values()) {
            if (!metadata.has(info.name())) {
                make(info, Table::new, List.of());
            }
        }
    }

    private <T extends Table> T make(TableInfo info, Function<TableScope, T> constructor, List<TableItem> declared) {
        TableScope scope = TableScope.table(info.name(), metadata, constructor);
        scope.settings.quoting = info.name().quoting();
        return Table.merged(scope, constructor, items -> {
            List<TableItem> ours = new ArrayList<>(items);
            ours.addAll(declared);
            return new ReflectedItems(info, metadata, options, ours).all();
        });
    }
}
