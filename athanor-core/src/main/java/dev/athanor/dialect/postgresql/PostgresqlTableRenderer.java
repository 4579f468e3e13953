package dev.athanor.dialect.postgresql;

import dev.athanor.compile.ColumnDefinitions;
import dev.athanor.compile.ConstraintDefinitions;
import dev.athanor.compile.CreateTableRenderer;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.CheckConstraint;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.DialectOptions;
import dev.athanor.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands behind the columns and constraints of PostgreSQL's tables. */
final class PostgresqlTableRenderer extends CreateTableRenderer {
    /** A partition has its columns and keys from the table that it is a part of; its checks are one with those of the same names. */
    @Override
    protected void body(
            CreateTable create, ColumnDefinitions columns, ConstraintDefinitions constraints, SqlWriter out) {
        PostgresqlOptions.Partition partition = create.table().tableOptions().get(PostgresqlOptions.PARTITION_OF);
        if (partition == null) {
            super.body(create, columns, constraints, out);
            return;
        }
        List<Constraint> checks = create.table().constraints().stream()
                .filter(constraint -> constraint instanceof CheckConstraint && constraint.isCreatedOn(out.syntax()))
                .toList();
        out.sql("\n PARTITION OF ").name(partition.table());
        if (!checks.isEmpty()) {
            out.sql(" (\n\t");
            out.unqualified(
                    () -> out.list(checks, ", \n\t", check -> constraints.constraint(check, create.table(), out)));
            out.sql("\n)");
        }
        out.sql("\n ").sql(partition.bound());
    }

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
