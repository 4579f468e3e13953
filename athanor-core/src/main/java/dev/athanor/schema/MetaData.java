package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.CircularDependencyException;
import dev.athanor.error.NoReferenceException;
import dev.athanor.error.NoReferencedColumnException;
import dev.athanor.error.NoReferencedTableException;
import dev.athanor.error.NoSuchColumnException;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.sql.Quoting;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A collection of tables that refer to each other. Safe for use by several threads. */
public final class MetaData {
    private final @Nullable String defaultSchema;
    private final Quoting schemaQuoting;
    private final NamingConvention naming;
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final List<DdlHook> hooks = new CopyOnWriteArrayList<>();
    private final List<Consumer<? super Table>> watchers = new CopyOnWriteArrayList<>();
    private volatile int generation;
    private final Map<TableName, Sequence> sequences = new LinkedHashMap<>();

    /** Creates an empty collection whose tables are in the connection's default schema. */
    public MetaData() {
        this(null, NamingConvention.DEFAULT);
    }

    /**
     * Creates an empty collection.
     *
     * @param defaultSchema the schema of tables that name none
     */
    public MetaData(String defaultSchema) {
        this(defaultSchema, NamingConvention.DEFAULT);
    }

    /**
     * Creates an empty collection.
     *
     * @param defaultSchema the schema of tables that name none, or null for the connection's default
     * @param naming names constraints and indexes that are given no name
     */
    public MetaData(@Nullable String defaultSchema, NamingConvention naming) {
        this(defaultSchema, Quoting.AS_NEEDED, naming);
    }

    /**
     * Creates an empty collection.
     *
     * @param defaultSchema the schema of tables that name none, or null for the connection's default
     * @param schemaQuoting whether schemas are quoted where they are written, unless a table says otherwise
     * @param naming names constraints and indexes that are given no name
     */
    public MetaData(@Nullable String defaultSchema, Quoting schemaQuoting, NamingConvention naming) {
        this.defaultSchema = defaultSchema;
        this.schemaQuoting = schemaQuoting;
        this.naming = naming;
    }

    /**
     * What names constraints and indexes that are given no name.
     *
     * @return the convention
     */
    public NamingConvention naming() {
        return naming;
    }

    /**
     * Adds a sequence, which is then created and dropped with the tables. One without a schema is in the default schema of this metadata.
     *
     * @param sequence the sequence
     * @return the sequence, with its schema
     * @throws ArgumentException when the metadata has another sequence of that name
     */
    public Sequence add(Sequence sequence) {
        Sequence placed = sequence.inSchema(defaultSchema);
        synchronized (tables) {
            Sequence other = sequences.putIfAbsent(placed.path(), placed);
            if (other != null && other != placed) {
                throw new ArgumentException("Sequence '%s' is defined already in this metadata; use the existing one"
                        .formatted(placed.path()));
            }
            return placed;
        }
    }

    /**
     * The sequences that belong to no table.
     *
     * @return the sequences in the order in which they were added
     */
    public Collection<Sequence> sequences() {
        synchronized (tables) {
            return List.copyOf(sequences.values());
        }
    }

    /**
     * The schema of tables that name none.
     *
     * @return the schema, or null for the connection's default
     */
    public @Nullable String defaultSchema() {
        return defaultSchema;
    }

    Quoting schemaQuoting() {
        return schemaQuoting;
    }

    Table add(Table table) {
        synchronized (tables) {
            String key = key(table);
            if (tables.putIfAbsent(key, table) != null) {
                throw new ArgumentException(
                        "Table '%s' is defined already in this metadata; use the existing one, or another MetaData"
                                .formatted(key));
            }
        }
        watchers.forEach(watcher -> watcher.accept(table));
        return table;
    }

    /** Adds a table when it has been completed, unless there is one of its name, which is given back then. */
    Table addUnlessThere(Table table, Runnable complete) {
        Table there = find(key(table));
        if (there != null) {
            return there;
        }
        complete.run();
        return add(table);
    }

    /** Puts a table in the place of one of the same name. */
    Table replace(Table table) {
        synchronized (tables) {
            tables.replace(key(table), table);
            generation++;
        }
        watchers.forEach(watcher -> watcher.accept(table));
        return table;
    }

    /**
     * Forgets a table or view. The object itself stays as it is.
     *
     * @param table the table; nothing happens when it is no member
     */
    public void remove(Table table) {
        synchronized (tables) {
            if (tables.remove(key(table), table)) {
                generation++;
            }
        }
    }

