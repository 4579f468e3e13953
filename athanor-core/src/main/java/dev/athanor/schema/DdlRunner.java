package dev.athanor.schema;

/** The means to run DDL on one connection. */
public interface DdlRunner {
    /**
     * Whether the database has a table.
     *
     * @param table the table
     * @return true when a table of that name and schema exists
     */
    boolean hasTable(Table table);

    /**
     * Executes a statement.
     *
     * @param statement what to create or drop
     */
    void execute(DdlStatement statement);
}
