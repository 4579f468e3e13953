package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/**
 * SQL Server's SET IDENTITY_INSERT: whether INSERTs give the numbers of an identity themselves. A connection puts it around an INSERT that
 * does, so that programs need it only around statements that are text.
 */
public final class IdentityInsert extends DdlStatement {
    private final Table table;
    private final boolean on;

    /**
     * Creates a statement.
     *
     * @param table the table that has the identity
     * @param on true before the INSERT, false behind it
     */
    public IdentityInsert(Table table, boolean on) {
        this.table = table;
        this.on = on;
    }

    /**
     * The table.
     *
     * @return the table that has the identity
     */
    public Table table() {
        return table;
    }

    /**
     * Whether INSERTs give the numbers themselves from then on.
     *
     * @return false behind them
     */
    public boolean isOn() {
        return on;
    }

    @Override
    protected Node parts(Parts p) {
        p.identity(table);
        p.fixed(on);
        return this;
    }
}