    /** Forgets all tables, views and sequences. */
    public void clear() {
        synchronized (tables) {
            tables.clear();
            sequences.clear();
            generation++;
        }
    }

    /** Changes whenever a table is lost, so that what was found by name has to be looked for again. */
    int generation() {
        return generation;
    }

    /** The column of the table that has taken the place of a column's. */
    Column<?> latest(Column<?> column) {
        Table now = find(key(column.table()));
        return now == null || now == column.table() || column.table().aliasOf() != null
                ? column
                : now.columnNamed(column.name());
    }

    /**
     * A table by name, if there is one; {@code tableIfPresent(name).orElseGet(() -> Table.of(name, ..))} keeps an existing one.
     *
     * @param name the name, with its schema and a dot before it where it is in one
     * @return the table
     */
    public Optional<Table> tableIfPresent(String name) {
        return Optional.ofNullable(find(name));
    }

    /**
     * Does something before or after tables of this metadata are created or dropped by {@link #createAll} or {@link #dropAll};
     * once for all of them, even when there turns out to be nothing to do.
     *
     * @param added made by {@link Schema#afterCreate} and its like
     */
    public void on(DdlHook... added) {
        hooks.addAll(List.of(added));
    }

    /**
     * Does something with each table and view that becomes part of this metadata from now on.
     *
     * @param watcher is given the complete table
     */
    public void onAttach(Consumer<? super Table> watcher) {
        watchers.add(watcher);
    }

    List<DdlHook> hooks() {
        return List.copyOf(hooks);
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
        Table table = find(name);
        if (table == null) {
            throw new NoSuchTableException("This metadata has no table '%s'; it has %s".formatted(name, names()));
        }
        return table;
    }

    boolean has(TableName name) {
        return find(name.toString()) != null;
    }

    private @Nullable Table find(String name) {
        synchronized (tables) {
            return tables.get(name);
        }
    }

    private List<String> names() {
        synchronized (tables) {
            return List.copyOf(tables.keySet());
        }
    }

    Column<?> resolveColumn(String target, Table owner, String from) {
        int dot = target.lastIndexOf('.');
        if (dot < 0) {
            throw new NoReferenceException(
                    "Foreign key of '%s.%s' refers to '%s', which is not of the form 'table.column'"
                            .formatted(owner.name(), from, target));
        }
        String path = target.substring(0, dot);
        Table table = path.indexOf('.') < 0 && defaultSchema != null ? find(defaultSchema + "." + path) : null;
        table = table == null ? find(path) : table;
        if (table == null) {
            throw new NoReferencedTableException(
                    "Foreign key of '%s.%s' could not find table '%s' with which to resolve '%s'; add the table to the metadata, which has %s"
                            .formatted(owner.name(), from, target.substring(0, dot), target, names()));
        }
        try {
            return table.columnNamed(target.substring(dot + 1));
        } catch (NoSuchColumnException e) {
            throw new NoReferencedColumnException(
                    "Foreign key of '%s.%s' refers to '%s', but %s"
                            .formatted(owner.name(), from, target, e.getMessage()),
                    e);
        }
    }

    /**
     * Makes tables of all that a database has in the default schema of this metadata, of the connection where it has none; but for those
     * whose names are taken here, which stay as they are.
     *
     * @param source an engine or a connection
     * @throws NoSuchTableException when a table refers to one that the database does not have
     */
    public void reflect(CatalogSource source) {
        reflect(source, options -> options);
    }

    /**
     * Makes tables of what a database has, but for those whose names are taken here, which stay as they are.
     *
     * @param source an engine or a connection
     * @param change says which tables and what is made of them
     * @throws NoSuchTableException when a table refers to one that the database does not have
     * @throws dev.athanor.error.InvalidRequestException when a table that is asked for by name is not there
     */
    public void reflect(CatalogSource source, UnaryOperator<ReflectOptions> change) {
        TableReflection.tables(this, source, change.apply(ReflectOptions.DEFAULT));
    }

    /**
     * The tables in the order in which they can be created: each behind those it refers to.
     *
     * @return the tables
     * @throws CircularDependencyException when tables refer to each other in a circle
     */
    public List<Table> sortedTables() {
        return TableOrder.of(tables(), key -> false).tables();
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
