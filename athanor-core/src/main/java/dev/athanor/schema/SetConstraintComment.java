package dev.athanor.schema;

import dev.athanor.sql.Parts;

/** COMMENT ON CONSTRAINT. */
public final class SetConstraintComment extends ConstraintStatement {
    /**
     * Creates a statement.
     *
     * @param table the table
     * @param constraint one that has a name and a comment
     */
    public SetConstraintComment(Table table, Constraint constraint) {
        super(table, constraint);
    }

    @Override
    void options(Parts p) {
        // There are none.
    }
}
