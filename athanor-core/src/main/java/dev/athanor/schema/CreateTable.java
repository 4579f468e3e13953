package dev.athanor.schema;

import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import java.util.Collection;
import java.util.List;

/** CREATE TABLE. */
public final class CreateTable extends DdlStatement {
    private final Table table;
    private final boolean ifNotExists;
    private final List<ForeignKeyConstraint> keysApart;

    /**
     * Creates a statement.
     *
     * @param table the table to create
     */
    public CreateTable(Table table) {
        this(table, false, List.of());
    }

    private CreateTable(Table table, boolean ifNotExists, List<ForeignKeyConstraint> keysApart) {
        this.table = table;
        this.ifNotExists = ifNotExists;
        this.keysApart = keysApart;
    }

    /**
     * The statement that does nothing when the table exists.
     *
     * @return the statement with IF NOT EXISTS
     */
    public CreateTable ifNotExists() {
        return new CreateTable(table, true, keysApart);
    }

    /**
     * The statement that leaves out foreign keys, which are added later by {@link AddConstraint}.
     *
     * @param keys foreign keys; those of other tables do not matter
     * @return the statement without them
     */
    public CreateTable without(Collection<ForeignKeyConstraint> keys) {
        List<ForeignKeyConstraint> own =
                table.foreignKeyConstraints().stream().filter(keys::contains).toList();
        return new CreateTable(table, ifNotExists, own);
    }

    /**
     * Whether a constraint is part of the statement.
     *
     * @param constraint a constraint of the table
     * @return false for a foreign key that is added later
     */
    public boolean includes(Constraint constraint) {
        return !(constraint instanceof ForeignKeyConstraint key) || !keysApart.contains(key);
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
     * Whether an existing table is left alone.
     *
     * @return true with IF NOT EXISTS
     */
    public boolean isIfNotExists() {
        return ifNotExists;
    }

    @Override
    protected Node parts(Parts p) {
        p.identity(table);
        p.fixed(ifNotExists);
        p.fixed(keysApart);
        return this;
    }
}
