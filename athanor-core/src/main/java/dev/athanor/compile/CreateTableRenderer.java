package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.schema.CheckConstraint;
import dev.athanor.schema.Column;
import dev.athanor.schema.Constraint;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.DropTable;
import dev.athanor.schema.ForeignKeyConstraint;
import dev.athanor.schema.Table;

/** Writes CREATE TABLE and DROP TABLE around columns and constraints; dialects override what stands behind these. */
public class CreateTableRenderer {
    /** For dialects. */
    public CreateTableRenderer() {}

    final void create(CreateTable create, ColumnDefinitions columns, ConstraintDefinitions constraints, SqlWriter out) {
        Table table = create.table();
        checkLengths(table, out.syntax().identifiers());
        out.sql("CREATE ");
        table.creationPrefixes().forEach(word -> out.sql(word).sql(" "));
        out.sql("TABLE ").sql(create.isIfNotExists() ? "IF NOT EXISTS " : "").node(table);
        body(create, columns, constraints, out);
        suffix(table, out);
    }

    /**
     * Writes what stands between the name and what is behind the closing parenthesis.
     *
     * @param create the statement
     * @param columns writes columns
     * @param constraints writes constraints
     * @param out where to
     */
    protected void body(
            CreateTable create, ColumnDefinitions columns, ConstraintDefinitions constraints, SqlWriter out) {
        Table table = create.table();
        out.sql(" (\n\t");
        out.unqualified(() -> {
            out.list(table.columns(), ", \n\t", column -> column(column, columns, constraints, out));
            for (Constraint constraint : table.constraints()) {
                if (create.includes(constraint)
                        && constraint.isCreatedOn(out.syntax())
                        && !isAddedLater(constraint, out)
                        && constraints.isWritten(constraint, table, out)) {
                    out.sql(", \n\t");
                    constraints.constraint(constraint, table, out);
                }
            }
        });
        out.sql("\n)");
    }

    private static boolean isAddedLater(Constraint constraint, SqlWriter out) {
        return constraint instanceof ForeignKeyConstraint key
                && key.isUseAlter()
                && out.syntax().altersConstraints();
    }

    private static void column(
            Column<?> column, ColumnDefinitions columns, ConstraintDefinitions constraints, SqlWriter out) {
        try {
            columns.column(column, out);
        } catch (UnsupportedCompilationException e) {
            throw new CompileException(
                    "Dialect '%s' can't render column '%s' of table '%s': %s"
                            .formatted(
                                    out.syntax().dialect(),
                                    column.name(),
                                    column.table().name(),
                                    e.getMessage()),
                    e);
        }
        for (Constraint constraint : column.table().constraints()) {
            if (constraint instanceof CheckConstraint check
                    && column.name().equals(check.columnName())
                    && check.isCreatedOn(out.syntax())
                    && constraints.isInColumn(check, out)) {
                out.sql(" ");
                constraints.constraint(check, column.table(), out);
            }
        }
    }

    /** The names of constraints are looked at where they are written. */
    private static void checkLengths(Table table, Identifiers identifiers) {
        identifiers.checkLength(table.name());
        table.columns().forEach(column -> identifiers.checkLength(column.name()));
    }

    final void drop(DropTable drop, SqlWriter out) {
        out.sql("DROP TABLE ").sql(drop.isIfExists() ? "IF EXISTS " : "").node(drop.table());
    }

    /**
     * Writes what stands behind the closing parenthesis.
     *
     * @param table the table
     * @param out where to
     */
    protected void suffix(Table table, SqlWriter out) {
        // Nothing in standard SQL.
    }
}
