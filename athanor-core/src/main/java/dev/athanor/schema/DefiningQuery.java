package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Label;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.Operand;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Subquery;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The query that a view shows or that a table is filled from, which says what columns there are. */
record DefiningQuery(SelectBase<?> query, Subquery shape) implements TableSetting {
    /**
     * The query that defines something.
     *
     * @param query the query
     * @throws ArgumentException when two of its columns would have one name
     */
    static DefiningQuery of(SelectBase<?> query) {
        List<String> names = query.columnNames();
        List<Expr<?>> columns = query.naming().columnExpressions();
        for (int i = 0; i < columns.size(); i++) {
            String own = ownName(columns.get(i));
            if (own != null && query.labelStyle() != LabelStyle.TABLE_AND_COLUMN && !own.equals(names.get(i))) {
                throw new ArgumentException(
                        "Two selected columns are called '%s', which columns of a table or view cannot; give one a label"
                                .formatted(own));
            }
        }
        return new DefiningQuery(query, query.subquery());
    }

    private static @Nullable String ownName(Expr<?> column) {
        if (column instanceof Label<?> label) {
            return label.anonymous() ? null : label.name();
        }
        return column instanceof ColumnRef<?> reference ? reference.name() : null;
    }

    /** New columns of the names and types that the query yields. */
    List<Column<?>> columns() {
        List<String> names = shape.columnNames();
        List<Column<?>> columns = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            columns.add(column(names.get(i), shape.fromColumns().get(i)));
        }
        return columns;
    }

    private static <T> Column<T> column(String name, ColumnRef<T> source) {
        ColumnSettings<T> settings = new ColumnSettings<>();
        settings.quoting = source.nameQuoting();
        return new Column<>(name, source.type(), settings);
    }

    /** Where the column stands that carries a selected expression. */
    int positionOf(Expr<?> expression) {
        return shape.fromColumns().indexOf(carrierOf(expression));
    }

    private <T> ColumnRef<T> carrierOf(Operand<T> expression) {
        return shape.c(expression);
    }

    @Override
    public void applyTo(TableSettings settings) {
        settings.query = this;
    }
}
