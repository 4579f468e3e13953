package dev.athanor.schema;

import dev.athanor.sql.SelectBase;

/** CREATE TABLE .. AS, or SELECT .. INTO where that is its form: a table that begins with the rows of a query. */
public final class CreateTableAs extends QueryDefinition<Table, CreateTableAs> {
    /**
     * Creates a statement.
     *
     * @param table a table made by {@link Schema#tableAs}
     * @throws dev.athanor.error.ArgumentException when the table was made otherwise
     */
    public CreateTableAs(Table table) {
        this(table, table.definingQuery().query(), false);
    }

    private CreateTableAs(Table table, SelectBase<?> query, boolean ifNotExists) {
        super(table, query, ifNotExists);
    }

    /**
     * The table.
     *
     * @return the table
     */
    public Table table() {
        return created();
    }

    @Override
    CreateTableAs with(SelectBase<?> newQuery, boolean onlyIfNotExists) {
        return new CreateTableAs(created(), newQuery, onlyIfNotExists);
    }
}
