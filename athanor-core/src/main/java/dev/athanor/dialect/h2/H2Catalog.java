package dev.athanor.dialect.h2;

import dev.athanor.dialect.CatalogLists;
import dev.athanor.dialect.CatalogQuery;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.TableName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The relations that a question is about, and what the catalogue says of them. The tables of INFORMATION_SCHEMA are made anew for
 * each look at them, so that joins between them take the square of their size: each is read once, and joined here.
 */
final class H2Catalog {
    private final DatabaseIo io;
    private final CatalogQuery query;
    private final H2Names names;
    private final Map<String, TableName> tables = new LinkedHashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<TableName, String> comments = new LinkedHashMap<>();
    private final Map<TableName, RelationKind> kinds =
            new TreeMap<>(Comparator.comparing(TableName::name).thenComparing(TableName::quoting));

    H2Catalog(DatabaseIo io, CatalogQuery query, H2Names names) {
        this.io = io;
        this.query = query;
        this.names = names;
        CatalogSql sql = new CatalogSql(
                "SELECT table_name, table_type, table_class, remarks FROM information_schema.tables WHERE table_schema = ?",
                schema());
        for (CatalogRow row : named(sql).add(" ORDER BY table_name").rows(io)) {
            addRelation(row.text(0), row.text(1), row.text(2), row.textOrNull(3));
        }
        if (!query.includesInternal()) {
            removeStores();
        }
    }

    private void addRelation(String stored, String type, String className, @Nullable String comment) {
        RelationKind kind = !type.equals("VIEW")
                ? RelationKind.TABLE
                : className.endsWith("MaterializedView") ? RelationKind.MATERIALIZED_VIEW : RelationKind.VIEW;
        boolean isTemporary = type.endsWith("TEMPORARY");
        TableName name = names.shownTable(query.schema(), stored);
        if (query.kinds().contains(kind)
                && (isTemporary ? query.includesTemporary() : query.includesLasting())
                && kinds.putIfAbsent(name, kind) == null) {
            tables.put(stored, name);
            if (comment != null) {
                comments.put(name, comment);
            }
        }
    }

    /** The rows of a materialized view are kept in a table that has its name with a dollar sign and a number behind it. */
    private void removeStores() {
        tables.entrySet().removeIf(entry -> {
            int dollar = entry.getKey().lastIndexOf('$');
            TableName view = dollar < 0 ? null : tables.get(entry.getKey().substring(0, dollar));
            return view != null
                    && kinds.get(view) == RelationKind.MATERIALIZED_VIEW
                    && kinds.remove(entry.getValue(), RelationKind.TABLE);
        });
    }

    /** The comments on those that have one. */
    Map<TableName, String> comments() {
        return comments;
    }

    /** What each relation is. */
    Map<TableName, RelationKind> kinds() {
        return kinds;
    }

    /** The name of something that the catalogue has; most names come many times. */
    String shown(String stored) {
        return shown.computeIfAbsent(stored, names::shown);
    }

    H2Names names() {
        return names;
    }

    @Nullable
    String askedSchema() {
        return query.schema();
    }

    String schema() {
        return names.storedSchema(query.schema());
    }

    boolean includesInternal() {
        return query.includesInternal();
    }

    /** Restricts a query of the catalogue to the names asked about. */
    CatalogSql named(CatalogSql sql) {
        Set<String> asked = query.names();
        return asked == null
                ? sql
                : sql.andIn(
                        "table_name",
                        asked.stream()
                                .flatMap(name -> Stream.of(names.stored(name), name))
                                .distinct()
                                .toList());
    }

    /**
     * Reads rows about tables.
     *
     * @param select the query, whose first column is the table's name, up to its condition
     * @param order what the rows of a table are ordered by
     * @param reader is given a table and a row about it
     */
    void eachRow(CatalogSql select, String order, BiConsumer<TableName, CatalogRow> reader) {
        for (CatalogRow row : named(select).add(" ORDER BY " + order).rows(io)) {
            TableName table = tables.get(row.text(0));
            if (table != null) {
                reader.accept(table, row);
            }
        }
    }

    /** Reads rows about anything. */
    List<CatalogRow> rows(CatalogSql sql) {
        return sql.rows(io);
    }

    /** A list per relation, empty at first. */
    <T> CatalogLists<T> lists() {
        return new CatalogLists<>(kinds.keySet());
    }

    /** The different values of a column. */
    static Set<String> texts(List<CatalogRow> rows, int index) {
        return rows.stream().map(row -> row.text(index)).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
