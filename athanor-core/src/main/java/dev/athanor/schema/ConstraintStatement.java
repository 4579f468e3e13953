package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/** A statement about a constraint of a table. */
abstract class ConstraintStatement extends DdlStatement {
    private final Table table;
    private final Constraint constraint;

    ConstraintStatement(Table table, Constraint constraint) {
        this.table = table;
        this.constraint = constraint;
    }

    /**
     * The table.
     *
     * @return the table
     */
    public final Table table() {
        return table;
    }

    /**
     * The constraint.
     *
     * @return the constraint
     */
    public final Constraint constraint() {
        return constraint;
    }

    /** What else is said. */
    abstract void options(Parts p);

    @Override
    protected final Node parts(Parts p) {
        p.identity(table);
        p.fixed(constraint);
        options(p);
        return this;
    }
}
