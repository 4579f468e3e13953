package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.sql.Node;
import dev.athanor.sql.Parts;
import dev.athanor.sql.SelectBase;

/** CREATE TABLE .. AS, or SELECT .. INTO where that is its form: a table that begins with the rows of a query. */
public final class CreateTableAs extends DdlStatement {
    private final Table table;
    private final SelectBase<?> query;
    private final boolean ifNotExists;

    /**
     * Creates a statement.
     *
     * @param table a table made by {@link Schema#tableAs}
     * @throws ArgumentException when the table was made otherwise
     */
    public CreateTableAs(Table table) {
        this(table, table.definingQuery().query(), false);
    }

    private CreateTableAs(Table table, SelectBase<?> query, boolean ifNotExists) {
        this.table = table;
        this.query = query;
        this.ifNotExists = ifNotExists;
    }

    /**
     * The statement that does nothing when the table exists.
     *
     * @return the statement with IF NOT EXISTS
     */
    public CreateTableAs ifNotExists() {
        return new CreateTableAs(table, query, true);
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
     * What the table begins with.
     *
     * @return the query
     */
    public SelectBase<?> query() {
        return query;
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
        SelectBase<?> newQuery = p.node(query);
        p.fixed(ifNotExists);
        return p.changed() ? new CreateTableAs(table, newQuery, ifNotExists) : this;
    }
}
