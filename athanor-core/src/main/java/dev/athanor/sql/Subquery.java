package dev.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A query as a FROM clause. */
public final class Subquery extends Derived {
    private final SelectBase<?> query;

    Subquery(SelectBase<?> query, @Nullable String name) {
        super(name, query.columnExpressions());
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
    public List<String> columnNames() {
        return query.columnNames();
    }

    @Override
    String kind() {
        return "subquery";
    }

    @Override
    protected FromClause aliasedAs(@Nullable String newName) {
        return new Subquery(query, newName);
    }

    @Override
    public List<ForeignKeyPath> foreignKeysTo(FromClause other) {
        List<ForeignKeyPath> paths = new ArrayList<>();
        for (FromClause source : query.sources()) {
            for (ForeignKeyPath path : source.foreignKeysTo(other)) {
                List<ForeignKeyPath.Pair> pairs = new ArrayList<>();
                for (ForeignKeyPath.Pair pair : path.pairs()) {
                    for (DerivedColumn<?> column : fromColumns()) {
                        if (column.source() == pair.from()) {
                            pairs.add(new ForeignKeyPath.Pair(column, pair.to()));
                        }
                    }
                }
                if (pairs.size() == path.pairs().size()) {
                    paths.add(new ForeignKeyPath(pairs));
                }
            }
        }
        return paths;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name());
        SelectBase<?> newQuery = p.node(query);
        return p.changed() ? new Subquery(newQuery, name()) : this;
    }
}
