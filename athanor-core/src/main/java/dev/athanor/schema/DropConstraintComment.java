package dev.athanor.schema;

import dev.athanor.sql.Parts;

/** COMMENT ON CONSTRAINT .. IS NULL. */
public final class DropConstraintComment extends ConstraintStatement {
    /**
     * Creates a statement.
     *
     * @param table the table
     * @param constraint one that has a name
     */
    public DropConstraintComment(Table table, Constraint constraint) {
        super(table, constraint);
    }

    @Override
    void options(Parts p) {
        // There are none.
    }
}
