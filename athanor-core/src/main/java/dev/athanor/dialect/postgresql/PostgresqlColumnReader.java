package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.CatalogLists;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ComputedInfo;
import dev.athanor.schema.SequenceInfo;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads columns from PostgreSQL's catalogue. */
final class PostgresqlColumnReader {
    private static final String COLUMNS = """
            a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), a.attnotnull,
            pg_catalog.pg_get_expr(d.adbin, d.adrelid), a.attgenerated::text, a.attidentity::text, m.description,
            CASE WHEN a.attcollation <> t.typcollation THEN o.collname END, COALESCE(e.oid, t.oid), COALESCE(e.typtype, t.typtype)::text,
            q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcycle, q.seqcache,
            EXISTS (SELECT 1 FROM pg_catalog.pg_index i
                WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey))
            """;

    // A sequence belongs to a column by itself ('a', a serial one) or as its identity ('i').
    private static final String JOINS = """
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            LEFT JOIN pg_catalog.pg_description m
                ON m.classoid = 'pg_catalog.pg_class'::regclass AND m.objoid = c.oid AND m.objsubid = a.attnum
            LEFT JOIN pg_catalog.pg_collation o ON o.oid = a.attcollation
            LEFT JOIN LATERAL (
                SELECT s.* FROM pg_catalog.pg_depend p JOIN pg_catalog.pg_sequence s ON s.seqrelid = p.objid
                WHERE p.classid = 'pg_catalog.pg_class'::regclass AND p.refclassid = 'pg_catalog.pg_class'::regclass
                    AND p.refobjid = c.oid AND p.refobjsubid = a.attnum AND p.deptype IN ('a', 'i')
                ORDER BY p.deptype DESC LIMIT 1) q ON a.attidentity <> '' OR a.atthasdef
            """;

    private final PostgresqlCatalog catalog;

    PostgresqlColumnReader(PostgresqlCatalog catalog) {
        this.catalog = catalog;
    }

    Map<TableName, List<ColumnInfo>> read() {
        CatalogLists<CatalogRow> lists = catalog.lists();
        catalog.eachRow(COLUMNS, JOINS, "c.relname, a.attnum", lists::add);
        Map<TableName, List<CatalogRow>> rows = lists.all();
        PostgresqlTypeReader types = PostgresqlTypeReader.of(catalog.io(), kinds(rows));
        Map<TableName, List<ColumnInfo>> columns = new LinkedHashMap<>();
        rows.forEach((table, own) -> columns.put(
                table, own.stream().map(row -> column(table, row, types)).toList()));
        return columns;
    }

    private static List<String> kinds(Map<TableName, List<CatalogRow>> rows) {
        List<String> kinds = new ArrayList<>();
        rows.values().forEach(own -> own.forEach(row -> kinds.add(row.text(10))));
        return kinds;
    }

    private static ColumnInfo column(TableName table, CatalogRow row, PostgresqlTypeReader types) {
        String expression = row.textOrNull(4);
        String generated = row.text(5);
        boolean isIdentity = !row.text(6).isEmpty();
        boolean isSerial =
                !isIdentity && row.numberOrNull(11) != null && expression != null && expression.startsWith("nextval(");
        // A serial key is made again by being numbered, another serial column only by its default.
        boolean hasOwnDefault = generated.isEmpty() && !(isSerial && row.isTrue(17));
        return new ColumnInfo(
                row.text(1),
                types.typeOf(
                        row.text(2),
                        row.number(9),
                        row.textOrNull(8),
                        "column '%s' of '%s'".formatted(row.text(1), table)),
                !row.isTrue(3),
                hasOwnDefault ? expression : null,
                isIdentity || isSerial,
                generated.isEmpty() || expression == null ? null : new ComputedInfo(expression, generated.equals("s")),
                isIdentity ? numbers(row, 11, row.text(6).equals("a")) : null,
                row.textOrNull(7));
    }

    /** The numbers of a sequence in six columns. */
    static SequenceInfo.Numbers numbers(CatalogRow row, int from, boolean isAlways) {
        return new SequenceInfo.Numbers(
                isAlways,
                row.number(from),
                row.number(from + 1),
                row.numberOrNull(from + 2),
                row.numberOrNull(from + 3),
                row.isTrue(from + 4),
                row.numberOrNull(from + 5));
    }
}
