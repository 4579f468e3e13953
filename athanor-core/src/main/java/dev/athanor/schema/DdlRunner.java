package dev.athanor.schema;

import dev.athanor.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The means to run DDL on one connection, or to write it down. */
public interface DdlRunner {
    /**
     * What the order of DDL depends on.
     *
     * @return the dialect
     */
    DdlDialect dialect();

    /**
     * Whether there is a database to look things up in.
     *
     * @return false when statements are only written down
     */
    boolean isConnected();

    /**
     * Whether the database has a table or view.
     *
     * @param table the table
     * @return true when a table of that name and schema exists
     * @throws IllegalStateException when there is no database
     */
    default boolean hasTable(Table table) {
        return tablesAmong(List.of(table)).contains(table);
    }

    /**
     * Which tables and views the database has, in as few questions as it takes.
     *
     * @param tables the tables
     * @return those of them of whose names and schemas there are some
     * @throws IllegalStateException when there is no database
     */
    Set<Table> tablesAmong(Collection<Table> tables);

    /**
     * Which things beside tables the database has, in as few questions as it takes.
     *
     * @param items the things
     * @return those of them of whose kinds, names and schemas there are some
     * @throws IllegalStateException when there is no database
     */
    Set<SchemaItem> itemsAmong(Collection<SchemaItem> items);

    /**
     * Executes a statement.
     *
     * @param statement what to create or drop, or another statement without parameters
     */
    void execute(Statement<?> statement);

    /**
     * What the DDL is given to, with all that it can do.
     *
     * @param <T> its class
     * @param type the class
     * @return the connection or script
     * @throws dev.athanor.error.InvalidRequestException when it is something else
     */
    <T> T unwrap(Class<T> type);
}
