package dev.athanor.dialect.postgresql;

import dev.athanor.compile.IndexRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Column;
import dev.athanor.schema.DialectOptions;
import dev.athanor.schema.Index;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Operators;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Indexes of PostgreSQL. */
final class PostgresqlIndexRenderer extends IndexRenderer {
    @Override
    protected void manner(Index index, SqlWriter out) {
        out.sql(Boolean.TRUE.equals(index.options().get(PostgresqlOptions.CONCURRENTLY)) ? "CONCURRENTLY " : "");
    }

    @Override
    protected void method(Index index, SqlWriter out) {
        String method = index.options().get(PostgresqlOptions.USING);
        out.sql(method == null ? "" : "USING " + method.toLowerCase(Locale.ROOT) + " ");
    }

    @Override
    protected void expression(Index index, Expr<?> expression, SqlWriter out) {
        boolean parentheses = expression.operator() != null;
        out.sql(parentheses ? "(" : "").operand(expression, Operators.COMMA).sql(parentheses ? ")" : "");
        Map<String, String> ops = index.options().get(PostgresqlOptions.OPS);
        if (ops != null && expression instanceof Column<?> column && ops.containsKey(column.name())) {
            out.sql(" ").sql(ops.get(column.name()));
        }
    }

    @Override
    protected void end(Index index, SqlWriter out) {
        DialectOptions options = index.options();
        include(
                Objects.requireNonNullElse(options.get(PostgresqlOptions.INCLUDE), index.includedColumnNames()),
                index.table(),
                out);
        Boolean notDistinct = options.get(PostgresqlOptions.NULLS_NOT_DISTINCT);
        out.sql(notDistinct == null ? "" : " " + nulls(notDistinct));
        Map<String, String> with = options.get(PostgresqlOptions.WITH);
        out.sql(with == null ? "" : " WITH (" + PostgresqlTableRenderer.parameters(with) + ")");
        String tablespace = options.get(PostgresqlOptions.TABLESPACE);
        if (tablespace != null) {
            out.sql(" TABLESPACE ").identifier(tablespace);
        }
        Condition own = options.get(PostgresqlOptions.WHERE);
        where(own != null ? own : index.where(), out);
    }

    static String nulls(boolean notDistinct) {
        return notDistinct ? "NULLS NOT DISTINCT" : "NULLS DISTINCT";
    }

    static void include(@Nullable List<String> columnNames, Table table, SqlWriter out) {
        if (columnNames != null && !columnNames.isEmpty()) {
            out.sql(" INCLUDE (")
                    .list(columnNames, ", ", name -> out.nameOf(table.columnNamed(name)))
                    .sql(")");
        }
    }
}
