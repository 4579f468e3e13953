package dev.athanor.dialect.mysql;

import dev.athanor.dialect.CatalogLists;
import dev.athanor.dialect.CatalogQuery;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSession;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The relations that a question is about, and what the catalogue says of them. */
final class MySqlCatalog {
    private final DatabaseIo io;
    private final CatalogQuery query;
    private final Map<TableName, Relation> relations = new TreeMap<>(Comparator.comparing(TableName::name));
    private String schema = "";
    private String currentSchema = "";

    /**
     * A relation.
     *
     * @param kind what it is
     * @param engine what keeps its rows; null for a view
     * @param collation the collation of its columns unless they say otherwise; null for a view
     * @param comment its comment, or null
     * @param isTemporary whether it lives as long as its connection
     */
    record Relation(
            RelationKind kind,
            @Nullable String engine,
            @Nullable String collation,
            @Nullable String comment,
            boolean isTemporary) {
        /** What would be said of a table to have it made so. A collation's name begins with that of its character set. */
        List<DialectOption> options() {
            List<DialectOption> options = new ArrayList<>();
            if (engine != null) {
                options.add(MySqlOptions.engine(engine));
            }
            if (collation != null) {
                options.add(MySqlOptions.charset(collation.split("_", 2)[0]));
                options.add(MySqlOptions.collate(collation));
            }
            return options;
        }
    }

    static MySqlCatalog of(DatabaseIo io, CatalogQuery query) {
        return CatalogSession.shared(MySqlCatalog.class, io, query, () -> new MySqlCatalog(io, query));
    }

    private MySqlCatalog(DatabaseIo io, CatalogQuery query) {
        this.io = io;
        this.query = query;
        CatalogSql sql = new CatalogSql("SELECT table_name, table_type, engine, table_collation, table_comment,"
                + " @@lower_case_table_names, table_schema, DATABASE()"
                + " FROM information_schema.tables WHERE table_schema = ");
        for (CatalogRow row : named(sql, "table_name").rows(io)) {
            schema = row.text(6);
            currentSchema = Objects.requireNonNullElse(row.textOrNull(7), "");
            addRelation(row);
        }
    }

    private void addRelation(CatalogRow row) {
        String name = row.text(0);
        String type = row.text(1);
        boolean isView = type.endsWith("VIEW");
        RelationKind kind = isView ? RelationKind.VIEW : RelationKind.TABLE;
        boolean isTemporary = type.equals("TEMPORARY");
        if (!type.equals("SEQUENCE")
                && query.kinds().contains(kind)
                && (isTemporary ? query.includesTemporary() : query.includesLasting())
                && isNamed(name, !row.text(5).equals("0"))) {
            String comment = isView ? null : row.textOrNothing(4);
            Relation relation = new Relation(kind, row.textOrNull(2), row.textOrNull(3), comment, isTemporary);
            // A temporary table hides another of its name.
            relations.merge(
                    new TableName(query.schema(), name), relation, (one, other) -> one.isTemporary() ? one : other);
        }
    }

    /** The catalogue compares names without regard to case even where the server tells tables apart by it. */
    private boolean isNamed(String name, boolean ignoresCase) {
        Set<String> names = query.names();
        return names == null
                || names.contains(name)
                || ignoresCase && names.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Adds the schema and the names asked about to a query that ends where the schema is compared. */
    CatalogSql named(CatalogSql sql, String tableColumn) {
        inSchema(sql, query.schema());
        return sql.andNamed(tableColumn, query);
    }

    static CatalogSql inSchema(CatalogSql sql, @Nullable String schema) {
        return schema == null ? sql.add("DATABASE()") : sql.add("?", schema);
    }

    Map<TableName, Relation> relations() {
        return relations;
    }

    /** Reads rows whose first column is the table's name. */
    void eachRow(CatalogSql sql, BiConsumer<TableName, CatalogRow> reader) {
        for (CatalogRow row : sql.rows(io)) {
            TableName table = new TableName(query.schema(), row.text(0));
            if (relations.containsKey(table)) {
                reader.accept(table, row);
            }
        }
    }

    /**
     * Reads rows whose first column is the table's name; those of temporary tables, which the catalogue does not have, otherwise.
     *
     * @param temporary reads the rows of a table, whose name it is given in SQL
     */
    void eachRow(
            CatalogSql sql,
            BiFunction<MySqlTemporaryTables, String, List<CatalogRow>> temporary,
            BiConsumer<TableName, CatalogRow> reader) {
        eachRow(sql, (table, row) -> {
            if (!Objects.requireNonNull(relations.get(table)).isTemporary()) {
                reader.accept(table, row);
            }
        });
        MySqlTemporaryTables tables = new MySqlTemporaryTables(io);
        relations.forEach((table, relation) -> {
            if (relation.isTemporary()) {
                String name = MySqlDialect.quote(schema) + "." + MySqlDialect.quote(table.name());
                temporary.apply(tables, name).forEach(row -> reader.accept(table, row));
            }
        });
    }

    /** A table that is referred to: without a schema where the question has none. */
    TableName referred(String referredSchema, String table) {
        if (referredSchema.equals(schema)) {
            return new TableName(query.schema(), table);
        }
        return new TableName(referredSchema.equals(currentSchema) ? null : referredSchema, table);
    }

    /** The text of a view without the schema that the server writes before each table, where that is the view's own. */
    String withoutSchema(String text) {
        String prefix = MySqlDialect.quote(schema) + ".";
        StringBuilder without = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            char start = text.charAt(at);
            if (text.startsWith(prefix, at)) {
                at += prefix.length();
            } else {
                int end = start == '\'' || start == '`' ? endOfQuoted(text, at) : at + 1;
                without.append(text, at, end);
                at = end;
            }
        }
        return without.toString();
    }

    /** Behind the closing quote; a quote within is doubled or has a backslash before it. */
    static int endOfQuoted(String text, int start) {
        char quote = text.charAt(start);
        int at = start + 1;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && quote == '\'' ? 2 : 1;
        }
        return Math.min(at + 1, text.length());
    }

    /** A list per relation, empty at first. */
    <T> CatalogLists<T> lists() {
        return new CatalogLists<>(relations.keySet());
    }

    void warn(String message) {
        io.warn(message);
    }
}
