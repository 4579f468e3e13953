package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.CatalogRow;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what only PostgreSQL knows of tables. */
final class PostgresqlTableOptions {
    private static final String COLUMNS = "CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END,"
            + " CASE WHEN am.amname <> 'heap' THEN am.amname END, pg_catalog.array_to_string(c.reloptions, chr(10)), ts.spcname,"
            + " p.relname, pn.nspname, pg_catalog.pg_table_is_visible(p.oid),"
            + " CASE WHEN c.relispartition THEN pg_catalog.pg_get_expr(c.relpartbound, c.oid) END";

    private static final String JOINS = "LEFT JOIN pg_catalog.pg_am am ON am.oid = c.relam AND c.relkind = 'r'"
            + " LEFT JOIN pg_catalog.pg_tablespace ts ON ts.oid = c.reltablespace"
            + " LEFT JOIN pg_catalog.pg_inherits h ON h.inhrelid = c.oid"
            + " LEFT JOIN pg_catalog.pg_class p ON p.oid = h.inhparent"
            + " LEFT JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace";

    private PostgresqlTableOptions() {}

    static Map<TableName, List<DialectOption>> read(PostgresqlCatalog catalog) {
        Map<TableName, List<CatalogRow>> rows = new LinkedHashMap<>();
        catalog.eachRow(
                COLUMNS,
                JOINS,
                "c.relname, h.inhseqno",
                (table, row) ->
                        rows.computeIfAbsent(table, name -> new ArrayList<>()).add(row));
        Map<TableName, List<DialectOption>> options = new LinkedHashMap<>();
        rows.forEach((table, own) -> options.put(table, options(own, catalog)));
        return options;
    }

    private static List<DialectOption> options(List<CatalogRow> rows, PostgresqlCatalog catalog) {
        CatalogRow first = rows.get(0);
        List<DialectOption> options = new ArrayList<>();
        String[] parents = rows.stream()
                .filter(row -> row.textOrNull(5) != null)
                .map(row -> new TableName(catalog.schemaBeside(row.text(6), row.isTrue(7)), row.text(5)).toString())
                .toArray(String[]::new);
        if (first.textOrNull(8) != null) {
            options.add(PostgresqlOptions.partitionOf(parents[0], first.text(8)));
        } else if (parents.length > 0) {
            options.add(PostgresqlOptions.inherits(parents));
        }
        if (first.textOrNull(1) != null) {
            options.add(PostgresqlOptions.partitionBy(first.text(1)));
        }
        if (first.textOrNull(2) != null) {
            options.add(PostgresqlOptions.tableUsing(first.text(2)));
        }
        if (first.textOrNull(3) != null) {
            options.add(PostgresqlOptions.tableWith(parameters(first.text(3))));
        }
        if (first.textOrNull(4) != null) {
            options.add(PostgresqlOptions.tableTablespace(first.text(4)));
        }
        return List.copyOf(options);
    }

    /** Storage parameters, one per line. */
    static Map<String, String> parameters(String lines) {
        Map<String, String> parameters = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int equals = line.indexOf('=');
            parameters.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return parameters;
    }
}
