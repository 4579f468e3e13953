package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.CircularDependencyException;
import dev.athanor.error.NoReferenceException;
import dev.athanor.error.NoSuchColumnException;
import dev.athanor.error.NoSuchTableException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A collection of tables that refer to each other. Safe for use by several threads. */
public final class MetaData {
    private final @Nullable String defaultSchema;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** Creates an empty collection whose tables are in the connection's default schema. */
    public MetaData() {
        this.defaultSchema = null;
    }

    /**
     * Creates an empty collection.
     *
     * @param defaultSchema the schema of tables that name none
     */
    public MetaData(String defaultSchema) {
        this.defaultSchema = defaultSchema;
    }

    /**
     * The schema of tables that name none.
     *
     * @return the schema, or null for the connection's default
     */
    public @Nullable String defaultSchema() {
        return defaultSchema;
    }

    Table add(Table table) {
        synchronized (tables) {
            String key = key(table);
            if (tables.putIfAbsent(key, table) != null) {
                throw new ArgumentException(
                        "Table '%s' is defined already in this metadata; use the existing one, or another MetaData"
                                .formatted(key));
            }
            return table;
        }
    }

    private static String key(Table table) {
        return table.schema() == null ? table.name() : table.schema() + "." + table.name();
    }

    /**
     * The tables.
     *
     * @return the tables in the order in which they were made
     */
    public Collection<Table> tables() {
        synchronized (tables) {
            return List.copyOf(tables.values());
        }
    }

    /**
     * A table by name.
     *
     * @param name the name, with its schema and a dot before it where it is in one
     * @return the table
     * @throws NoSuchTableException when there is none
     */
    public Table table(String name) {
        synchronized (tables) {
            Table table = tables.get(name);
            if (table == null) {
                throw new NoSuchTableException(
                        "This metadata has no table '%s'; it has %s".formatted(name, tables.keySet()));
            }
            return table;
        }
    }

    Column<?> resolveColumn(String target, Table owner) {
        int dot = target.lastIndexOf('.');
        try {
            if (dot < 0) {
                throw new NoReferenceException("it is not of the form 'table.column'");
            }
            return table(target.substring(0, dot)).columnNamed(target.substring(dot + 1));
        } catch (NoSuchTableException | NoSuchColumnException | NoReferenceException e) {
            throw new NoReferenceException(
                    "A foreign key of table '%s' refers to '%s', which cannot be found: %s"
                            .formatted(owner.name(), target, e.getMessage()),
                    e);
        }
    }

    /**
     * The tables in the order in which they can be created: each behind those it refers to.
     *
     * @return the tables
     * @throws CircularDependencyException when tables refer to each other in a circle
     */
    public List<Table> sortedTables() {
        return TableOrder.of(tables(), (table, key) -> false, (table, key) -> false)
                .tables();
    }

    /**
     * Creates the tables that the database does not have yet, and what belongs to them, referred ones first. Foreign keys of
     * tables that refer to each other in a circle are added when all of them are there. Runs at once.
     *
     * @param target an engine, which commits, or a connection, whose transaction it joins
     */
    public void createAll(DdlTarget target) {
        createAll(target, options -> options);
    }

    /**
     * Creates tables and what belongs to them.
     *
     * @param target an engine, which commits, or a connection, whose transaction it joins
     * @param change says which tables, and what is looked up in the database first
     */
    public void createAll(DdlTarget target, UnaryOperator<DdlOptions> change) {
        DdlOptions options = change.apply(DdlOptions.DEFAULT);
        target.runDdl(ddl -> DdlPlan.create(this, options, ddl));
    }

    /**
     * Drops the tables that the database has, and what belongs to them, referring ones first. Runs at once.
     *
     * @param target an engine, which commits, or a connection, whose transaction it joins
     * @throws CircularDependencyException when tables refer to each other in a circle of foreign keys without names
     */
    public void dropAll(DdlTarget target) {
        dropAll(target, options -> options);
    }

    /**
     * Drops tables and what belongs to them.
     *
     * @param target an engine, which commits, or a connection, whose transaction it joins
     * @param change says which tables, and what is looked up in the database first
     * @throws CircularDependencyException when tables refer to each other in a circle of foreign keys without names
     */
    public void dropAll(DdlTarget target, UnaryOperator<DdlOptions> change) {
        DdlOptions options = change.apply(DdlOptions.DEFAULT);
        target.runDdl(ddl -> DdlPlan.drop(this, options, ddl));
    }
}
