package dev.athanor.dialect.h2;

import dev.athanor.compile.Identifiers;
import dev.athanor.dialect.CatalogQuery;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSession;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.dialect.Reflector;
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

/** Reads H2's INFORMATION_SCHEMA. Tables are temporary when their rows are, be their definitions known to all connections or to one. */
final class H2Reflector implements Reflector {
    private final Identifiers identifiers;

    H2Reflector(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    private H2Names names(DatabaseIo io) {
        return H2Names.of(io, identifiers);
    }

    private H2Catalog catalog(DatabaseIo io, CatalogQuery query) {
        return CatalogSession.shared(H2Catalog.class, io, query, () -> new H2Catalog(io, query, names(io)));
    }

    @Override
    public String defaultSchema(DatabaseIo io) {
        H2Names names = names(io);
        return names.shown(names.currentSchema());
    }

    @Override
    public List<String> schemas(DatabaseIo io) {
        H2Names names = names(io);
        return new CatalogSql("SELECT schema_name FROM information_schema.schemata"
                        + " WHERE UPPER(schema_name) <> 'INFORMATION_SCHEMA'")
                .rows(io).stream().map(row -> names.shown(row.text(0))).sorted().toList();
    }

    @Override
    public Map<TableName, RelationKind> relations(DatabaseIo io, CatalogQuery query) {
        return catalog(io, query).kinds();
    }

    @Override
    public Map<TableName, List<ColumnInfo>> columns(DatabaseIo io, CatalogQuery query) {
        return new H2Columns(catalog(io, query), io).read();
    }

    @Override
    public Map<TableName, KeyInfo> primaryKeys(DatabaseIo io, CatalogQuery query) {
        return new H2Constraints(catalog(io, query)).primaryKeys();
    }

    @Override
    public Map<TableName, List<ForeignKeyInfo>> foreignKeys(DatabaseIo io, CatalogQuery query) {
        return new H2Constraints(catalog(io, query)).foreignKeys();
    }

    @Override
    public Map<TableName, List<UniqueInfo>> uniqueConstraints(DatabaseIo io, CatalogQuery query) {
        return new H2Constraints(catalog(io, query)).uniques();
    }

    @Override
    public Map<TableName, List<CheckInfo>> checkConstraints(DatabaseIo io, CatalogQuery query) {
        return new H2Constraints(catalog(io, query)).checks();
    }

    @Override
    public Map<TableName, List<IndexInfo>> indexes(DatabaseIo io, CatalogQuery query) {
        return new H2Indexes(catalog(io, query)).read();
    }

    @Override
    public Map<TableName, String> comments(DatabaseIo io, CatalogQuery query) {
        return catalog(io, query).comments();
    }

    @Override
    public Map<TableName, List<DialectOption>> options(DatabaseIo io, CatalogQuery query) {
        return catalog(io, query).<DialectOption>lists().all();
    }

    @Override
    public Map<TableName, String> viewTexts(DatabaseIo io, CatalogQuery query) {
        H2Catalog catalog = catalog(io, query);
        Map<TableName, String> texts = new LinkedHashMap<>();
        catalog.eachRow(
                new CatalogSql(
                        "SELECT table_name, view_definition FROM information_schema.views"
                                + " WHERE view_definition IS NOT NULL AND table_schema = ?",
                        catalog.schema()),
                "table_name",
                (table, row) -> texts.put(table, row.text(1)));
        return texts;
    }

    @Override
    public List<SequenceInfo> sequences(DatabaseIo io, @Nullable String schema) {
        H2Names names = names(io);
        return new CatalogSql(
                        "SELECT sequence_name, start_value, increment, minimum_value, maximum_value, cycle_option, cache"
                                + " FROM information_schema.sequences WHERE sequence_schema = ? ORDER BY sequence_name",
                        names.storedSchema(schema))
                .rows(io).stream()
                        .map(row -> new SequenceInfo(names.shownTable(schema, row.text(0)), numbers(row, 1, false)))
                        .toList();
    }

    /** What is counted: from where, in which steps, within which bounds, whether again, and how many at a time. */
    static SequenceInfo.Numbers numbers(CatalogRow row, int first, boolean isAlways) {
        return new SequenceInfo.Numbers(
                isAlways,
                row.number(first),
                row.number(first + 1),
                row.numberOrNull(first + 2),
                row.numberOrNull(first + 3),
                row.isTrue(first + 4),
                row.numberOrNull(first + 5));
    }
}
