package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.types.SchemaType;

/** DROP TYPE, or DROP DOMAIN. */
public final class DropType extends DdlStatement {
    private final SchemaType type;
    private final boolean ifExists;

    /**
     * Creates a statement.
     *
     * @param type the type to drop
     */
    public DropType(SchemaType type) {
        this(type, false);
    }

    private DropType(SchemaType type, boolean ifExists) {
        this.type = type;
        this.ifExists = ifExists;
    }

    /**
     * The statement that does nothing when there is no such type.
     *
     * @return the statement with IF EXISTS
     */
    public DropType ifExists() {
        return new DropType(type, true);
    }

    /**
     * The type.
     *
     * @return the type
     */
    public SchemaType type() {
        return type;
    }

    /**
     * Whether a missing type is no error.
     *
     * @return true with IF EXISTS
     */
    public boolean isIfExists() {
        return ifExists;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(type);
        p.fixed(ifExists);
        return this;
    }
}
