package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.CatalogRow;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads indexes from PostgreSQL's catalogue. */
final class PostgresqlIndexReader {
    // Of what is included there is no class of operators, no collation and no order.
    private static final String COLUMNS = """
            x.relname, i.indisunique, pg_catalog.pg_get_expr(i.indpred, i.indrelid, true), k.conname, am.amname,
            a.attname, pg_catalog.pg_get_indexdef(i.indexrelid, p.place, true), p.place > i.indnkeyatts,
            i.indoption[p.place - 1], CASE WHEN l.oid <> COALESCE(a.attcollation, 100) THEN l.collname END,
            CASE WHEN NOT oc.opcdefault THEN oc.opcname END, pg_catalog.array_to_string(x.reloptions, chr(10)), ts.spcname,
            to_jsonb(i) ->> 'indnullsnotdistinct'
            """;

    private static final String INDEXES = """
            JOIN pg_catalog.pg_index i ON i.indrelid = c.oid AND NOT i.indisprimary
            JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid""";

    /** A partition has indexes of the table that it is a part of. */
    private static final String OWN = " AND NOT x.relispartition";

    private static final String DETAILS = """

            JOIN pg_catalog.pg_am am ON am.oid = x.relam
            CROSS JOIN LATERAL generate_series(1, i.indnatts::int) p (place)
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[p.place - 1] AND a.attnum <> 0
            LEFT JOIN pg_catalog.pg_collation l ON l.oid = i.indcollation[p.place - 1]
            LEFT JOIN pg_catalog.pg_opclass oc ON oc.oid = i.indclass[p.place - 1]
            LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = x.reltablespace
            LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = i.indexrelid AND k.conrelid = c.oid AND k.contype IN ('u', 'x')
            """;

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final PostgresqlCatalog catalog;

    PostgresqlIndexReader(PostgresqlCatalog catalog) {
        this.catalog = catalog;
    }

    Map<TableName, List<IndexInfo>> read() {
        String joins = INDEXES + (catalog.includesInternal() ? "" : OWN) + DETAILS;
        return catalog.grouped(COLUMNS, joins, "c.relname, x.relname, p.place", PostgresqlIndexReader::index);
    }

    private static IndexInfo index(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        List<IndexInfo.Part> parts = new ArrayList<>();
        List<String> included = new ArrayList<>();
        for (CatalogRow row : rows) {
            if (row.isTrue(8)) {
                included.add(row.text(6));
            } else {
                parts.add(part(row));
            }
        }
        return new IndexInfo(
                first.text(1),
                List.copyOf(parts),
                first.isTrue(2),
                first.textOrNull(3),
                List.copyOf(included),
                first.textOrNull(4),
                options(rows));
    }

    private static List<DialectOption> options(List<CatalogRow> rows) {
        CatalogRow first = rows.get(0);
        List<DialectOption> options = new ArrayList<>();
        if (!first.text(5).equals("btree")) {
            options.add(PostgresqlOptions.using(first.text(5)));
        }
        Map<String, String> classes = new LinkedHashMap<>();
        for (CatalogRow row : rows) {
            if (row.textOrNull(11) != null && row.textOrNull(6) != null) {
                classes.put(row.text(6), row.text(11));
            }
        }
        if (!classes.isEmpty()) {
            options.add(PostgresqlOptions.ops(classes));
        }
        if (first.textOrNull(12) != null) {
            options.add(PostgresqlOptions.with(PostgresqlTableOptions.parameters(first.text(12))));
        }
        if (first.textOrNull(13) != null) {
            options.add(PostgresqlOptions.tablespace(first.text(13)));
        }
        if (first.isTrue(14)) {
            options.add(PostgresqlOptions.nullsNotDistinct(true));
        }
        return List.copyOf(options);
    }

    private static IndexInfo.Part part(CatalogRow row) {
        String column = row.textOrNull(6);
        long order = row.number(9);
        boolean isDescending = (order & DESCENDING) != 0;
        boolean nullsFirst = (order & NULLS_FIRST) != 0;
        @Nullable Boolean told = nullsFirst == isDescending ? null : nullsFirst;
        return new IndexInfo.Part(column, column == null ? row.text(7) : null, isDescending, told, row.textOrNull(10));
    }
}
