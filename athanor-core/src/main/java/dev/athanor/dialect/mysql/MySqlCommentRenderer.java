package dev.athanor.dialect.mysql;

import dev.athanor.compile.ColumnDefinitions;
import dev.athanor.compile.CommentRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Comments of MySQL and MariaDB, which are settings of tables and columns. */
final class MySqlCommentRenderer extends CommentRenderer {
    private final ColumnDefinitions columns;

    MySqlCommentRenderer(ColumnDefinitions columns) {
        this.columns = columns;
    }

    @Override
    protected void table(Table table, @Nullable String comment, SqlWriter out) {
        out.sql("ALTER TABLE ").node(table).sql(" COMMENT ").sql(literal(Objects.requireNonNullElse(comment, ""), out));
    }

    @Override
    protected void column(Column<?> column, @Nullable String comment, SqlWriter out) {
        if (comment == null) {
            out.refuseExecution(
                    "statement that takes the comment from a column", "declare the column without it and alter it");
            super.column(column, null, out);
            return;
        }
        out.sql("ALTER TABLE ")
                .node(column.table())
                .sql(" CHANGE ")
                .nameOf(column)
                .sql(" ");
        out.unqualified(() -> columns.column(column, out));
    }
}
