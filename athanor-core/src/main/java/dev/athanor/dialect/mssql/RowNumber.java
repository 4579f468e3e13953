package dev.athanor.dialect.mssql;

import dev.athanor.compile.Renderers;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Node;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Parts;
import dev.athanor.types.Types;
import java.util.ArrayList;
import java.util.List;

/** The number of a row in an order. */
final class RowNumber extends Expr<Integer> {
    private final List<OrderBy> ordering;

    RowNumber(List<OrderBy> ordering) {
        super(Types.INTEGER);
        this.ordering = List.copyOf(ordering);
    }

    static void register(Renderers.Builder renderers) {
        renderers.<RowNumber>on(
                RowNumber.class,
                (number, out) -> out.sql("ROW_NUMBER() OVER (ORDER BY ")
                        .list(number.ordering, ", ", element -> out.node(element.node()))
                        .sql(")"));
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(ordering.size());
        List<OrderBy> newOrdering = new ArrayList<>(ordering.size());
        for (OrderBy element : ordering) {
            newOrdering.add(p.orderBy(element));
        }
        return p.changed() ? new RowNumber(newOrdering) : this;
    }
}
