package dev.athanor.dialect.mysql;

import dev.athanor.compile.IndexRenderer;
import dev.athanor.compile.ParameterStyle;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.Column;
import dev.athanor.schema.Index;
import dev.athanor.schema.OptionKey;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FunctionElement;
import dev.athanor.sql.Operators;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Indexes of MySQL and MariaDB. */
final class MySqlIndexRenderer extends IndexRenderer {
    @Override
    protected void kind(Index index, SqlWriter out) {
        String prefix = option(index, MySqlOptions.PREFIX, out);
        out.sql(prefix == null ? "" : prefix + " ");
    }

    @Override
    protected boolean dropsFromTable() {
        return true;
    }

    /** What is computed stands in parentheses; recorded texts leave them out where there is a direction. */
    @Override
    protected void expression(Index index, Expr<?> expression, SqlWriter out) {
        boolean parentheses = !(expression instanceof Column<?>)
                && (expression.operator() != null || expression instanceof FunctionElement<?>)
                && (out.options().style() == ParameterStyle.POSITIONAL
                        || index.parts().contains(expression));
        out.sql(parentheses ? "(" : "").operand(expression, Operators.COMMA).sql(parentheses ? ")" : "");
        Integer length = length(index, expression, out);
        out.sql(length == null ? "" : "(" + length + ")");
    }

    private static @Nullable Integer length(Index index, Expr<?> expression, SqlWriter out) {
        Map<String, Integer> lengths = option(index, MySqlOptions.LENGTHS, out);
        if (lengths != null) {
            return expression instanceof Column<?> column ? lengths.get(column.name()) : null;
        }
        return option(index, MySqlOptions.LENGTH, out);
    }

    @Override
    protected void end(Index index, SqlWriter out) {
        super.end(index, out);
        String parser = option(index, MySqlOptions.PARSER, out);
        out.sql(parser == null ? "" : " WITH PARSER " + parser);
        String using = option(index, MySqlOptions.USING, out);
        if (using != null) {
            out.sql(" USING ").identifier(using.toLowerCase(Locale.ROOT));
        }
    }

    private static <V> @Nullable V option(Index index, OptionKey<V> key, SqlWriter out) {
        return index.options().get(key, out.syntax().dialect());
    }
}
