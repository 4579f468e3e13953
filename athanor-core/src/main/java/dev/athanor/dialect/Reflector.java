package dev.athanor.dialect;

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
import org.jspecify.annotations.Nullable;

/**
 * Reads what a database has from its own catalogue. Each method asks for all relations of a {@link CatalogQuery} at once, in
 * a number of statements that does not grow with theirs. Names that the catalogue does not have are missing from the answer; relations
 * without the thing asked for are there with an empty list, or are missing where one thing is asked for. The names in the answer have
 * the schema of the query and are spelled as in the catalogue, where the database finds them under another spelling too. Stateless.
 */
public interface Reflector {
    /**
     * The schema in which a connection finds what has no schema before its name.
     *
     * @param io asks the database
     * @return its name, or null when the database has none
     */
    @Nullable
    String defaultSchema(DatabaseIo io);

    /**
     * The schemas.
     *
     * @param io asks the database
     * @return their names, those of the system left out, sorted
     */
    List<String> schemas(DatabaseIo io);

    /**
     * The relations.
     *
     * @param io asks the database
     * @param query which ones
     * @return what each is, sorted by name
     */
    Map<TableName, RelationKind> relations(DatabaseIo io, CatalogQuery query);

    /**
     * The columns.
     *
     * @param io asks the database
     * @param query of which relations
     * @return the columns of each in order
     */
    Map<TableName, List<ColumnInfo>> columns(DatabaseIo io, CatalogQuery query);

    /**
     * The primary keys.
     *
     * @param io asks the database
     * @param query of which relations
     * @return the keys of those that have one
     */
    Map<TableName, KeyInfo> primaryKeys(DatabaseIo io, CatalogQuery query);

    /**
     * The foreign keys.
     *
     * @param io asks the database
     * @param query of which relations
     * @return the keys of each, in the order of their declaration where the database keeps it, else sorted by name
     */
    Map<TableName, List<ForeignKeyInfo>> foreignKeys(DatabaseIo io, CatalogQuery query);

    /**
     * The unique constraints.
     *
     * @param io asks the database
     * @param query of which relations
     * @return the constraints of each, in the order of their declaration where the database keeps it, else sorted by name
     */
    Map<TableName, List<UniqueInfo>> uniqueConstraints(DatabaseIo io, CatalogQuery query);

    /**
     * The check constraints.
     *
     * @param io asks the database
     * @param query of which relations
     * @return the constraints of each, sorted by name, those without one last
     */
    Map<TableName, List<CheckInfo>> checkConstraints(DatabaseIo io, CatalogQuery query);

    /**
     * The exclusion constraints.
     *
     * @param io asks the database
     * @param query of which relations
     * @return the constraints of those that have some, sorted by name; nothing where the database has none such
     */
    default Map<TableName, List<ExcludeInfo>> excludeConstraints(DatabaseIo io, CatalogQuery query) {
        return Map.of();
    }

    /**
     * The indexes, but for those that the database makes by itself for a primary key, and others that it makes by itself unless
     * they are asked for.
     *
     * @param io asks the database
     * @param query of which relations
     * @return the indexes of each, sorted by name
     */
    Map<TableName, List<IndexInfo>> indexes(DatabaseIo io, CatalogQuery query);

    /**
     * Whether the database has comments.
     *
     * @return false when {@link #comments} is refused
     */
    default boolean hasComments() {
        return true;
    }

    /**
     * The comments.
     *
     * @param io asks the database
     * @param query of which relations
     * @return the comments of those that have one
     * @throws dev.athanor.error.InvalidRequestException when the database has no comments
     */
    Map<TableName, String> comments(DatabaseIo io, CatalogQuery query);

    /**
     * What only this database knows of its tables.
     *
     * @param io asks the database
     * @param query of which relations
     * @return the options of each
     */
    Map<TableName, List<DialectOption>> options(DatabaseIo io, CatalogQuery query);

    /**
     * The queries of views.
     *
     * @param io asks the database
     * @param query which views
     * @return the text of each, as the database keeps it
     */
    Map<TableName, String> viewTexts(DatabaseIo io, CatalogQuery query);

    /**
     * The sequences.
     *
     * @param io asks the database
     * @param schema their schema, or null for the connection's default
     * @return the sequences, sorted by name
     * @throws dev.athanor.error.InvalidRequestException when the database has no sequences
     */
    List<SequenceInfo> sequences(DatabaseIo io, @Nullable String schema);

    /**
     * Whether the database has sequences.
     *
     * @return false when {@link #sequences} is refused
     */
    default boolean hasSequences() {
        return true;
    }

    /**
     * All that is known of relations but the queries of views.
     *
     * @param io asks the database
     * @param query which relations
     * @return the relations, sorted by name
     */
    default Map<TableName, TableInfo> tables(DatabaseIo io, CatalogQuery query) {
        return CatalogTables.read(this, io, query);
    }
}
