package dev.athanor.dialect.mysql;

import dev.athanor.sql.Expr;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.SyntaxExtension;

/** {@code LIMIT} of an UPDATE or DELETE. Made by {@link MySql#limit}. */
public final class RowsLimit extends SyntaxExtension {
    private final Expr<Long> rows;

    RowsLimit(Expr<Long> rows) {
        super(Point.AFTER_CRITERIA);
        this.rows = rows;
    }

    /**
     * How many rows.
     *
     * @return the number
     */
    public Expr<Long> rows() {
        return rows;
    }

    @Override
    protected Node parts(Parts p) {
        Expr<Long> newRows = p.node(rows);
        return p.changed() ? new RowsLimit(newRows) : this;
    }
}
