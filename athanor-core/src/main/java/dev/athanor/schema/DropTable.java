package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/** DROP TABLE. */
public final class DropTable extends DdlStatement {
    private final Table table;
    private final boolean ifExists;

    /**
     * Creates a statement.
     *
     * @param table the table to drop
     */
    public DropTable(Table table) {
        this(table, false);
    }

    private DropTable(Table table, boolean ifExists) {
        this.table = table;
        this.ifExists = ifExists;
    }

    /**
     * The statement that does nothing when there is no such table.
     *
     * @return the statement with IF EXISTS
     */
    public DropTable ifExists() {
        return new DropTable(table, true);
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
     * Whether a missing table is no error.
     *
     * @return true with IF EXISTS
     */
    public boolean isIfExists() {
        return ifExists;
    }

    @Override
    protected Node parts(Parts p) {
        p.identity(table);
        p.fixed(ifExists);
        return this;
    }
}
