package dev.athanor.dialect.h2;

import dev.athanor.dialect.CatalogLists;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.dialect.DatabaseIo;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ComputedInfo;
import dev.athanor.schema.SequenceInfo;
import dev.athanor.schema.TableName;
import dev.athanor.types.SqlType;
import dev.athanor.types.UnknownType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads columns from H2's catalogue. */
final class H2Columns {
    private final H2Catalog catalog;
    private final DatabaseIo io;
    private final Map<String, SqlType<?>> types = new HashMap<>();

    H2Columns(H2Catalog catalog, DatabaseIo io) {
        this.catalog = catalog;
        this.io = io;
    }

    Map<TableName, List<ColumnInfo>> read() {
        CatalogLists<ColumnInfo> columns = catalog.lists();
        CatalogSql sql = new CatalogSql(
                "SELECT table_name, column_name, DATA_TYPE_SQL(table_schema, table_name, 'TABLE', dtd_identifier),"
                        + " is_nullable, column_default, column_on_update, generation_expression, is_identity,"
                        + " identity_generation, identity_start, identity_increment, identity_minimum, identity_maximum,"
                        + " identity_cycle, identity_cache, remarks"
                        + " FROM information_schema.columns WHERE table_schema = ?",
                catalog.schema());
        catalog.eachRow(sql, "table_name, ordinal_position", (table, row) -> columns.add(table, column(table, row)));
        return columns.all();
    }

    private ColumnInfo column(TableName table, CatalogRow row) {
        String name = catalog.shown(row.text(1));
        SqlType<?> type = type(row.text(2), table.name() + "_" + name);
        if (type instanceof UnknownType) {
            io.warn("Type %s of column '%s' of table '%s' is not known".formatted(type, name, table));
        }
        String expression = row.textOrNull(6);
        boolean isIdentity = row.isTrue(7);
        SequenceInfo.Numbers identity =
                isIdentity ? H2Reflector.numbers(row, 9, "ALWAYS".equals(row.textOrNull(8))) : null;
        return new ColumnInfo(
                name,
                type,
                row.isTrue(3),
                serverDefault(row.textOrNull(4), row.textOrNull(5)),
                isIdentity,
                expression == null ? null : new ComputedInfo(expression, true),
                identity,
                row.textOrNull(15),
                catalog.names().quoting(row.text(1)),
                List.of());
    }

    /** Most types come many times; an enumeration is named by its place. */
    private SqlType<?> type(String text, String name) {
        return text.contains("ENUM")
                ? H2TypeReader.of(text, name)
                : types.computeIfAbsent(text, unnamed -> H2TypeReader.of(unnamed, ""));
    }

    /** The default, behind which stands what an UPDATE puts in, as in DDL. */
    private static @Nullable String serverDefault(@Nullable String onInsert, @Nullable String onUpdate) {
        return onUpdate == null ? onInsert : (onInsert == null ? "NULL" : onInsert) + " ON UPDATE " + onUpdate;
    }
}
