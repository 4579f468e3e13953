package dev.athanor.dialect.sqlite;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Reflector;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ColumnDialectOption;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ComputedInfo;
import dev.athanor.schema.DialectOption;
import dev.athanor.schema.ForeignKeyInfo;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.KeyInfo;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.SequenceInfo;
import dev.athanor.schema.TableName;
import dev.athanor.schema.UniqueInfo;
import dev.athanor.sql.Quoting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads SQLite's catalogue: {@code sqlite_master}, the pragmas as functions joined to it, and the texts of CREATE statements for what
 * the pragmas do not tell.
 */
final class SqliteReflector implements Reflector {
    static final SqliteReflector INSTANCE = new SqliteReflector();

    private SqliteReflector() {}

    @Override
    public String defaultSchema(DatabaseIo io) {
        return "main";
    }

    @Override
    public List<String> schemas(DatabaseIo io) {
        // In the order in which they were attached, the main one first.
        return new CatalogSql("SELECT name FROM pragma_database_list WHERE name <> 'temp' ORDER BY seq")
                .rows(io).stream().map(row -> row.text(0)).toList();
    }

    @Override
    public Map<TableName, RelationKind> relations(DatabaseIo io, CatalogQuery query) {
        Map<TableName, RelationKind> kinds = new TreeMap<>(Comparator.comparing(TableName::name));
        SqliteCatalog.of(io, query).relations().forEach(relation -> kinds.put(relation.name(), relation.kind()));
        return kinds;
    }

    @Override
    public Map<TableName, List<ColumnInfo>> columns(DatabaseIo io, CatalogQuery query) {
        Map<TableName, List<ColumnInfo>> columns = new LinkedHashMap<>();
        SqliteCatalog.of(io, query).columns().forEach((relation, rows) -> {
            SqliteTableText text = relation.text();
            boolean numbered = isNumbered(rows, text);
            columns.put(
                    relation.name(),
                    rows.stream()
                            .filter(row -> !row.isHidden())
                            .map(row -> column(row, text, numbered))
                            .toList());
        });
        return columns;
    }

    private static ColumnInfo column(SqliteCatalog.Column row, SqliteTableText text, boolean numbered) {
        SqliteOptions.Resolution resolution = text.onNull(row.name());
        return new ColumnInfo(
                row.name(),
                SqliteTypeAffinity.typeOf(row.type(), text.collation(row.name())),
                !row.isNotNull(),
                row.defaultText(),
                numbered && row.keyPosition() > 0,
                row.isComputed() ? new ComputedInfo(text.computed(row.name()), row.isStored()) : null,
                null,
                null,
                Quoting.AS_NEEDED,
                resolution == null
                        ? List.of()
                        : List.of(ColumnDialectOption.of(SqliteOptions.ON_NULL, resolution.name())));
    }

    /** What becomes of a row that violates a constraint. */
    private static List<DialectOption> options(SqliteOptions.@Nullable Resolution onConflict) {
        return onConflict == null ? List.of() : List.of(SqliteOptions.onConflict(onConflict));
    }

    /** A single key declared INTEGER is another name of the rowid, which the database gives. */
    private static boolean isNumbered(List<SqliteCatalog.Column> rows, SqliteTableText text) {
        List<SqliteCatalog.Column> key =
                rows.stream().filter(row -> row.keyPosition() > 0).toList();
        return key.size() == 1
                && key.get(0).type().equalsIgnoreCase("INTEGER")
                && !text.isWithoutRowid
                && !text.isKeyDescending;
    }

    @Override
    public Map<TableName, KeyInfo> primaryKeys(DatabaseIo io, CatalogQuery query) {
        Map<TableName, KeyInfo> keys = new LinkedHashMap<>();
        SqliteCatalog.of(io, query).columns().forEach((relation, rows) -> {
            List<String> names = SqliteCatalog.primaryKey(rows);
            if (!names.isEmpty()) {
                SqliteTableText text = relation.text();
                keys.put(
                        relation.name(),
                        new KeyInfo(text.primaryKeyName, names, false, false, null, options(text.onKeyConflict)));
            }
        });
        return keys;
    }

