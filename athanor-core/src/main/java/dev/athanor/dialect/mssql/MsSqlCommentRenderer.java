package dev.athanor.dialect.mssql;

import dev.athanor.compile.CommentRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.schema.View;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Comments of SQL Server, which are extended properties. */
final class MsSqlCommentRenderer extends CommentRenderer {
    @Override
    protected void table(Table table, @Nullable String comment, SqlWriter out) {
        property(table, comment, out);
    }

    @Override
    protected void column(Column<?> column, @Nullable String comment, SqlWriter out) {
        property(column.table(), comment, out);
        out.sql(", 'column', ").nameOf(column);
    }

    private static void property(Table table, @Nullable String comment, SqlWriter out) {
        out.sql("execute ").sql(comment == null ? "sp_dropextendedproperty" : "sp_addextendedproperty");
        out.sql(" 'MS_Description', ").sql(comment == null ? "" : "N" + literal(comment, out) + ", ");
        out.sql("'schema', ")
                .sql(out.syntax()
                        .identifiers()
                        .formatSchema(Objects.requireNonNullElse(table.schema(), "dbo"), table.schemaQuoting()))
                .sql(table instanceof View ? ", 'view', " : ", 'table', ")
                .nameOf(table);
    }
}
