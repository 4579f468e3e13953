package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/** DROP SCHEMA. */
public final class DropSchema extends DdlStatement {
    private final String name;
    private final boolean ifExists;
    private final boolean cascade;

    /**
     * Creates a statement.
     *
     * @param name the schema's name
     */
    public DropSchema(String name) {
        this(name, false, false);
    }

    private DropSchema(String name, boolean ifExists, boolean cascade) {
        this.name = name;
        this.ifExists = ifExists;
        this.cascade = cascade;
    }

    /**
     * The statement that does nothing when there is none.
     *
     * @return the statement with IF EXISTS
     */
    public DropSchema ifExists() {
        return new DropSchema(name, true, cascade);
    }

    /**
     * The statement that drops what is in it, too.
     *
     * @return the statement with CASCADE
     */
    public DropSchema cascade() {
        return new DropSchema(name, ifExists, true);
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
        p.fixed(ifExists);
        p.fixed(cascade);
        return this;
    }
}
