package dev.athanor.dialect.postgresql;

import dev.athanor.compile.ConstraintDefinitions;
import dev.athanor.compile.SqlWriter;
import dev.athanor.schema.CheckConstraint;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.ExcludeConstraint;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.PrimaryKeyConstraint;
import dev.athanor.schema.Table;
import dev.athanor.schema.UniqueConstraint;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Constraints of PostgreSQL. */
final class PostgresqlConstraintDefinitions extends ConstraintDefinitions {
    @Override
    protected void unique(UniqueConstraint unique, Table table, SqlWriter out) {
        Boolean notDistinct = unique.options().get(PostgresqlOptions.KEY_NULLS_NOT_DISTINCT);
        out.sql("UNIQUE ").sql(notDistinct == null ? "" : PostgresqlIndexRenderer.nulls(notDistinct) + " ");
        out.sql("(");
        names(unique.columnNames(), table, out);
        out.sql(")");
    }

    @Override
    protected void exclude(ExcludeConstraint exclude, Table table, SqlWriter out) {
        out.sql("EXCLUDE USING ").sql(exclude.method().toLowerCase(Locale.ROOT)).sql(" (");
        out.withLiterals(() -> {
            out.list(exclude.elements(), ", ", element -> element(element, table, out))
                    .sql(")");
            if (exclude.where() != null) {
                out.sql(" WHERE (").conjunction(List.of(exclude.where())).sql(")");
            }
        });
    }

    private static void element(ExcludeConstraint.Element element, Table table, SqlWriter out) {
        if (element.columnName() != null) {
            out.nameOf(table.columnNamed(element.columnName()));
        } else {
            boolean parentheses = Objects.requireNonNull(element.expression()).operator() != null;
            out.sql(parentheses ? "(" : "").node(element.expression()).sql(parentheses ? ")" : "");
        }
        out.sql(element.operatorClass() == null ? "" : " " + element.operatorClass());
        out.sql(" WITH ").sql(element.operator());
    }

    @Override
    protected void onDelete(ForeignKeyConstraint key, Table table, SqlWriter out) {
        super.onDelete(key, table, out);
        List<String> columns = key.options().get(PostgresqlOptions.ON_DELETE_COLUMNS);
        if (columns != null) {
            out.sql(" (");
            names(columns, table, out);
            out.sql(")");
        }
    }

    @Override
    protected void beforeDeferral(Constraint constraint, Table table, SqlWriter out) {
        if (constraint instanceof PrimaryKeyConstraint || constraint instanceof UniqueConstraint) {
            PostgresqlIndexRenderer.include(constraint.options().get(PostgresqlOptions.KEY_INCLUDE), table, out);
        }
    }

    @Override
    protected void end(Constraint constraint, Table table, SqlWriter out) {
        boolean unchecked = Boolean.TRUE.equals(constraint.options().get(PostgresqlOptions.NOT_VALID))
                && (constraint instanceof CheckConstraint || constraint instanceof ForeignKeyConstraint);
        out.sql(unchecked ? " NOT VALID" : "");
    }
}
