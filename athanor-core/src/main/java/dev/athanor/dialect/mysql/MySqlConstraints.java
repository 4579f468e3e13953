package dev.athanor.dialect.mysql;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads constraints from the catalogue of MySQL or MariaDB. */
final class MySqlConstraints {
    private final MySqlCatalog catalog;
    private final MySqlFlavour flavour;

    MySqlConstraints(MySqlCatalog catalog, MySqlFlavour flavour) {
        this.catalog = catalog;
        this.flavour = flavour;
    }

    private record Key(TableName table, String name) {}

    private record Check(TableName table, String name, String sql, boolean isOfColumn) {
        /** MariaDB has no type for JSON: a column of it is a text with such a check. */
        boolean isOfJson() {
            return isOfColumn && sql.equals("json_valid(" + MySqlDialect.quote(name) + ")");
        }
    }

    Map<TableName, KeyInfo> primaryKeys() {
        Map<TableName, KeyInfo> keys = new LinkedHashMap<>();
        keyColumns(row -> row.text(1).equals("PRIMARY"))
                .forEach((key, rows) -> keys.put(key.table(), new KeyInfo(null, columns(rows), null)));
        return keys;
    }

    Map<TableName, List<UniqueInfo>> uniques() {
        CatalogLists<UniqueInfo> uniques = catalog.lists();
        keyColumns(row -> !row.text(1).equals("PRIMARY") && row.textOrNull(4) == null)
                .forEach((key, rows) -> uniques.add(
                        key.table(), new UniqueInfo(key.name(), columns(rows), key.name(), null, List.of())));
        return uniques.all();
    }

    Map<TableName, List<ForeignKeyInfo>> foreignKeys() {
        Map<Key, CatalogRow> rules = new HashMap<>();
        CatalogSql sql = new CatalogSql("SELECT table_name, constraint_name, update_rule, delete_rule"
                + " FROM information_schema.referential_constraints WHERE constraint_schema = ");
        catalog.eachRow(catalog.named(sql, "table_name"), (table, row) -> rules.put(new Key(table, row.text(1)), row));
        CatalogLists<ForeignKeyInfo> keys = catalog.lists();
        keyColumns(row -> row.textOrNull(4) != null).forEach((key, rows) -> {
            CatalogRow rule = Objects.requireNonNull(rules.get(key));
            keys.add(
                    key.table(),
                    new ForeignKeyInfo(
                            key.name(),
                            columns(rows),
                            catalog.referred(rows.get(0).text(3), rows.get(0).text(4)),
                            rows.stream().map(row -> row.text(5)).toList(),
                            action(rule.text(3)),
                            action(rule.text(2)),
                            false,
                            false,
                            null,
                            null,
                            List.of()));
        });
        return keys.all();
    }

    Map<TableName, List<CheckInfo>> checks() {
        CatalogLists<CheckInfo> checks = catalog.lists();
        for (Check check : readChecks()) {
            if (!check.isOfJson()) {
                // A check that was declared with a column is told under the column's name, and cannot have one of its
                // own.
                String name = check.isOfColumn() ? null : check.name();
                checks.add(check.table(), new CheckInfo(name, check.sql(), null, List.of()));
            }
        }
        return checks.all();
    }

    /** The columns that were declared as JSON but are told as texts. */
    Map<TableName, Set<String>> jsonColumns() {
        Map<TableName, Set<String>> columns = new HashMap<>();
        for (Check check : readChecks()) {
            if (check.isOfJson()) {
                columns.computeIfAbsent(check.table(), table -> new HashSet<>()).add(check.name());
            }
        }
        return columns;
    }

    private List<Check> readChecks() {
        List<Check> checks = new ArrayList<>();
        CatalogSql sql = catalog.named(new CatalogSql(flavour.checks()), flavour.checkedTable());
        catalog.eachRow(
                sql.add(" ORDER BY 2"),
                (table, row) -> checks.add(new Check(
                        table, row.text(1), flavour.expression(row.text(2)), "Column".equals(row.textOrNull(3)))));
        return checks;
    }

    /** Keys of all kinds are read by one query, which is sent once when several kinds are asked about. */
    private Map<Key, List<CatalogRow>> keyColumns(Predicate<CatalogRow> isWanted) {
        Map<Key, List<CatalogRow>> keys = new LinkedHashMap<>();
        CatalogSql sql = new CatalogSql(
                "SELECT table_name, constraint_name, column_name, referenced_table_schema,"
                        + " referenced_table_name, referenced_column_name FROM information_schema.key_column_usage WHERE table_schema = ");
        catalog.eachRow(
                catalog.named(sql, "table_name").add(" ORDER BY table_name, constraint_name, ordinal_position"),
                MySqlTemporaryTables::keys,
                (table, row) -> {
                    if (isWanted.test(row)) {
                        keys.computeIfAbsent(new Key(table, row.text(1)), key -> new ArrayList<>())
                                .add(row);
                    }
                });
        return keys;
    }

    private static List<String> columns(List<CatalogRow> rows) {
        return rows.stream().map(row -> row.text(2)).toList();
    }

    /** What the server does when it is told nothing, the same under two names, is told as nothing. */
    private ForeignKey.@Nullable Action action(String rule) {
        ForeignKey.Action action = ForeignKey.Action.valueOf(rule.replace(' ', '_'));
        return action == flavour.usualAction() ? null : action;
    }
}
