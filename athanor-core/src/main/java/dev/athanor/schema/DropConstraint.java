package dev.athanor.schema;

import dev.athanor.sql.Parts;

/** ALTER TABLE .. DROP CONSTRAINT. */
public final class DropConstraint extends ConstraintStatement {
    private final boolean ifExists;
    private final boolean cascade;

    /**
     * Creates a statement.
     *
     * @param table the table
     * @param constraint one that has a name
     */
    public DropConstraint(Table table, Constraint constraint) {
        this(table, constraint, false, false);
    }

    private DropConstraint(Table table, Constraint constraint, boolean ifExists, boolean cascade) {
        super(table, constraint);
        this.ifExists = ifExists;
        this.cascade = cascade;
    }

    /**
     * The statement that does nothing when there is none.
     *
     * @return the statement with IF EXISTS
     */
    public DropConstraint ifExists() {
        return new DropConstraint(table(), constraint(), true, cascade);
    }

    /**
     * The statement that drops what depends on it too.
     *
     * @return the statement with CASCADE
     */
    public DropConstraint cascade() {
        return new DropConstraint(table(), constraint(), ifExists, true);
    }

    /**
     * Whether it does nothing when there is none.
     *
     * @return true with IF EXISTS
     */
    public boolean isIfExists() {
        return ifExists;
    }

    /**
     * Whether what depends on it is dropped too.
     *
     * @return true with CASCADE
     */
    public boolean isCascade() {
        return cascade;
    }

    @Override
    void options(Parts p) {
        p.fixed(ifExists);
        p.fixed(cascade);
    }
}
