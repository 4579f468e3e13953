package dev.athanor.sql;

import dev.athanor.types.SqlType;

/**
 * Raw SQL as an expression.
 *
 * @param <T> the Java class of its value
 */
public final class LiteralColumn<T> extends Expr<T> {
    private final String sql;

    LiteralColumn(String sql, SqlType<T> type) {
        super(type);
        this.sql = sql;
    }

    /**
     * The text.
     *
     * @return the SQL as it was given
     */
    public String sql() {
        return sql;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(sql);
        p.type(type());
        return this;
    }
}
