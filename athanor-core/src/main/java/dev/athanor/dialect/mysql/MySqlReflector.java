package dev.athanor.dialect.mysql;

import dev.athanor.dialect.CatalogLists;
import dev.athanor.dialect.CatalogQuery;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Reflector;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.CheckInfo;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.DialectOption;
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
import org.jspecify.annotations.Nullable;

/**
 * Reads the information_schema of MySQL and MariaDB. The texts of SHOW CREATE TABLE, which tell a little more, would have to be
 * asked for table by table.
 */
public final class MySqlReflector implements Reflector {
    private static final List<String> SYSTEM_SCHEMAS =
            List.of("information_schema", "mysql", "performance_schema", "sys");

    private final MySqlFlavour flavour;

    private MySqlReflector(MySqlFlavour flavour) {
        this.flavour = flavour;
    }

    /**
     * Reads MySQL.
     *
     * @return the reader
     */
    public static MySqlReflector ofMySql() {
        return new MySqlReflector(MySqlFlavour.MYSQL);
    }

    /**
     * Reads MariaDB.
     *
     * @return the reader
     */
    public static MySqlReflector ofMariaDb() {
        return new MySqlReflector(MySqlFlavour.MARIADB);
    }

    @Override
    public @Nullable String defaultSchema(DatabaseIo io) {
        return new CatalogSql("SELECT DATABASE()").rows(io).get(0).textOrNull(0);
    }

    @Override
    public List<String> schemas(DatabaseIo io) {
        return new CatalogSql("SELECT schema_name FROM information_schema.schemata")
                .rows(io).stream()
                        .map(row -> row.text(0))
                        .filter(name -> !SYSTEM_SCHEMAS.contains(name))
                        .sorted()
                        .toList();
    }

    @Override
    public Map<TableName, RelationKind> relations(DatabaseIo io, CatalogQuery query) {
        Map<TableName, RelationKind> kinds = new LinkedHashMap<>();
        MySqlCatalog.of(io, query).relations().forEach((name, relation) -> kinds.put(name, relation.kind()));
        return kinds;
    }

    @Override
    public Map<TableName, List<ColumnInfo>> columns(DatabaseIo io, CatalogQuery query) {
        return new MySqlColumns(MySqlCatalog.of(io, query), flavour).read();
    }

    @Override
    public Map<TableName, KeyInfo> primaryKeys(DatabaseIo io, CatalogQuery query) {
        return new MySqlConstraints(MySqlCatalog.of(io, query), flavour).primaryKeys();
    }

    @Override
    public Map<TableName, List<ForeignKeyInfo>> foreignKeys(DatabaseIo io, CatalogQuery query) {
        return new MySqlConstraints(MySqlCatalog.of(io, query), flavour).foreignKeys();
    }

    /** {@inheritDoc} A unique constraint is a unique index here, and told as both. */
    @Override
    public Map<TableName, List<UniqueInfo>> uniqueConstraints(DatabaseIo io, CatalogQuery query) {
        return new MySqlConstraints(MySqlCatalog.of(io, query), flavour).uniques();
    }

    @Override
    public Map<TableName, List<CheckInfo>> checkConstraints(DatabaseIo io, CatalogQuery query) {
        return new MySqlConstraints(MySqlCatalog.of(io, query), flavour).checks();
    }

    @Override
    public Map<TableName, List<IndexInfo>> indexes(DatabaseIo io, CatalogQuery query) {
        return new MySqlIndexes(MySqlCatalog.of(io, query), flavour).read();
    }

    @Override
    public Map<TableName, String> comments(DatabaseIo io, CatalogQuery query) {
        Map<TableName, String> comments = new LinkedHashMap<>();
        MySqlCatalog.of(io, query).relations().forEach((name, relation) -> {
            if (relation.comment() != null) {
                comments.put(name, relation.comment());
            }
        });
        return comments;
    }

    @Override
    public Map<TableName, List<DialectOption>> options(DatabaseIo io, CatalogQuery query) {
        MySqlCatalog catalog = MySqlCatalog.of(io, query);
        CatalogLists<DialectOption> options = catalog.lists();
        catalog.relations()
                .forEach((name, relation) -> relation.options().forEach(option -> options.add(name, option)));
        return options.all();
    }

    @Override
    public Map<TableName, String> viewTexts(DatabaseIo io, CatalogQuery query) {
        MySqlCatalog catalog = MySqlCatalog.of(io, query);
        Map<TableName, String> texts = new LinkedHashMap<>();
        CatalogSql sql = new CatalogSql(
                "SELECT table_name, view_definition FROM information_schema.views WHERE table_schema = ");
        catalog.eachRow(
                catalog.named(sql, "table_name"), (view, row) -> texts.put(view, catalog.withoutSchema(row.text(1))));
        return texts;
    }

    @Override
    public boolean hasSequences() {
        return flavour == MySqlFlavour.MARIADB;
    }

    /** {@inheritDoc} MariaDB keeps a sequence's numbers in a table of its name; one query reads all of these. */
    @Override
    public List<SequenceInfo> sequences(DatabaseIo io, @Nullable String schema) {
        if (!hasSequences()) {
            throw new InvalidRequestException("MySQL has no sequences; only MariaDB has");
        }
        CatalogSql names = new CatalogSql("SELECT table_schema, table_name FROM information_schema.tables"
                + " WHERE table_type = 'SEQUENCE' AND table_schema = ");
        CatalogSql numbers = new CatalogSql("");
        for (CatalogRow row :
                MySqlCatalog.inSchema(names, schema).add(" ORDER BY table_name").rows(io)) {
            numbers.add(numbers.isEmpty() ? "" : " UNION ALL ")
                    .add(
                            "SELECT ?, start_value, increment, minimum_value, maximum_value, cycle_option, cache_size FROM ",
                            row.text(1))
                    .add(MySqlDialect.quote(row.text(0)) + "." + MySqlDialect.quote(row.text(1)));
        }
        return numbers.isEmpty()
                ? List.of()
                : numbers.rows(io).stream().map(row -> sequence(schema, row)).toList();
    }

    private static SequenceInfo sequence(@Nullable String schema, CatalogRow row) {
        return new SequenceInfo(
                new TableName(schema, row.text(0)),
                new SequenceInfo.Numbers(
                        false,
                        row.number(1),
                        row.number(2),
                        row.numberOrNull(3),
                        row.numberOrNull(4),
                        row.isTrue(5),
                        row.numberOrNull(6)));
    }
}
