package dev.athanor.reflect;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.Reflector;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.ExcludeInfo;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.SequenceInfo;
import dev.athanor.schema.TableInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a database has, from its own catalogue: SQLAlchemy's {@code Inspector}. Names are taken as they are, in the connection's default
 * schema; {@link #in} gives an inspector of another. Answers are remembered until {@link #clearCache()}.
 *
 * <p>The methods {@code all..} read any number of tables with a few statements, which are as many for five tables as for five
 * thousand; their answers do not have tables that are not there. The others are about one table, which must be there.
 */
public final class Inspector {
    /** One of the reflector's methods that answer for many tables. */
    private interface Question<R> {
        Map<TableName, R> ask(Reflector reflector, DatabaseIo io, CatalogQuery query);
    }

    private final Catalog catalog;
    private final @Nullable String schema;

    private Inspector(Catalog catalog, @Nullable String schema) {
        this.catalog = catalog;
        this.schema = schema;
    }

    /**
     * Makes an inspector that takes a connection for each question.
     *
     * @param engine the way to the database
     * @return the inspector, which may be used by several threads
     */
    public static Inspector of(Engine engine) {
        return new Inspector(Catalog.of(engine), null);
    }

    /**
     * Makes an inspector that asks by a connection, and so sees what its transaction has done.
     *
     * @param connection the connection, which must stay open
     * @return the inspector, of use to the thread that uses the connection
     */
    public static Inspector of(Connection connection) {
        return new Inspector(Catalog.of(connection), null);
    }

    /**
     * An inspector of another schema, with the same memory.
     *
     * @param schemaName the schema
     * @return the inspector
     */
    public Inspector in(String schemaName) {
        return new Inspector(catalog, schemaName);
    }

    /**
     * The database's dialect.
     *
     * @return the dialect
     */
    public Dialect dialect() {
        return catalog.dialect();
    }

    /** Forgets all answers, so that the database is asked anew. */
    public void clearCache() {
        catalog.forget();
    }

    // ---- names

    /**
     * The schema in which names without a schema are found.
     *
     * @return its name; empty when the database has none
     */
    public Optional<String> defaultSchemaName() {
        return catalog.ask("defaultSchema", null, (reflector, io) -> Optional.ofNullable(reflector.defaultSchema(io)));
    }

    /**
     * The schemas.
     *
     * @return their names, those of the system left out
     */
    public List<String> schemaNames() {
        return catalog.ask("schemas", null, Reflector::schemas);
    }

    /**
     * The tables.
     *
     * @return their names, sorted; temporary ones are left out
     */
    public List<String> tableNames() {
        return names(query().withKinds(RelationKind.TABLE));
    }

    /**
     * The views whose rows are computed when they are read.
     *
     * @return their names, sorted; temporary ones are left out
     */
    public List<String> viewNames() {
        return names(query().withKinds(RelationKind.VIEW));
    }

    /**
     * The views whose rows are kept.
     *
     * @return their names, sorted; none where the database has no such views
     */
    public List<String> materializedViewNames() {
        return names(query().withKinds(RelationKind.MATERIALIZED_VIEW));
    }

    /**
     * The temporary tables of this connection.
     *
     * @return their names, sorted
     */
    public List<String> tempTableNames() {
        return names(temporary().withKinds(RelationKind.TABLE));
    }

    /**
     * The temporary views of this connection.
     *
     * @return their names, sorted
     */
    public List<String> tempViewNames() {
        return names(temporary().withKinds(RelationKind.VIEW));
    }

    /**
     * The sequences.
     *
     * @return their names, sorted
     * @throws dev.athanor.error.InvalidRequestException when the database has no sequences
     */
    public List<String> sequenceNames() {
        return sequences().stream().map(sequence -> sequence.name().name()).toList();
    }

    /**
     * The sequences and what they count.
     *
     * @return the sequences, sorted by name
     * @throws dev.athanor.error.InvalidRequestException when the database has no sequences
     */
    public List<SequenceInfo> sequences() {
        return catalog.ask("sequences", schema, (reflector, io) -> reflector.sequences(io, schema));
    }

    /**
     * The names of tables and views.
     *
     * @param query which
     * @return their names, sorted
     */
    public List<String> names(CatalogQuery query) {
        return allKinds(query).keySet().stream().map(TableName::name).toList();
    }

    /**
     * The tables in the order in which they can be created, with their foreign keys.
     *
     * @return the order, which holds each table and each of their foreign keys once
     */
    public TableOrder sortedTables() {
        return catalog.ask(
                "sortedTables",
                schema,
                (reflector, io) -> TableOrder.of(reflector.foreignKeys(io, query().withKinds(RelationKind.TABLE))));
    }

    private CatalogQuery query() {
        return CatalogQuery.all(schema);
    }

    private CatalogQuery temporary() {
        return query().withScope(CatalogQuery.Scope.TEMPORARY);
    }

    // ---- whether something is there

    /**
     * Whether there is a table or view.
     *
     * @param table its name
     * @return true when there is, temporary ones included
     */
    public boolean hasTable(String table) {
        return !allKinds(CatalogQuery.of(name(table))).isEmpty();
    }

    /**
     * Whether a table has an index.
     *
     * @param table the table's name
     * @param index the index's name
     * @return true when it has; false also when there is no such table
     */
    public boolean hasIndex(String table, String index) {
        return hasTable(table)
                && indexes(table).stream().anyMatch(one -> one.name().equals(index));
    }

    /**
     * Whether there is a schema.
     *
     * @param schemaName its name
     * @return true when there is
     */
    public boolean hasSchema(String schemaName) {
        return schemaNames().contains(schemaName);
    }

    /**
     * Whether there is a sequence.
     *
     * @param sequence its name
     * @return true when there is
     * @throws dev.athanor.error.InvalidRequestException when the database has no sequences
     */
    public boolean hasSequence(String sequence) {
        return sequenceNames().contains(sequence);
    }

    // ---- about one table

    /**
     * All that is known of a table or view.
     *
     * @param table its name
     * @return the table
     * @throws NoSuchTableException when it is not there
     */
    public TableInfo table(String table) {
        return required(table, "tables", Reflector::tables);
    }

    /**
     * The columns of a table or view.
     *
     * @param table its name
     * @return the columns in order
     * @throws NoSuchTableException when it is not there
     */
    public List<ColumnInfo> columns(String table) {
        return required(table, "columns", (reflector, io, query) -> reflector.columns(io, query));
    }

    /**
     * The primary key of a table.
     *
     * @param table its name
     * @return the key; empty when it has none
     * @throws NoSuchTableException when it is not there
     */
    public Optional<KeyInfo> primaryKey(String table) {
        return optional(table, "primaryKeys", Reflector::primaryKeys);
    }

    /**
     * The foreign keys of a table.
     *
     * @param table its name
     * @return the keys
     * @throws NoSuchTableException when it is not there
     */
    public List<ForeignKeyInfo> foreignKeys(String table) {
        return required(table, "foreignKeys", Reflector::foreignKeys);
    }

    /**
     * The unique constraints of a table.
     *
     * @param table its name
     * @return the constraints
     * @throws NoSuchTableException when it is not there
     */
    public List<UniqueInfo> uniqueConstraints(String table) {
        return required(table, "uniqueConstraints", Reflector::uniqueConstraints);
    }

    /**
     * The check constraints of a table.
     *
     * @param table its name
     * @return the constraints
     * @throws NoSuchTableException when it is not there
     */
    public List<CheckInfo> checkConstraints(String table) {
        return required(table, "checkConstraints", Reflector::checkConstraints);
    }

    /**
     * A table's exclusion constraints, which only PostgreSQL has.
     *
     * @param table the table's name
     * @return the constraints, sorted by name; none where the database has none such
     * @throws NoSuchTableException when there is no such table
     */
    public List<ExcludeInfo> excludeConstraints(String table) {
        return optional(table, "excludeConstraints", Reflector::excludeConstraints)
                .orElse(List.of());
    }

    /**
     * The indexes of a table, but for those that the database makes by itself.
     *
     * @param table its name
     * @return the indexes, sorted by name
     * @throws NoSuchTableException when it is not there
     */
    public List<IndexInfo> indexes(String table) {
        return required(table, "indexes", Reflector::indexes);
    }

    /**
     * The comment on a table.
     *
     * @param table its name
     * @return the comment; empty when it has none
     * @throws NoSuchTableException when it is not there
     * @throws dev.athanor.error.InvalidRequestException when the database has no comments
     */
    public Optional<String> comment(String table) {
        return optional(table, "comments", Reflector::comments);
    }

    /**
     * What only this database knows of a table.
     *
     * @param table its name
     * @return the options
     * @throws NoSuchTableException when it is not there
     */
    public List<DialectOption> options(String table) {
        return required(table, "options", Reflector::options);
    }

    /**
     * The query of a view.
     *
     * @param view its name
     * @return the text, as the database keeps it
     * @throws NoSuchTableException when there is no such view
     */
    public String viewDefinition(String view) {
        return required(view, "viewTexts", Reflector::viewTexts);
    }

    // ---- about many tables

    /**
     * What tables and views are.
     *
     * @param query which
     * @return their kinds, sorted by name
     */
    public Map<TableName, RelationKind> allKinds(CatalogQuery query) {
        return all("relations", query, Reflector::relations);
    }

    /**
     * All that is known of tables and views.
     *
     * @param query which
     * @return the tables, sorted by name
     */
    public Map<TableName, TableInfo> allTables(CatalogQuery query) {
        return all("tables", query, Reflector::tables);
    }

    /**
     * The columns of tables and views.
     *
     * @param query which
     * @return the columns of each in order
     */
    public Map<TableName, List<ColumnInfo>> allColumns(CatalogQuery query) {
        return all("columns", query, Reflector::columns);
    }

    /**
     * The primary keys of tables.
     *
     * @param query which
     * @return the keys of those that have one
     */
    public Map<TableName, KeyInfo> allPrimaryKeys(CatalogQuery query) {
        return all("primaryKeys", query, Reflector::primaryKeys);
    }

    /**
     * The foreign keys of tables.
     *
     * @param query which
     * @return the keys of each
     */
    public Map<TableName, List<ForeignKeyInfo>> allForeignKeys(CatalogQuery query) {
        return all("foreignKeys", query, Reflector::foreignKeys);
    }

    /**
     * The unique constraints of tables.
     *
     * @param query which
     * @return the constraints of each
     */
    public Map<TableName, List<UniqueInfo>> allUniqueConstraints(CatalogQuery query) {
        return all("uniqueConstraints", query, Reflector::uniqueConstraints);
    }

    /**
     * The check constraints of tables.
     *
     * @param query which
     * @return the constraints of each
     */
    public Map<TableName, List<CheckInfo>> allCheckConstraints(CatalogQuery query) {
        return all("checkConstraints", query, Reflector::checkConstraints);
    }

    /**
     * The exclusion constraints of tables.
     *
     * @param query which tables
     * @return the constraints of those that have some
     */
    public Map<TableName, List<ExcludeInfo>> allExcludeConstraints(CatalogQuery query) {
        return all("excludeConstraints", query, Reflector::excludeConstraints);
    }

    /**
     * The indexes of tables.
     *
     * @param query which; with {@link CatalogQuery#withInternal} those too that the database made by itself, where it tells them
     * @return the indexes of each
     */
    public Map<TableName, List<IndexInfo>> allIndexes(CatalogQuery query) {
        return all("indexes", query, Reflector::indexes);
    }

    /**
     * The comments on tables.
     *
     * @param query which
     * @return the comments of those that have one
     * @throws dev.athanor.error.InvalidRequestException when the database has no comments
     */
    public Map<TableName, String> allComments(CatalogQuery query) {
        return all("comments", query, Reflector::comments);
    }

    /**
     * What only this database knows of tables.
     *
     * @param query which
     * @return the options of each
     */
    public Map<TableName, List<DialectOption>> allOptions(CatalogQuery query) {
        return all("options", query, Reflector::options);
    }

    /**
     * The queries of views.
     *
     * @param query which
     * @return the text of each, as the database keeps it
     */
    public Map<TableName, String> allViewDefinitions(CatalogQuery query) {
        return all("viewTexts", query, Reflector::viewTexts);
    }

    private <R> Map<TableName, R> all(String method, CatalogQuery query, Question<R> question) {
        return catalog.ask(method, query, (reflector, io) -> question.ask(reflector, io, query));
    }

    private TableName name(String table) {
        return new TableName(schema, table);
    }

    private <R> R required(String table, String method, Question<R> question) {
        return optional(table, method, question).orElseThrow(() -> absent(table));
    }

    /** The catalogue may spell the name otherwise, on databases that find it all the same. */
    private <R> Optional<R> optional(String table, String method, Question<R> question) {
        Map<TableName, R> answer = all(method, CatalogQuery.of(name(table)), question);
        R exact = answer.get(name(table));
        Optional<R> found =
                exact != null ? Optional.of(exact) : answer.values().stream().findFirst();
        if (found.isEmpty() && !hasTable(table)) {
            throw absent(table);
        }
        return found;
    }

    private NoSuchTableException absent(String table) {
        return new NoSuchTableException(
                "The database has no table or view '%s'; names are taken as they are, and in(schema) looks into other schemas"
                        .formatted(name(table)));
    }
}
