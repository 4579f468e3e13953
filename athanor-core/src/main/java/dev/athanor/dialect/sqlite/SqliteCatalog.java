package dev.athanor.dialect.sqlite;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSession;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.error.DatabaseException;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rows of SQLite's catalogue that a query asks about. Reads each kind of row with one statement per attached database. */
final class SqliteCatalog {
    /**
     * A table or view.
     *
     * @param database the attached database that it is in
     * @param name its name, with the schema that was asked for
     * @param kind what it is
     * @param sql the text that made it; null for what the database made by itself
     * @param text what the text says of a table
     */
    record Relation(
            String database,
            TableName name,
            RelationKind kind,
            @Nullable String sql,
            SqliteTableText text) {}

    /** The name of an index, which is unique in its database. */
    record IndexName(String database, String name) {}

    /**
     * A column as the pragma tells it.
     *
     * @param name its name
     * @param type its type as it was declared
     * @param isNotNull whether it was declared NOT NULL
     * @param defaultText its default in SQL, or null
     * @param keyPosition its place in the primary key, from 1; 0 when it is not part of it
     * @param hidden 0 for ordinary ones, 1 for what SELECT * of a virtual table leaves out, 2 and 3 for computed ones
     */
    record Column(
            String name,
            String type,
            boolean isNotNull,
            @Nullable String defaultText,
            int keyPosition,
            int hidden) {
        boolean isHidden() {
            return hidden == 1;
        }

        boolean isComputed() {
            return hidden > 1;
        }

        boolean isStored() {
            return hidden == 3;
        }
    }

    private final DatabaseIo io;
    private final CatalogQuery query;
    private @Nullable Map<String, Relation> relations;

    static SqliteCatalog of(DatabaseIo io, CatalogQuery query) {
        return CatalogSession.shared(SqliteCatalog.class, io, query, () -> new SqliteCatalog(io, query));
    }

    private SqliteCatalog(DatabaseIo io, CatalogQuery query) {
        this.io = io;
        this.query = query;
    }

    /** The tables and views, sorted by name; what has the same name in a later database is hidden. */
    List<Relation> relations() {
        return List.copyOf(byName().values());
    }

    private Map<String, Relation> byName() {
        Map<String, Relation> known = relations;
        if (known == null) {
            known = new TreeMap<>();
            for (String database : databases()) {
                for (Relation relation : relations(database)) {
                    known.putIfAbsent(relation.name().name(), relation);
                }
            }
            relations = known;
        }
        return known;
    }

    private List<String> databases() {
        if (query.schema() != null) {
            // A name that is no database would be an error of its own.
            return io.query("SELECT 1 FROM pragma_database_list WHERE name = ? COLLATE NOCASE", query.schema())
                            .isEmpty()
                    ? List.of()
                    : List.of(query.schema());
        }
        List<String> databases = new ArrayList<>();
        if (query.includesLasting()) {
            databases.add("main");
        }
        if (query.includesTemporary()) {
            databases.add("temp");
        }
        return databases;
    }

    private List<Relation> relations(String database) {
        List<Relation> found = new ArrayList<>();
        for (CatalogRow row : rows("SELECT m.name, m.type, m.sql FROM " + master(database) + " m WHERE true")) {
            RelationKind kind = row.text(1).equals("view") ? RelationKind.VIEW : RelationKind.TABLE;
            if (query.kinds().contains(kind)) {
                TableName name = new TableName(query.schema(), row.text(0));
                String sql = row.textOrNull(2);
                found.add(new Relation(database, name, kind, sql, SqliteTableParser.parse(sql)));
            }
        }
        return found;
    }

    /** Names of SQLite have no case, but for those that are too many to be listed. */
    private List<CatalogRow> rows(String select) {
        CatalogSql sql = new CatalogSql(select + " AND m.type IN ('table', 'view')");
        if (!query.includesInternal()) {
            sql.add(" AND m.name NOT LIKE 'sqlite~_%' ESCAPE '~'");
        }
        return sql.andNamed("m.name COLLATE NOCASE", query).rows(io);
    }

