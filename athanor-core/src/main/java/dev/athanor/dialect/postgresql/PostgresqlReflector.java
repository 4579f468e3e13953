package dev.athanor.dialect.postgresql;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Reflector;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.ExcludeInfo;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.SequenceInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads PostgreSQL's {@code pg_catalog}, whatever the connection's search path. */
final class PostgresqlReflector implements Reflector {
    static final PostgresqlReflector INSTANCE = new PostgresqlReflector();

    private PostgresqlReflector() {}

    @Override
    public @Nullable String defaultSchema(DatabaseIo io) {
        return new CatalogSql("SELECT current_schema()").rows(io).get(0).textOrNull(0);
    }

    @Override
    public List<String> schemas(DatabaseIo io) {
        return new CatalogSql("SELECT nspname FROM pg_catalog.pg_namespace"
                        + " WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' ORDER BY nspname")
                .rows(io).stream().map(row -> row.text(0)).toList();
    }

    @Override
    public Map<TableName, RelationKind> relations(DatabaseIo io, CatalogQuery query) {
        return new PostgresqlCatalog(io, query).relations();
    }

    @Override
    public Map<TableName, List<ColumnInfo>> columns(DatabaseIo io, CatalogQuery query) {
        return new PostgresqlColumnReader(new PostgresqlCatalog(io, query)).read();
    }

    @Override
    public Map<TableName, KeyInfo> primaryKeys(DatabaseIo io, CatalogQuery query) {
        return constraints(io, query).primaryKeys();
    }

    @Override
    public Map<TableName, List<ForeignKeyInfo>> foreignKeys(DatabaseIo io, CatalogQuery query) {
        return constraints(io, query).foreignKeys();
    }

    @Override
    public Map<TableName, List<UniqueInfo>> uniqueConstraints(DatabaseIo io, CatalogQuery query) {
        return constraints(io, query).uniqueConstraints();
    }

    @Override
    public Map<TableName, List<CheckInfo>> checkConstraints(DatabaseIo io, CatalogQuery query) {
        return constraints(io, query).checkConstraints();
    }

    @Override
    public Map<TableName, List<ExcludeInfo>> excludeConstraints(DatabaseIo io, CatalogQuery query) {
        return PostgresqlExcludeReader.read(new PostgresqlCatalog(io, query));
    }

    private static PostgresqlConstraintReader constraints(DatabaseIo io, CatalogQuery query) {
        return new PostgresqlConstraintReader(new PostgresqlCatalog(io, query));
    }

    @Override
    public Map<TableName, List<IndexInfo>> indexes(DatabaseIo io, CatalogQuery query) {
        return new PostgresqlIndexReader(new PostgresqlCatalog(io, query)).read();
    }

    @Override
    public Map<TableName, String> comments(DatabaseIo io, CatalogQuery query) {
        Map<TableName, String> comments = new LinkedHashMap<>();
        new PostgresqlCatalog(io, query)
                .eachRow(
                        "m.description",
                        "JOIN pg_catalog.pg_description m ON m.classoid = 'pg_catalog.pg_class'::regclass"
                                + " AND m.objoid = c.oid AND m.objsubid = 0",
                        "c.relname",
                        (table, row) -> comments.put(table, row.text(1)));
        return comments;
    }

    @Override
    public Map<TableName, List<DialectOption>> options(DatabaseIo io, CatalogQuery query) {
        return PostgresqlTableOptions.read(new PostgresqlCatalog(io, query));
    }

    @Override
    public Map<TableName, String> viewTexts(DatabaseIo io, CatalogQuery query) {
        Map<TableName, String> texts = new LinkedHashMap<>();
        Set<RelationKind> views = query.kinds().stream()
                .filter(kind -> kind != RelationKind.TABLE)
                .collect(Collectors.toSet());
        if (!views.isEmpty()) {
            new PostgresqlCatalog(io, query.withKinds(views.toArray(RelationKind[]::new)))
                    .eachRow(
                            "pg_catalog.pg_get_viewdef(c.oid)",
                            "",
                            "c.relname",
                            (view, row) -> texts.put(view, row.text(1)));
        }
        return texts;
    }

    @Override
    public List<SequenceInfo> sequences(DatabaseIo io, @Nullable String schema) {
        CatalogSql sql = new CatalogSql(
                "SELECT c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcycle, s.seqcache"
                        + " FROM pg_catalog.pg_sequence s JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid"
                        + " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE true");
        return PostgresqlCatalog.inSchema(sql, schema, "pg_catalog.pg_table_is_visible(c.oid)")
                .add(" ORDER BY c.relname")
                .rows(io)
                .stream()
                .map(row -> sequence(schema, row))
                .toList();
    }

    private static SequenceInfo sequence(@Nullable String schema, CatalogRow row) {
        return new SequenceInfo(new TableName(schema, row.text(0)), PostgresqlColumnReader.numbers(row, 1, false));
    }
}
