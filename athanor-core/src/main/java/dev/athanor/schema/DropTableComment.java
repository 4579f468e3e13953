package dev.athanor.schema;

/** COMMENT ON TABLE .. IS NULL. */
public final class DropTableComment extends ElementStatement<Table> {
    /**
     * Creates a statement.
     *
     * @param table a table
     */
    public DropTableComment(Table table) {
        super(table, false, false);
    }

    /**
     * What it is about.
     *
     * @return a table
     */
    public Table table() {
        return element();
    }
}
