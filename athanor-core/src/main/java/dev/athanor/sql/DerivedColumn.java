package dev.athanor.sql;

import java.util.List;

/**
 * A column of a derived FROM clause.
 *
 * @param <T> the Java class of its values
 */
public final class DerivedColumn<T> extends ColumnRef<T> {
    private final Derived from;
    private final int position;
    private final Expr<T> source;

    DerivedColumn(Derived from, int position, Expr<T> source) {
        super(source.type());
        this.from = from;
        this.position = position;
        this.source = source;
    }

    /**
     * What the column is made of.
     *
     * @return the expression that a query selects for it, or the column by which it was declared
     */
    public Expr<T> source() {
        return source;
    }

    /**
     * Where the column stands among those of its clause.
     *
     * @return the position, from 0
     */
    public int position() {
        return position;
    }

    @Override
    public String name() {
        return from.columnNames().get(position);
    }

    @Override
    public Quoting nameQuoting() {
        return Quoting.of(source);
    }

    @Override
    public Derived from() {
        return from;
    }

    @Override
    protected List<? extends Expr<?>> origins() {
        return from.origins(position);
    }

    @Override
    @SuppressWarnings("unchecked") // a replaced clause has the same columns
    protected Node parts(Parts p) {
        p.fixed(position);
        Derived newFrom = p.node(from);
        return p.changed() ? (DerivedColumn<T>) newFrom.fromColumns().get(position) : this;
    }
}
