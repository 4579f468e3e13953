package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Quoting;

/** DROP SCHEMA. */
public final class DropSchema extends DdlStatement {
    private final String name;
    private final Quoting quoting;
    private final boolean ifExists;
    private final boolean cascade;

    /**
     * Creates a statement.
     *
     * @param name the schema's name
     */
    public DropSchema(String name) {
        this(name, Quoting.AS_NEEDED, false, false);
    }

    private DropSchema(String name, Quoting quoting, boolean ifExists, boolean cascade) {
        this.name = name;
        this.quoting = quoting;
        this.ifExists = ifExists;
        this.cascade = cascade;
    }

    /**
     * The statement that does nothing when there is none.
     *
     * @return the statement with IF EXISTS
     */
    public DropSchema ifExists() {
        return new DropSchema(name, quoting, true, cascade);
    }

    /**
     * The statement that drops what is in it, too.
     *
     * @return the statement with CASCADE
     */
    public DropSchema cascade() {
        return new DropSchema(name, quoting, ifExists, true);
    }

    /**
     * Says whether the name is quoted where it is written.
     *
     * @param newQuoting whether it stands in quotes
     * @return the statement
     */
    public DropSchema quoting(Quoting newQuoting) {
        return new DropSchema(name, newQuoting, ifExists, cascade);
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
     * Whether a missing one is no error.
     *
     * @return true with IF EXISTS
     */
    public boolean isIfExists() {
        return ifExists;
    }

    /**
     * Whether what is in it is dropped, too.
     *
     * @return true with CASCADE
     */
    public boolean isCascade() {
        return cascade;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(name);
        p.fixed(quoting);
        p.fixed(ifExists);
        p.fixed(cascade);
        return this;
    }
}
