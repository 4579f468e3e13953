package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.CatalogLists;
import dev.athanor.dialect.CatalogQuery;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of PostgreSQL's catalogue that a query asks about. Where no schema is named, the tables are meant that can be named without
 * one, by the connection's search path.
 */
final class PostgresqlCatalog {
    private static final String FROM =
            " FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace ";

    private final DatabaseIo io;
    private final CatalogQuery query;

    PostgresqlCatalog(DatabaseIo io, CatalogQuery query) {
        this.io = io;
        this.query = query;
    }

    /** The tables and views, sorted by name. */
    Map<TableName, RelationKind> relations() {
        Map<String, RelationKind> kinds = new TreeMap<>();
        for (CatalogRow row : sql("c.relname, c.relkind::text", "").rows(io)) {
            kinds.put(row.text(0), kind(row.text(1)));
        }
        Map<TableName, RelationKind> named = new LinkedHashMap<>();
        kinds.forEach((name, kind) -> {
            if (query.includes(name)) {
                named.put(new TableName(query.schema(), name), kind);
            }
        });
        return named;
    }

    private static RelationKind kind(String letter) {
        return switch (letter) {
            case "v" -> RelationKind.VIEW;
            case "m" -> RelationKind.MATERIALIZED_VIEW;
            default -> RelationKind.TABLE;
        };
    }

    /** Ordinary, partitioned and foreign tables are tables. */
    private static String letters(RelationKind kind) {
        return switch (kind) {
            case TABLE -> "'r', 'p', 'f'";
            case VIEW -> "'v'";
            case MATERIALIZED_VIEW -> "'m'";
        };
    }

    /**
     * A query over the relations {@code c}.
     *
     * @param columns what is selected
     * @param joins what is joined to them
     */
    private CatalogSql sql(String columns, String joins) {
        CatalogSql sql = new CatalogSql("SELECT " + columns + FROM + joins + " WHERE c.relkind IN ("
                + query.kinds().stream().map(PostgresqlCatalog::letters).collect(Collectors.joining(", ")) + ")");
        switch (query.scope()) {
            case LASTING -> sql.add(" AND c.relpersistence <> 't'");
            case TEMPORARY -> sql.add(" AND c.relpersistence = 't'");
            case ANY -> {}
        }
        return inSchema(sql, query.schema(), "pg_catalog.pg_table_is_visible(c.oid)")
                .andNamed("c.relname", query);
    }

    /** Restricts a query to a schema {@code n}, or to what can be named without one. */
    static CatalogSql inSchema(CatalogSql sql, @Nullable String schema, String isVisible) {
        return schema == null
                ? sql.add(" AND " + isVisible + " AND n.nspname <> 'pg_catalog'")
                : sql.add(" AND n.nspname = ?", schema);
    }

    /**
     * Reads rows that belong to relations.
     *
     * @param columns what is selected; stands behind the relation's name, which is column 0
     * @param joins what is joined to the relations {@code c}
     * @param order by what the rows of a relation are sorted
     * @param reader is given the relation and each of its rows
     */
    void eachRow(String columns, String joins, String order, BiConsumer<TableName, CatalogRow> reader) {
        for (CatalogRow row :
                sql("c.relname, " + columns, joins).add(" ORDER BY " + order).rows(io)) {
            if (query.includes(row.text(0))) {
                reader.accept(new TableName(query.schema(), row.text(0)), row);
            }
        }
    }

    /**
     * Reads things that belong to relations, each of which is told by several rows.
     *
     * @param columns what is selected; the thing's name comes first
     * @param joins what is joined to the relations {@code c}
     * @param order by what the rows of a relation are sorted
     * @param reader is given the rows of a thing
     * @return a list for each relation
     */
    <T> Map<TableName, List<T>> grouped(
            String columns, String joins, String order, Function<List<CatalogRow>, T> reader) {
        Map<TableName, Map<String, List<CatalogRow>>> rows = new LinkedHashMap<>();
        eachRow(
                columns,
                joins,
                order,
                (table, row) -> rows.computeIfAbsent(table, name -> new LinkedHashMap<>())
                        .computeIfAbsent(row.text(1), name -> new ArrayList<>())
                        .add(row));
        CatalogLists<T> things = lists();
        rows.forEach((table, byName) -> byName.values().forEach(own -> things.add(table, reader.apply(own))));
        return things.all();
    }

    /** An empty list for each relation. */
    <T> CatalogLists<T> lists() {
        return new CatalogLists<>(relations().keySet());
    }

    /** The schema of another relation as it is told beside this one: none where it can be named without. */
    @Nullable
    String schemaBeside(String schema, boolean isVisible) {
        return isVisible && !schema.equals(query.schema()) ? null : schema;
    }

    boolean includesInternal() {
        return query.includesInternal();
    }

    DatabaseIo io() {
        return io;
    }
}
