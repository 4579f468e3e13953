package dev.athanor.dialect.postgresql;

import dev.athanor.compile.CreateTableRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.DialectOptions;
import dev.athanor.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands behind the columns and constraints of PostgreSQL's tables. */
final class PostgresqlTableRenderer extends CreateTableRenderer {
    @Override
    protected void suffix(Table table, SqlWriter out) {
        DialectOptions options = table.tableOptions();
        List<String> inherits = options.get(PostgresqlOptions.INHERITS);
        if (inherits != null) {
            out.sql("\n INHERITS (").list(inherits, ", ", out::name).sql(")");
        }
        text("\n PARTITION BY ", options.get(PostgresqlOptions.PARTITION_BY), out);
        text("\n USING ", options.get(PostgresqlOptions.TABLE_USING), out);
        Map<String, String> with = options.get(PostgresqlOptions.TABLE_WITH);
        out.sql(with == null ? "" : "\n WITH (" + parameters(with) + ")");
        text("\n ON COMMIT ", options.get(PostgresqlOptions.ON_COMMIT), out);
        String tablespace = options.get(PostgresqlOptions.TABLE_TABLESPACE);
        if (tablespace != null) {
            out.sql("\n TABLESPACE ").identifier(tablespace);
        }
    }

    private static void text(String clause, @Nullable String value, SqlWriter out) {
        out.sql(value == null ? "" : clause + value);
    }

    static String parameters(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + " = " + parameter.getValue())
                .collect(Collectors.joining(", "));
    }
}
