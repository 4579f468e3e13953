package dev.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A FROM clause whose rows a statement yields: a subquery or a common table expression. */
public abstract class DerivedQuery extends Derived {
    private final Statement<?> statement;

    DerivedQuery(Statement<?> statement, @Nullable String name) {
        super(name, statement.columnExpressions());
        this.statement = statement;
    }

    /**
     * What yields the rows.
     *
     * @return a query, or an INSERT, UPDATE or DELETE with RETURNING
     */
    public final Statement<?> statement() {
        return statement;
    }

    @Override
    public List<String> columnNames() {
        return ColumnNames.of(statement);
    }

    @Override
    final List<? extends Expr<?>> origins(int position) {
        return statement instanceof SelectBase<?> query
                ? query.origins(position)
                : List.of(statement.columnExpressions().get(position));
    }

    /** As upstream, a foreign key is seen through a query that selects its columns. */
    @Override
    public final List<ForeignKeyPath> foreignKeysTo(FromClause other) {
        List<ForeignKeyPath> paths = new ArrayList<>();
        if (statement instanceof SelectBase<?> query) {
            for (FromClause source : query.sources()) {
                for (ForeignKeyPath path : source.foreignKeysTo(other)) {
                    addCarried(path, paths);
                }
            }
        }
        return paths;
    }

    private void addCarried(ForeignKeyPath path, List<ForeignKeyPath> paths) {
        List<ForeignKeyPath.Pair> pairs = new ArrayList<>();
        for (ForeignKeyPath.Pair pair : path.pairs()) {
            for (DerivedColumn<?> column : fromColumns()) {
                if (origins(column.position()).contains(pair.from())) {
                    pairs.add(new ForeignKeyPath.Pair(column, pair.to()));
                }
            }
        }
        if (pairs.size() == path.pairs().size()) {
            paths.add(new ForeignKeyPath(pairs));
        }
    }
}
