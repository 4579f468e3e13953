package dev.athanor.dialect.mysql;

import dev.athanor.dialect.CatalogLists;
import dev.athanor.dialect.CatalogRow;
import dev.athanor.dialect.CatalogSql;
import dev.athanor.schema.ColumnInfo;
import dev.athanor.schema.ComputedInfo;
import dev.athanor.schema.TableName;
import dev.athanor.types.SqlType;
import dev.athanor.types.UnknownType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads columns from the catalogue of MySQL or MariaDB. */
final class MySqlColumns {
    private static final String ON_UPDATE = "on update ";

    private final MySqlCatalog catalog;
    private final MySqlFlavour flavour;

    MySqlColumns(MySqlCatalog catalog, MySqlFlavour flavour) {
        this.catalog = catalog;
        this.flavour = flavour;
    }

    Map<TableName, List<ColumnInfo>> read() {
        Map<TableName, Set<String>> jsonColumns = new MySqlConstraints(catalog, flavour).jsonColumns();
        CatalogLists<ColumnInfo> columns = catalog.lists();
        CatalogSql sql = new CatalogSql(
                "SELECT table_name, column_name, column_type, collation_name, is_nullable, column_default,"
                        + " extra, generation_expression, column_comment FROM information_schema.columns WHERE table_schema = ");
        catalog.eachRow(
                catalog.named(sql, "table_name").add(" ORDER BY table_name, ordinal_position"),
                MySqlTemporaryTables::columns,
                (table, row) -> columns.add(
                        table,
                        column(
                                table,
                                row,
                                jsonColumns.getOrDefault(table, Set.of()).contains(row.text(1)))));
        return columns.all();
    }

    private ColumnInfo column(TableName table, CatalogRow row, boolean isJson) {
        String name = row.text(1);
        SqlType<?> type = MySqlTypeReader.of(
                isJson ? "json" : row.text(2), ownCollation(table, row.textOrNull(3)), table.name() + "_" + name);
        if (type instanceof UnknownType) {
            catalog.warn("Type %s of column '%s' of table '%s' is not known".formatted(type, name, table));
        }
        String extra = Objects.requireNonNullElse(row.textOrNull(6), "");
        String expression = row.textOrNothing(7);
        ComputedInfo computed = expression == null
                ? null
                : new ComputedInfo(flavour.expression(expression), !extra.contains("VIRTUAL"));
        return new ColumnInfo(
                name,
                type,
                row.isTrue(4),
                computed == null ? serverDefault(row.textOrNull(5), extra) : null,
                extra.contains("auto_increment"),
                computed,
                null,
                row.textOrNothing(8));
    }

    /** A column's collation where it is not the table's. */
    private @Nullable String ownCollation(TableName table, @Nullable String collation) {
        MySqlCatalog.Relation relation =
                Objects.requireNonNull(catalog.relations().get(table));
        return relation.collation() == null || relation.collation().equals(collation) ? null : collation;
    }

    /** The default, behind which stands what an UPDATE puts in, as in DDL. */
    private @Nullable String serverDefault(@Nullable String text, String extra) {
        String onInsert = text == null || text.equals("NULL") ? null : flavour.serverDefault(text, extra);
        int onUpdate = extra.toLowerCase(Locale.ROOT).indexOf(ON_UPDATE);
        return onUpdate < 0
                ? onInsert
                : (onInsert == null ? "NULL" : onInsert) + " ON UPDATE "
                        + extra.substring(onUpdate + ON_UPDATE.length());
    }
}