    private static String master(String database) {
        return "\"" + database.replace("\"", "\"\"") + "\".sqlite_master";
    }

    /**
     * What pragmas tell of each relation.
     *
     * @param columns what is selected
     * @param pragmas table functions; {@code m.name} is the relation, {@code :db} the database
     * @param condition which of their rows
     * @return the rows of each relation; the relation's name comes before what is selected
     */
    Map<Relation, List<CatalogRow>> join(String columns, String pragmas, String condition) {
        Map<Relation, List<CatalogRow>> rows = new LinkedHashMap<>();
        Map<String, List<Relation>> byDatabase = new LinkedHashMap<>();
        for (Relation relation : relations()) {
            rows.put(relation, new ArrayList<>());
            byDatabase
                    .computeIfAbsent(relation.database(), database -> new ArrayList<>())
                    .add(relation);
        }
        byDatabase.forEach((database, members) -> {
            String literal = "'" + database.replace("'", "''") + "'";
            String select = "SELECT m.name, " + columns + " FROM " + master(database) + " m, "
                    + pragmas.replace(":db", literal) + " WHERE " + condition;
            for (CatalogRow row : rows(select, members)) {
                Relation relation = byName().get(row.text(0));
                if (relation != null && relation.database().equals(database)) {
                    rows.computeIfAbsent(relation, one -> new ArrayList<>()).add(row);
                }
            }
        });
        return rows;
    }

    /** A view whose tables are gone makes the query of all fail; then each is asked about by itself. */
    private List<CatalogRow> rows(String select, List<Relation> members) {
        try {
            return rows(select);
        } catch (DatabaseException e) {
            if (members.size() == 1) {
                throw e;
            }
        }
        List<CatalogRow> rows = new ArrayList<>();
        for (Relation relation : members) {
            try {
                rows.addAll(new CatalogSql(
                                select + " AND m.type IN ('table', 'view') AND m.name = ?",
                                relation.name().name())
                        .rows(io));
            } catch (DatabaseException e) {
                io.warn("'%s' cannot be reflected: %s".formatted(relation.name(), e.getMessage()));
            }
        }
        return rows;
    }

    /** The texts that made the indexes; those that SQLite made by itself have none. */
    Map<IndexName, String> indexTexts() {
        Map<IndexName, String> texts = new HashMap<>();
        relations().stream().map(Relation::database).distinct().forEach(database -> {
            CatalogSql sql = new CatalogSql("SELECT m.name, m.sql FROM " + master(database)
                    + " m WHERE m.type = 'index' AND m.sql IS NOT NULL");
            for (CatalogRow row :
                    sql.andNamed("m.tbl_name COLLATE NOCASE", query).rows(io)) {
                texts.put(new IndexName(database, row.text(0)), row.text(1));
            }
        });
        return texts;
    }

    /** The columns of the tables and views in their order. */
    Map<Relation, List<Column>> columns() {
        Map<Relation, List<Column>> columns = new LinkedHashMap<>();
        join("p.name, p.type, p.\"notnull\", p.dflt_value, p.pk, p.hidden", "pragma_table_xinfo(m.name, :db) p", "true")
                .forEach((relation, rows) -> columns.put(
                        relation,
                        rows.stream()
                                .map(row -> new Column(
                                        row.text(1),
                                        row.text(2),
                                        row.isTrue(3),
                                        row.textOrNull(4),
                                        Math.toIntExact(row.number(5)),
                                        Math.toIntExact(row.number(6))))
                                .toList()));
        return columns;
    }

    /** The columns of the primary keys in key order. */
    static List<String> primaryKey(List<Column> columns) {
        return columns.stream()
                .filter(column -> column.keyPosition() > 0)
                .sorted(Comparator.comparingInt(Column::keyPosition))
                .map(Column::name)
                .toList();
    }

    /** The catalogue's rows about other relations beside these. */
    SqliteCatalog named(Set<String> names) {
        return new SqliteCatalog(io, query.withNames(names));
    }

    boolean includesInternal() {
        return query.includesInternal();
    }

    @Nullable
    String schema() {
        return query.schema();
    }
}