    @Override
    public Map<TableName, List<ForeignKeyInfo>> foreignKeys(DatabaseIo io, CatalogQuery query) {
        return new SqliteForeignKeys(SqliteCatalog.of(io, query)).read();
    }

    /** As the texts say it: to the pragmas, a unique constraint is an index like any other. */
    @Override
    public Map<TableName, List<UniqueInfo>> uniqueConstraints(DatabaseIo io, CatalogQuery query) {
        Map<TableName, List<UniqueInfo>> constraints = new LinkedHashMap<>();
        for (SqliteCatalog.Relation relation : SqliteCatalog.of(io, query).relations()) {
            Map<List<String>, UniqueInfo> found = new LinkedHashMap<>();
            relation.text().uniques.stream()
                    .sorted(Comparator.comparing(SqliteTableText.Unique::isWithinColumn))
                    .map(unique -> new UniqueInfo(
                            unique.name(), unique.columnNames(), null, null, options(unique.onConflict())))
                    .forEach(unique -> found.putIfAbsent(unique.columnNames(), unique));
            constraints.put(relation.name(), List.copyOf(found.values()));
        }
        return constraints;
    }

    @Override
    public Map<TableName, List<CheckInfo>> checkConstraints(DatabaseIo io, CatalogQuery query) {
        Map<TableName, List<CheckInfo>> constraints = new LinkedHashMap<>();
        for (SqliteCatalog.Relation relation : SqliteCatalog.of(io, query).relations()) {
            constraints.put(
                    relation.name(),
                    relation.text().checks.stream()
                            .map(check -> new CheckInfo(check.name(), check.sql(), null, List.of()))
                            .sorted(Comparator.comparing(
                                    CheckInfo::name, Comparator.nullsLast(Comparator.naturalOrder())))
                            .toList());
        }
        return constraints;
    }

    @Override
    public Map<TableName, List<IndexInfo>> indexes(DatabaseIo io, CatalogQuery query) {
        return new SqliteIndexes(SqliteCatalog.of(io, query)).read();
    }

    @Override
    public boolean hasComments() {
        return false;
    }

    @Override
    public Map<TableName, String> comments(DatabaseIo io, CatalogQuery query) {
        throw new InvalidRequestException("SQLite has no comments");
    }

    @Override
    public Map<TableName, List<DialectOption>> options(DatabaseIo io, CatalogQuery query) {
        Map<TableName, List<DialectOption>> options = new LinkedHashMap<>();
        SqliteCatalog.of(io, query)
                .relations()
                .forEach(relation -> options.put(relation.name(), options(relation.text())));
        return options;
    }

    private static List<DialectOption> options(SqliteTableText text) {
        List<DialectOption> options = new ArrayList<>();
        if (text.isAutoincrement) {
            options.add(SqliteOptions.autoincrement());
        }
        if (text.isWithoutRowid) {
            options.add(SqliteOptions.withoutRowid());
        }
        if (text.isStrict) {
            options.add(SqliteOptions.strict());
        }
        return List.copyOf(options);
    }

    @Override
    public Map<TableName, String> viewTexts(DatabaseIo io, CatalogQuery query) {
        Map<TableName, String> texts = new LinkedHashMap<>();
        SqliteCatalog.of(io, query.withKinds(RelationKind.VIEW)).relations().forEach(view -> {
            if (view.sql() != null) {
                texts.put(view.name(), view.sql());
            }
        });
        return texts;
    }

    @Override
    public boolean hasSequences() {
        return false;
    }

    @Override
    public List<SequenceInfo> sequences(DatabaseIo io, @Nullable String schema) {
        throw new InvalidRequestException("SQLite has no sequences");
    }
}
