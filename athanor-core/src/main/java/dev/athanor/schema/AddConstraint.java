package dev.athanor.schema;

import dev.athanor.sql.Parts;

/** ALTER TABLE .. ADD CONSTRAINT. */
public final class AddConstraint extends ConstraintStatement {
    /**
     * Creates a statement.
     *
     * @param table the table
     * @param constraint what it gets
     */
    public AddConstraint(Table table, Constraint constraint) {
        super(table, constraint);
    }

    @Override
    void options(Parts p) {
        // There are none.
    }
}
