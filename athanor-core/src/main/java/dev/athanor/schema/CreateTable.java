package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/** CREATE TABLE. */
public final class CreateTable extends DdlStatement {
    private final Table table;
    private final boolean ifNotExists;

    /**
     * Creates a statement.
     *
     * @param table the table to create
     */
    public CreateTable(Table table) {
        this(table, false);
    }

    private CreateTable(Table table, boolean ifNotExists) {
        this.table = table;
        this.ifNotExists = ifNotExists;
    }

    /**
     * The statement that does nothing when the table exists.
     *
     * @return the statement with IF NOT EXISTS
     */
    public CreateTable ifNotExists() {
        return new CreateTable(table, true);
    }

    /**
     * The table.
     *
     * @return the table
     */
    public Table table() {
        return table;
    }

    /**
     * Whether an existing table is left alone.
     *
     * @return true with IF NOT EXISTS
     */
    public boolean isIfNotExists() {
        return ifNotExists;
    }

    @Override
    protected Node parts(Parts p) {
        p.identity(table);
        p.fixed(ifNotExists);
        return this;
    }
}
