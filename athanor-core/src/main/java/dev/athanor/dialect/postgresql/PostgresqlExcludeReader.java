package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.CatalogRow;
import dev.athanor.schema.ExcludeInfo;
import dev.athanor.schema.TableName;
import java.util.List;
import java.util.Map;

/** Reads exclusion constraints from PostgreSQL's catalogue: their operators from the constraint, the rest from its index. */
final class PostgresqlExcludeReader {
    private static final String COLUMNS = """
            k.conname, a.attname, pg_catalog.pg_get_indexdef(i.indexrelid, p.place::int, true),
            CASE WHEN pg_catalog.pg_operator_is_visible(op.oid) THEN op.oprname
                ELSE 'OPERATOR(' || pg_catalog.quote_ident(ns.nspname) || '.' || op.oprname || ')' END,
            CASE WHEN NOT oc.opcdefault THEN oc.opcname END, am.amname, pg_catalog.pg_get_expr(i.indpred, i.indrelid, true),
            k.condeferrable, k.condeferred, m.description
            """;

    private static final String JOINS = """
            JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'x'
            JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid
            JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
            JOIN pg_catalog.pg_am am ON am.oid = x.relam
            CROSS JOIN LATERAL unnest(k.conexclop) WITH ORDINALITY p (operator, place)
            JOIN pg_catalog.pg_operator op ON op.oid = p.operator
            JOIN pg_catalog.pg_namespace ns ON ns.oid = op.oprnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[p.place - 1] AND a.attnum <> 0
            LEFT JOIN pg_catalog.pg_opclass oc ON oc.oid = i.indclass[p.place - 1]
            LEFT JOIN pg_catalog.pg_description m ON m.classoid = 'pg_catalog.pg_constraint'::regclass AND m.objoid = k.oid
            """;

    private PostgresqlExcludeReader() {}

    static Map<TableName, List<ExcludeInfo>> read(PostgresqlCatalog catalog) {
        return catalog.grouped(COLUMNS, JOINS, "c.relname, k.conname, p.place", PostgresqlExcludeReader::constraint);
    }

    private static ExcludeInfo constraint(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        return new ExcludeInfo(
                first.text(1),
                rows.stream().map(PostgresqlExcludeReader::element).toList(),
                first.text(6),
                first.textOrNull(7),
                first.isTrue(8),
                first.isTrue(9),
                first.textOrNull(10),
                List.of());
    }

    private static ExcludeInfo.Element element(CatalogRow row) {
        String column = row.textOrNull(2);
        return new ExcludeInfo.Element(column, column == null ? row.text(3) : null, row.text(4), row.textOrNull(5));
    }
}
