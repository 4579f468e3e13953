package dev.athanor.schema;

/** COMMENT ON TABLE. */
public final class SetTableComment extends ElementStatement<Table> {
    /**
     * Creates a statement.
     *
     * @param table a table with a comment
     */
    public SetTableComment(Table table) {
        super(table, false, false);
    }

    /**
     * What it is about.
     *
     * @return a table with a comment
     */
    public Table table() {
        return element();
    }
}
