package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * Any or all of the values of a query or an array, as the right side of a comparison; made by {@link Sql#any} and
 * {@link Sql#all}.
 *
 * @param <T> the Java class of the values
 */
public final class Quantified<T> extends Expr<T> {
    private final boolean all;
    private final Expr<?> values;

    Quantified(boolean all, Expr<?> values, SqlType<T> type) {
        super(type);
        this.all = all;
        this.values = values;
    }

    /**
     * Whether the comparison must hold for all values rather than for one.
     *
     * @return true for all
     */
    public boolean all() {
        return all;
    }

    /**
     * The query or array.
     *
     * @return the expression
     */
    public Expr<?> values() {
        return values;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(all);
        p.type(type());
        Expr<?> newValues = p.node(values);
        return p.changed() ? new Quantified<>(all, newValues, type()) : this;
    }
}
