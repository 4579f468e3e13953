package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.List;

/** A query whose rows are inserted, and the columns that they fill. */
public final class InsertSource extends Node {
    private final List<Expr<?>> columns;
    private final SelectBase<?> query;
    private final boolean defaults;

    private InsertSource(List<Expr<?>> columns, SelectBase<?> query, boolean defaults) {
        this.columns = columns;
        this.query = query;
        this.defaults = defaults;
    }

    static InsertSource of(List<Expr<?>> columns, SelectBase<?> query, boolean defaults) {
        int selected = query.columnExpressions().size();
        if (selected != columns.size()) {
            throw new ArgumentException("fromSelect(..) names %d columns, but the query selects %d: %s"
                    .formatted(columns.size(), selected, query));
        }
        return new InsertSource(List.copyOf(columns), query, defaults);
    }

    /**
     * The columns.
     *
     * @return as many as the query selects, in its order
     */
    public List<Expr<?>> columns() {
        return columns;
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
     * Whether columns that the query does not fill get the client's defaults.
     *
     * @return true unless the statement was told otherwise
     */
    public boolean includesDefaults() {
        return defaults;
    }

    @Override
    protected Node parts(Parts p) {
        List<Expr<?>> newColumns = p.nodes(columns);
        SelectBase<?> newQuery = p.node(query);
        p.fixed(defaults);
        return p.changed() ? new InsertSource(newColumns, newQuery, defaults) : this;
    }
}
