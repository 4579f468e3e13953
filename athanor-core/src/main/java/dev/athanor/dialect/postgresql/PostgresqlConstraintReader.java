package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.CatalogLists;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.ForeignKey;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The columns that are set on delete where not all are; the catalogue of old servers does not know them. */
    private static final String SET_COLUMNS =
            " LEFT JOIN pg_catalog.pg_attribute da ON da.attrelid = c.oid AND da.attnum = a.attnum"
                    + " AND (to_jsonb(k) -> 'confdelsetcols') @> to_jsonb(a.attnum)";

    private static final String KEY_ORDER = "c.relname, k.conname, u.place";

    private final PostgresqlCatalog catalog;

    PostgresqlConstraintReader(PostgresqlCatalog catalog) {
        this.catalog = catalog;
    }

    private static String constraint(String kinds) {
        return " JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype IN ('" + kinds + "')";
    }

    /** What is included beside the columns of a unique key, and whether nulls are the same to it, are told by its index. */
    private static final String UNIQUE_INDEX = " JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid"
            + " LEFT JOIN LATERAL (SELECT ia.attname, v.place FROM unnest(i.indkey) WITH ORDINALITY v (attnum, place)"
            + " JOIN pg_catalog.pg_attribute ia ON ia.attrelid = c.oid AND ia.attnum = v.attnum"
            + " WHERE v.place > i.indnkeyatts) l ON u.place = 1";

    private static final String UNIQUE_COLUMNS =
            "k.conname, a.attname, k.condeferrable, k.condeferred, m.description, l.attname,"
                    + " to_jsonb(i) ->> 'indnullsnotdistinct', k.contype::text";

    Map<TableName, KeyInfo> primaryKeys() {
        Map<TableName, KeyInfo> keys = new LinkedHashMap<>();
        uniqueKeys("p", PostgresqlConstraintReader::primaryKey)
                .forEach((table, list) -> list.forEach(key -> keys.put(table, key)));
        return keys;
    }

    private static KeyInfo primaryKey(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        return new KeyInfo(
                first.text(1),
                keyColumns(rows),
                first.isTrue(3),
                first.isTrue(4),
                first.textOrNull(5),
                uniqueOptions(rows));
    }

    Map<TableName, List<UniqueInfo>> uniqueConstraints() {
        return uniqueKeys("u", PostgresqlConstraintReader::unique);
    }

    private static UniqueInfo unique(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        return new UniqueInfo(
                first.text(1),
                keyColumns(rows),
                null,
                first.isTrue(3),
                first.isTrue(4),
                first.textOrNull(5),
                uniqueOptions(rows));
    }

    /** Both kinds are read by one query, which is sent once when both are asked about. */
    private <T> Map<TableName, List<T>> uniqueKeys(String kind, Function<List<CatalogRow>, T> reader) {
        Map<TableName, List<T>> wanted = new LinkedHashMap<>();
        grouped(UNIQUE_COLUMNS, constraint("p', 'u") + KEY_COLUMNS + UNIQUE_INDEX + COMMENT, Function.identity())
                .forEach((table, keys) -> wanted.put(
                        table,
                        keys.stream()
                                .filter(rows -> rows.get(0).text(8).equals(kind))
                                .map(reader)
                                .toList()));
        return wanted;
    }

    /** The first column of a key comes once for each column that is included. */
    private static List<String> keyColumns(List<CatalogRow> rows) {
        return rows.stream().map(row -> row.text(2)).distinct().toList();
    }

    private static List<DialectOption> uniqueOptions(List<CatalogRow> rows) {
        List<DialectOption> options = new ArrayList<>();
        String[] included = rows.stream()
                .filter(row -> row.textOrNull(6) != null)
                .map(row -> row.text(6))
                .toArray(String[]::new);
        if (included.length > 0) {
            options.add(PostgresqlOptions.keyInclude(included));
        }
        if (rows.get(0).isTrue(7)) {
            options.add(PostgresqlOptions.keyNullsNotDistinct(true));
        }
        return List.copyOf(options);
    }

    /** A key to a partitioned table has a copy per partition, which is not one of the user's. */
    Map<TableName, List<ForeignKeyInfo>> foreignKeys() {
        return grouped(
                "k.conname, a.attname, ra.attname, rn.nspname, rc.relname, pg_catalog.pg_table_is_visible(rc.oid),"
                        + " k.confdeltype::text, k.confupdtype::text, k.condeferrable, k.condeferred, k.confmatchtype::text,"
                        + " m.description, k.convalidated, da.attname",
                constraint("f") + " AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_constraint kp"
                        + " WHERE kp.oid = k.conparentid AND kp.conrelid = k.conrelid)" + KEY_COLUMNS + REFERRED
                        + SET_COLUMNS + COMMENT,
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
                foreignKeyOptions(rows));
    }

    private static List<DialectOption> foreignKeyOptions(List<CatalogRow> rows) {
        List<DialectOption> options = new ArrayList<>();
        if (!rows.get(0).isTrue(13)) {
            options.add(PostgresqlOptions.notValid());
        }
        String[] set = rows.stream()
                .filter(row -> row.textOrNull(14) != null)
                .map(row -> row.text(14))
                .toArray(String[]::new);
        if (set.length > 0) {
            options.add(PostgresqlOptions.onDeleteColumns(set));
        }
        return List.copyOf(options);
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
        CatalogLists<CheckInfo> checks = catalog.lists();
        catalog.eachRow(
                "k.conname, pg_catalog.pg_get_expr(k.conbin, k.conrelid, true), m.description, k.convalidated",
                constraint("c") + COMMENT,
                "c.relname, k.conname",
                (table, row) -> checks.add(
                        table,
                        new CheckInfo(
                                row.text(1),
                                row.text(2),
                                row.textOrNull(3),
                                row.isTrue(4) ? List.of() : List.of(PostgresqlOptions.notValid()))));
        return checks.all();
    }

    /** Reads keys, each of which is told by a row per column; the constraint's name is the first column. */
    private <T> Map<TableName, List<T>> grouped(String columns, String joins, Function<List<CatalogRow>, T> reader) {
        return catalog.grouped(columns, joins, KEY_ORDER, reader);
    }

    private static List<String> texts(List<CatalogRow> rows, int column) {
        return rows.stream().map(row -> row.text(column)).toList();
    }
}
