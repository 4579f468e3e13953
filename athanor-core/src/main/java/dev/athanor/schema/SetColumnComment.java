package dev.athanor.schema;

/** COMMENT ON COLUMN. */
public final class SetColumnComment extends ElementStatement<Column<?>> {
    /**
     * Creates a statement.
     *
     * @param column a column with a comment
     */
    public SetColumnComment(Column<?> column) {
        super(column, false, false);
    }

    /**
     * What it is about.
     *
     * @return a column with a comment
     */
    public Column<?> column() {
        return element();
    }
}
