package dev.athanor.dialect.sqlite;

import dev.athanor.compile.ColumnDefinitions;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Column;
import dev.athanor.schema.PrimaryKeyConstraint;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.types.TypeFamily;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Columns of SQLite. */
final class SqliteColumnDefinitions extends ColumnDefinitions {
    private static final Pattern PLAIN_DEFAULT = Pattern.compile("\\s*['\"(].*|\\w*", Pattern.DOTALL);

    @Override
    public void column(Column<?> column, SqlWriter out) {
        out.nameOf(column).sql(" ").sql(typeOf(column, out));
        serverDefault(column, out);
        if (!column.isNullable()) {
            out.sql(" NOT NULL").sql(onConflict(column.options().get(SqliteOptions.ON_NULL)));
        }
        if (column.isPrimaryKey()) {
            key(column, out);
        }
        computed(column, out);
    }

    private static void key(Column<?> column, SqlWriter out) {
        if (column.isAutoincrement() && column.table().primaryKeyColumns().size() > 1) {
            throw out.unsupported(
                    "autoincrement for composite primary keys",
                    "make the numbered column the only key, and the rest unique");
        }
        if (isKeyInColumn(column)) {
            out.sql(" PRIMARY KEY").sql(onConflict(onKeyConflict(column))).sql(" AUTOINCREMENT");
        }
    }

    /** Said of the constraint or of the column. */
    private static @Nullable String onKeyConflict(Column<?> column) {
        PrimaryKeyConstraint declared = column.table().primaryKeyDeclaration();
        String resolution = declared == null ? null : declared.options().get(SqliteOptions.ON_CONFLICT);
        return resolution == null ? column.options().get(SqliteOptions.ON_KEY) : resolution;
    }

    /** AUTOINCREMENT can only stand in the column, and so the key must too. */
    private static boolean isKeyInColumn(Column<?> column) {
        Table table = column.table();
        return Boolean.TRUE.equals(table.tableOptions().get(SqliteOptions.AUTOINCREMENT))
                && table.primaryKeyColumns().size() == 1
                && column.type().family() == TypeFamily.INTEGER
                && column.foreignKeys().isEmpty();
    }

    static boolean isInColumn(PrimaryKeyConstraint key, Table table) {
        return key.columnNames().size() == 1
                && isKeyInColumn(table.columnNamed(key.columnNames().get(0)));
    }

    static String onConflict(@Nullable String resolution) {
        return resolution == null ? "" : " ON CONFLICT " + resolution;
    }

    /** Only a key declared INTEGER is numbered by SQLite, and it holds 64 bits whatever it is called. */
    @Override
    protected String typeOf(Column<?> column, SqlWriter out) {
        boolean numbered = column.isAutoincrement() && column.type().family() == TypeFamily.INTEGER;
        return numbered ? "INTEGER" : super.typeOf(column, out);
    }

    @Override
    protected void defaultValue(Expr<?> value, SqlWriter out) {
        boolean plain = PLAIN_DEFAULT
                .matcher(out.preview(() -> super.defaultValue(value, out)))
                .matches();
        out.sql(plain ? "" : "(");
        super.defaultValue(value, out);
        out.sql(plain ? "" : ")");
    }
}
