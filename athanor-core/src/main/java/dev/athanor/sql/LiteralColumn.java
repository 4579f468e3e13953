package dev.athanor.sql;

import dev.athanor.types.SqlType;
import java.util.regex.Pattern;

/**
 * Raw SQL as an expression.
 *
 * @param <T> the Java class of its value
 */
public final class LiteralColumn<T> extends Expr<T> {
    private static final Pattern QUALIFIED = Pattern.compile("\\w+(\\.\\w+)*\\.[A-Za-z_]\\w*");

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

    /**
     * What the database calls the column.
     *
     * @return the name of a column that is qualified by others, else the whole text
     */
    public String columnName() {
        return QUALIFIED.matcher(sql).matches() ? sql.substring(sql.lastIndexOf('.') + 1) : sql;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(sql);
        p.type(type());
        return this;
    }
}
