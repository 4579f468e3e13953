package dev.athanor.orm;

import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.DerivedColumn;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Label;

/** The tables behind mappings, for the layers above; {@link Mapped} itself has few methods, since users extend it. */
public final class EntityTables {
    private EntityTables() {}

    static boolean isAlias(Mapped<?> mapped) {
        return mapped.scope.alias != null;
    }

    /**
     * What a mapping selects from.
     *
     * @param mapped a mapping or an alias of one
     * @return its table, the alias of it, or the subquery that stands for it
     */
    public static FromClause of(Mapped<?> mapped) {
        return mapped.selectedFrom();
    }

    /**
     * The column of a clause that carries a column of a mapped table.
     *
     * @param <T> the Java class of its values
     * @param clause the table, an alias of it, or a subquery over it
     * @param column a column of the table
     * @return the column of the clause
     * @throws ArgumentException when the clause does not have it
     */
    @SuppressWarnings("unchecked") // a column that carries another has its type
    public static <T> ColumnRef<T> column(FromClause clause, Column<T> column) {
        if (clause instanceof Table table) {
            return table.c(column);
        }
        for (Expr<?> candidate : clause.fromColumns()) {
            if (candidate instanceof DerivedColumn<?> carrier && carries(carrier, column)) {
                return (ColumnRef<T>) carrier;
            }
        }
        throw new ArgumentException("Column '%s' of table '%s' is not among those of '%s': %s; select it there"
                .formatted(column.name(), column.table().name(), clause.baseName(), clause.fromColumns()));
    }

    private static boolean carries(Expr<?> expression, Column<?> column) {
        if (expression instanceof DerivedColumn<?> inner) {
            return carries(inner.source(), column);
        }
        if (expression instanceof Label<?> label) {
            return carries(label.operand(), column);
        }
        if (expression instanceof Attribute<?, ?> attribute) {
            return Mapping.of(attribute.from()).attribute(attribute.key()).column() == column;
        }
        return expression == column;
    }
}
