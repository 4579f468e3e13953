package dev.athanor.sql;

/**
 * What the same INSERT or UPDATE assigns to another column.
 *
 * @param <T> the Java class of the value
 */
public final class AssignedValue<T> extends Expr<T> {
    private final Expr<T> column;

    AssignedValue(Expr<T> column) {
        super(column.type());
        this.column = column;
    }

    /**
     * The other column.
     *
     * @return a column or attribute of the statement's table
     */
    public Expr<T> column() {
        return column;
    }

    @Override
    protected Node parts(Parts p) {
        Expr<T> newColumn = p.node(column);
        return p.changed() ? new AssignedValue<>(newColumn) : this;
    }
}
