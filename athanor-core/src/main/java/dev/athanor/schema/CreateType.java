package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.types.SchemaType;

/** CREATE TYPE, or CREATE DOMAIN. */
public final class CreateType extends DdlStatement {
    private final SchemaType type;

    /**
     * Creates a statement.
     *
     * @param type the type to create
     */
    public CreateType(SchemaType type) {
        this.type = type;
    }

    /**
     * The type.
     *
     * @return the type
     */
    public SchemaType type() {
        return type;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(type);
        return this;
    }
}
