package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Quoting;

/** CREATE SCHEMA. */
public final class CreateSchema extends DdlStatement {
    private final String name;
    private final Quoting quoting;
    private final boolean ifNotExists;

    /**
     * Creates a statement.
     *
     * @param name the schema's name
     */
    public CreateSchema(String name) {
        this(name, Quoting.AS_NEEDED, false);
    }

    private CreateSchema(String name, Quoting quoting, boolean ifNotExists) {
        this.name = name;
        this.quoting = quoting;
        this.ifNotExists = ifNotExists;
    }

    /**
     * The statement that does nothing when it exists.
     *
     * @return the statement with IF NOT EXISTS
     */
    public CreateSchema ifNotExists() {
        return new CreateSchema(name, quoting, true);
    }

    /**
     * Says whether the name is quoted where it is written.
     *
     * @param newQuoting whether it stands in quotes
     * @return the statement
     */
    public CreateSchema quoting(Quoting newQuoting) {
        return new CreateSchema(name, newQuoting, ifNotExists);
    }

    /**
     * Whether the name is quoted where it is written.
     *
     * @return as needed, unless something else was said
     */
    public Quoting nameQuoting() {
        return quoting;
    }

    /**
     * The schema's name.
     *
     * @return the schema's name
     */
    public String name() {
        return name;
    }

    /**
     * Whether an existing one is left alone.
     *
     * @return true with IF NOT EXISTS
     */
    public boolean isIfNotExists() {
        return ifNotExists;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name);
        p.fixed(quoting);
        p.fixed(ifNotExists);
        return this;
    }
}
