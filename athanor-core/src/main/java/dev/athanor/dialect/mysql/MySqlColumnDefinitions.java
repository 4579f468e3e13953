package dev.athanor.dialect.mysql;

import dev.athanor.compile.ColumnDefinitions;
import dev.athanor.compile.CommentRenderer;
import dev.athanor.compile.ParameterStyle;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Column;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Func;
import java.util.regex.Pattern;

/** Columns of MySQL and MariaDB. */
public final class MySqlColumnDefinitions extends ColumnDefinitions {
    /** What a default can be without parentheses: a literal, a word, or the present time. */
    private static final Pattern PLAIN_DEFAULT = Pattern.compile(
            "\\s*['\"(].*|.*ON +UPDATE.*|(now|current_timestamp)\\(\\d+\\).*|\\w*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final boolean computedTakeNulls;

    /**
     * Creates a renderer.
     *
     * @param computedTakeNulls whether a computed column of a key is not declared to refuse nulls, for which MariaDB has no word
     */
    public MySqlColumnDefinitions(boolean computedTakeNulls) {
        this.computedTakeNulls = computedTakeNulls;
    }

    @Override
    public void column(Column<?> column, SqlWriter out) {
        out.nameOf(column).sql(" ").sql(typeOf(column, out));
        computed(column, out);
        out.sql(
                column.isNullable() || column.computed() != null && column.isPrimaryKey() && computedTakeNulls
                        ? ""
                        : " NOT NULL");
        if (column.comment() != null) {
            out.sql(" COMMENT ").sql(CommentRenderer.literal(column.comment(), out));
        }
        if (isNumbered(column, out) && column.serverDefault() == null) {
            out.sql(" AUTO_INCREMENT");
        } else {
            serverDefault(column, out);
        }
    }

    @Override
    protected void defaultValue(Expr<?> value, SqlWriter out) {
        if (value instanceof Func<?> func
                && func.name().equals("now")
                && func.arguments().isEmpty()
                && out.options().style() == ParameterStyle.POSITIONAL) {
            out.sql("now(6)"); // the precision of the column, which the server insists on
            return;
        }
        boolean plain = PLAIN_DEFAULT
                .matcher(out.preview(() -> super.defaultValue(value, out)))
                .matches();
        out.sql(plain ? "" : "(");
        super.defaultValue(value, out);
        out.sql(plain ? "" : ")");
    }
}
