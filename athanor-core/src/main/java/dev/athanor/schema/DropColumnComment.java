package dev.athanor.schema;

/** COMMENT ON COLUMN .. IS NULL. */
public final class DropColumnComment extends ElementStatement<Column<?>> {
    /**
     * Creates a statement.
     *
     * @param column a column
     */
    public DropColumnComment(Column<?> column) {
        super(column, false, false);
    }

    /**
     * What it is about.
     *
     * @return a column
     */
    public Column<?> column() {
        return element();
    }
}
