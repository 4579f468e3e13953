package dev.athanor.engine;

import dev.athanor.dialect.Dialect;
import dev.athanor.sql.ExecutionOptions;
import dev.athanor.sql.ShapedNode;
import dev.athanor.sql.SqlText;
import dev.athanor.sql.Statement;

/**
 * Does what a connection does before it calls JDBC: finds the compiled form of a statement and brings its values in order. In
 * the engine's package, because that step is none of its users' business.
 */
public final class CachedRendering {
    private final StatementCache cache;

    /**
     * Makes an empty cache.
     *
     * @param dialect the dialect
     */
    public CachedRendering(Dialect dialect) {
        this.cache = new StatementCache(dialect.syntax(), 100, warning -> {}, warning -> {});
    }

    /**
     * Gives text and parameters of a statement, which is compiled when no statement of its shape was before.
     *
     * @param statement the statement, whose text depends on no value
     * @return text and parameters
     */
    public SqlText render(Statement<?> statement) {
        ShapedNode shaped = ShapedNode.of(statement);
        Plan plan = cache.plan(statement, shaped, null, ExecutionOptions.NONE, false);
        Parameters parameters = Parameters.of(plan, shaped.binds(), null);
        return new SqlText(plan.compiled().sql(), parameters.row(0));
    }
}
