package dev.athanor.sql;

import dev.athanor.error.ArgumentException;

/** Whether a query has rows. */
public final class Exists extends Condition {
    private final SelectBase<?> query;

    Exists(SelectBase<?> query) {
        this.query = query;
    }

    /**
     * The query.
     *
     * @return the query
     */
    public SelectBase<?> query() {
        return query;
    }

    /**
     * Narrows the query.
     *
     * @param conditions joined to the query's own by AND
     * @return the narrower test
     * @throws ArgumentException when the query is no plain select
     */
    @SafeVarargs
    public final Exists where(Expr<Boolean>... conditions) {
        if (query instanceof Select<?> select) {
            return new Exists(select.where(conditions));
        }
        throw new ArgumentException("Only a plain select can be narrowed; narrow the parts of " + query);
    }

    @Override
    public Operator operator() {
        return Operators.EXISTS;
    }

    @Override
    protected Node parts(Parts p) {
        SelectBase<?> newQuery = p.node(query);
        return p.changed() ? new Exists(newQuery) : this;
    }
}
