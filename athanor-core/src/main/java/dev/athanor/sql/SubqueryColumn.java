package dev.athanor.sql;

import java.util.List;

/**
 * A column of a subquery.
 *
 * @param <T> the Java class of its values
 */
public final class SubqueryColumn<T> extends ColumnRef<T> {
    private final Subquery from;
    private final int position;
    private final Expr<T> source;

    SubqueryColumn(Subquery from, int position, Expr<T> source) {
        super(source.type());
        this.from = from;
        this.position = position;
        this.source = source;
    }

    /**
     * The expression that the subquery selects for this column.
     *
     * @return the expression
     */
    public Expr<T> source() {
        return source;
    }

    /**
     * Where the column stands in the subquery's select list.
     *
     * @return the position, from 0
     */
    public int position() {
        return position;
    }

    @Override
    public String name() {
        return from.query().columnNames().get(position);
    }

    @Override
    public Subquery from() {
        return from;
    }

    @Override
    @SuppressWarnings("unchecked") // a replaced subquery has the same columns
    protected Node parts(Parts p) {
        p.fixed(position);
        Subquery newFrom = p.node(from);
        return p.changed() ? (Node) ((List<SubqueryColumn<T>>) (List<?>) newFrom.fromColumns()).get(position) : this;
    }
}
