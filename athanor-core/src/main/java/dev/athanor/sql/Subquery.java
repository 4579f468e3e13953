package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/** A query as a FROM clause. */
public final class Subquery extends DerivedQuery {
    private final boolean lateral;

    Subquery(SelectBase<?> query, @Nullable String name, boolean lateral) {
        super(query, name);
        this.lateral = lateral;
    }

    /**
     * Whether the query may refer to the FROM clauses that stand before it.
     *
     * @return true for LATERAL
     */
    public boolean isLateral() {
        return lateral;
    }

    @Override
    String kind() {
        return "subquery";
    }

    @Override
    protected FromClause aliasedAs(@Nullable String newName) {
        return new Subquery((SelectBase<?>) statement(), newName, lateral);
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name());
        p.fixed(lateral);
        SelectBase<?> newQuery = p.node((SelectBase<?>) statement());
        return p.changed() ? new Subquery(newQuery, name(), lateral) : this;
    }
}
