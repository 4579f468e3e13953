package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.CatalogRow;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads constraints from PostgreSQL's catalogue. */
final class PostgresqlConstraintReader {
    private static final String COMMENT = " LEFT JOIN pg_catalog.pg_description m"
            + " ON m.classoid = 'pg_catalog.pg_constraint'::regclass AND m.objoid = k.oid";

    /** The columns of a key in its order. */
    private static final String KEY_COLUMNS =
            " CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY u (own, referred, place)"
                    + " JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.own";

    private static final String REFERRED = " JOIN pg_catalog.pg_class rc ON rc.oid = k.confrelid"
            + " JOIN pg_catalog.pg_namespace rn ON rn.oid = rc.relnamespace"
            + " JOIN pg_catalog.pg_attribute ra ON ra.attrelid = rc.oid AND ra.attnum = u.referred";

    private static final String KEY_ORDER = "c.relname, k.conname, u.place";

    private final PostgresqlCatalog catalog;

    PostgresqlConstraintReader(PostgresqlCatalog catalog) {
        this.catalog = catalog;
    }

    private static String constraint(String kind) {
        return " JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = '" + kind + "'";
    }

    Map<TableName, KeyInfo> primaryKeys() {
        Map<TableName, KeyInfo> keys = new LinkedHashMap<>();
        catalog.eachRow(
                "k.conname, a.attname, m.description",
                constraint("p") + KEY_COLUMNS + COMMENT,
                KEY_ORDER,
                (table, row) -> keys.merge(
                        table,
                        new KeyInfo(row.text(1), List.of(row.text(2)), row.textOrNull(3)),
                        (first, more) -> new KeyInfo(
                                first.name(), joined(first.columnNames(), more.columnNames()), first.comment())));
        return keys;
    }

    private static List<String> joined(List<String> first, List<String> more) {
        List<String> all = new ArrayList<>(first);
        all.addAll(more);
        return List.copyOf(all);
    }

    Map<TableName, List<UniqueInfo>> uniqueConstraints() {
        return grouped(
                "k.conname, a.attname, m.description",
                constraint("u") + KEY_COLUMNS + COMMENT,
                rows -> new UniqueInfo(
                        rows.get(0).text(1), texts(rows, 2), null, rows.get(0).textOrNull(3), List.of()));
    }

    /** A key to a partitioned table has a copy per partition, which is not one of the user's. */
    Map<TableName, List<ForeignKeyInfo>> foreignKeys() {
        return grouped(
                "k.conname, a.attname, ra.attname, rn.nspname, rc.relname, pg_catalog.pg_table_is_visible(rc.oid),"
                        + " k.confdeltype::text, k.confupdtype::text, k.condeferrable, k.condeferred, k.confmatchtype::text,"
                        + " m.description",
                constraint("f") + " AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint kp"
                        + " WHERE kp.oid = k.conparentid AND kp.conrelid = k.conrelid)" + KEY_COLUMNS + REFERRED
                        + COMMENT,
                this::foreignKey);
    }

    private ForeignKeyInfo foreignKey(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        return new ForeignKeyInfo(
                first.text(1),
                texts(rows, 2),
                new TableName(catalog.schemaBeside(first.text(4), first.isTrue(6)), first.text(5)),
                texts(rows, 3),
                action(first.text(7)),
                action(first.text(8)),
                first.isTrue(9),
                first.isTrue(10),
                match(first.text(11)),
                first.textOrNull(12),
                List.of());
    }

    private static ForeignKey.@Nullable Action action(String letter) {
        return switch (letter) {
            case "r" -> ForeignKey.Action.RESTRICT;
            case "c" -> ForeignKey.Action.CASCADE;
            case "n" -> ForeignKey.Action.SET_NULL;
            case "d" -> ForeignKey.Action.SET_DEFAULT;
            default -> null;
        };
    }

    private static @Nullable String match(String letter) {
        return switch (letter) {
            case "f" -> "FULL";
            case "p" -> "PARTIAL";
            default -> null;
        };
    }

    Map<TableName, List<CheckInfo>> checkConstraints() {
        Map<TableName, List<CheckInfo>> checks = catalog.lists();
        catalog.eachRow(
                "k.conname, pg_catalog.pg_get_expr(k.conbin, k.conrelid, true), m.description",
                constraint("c") + COMMENT,
                "c.relname, k.conname",
                (table, row) ->
                        checks.get(table).add(new CheckInfo(row.text(1), row.text(2), row.textOrNull(3), List.of())));
        return checks;
    }

    /** Reads keys, each of which is told by a row per column; the constraint's name is the first column. */
    private <T> Map<TableName, List<T>> grouped(String columns, String joins, Function<List<CatalogRow>, T> reader) {
        Map<TableName, Map<String, List<CatalogRow>>> rows = new LinkedHashMap<>();
        BiConsumer<TableName, CatalogRow> collect =
                (table, row) -> rows.computeIfAbsent(table, name -> new LinkedHashMap<>())
                        .computeIfAbsent(row.text(1), name -> new ArrayList<>())
                        .add(row);
        catalog.eachRow(columns, joins, KEY_ORDER, collect);
        Map<TableName, List<T>> keys = catalog.lists();
        rows.forEach((table, byName) ->
                byName.values().forEach(own -> keys.get(table).add(reader.apply(own))));
        return keys;
    }

    private static List<String> texts(List<CatalogRow> rows, int column) {
        return rows.stream().map(row -> row.text(column)).toList();
    }
}
