package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * A select of one column and at most one row, as an expression.
 *
 * @param <T> the Java class of its value
 */
public final class ScalarSubquery<T> extends Expr<T> {
    private final SelectBase<?> query;

    ScalarSubquery(SelectBase<?> query, SqlType<T> type) {
        super(type);
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

    @Override
    protected Node parts(Parts p) {
        p.type(type());
        SelectBase<?> newQuery = p.node(query);
        return p.changed() ? new ScalarSubquery<>(newQuery, type()) : this;
    }
}
