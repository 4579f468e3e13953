package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;

/** CREATE SCHEMA. */
public final class CreateSchema extends DdlStatement {
    private final String name;
    private final boolean ifNotExists;

    /**
     * Creates a statement.
     *
     * @param name the schema's name
     */
    public CreateSchema(String name) {
        this(name, false);
    }

    private CreateSchema(String name, boolean ifNotExists) {
        this.name = name;
        this.ifNotExists = ifNotExists;
    }

    /**
     * The statement that does nothing when it exists.
     *
     * @return the statement with IF NOT EXISTS
     */
    public CreateSchema ifNotExists() {
        return new CreateSchema(name, true);
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
        p.fixed(ifNotExists);
        return this;
    }
}
