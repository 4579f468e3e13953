package dev.athanor.sql;

/** Whether a query has rows. */
public final class Exists extends Condition {
    private final Select<?> query;

    Exists(Select<?> query) {
        this.query = query;
    }

    /**
     * The query.
     *
     * @return the query
     */
    public Select<?> query() {
        return query;
    }

    /**
     * Narrows the query.
     *
     * @param conditions joined to the query's own by AND
     * @return the narrower test
     */
    @SafeVarargs
    public final Exists where(Expr<Boolean>... conditions) {
        return new Exists(query.where(conditions));
    }

    @Override
    public Operator operator() {
        return Operators.EXISTS;
    }

    @Override
    protected Node parts(Parts p) {
        Select<?> newQuery = p.node(query);
        return p.changed() ? new Exists(newQuery) : this;
    }
}
