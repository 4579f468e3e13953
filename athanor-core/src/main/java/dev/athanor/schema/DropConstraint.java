package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/** ALTER TABLE .. DROP CONSTRAINT. */
public final class DropConstraint extends DdlStatement {
    private final Table table;
    private final Constraint constraint;

    /**
     * Creates a statement.
     *
     * @param table the table
     * @param constraint one that has a name
     */
    public DropConstraint(Table table, Constraint constraint) {
        this.table = table;
        this.constraint = constraint;
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
     * The constraint.
     *
     * @return the constraint
     */
    public Constraint constraint() {
        return constraint;
    }

    @Override
    protected Node parts(Parts p) {
        p.identity(table);
        p.fixed(constraint);
        return this;
    }
}
