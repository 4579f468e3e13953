package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.InsertSource;
import dev.athanor.sql.Select;
import dev.athanor.sql.SelectBase;
import java.util.ArrayList;
import java.util.List;

/**
 * The query whose rows are inserted, which also selects the defaults of the columns that it does not fill.
 *
 * @param columns the columns
 * @param query the query
 */
record SelectedDefaults(List<Expr<?>> columns, SelectBase<?> query) {
    static SelectedDefaults of(InsertSource source, Table table) {
        List<Column<?>> more = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            boolean hasDefault = column.clientDefault() != null || column.sqlDefault() != null;
            if (source.includesDefaults() && hasDefault && !source.columns().contains(column)) {
                more.add(column);
            }
        }
        if (more.isEmpty()) {
            return new SelectedDefaults(source.columns(), source.query());
        }
        if (!(source.query() instanceof Select<?> select)) {
            throw new CompileException(
                    "INSERT from a query that is no plain select cannot add the defaults of %s; make it a subquery and select from that, or use fromSelectWithoutDefaults(..)"
                            .formatted(more.stream().map(Column::name).toList()));
        }
        List<Expr<?>> columns = new ArrayList<>(source.columns());
        columns.addAll(more);
        Expr<?>[] defaults = more.stream().map(ColumnDefault::of).toArray(Expr<?>[]::new);
        return new SelectedDefaults(columns, select.addColumns(defaults));
    }
}
