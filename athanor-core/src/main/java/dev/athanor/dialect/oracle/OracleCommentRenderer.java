package dev.athanor.dialect.oracle;

import dev.athanor.compile.CommentRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Comments of Oracle, of which an empty one is none; recorded texts say NULL of columns all the same. */
final class OracleCommentRenderer extends CommentRenderer {
    @Override
    protected void table(Table table, @Nullable String comment, SqlWriter out) {
        super.table(table, Objects.requireNonNullElse(comment, ""), out);
    }

    @Override
    protected void column(Column<?> column, @Nullable String comment, SqlWriter out) {
        super.column(column, comment == null && OracleRenderers.isExecuted(out) ? "" : comment, out);
    }
}
