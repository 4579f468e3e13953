package dev.athanor.dialect.h2;

import dev.athanor.dialect.CatalogLists;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads constraints from H2's catalogue. A constraint's name is unique in its schema. */
final class H2Constraints {
    private final H2Catalog catalog;

    H2Constraints(H2Catalog catalog) {
        this.catalog = catalog;
    }

    /** A constraint's schema and name, as the catalogue has them. */
    private record Key(String schema, String name) {}

    /** A constraint, its name as the catalogue has it. */
    private record Found(
            TableName table, String name, @Nullable String comment) {}

    /** What a foreign key refers to, and what happens when that is deleted or changes. */
    private record Reference(Key target, String onUpdate, String onDelete) {}

    /** The table of a key, as the catalogue has it, and its columns in order. */
    private record KeyColumns(String schema, String table, List<String> names) {}

    Map<TableName, KeyInfo> primaryKeys() {
        List<Found> found = find("PRIMARY KEY");
        Map<Key, KeyColumns> columns = keyColumns(Set.of(catalog.schema()));
        Map<TableName, KeyInfo> keys = new LinkedHashMap<>();
        found.forEach(one -> keys.put(
                one.table(), new KeyInfo(shown(one), columns(one, columns).names(), one.comment())));
        return keys;
    }

    Map<TableName, List<UniqueInfo>> uniques() {
        List<Found> found = find("UNIQUE");
        Map<Key, KeyColumns> columns = keyColumns(Set.of(catalog.schema()));
        CatalogLists<UniqueInfo> uniques = catalog.lists();
        found.forEach(one -> uniques.add(
                one.table(),
                new UniqueInfo(shown(one), columns(one, columns).names(), null, one.comment(), List.of())));
        return uniques.all();
    }

    Map<TableName, List<CheckInfo>> checks() {
        Map<String, String> clauses = new HashMap<>();
        CatalogSql sql = new CatalogSql(
                "SELECT constraint_name, check_clause FROM information_schema.check_constraints"
                        + " WHERE constraint_schema = ?",
                catalog.schema());
        catalog.rows(sql).forEach(row -> clauses.put(row.text(0), row.text(1)));
        CatalogLists<CheckInfo> checks = catalog.lists();
        find("CHECK")
                .forEach(one -> checks.add(
                        one.table(),
                        new CheckInfo(
                                shown(one),
                                Objects.requireNonNull(clauses.get(one.name())),
                                one.comment(),
                                List.of())));
        return checks.all();
    }

    Map<TableName, List<ForeignKeyInfo>> foreignKeys() {
        List<Found> found = find("FOREIGN KEY");
        Map<String, Reference> references = references();
        Set<String> schemas = new LinkedHashSet<>(Set.of(catalog.schema()));
        references.values().forEach(reference -> schemas.add(reference.target().schema()));
        Map<Key, KeyColumns> columns = keyColumns(schemas);
        CatalogLists<ForeignKeyInfo> keys = catalog.lists();
        for (Found one : found) {
            Reference reference = Objects.requireNonNull(references.get(one.name()));
            KeyColumns referred = Objects.requireNonNull(columns.get(reference.target()));
            keys.add(
                    one.table(),
                    new ForeignKeyInfo(
                            shown(one),
                            columns(one, columns).names(),
                            catalog.names().referred(referred.schema(), referred.table(), catalog.askedSchema()),
                            referred.names(),
                            action(reference.onDelete()),
                            action(reference.onUpdate()),
                            false,
                            false,
                            null,
                            one.comment(),
                            List.of()));
        }
        return keys.all();
    }

    /** Constraints of all kinds are read by one query, which is sent once when several kinds are asked about. */
    private List<Found> find(String type) {
        List<Found> found = new ArrayList<>();
        CatalogSql sql = new CatalogSql(
                "SELECT table_name, constraint_name, remarks, constraint_type FROM information_schema.table_constraints"
                        + " WHERE table_schema = ?",
                catalog.schema());
        catalog.eachRow(sql, "constraint_name", (table, row) -> {
            if (row.text(3).equals(type)) {
                found.add(new Found(table, row.text(1), row.textOrNull(2)));
            }
        });
        return found;
    }

    private Map<String, Reference> references() {
        Map<String, Reference> references = new HashMap<>();
        CatalogSql sql = new CatalogSql(
                "SELECT constraint_name, unique_constraint_schema, unique_constraint_name, update_rule, delete_rule"
                        + " FROM information_schema.referential_constraints WHERE constraint_schema = ?",
                catalog.schema());
        for (CatalogRow row : catalog.rows(sql)) {
            references.put(row.text(0), new Reference(new Key(row.text(1), row.text(2)), row.text(3), row.text(4)));
        }
        return references;
    }

    private Map<Key, KeyColumns> keyColumns(Set<String> schemas) {
        Map<Key, KeyColumns> keys = new HashMap<>();
        CatalogSql sql = new CatalogSql(
                        "SELECT constraint_schema, constraint_name, table_schema, table_name, column_name"
                                + " FROM information_schema.key_column_usage WHERE 1 = 1")
                .andIn("constraint_schema", schemas)
                .add(" ORDER BY ordinal_position");
        for (CatalogRow row : catalog.rows(sql)) {
            keys.computeIfAbsent(
                            new Key(row.text(0), row.text(1)),
                            key -> new KeyColumns(row.text(2), row.text(3), new ArrayList<>()))
                    .names()
                    .add(catalog.shown(row.text(4)));
        }
        return keys;
    }

    private KeyColumns columns(Found found, Map<Key, KeyColumns> columns) {
        return Objects.requireNonNull(columns.get(new Key(catalog.schema(), found.name())));
    }

    private String shown(Found found) {
        return catalog.shown(found.name());
    }

    private static ForeignKey.@Nullable Action action(String rule) {
        ForeignKey.Action action = ForeignKey.Action.valueOf(rule.replace(' ', '_'));
        return action == ForeignKey.Action.NO_ACTION ? null : action;
    }
}
