package dev.athanor.orm.loading;

import dev.athanor.schema.Column;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Sql;

/** Comparisons of columns with parameters of their type. */
final class Related {
    private Related() {}

    static <T> Expr<Boolean> columnEqualsParameter(Column<T> column, String name) {
        return column.eq(Sql.bindParam(name, column.type()));
    }

    /** The parameter stands first, as upstream writes the condition of a lazy load. */
    static <T> Expr<Boolean> parameterEqualsColumn(String name, Column<T> column) {
        return Sql.bindParam(name, column.type()).eq(column);
    }
}
