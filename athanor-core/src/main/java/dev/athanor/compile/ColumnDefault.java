package dev.athanor.compile;

import dev.athanor.schema.Column;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/**
 * The client's default of a column where it is selected; made while a statement is compiled, and so never part of one.
 *
 * @param <T> the Java class of the column's values
 */
final class ColumnDefault<T> extends Expr<T> {
    private final Column<T> column;

    private ColumnDefault(Column<T> column) {
        super(column.type());
        this.column = column;
    }

    static Expr<?> of(Column<?> column) {
        return column.sqlDefault() != null ? column.sqlDefault() : new ColumnDefault<>(column);
    }

    void write(SqlWriter out) {
        new Target(column, InsertRows.parameter(column), column.name(), column.clientDefault()).value(out);
    }

    @Override
    protected Node parts(Parts p) {
        p.identity(column); // which is not read, so its table is no FROM clause
        return this;
    }
}
