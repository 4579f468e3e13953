package dev.athanor.schema;

import dev.athanor.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is about to be created or dropped, or just was. Valid while the {@link DdlAction} runs that is given it. */
public final class DdlEvent {
    private final MetaData metadata;
    private final @Nullable Table table;
    private final List<Table> tables;
    private final DdlRunner runner;

    DdlEvent(MetaData metadata, @Nullable Table table, List<Table> tables, DdlRunner runner) {
        this.metadata = metadata;
        this.table = table;
        this.tables = tables;
        this.runner = runner;
    }

    /**
     * The metadata.
     *
     * @return the metadata whose tables are created or dropped
     */
    public MetaData metadata() {
        return metadata;
    }

    /**
     * The table.
     *
     * @return the table, or null when this is of the metadata as a whole
     */
    public @Nullable Table table() {
        return table;
    }

    /**
     * The tables that are created or dropped; not those that were there, or were not.
     *
     * @return the one table, or those of the metadata in the order in which it happens
     */
    public List<Table> tables() {
        return tables;
    }

    /**
     * The dialect.
     *
     * @return the dialect
     */
    public DdlDialect dialect() {
        return runner.dialect();
    }

    /**
     * Executes a statement on the same connection, in the same transaction.
     *
     * @param statement DDL, or another statement without parameters; {@link Ddl} text is about this event's table
     */
    public void execute(Statement<?> statement) {
        runner.execute(statement instanceof Ddl text && table != null ? text.against(table) : statement);
    }

    /**
     * What the DDL is given to, with all that it can do.
     *
     * @param <T> its class
     * @param type such as {@code Connection.class}
     * @return the connection
     * @throws dev.athanor.error.InvalidRequestException when it is something else, such as a script without a database
     */
    public <T> T unwrap(Class<T> type) {
        return runner.unwrap(type);
    }
}
