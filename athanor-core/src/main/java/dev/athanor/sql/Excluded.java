package dev.athanor.sql;

/**
 * The value that an upsert would have inserted into a column.
 *
 * @param <T> the Java class of the value
 */
public final class Excluded<T> extends Expr<T> {
    private final Expr<T> column;

    Excluded(Expr<T> column) {
        super(column.type());
        this.column = column;
    }

    /**
     * The column.
     *
     * @return a column or attribute of the table that is inserted into
     */
    public Expr<T> column() {
        return column;
    }

    @Override
    protected String bindName() {
        return column.bindName();
    }

    @Override
    protected Node parts(Parts p) {
        Expr<T> newColumn = p.node(column);
        return p.changed() ? new Excluded<>(newColumn) : this;
    }
}
