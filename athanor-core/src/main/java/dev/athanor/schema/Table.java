package dev.athanor.schema;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.NoSuchColumnException;
import dev.athanor.sql.Derived;
import dev.athanor.sql.Expr;
import dev.athanor.sql.ForeignKeyPath;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operand;
import dev.athanor.sql.Parts;
import dev.athanor.sql.Quoting;
import dev.athanor.sql.RowSource;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table of a {@link MetaData}, or an alias of one. Made by {@link #of}, or by {@link #define} of a subclass that has a
 * typed field per column:
 *
 * <pre>{@code
 * final class Users extends Table {
 *     final Column<Integer> id = column("id", INTEGER, primaryKey());
 *     final Column<String> name = column("name", varchar(50), notNull());
 *     Users(TableScope scope) { super(scope); }
 * }
 * static final Users USERS = Table.define("users", METADATA, Users::new);
 * }</pre>
 *
 * Immutable once made; safe for use by several threads.
 */
public class Table extends RowSource {
    private final TableScope scope;
    // Filled by the field initialisers of subclasses and sealed by complete(), before anybody else sees the table.
    private final List<Column<?>> columns = new ArrayList<>();
    // Changed only by adding an index; volatile so that all threads see that.
    private volatile TableContents contents = TableContents.NONE;
    private @Nullable TableName completeName; // when all is known that it depends on

    /**
     * For subclasses made by {@link #define}.
     *
     * @param scope passed on by the subclass's constructor
     */
    protected Table(TableScope scope) {
        this.scope = scope;
    }

    /**
     * Makes a table.
     *
     * @param name its name, with a schema and a dot before it where it is in one
     * @param metadata what it is part of
     * @param items columns, constraints, indexes, a comment, options
     * @return the table
     * @throws ArgumentException when the metadata has a table of that name, or two columns have one name
     */
    public static Table of(String name, MetaData metadata, TableItem... items) {
        TableScope scope = TableScope.table(name, metadata, Table::new);
        scope.items.addAll(Arrays.asList(items));
        return made(new Table(scope), scope);
    }

    /**
     * Makes a table of a class that has a typed field per column.
     *
     * @param <T> the class
     * @param name its name, with a schema and a dot before it where it is in one
     * @param metadata what it is part of
     * @param constructor the class's constructor, called again for each alias
     * @return the table
     * @throws ArgumentException when the metadata has a table of that name, or two columns have one name
     */
    public static <T extends Table> T define(String name, MetaData metadata, Function<TableScope, T> constructor) {
        TableScope scope = TableScope.table(name, metadata, constructor);
        return made(constructor.apply(scope), scope);
    }

    /**
     * Makes a table of what the database has under its name: columns, keys, constraints, indexes, comments, and the tables that it
     * refers to, unless the metadata has these.
     *
     * @param name its name, with a schema and a dot before it where it is in one
     * @param metadata what it is part of
     * @param source an engine or a connection
     * @param declared columns and other items that win over what the database has: a column over that of its name, its foreign keys over
     *     those of the column, a primary key over the primary key
     * @return the table
     * @throws dev.athanor.error.NoSuchTableException when the database has no such table, or none of one that it refers to
     * @throws ArgumentException when the metadata has a table of that name
     */
    public static Table reflect(String name, MetaData metadata, CatalogSource source, TableItem... declared) {
        return reflect(name, metadata, source, options -> options, declared);
    }

    /**
     * Makes a table of what the database has under its name.
     *
     * @param name its name, with a schema and a dot before it where it is in one
     * @param metadata what it is part of
     * @param source an engine or a connection
     * @param change says what is made of what the database has
     * @param declared columns and other items that win over what the database has
     * @return the table
     * @throws dev.athanor.error.NoSuchTableException when the database has no such table, or none of one that it refers to
     * @throws ArgumentException when the metadata has a table of that name
     */
    public static Table reflect(
            String name,
            MetaData metadata,
            CatalogSource source,
            UnaryOperator<ReflectOptions> change,
            TableItem... declared) {
        ReflectOptions options = change.apply(ReflectOptions.DEFAULT);
        return TableReflection.table(name, metadata, source, options, Table::new, List.of(declared));
    }

    /**
     * Makes a table of a class that has a typed field for some of the columns that the database has. What the class declares wins.
     *
     * @param <T> the class
     * @param name its name, with a schema and a dot before it where it is in one
     * @param metadata what it is part of
     * @param source an engine or a connection
     * @param constructor the class's constructor, called again for each alias
     * @return the table
     * @throws dev.athanor.error.NoSuchTableException when the database has no such table, or none of one that it refers to
     * @throws ArgumentException when the metadata has a table of that name
     */
    public static <T extends Table> T reflectAs(
            String name, MetaData metadata, CatalogSource source, Function<TableScope, T> constructor) {
        return TableReflection.table(name, metadata, source, ReflectOptions.DEFAULT, constructor, List.of());
    }

    /**
     * Makes a column; for the field initialisers of subclasses.
     *
     * @param <T> the Java class of its values
     * @param name its name
     * @param type its type
     * @param options its options
     * @return the column
     */
    @SafeVarargs
    protected final <T> Column<T> column(String name, SqlType<T> type, ColumnOption<T>... options) {
        Column<T> column = Schema.column(name, type, options);
        scope.items.add(column);
        return column;
    }

    /**
     * Adds a constraint; for the constructors of subclasses.
     *
     * @param constraint the constraint
     */
    protected final void constraint(Constraint constraint) {
        scope.items.add(constraint);
    }

    /** Completes a table and makes it part of its metadata. */
    static <T extends Table> T made(T table, TableScope scope) {
        Table made = table; // complete() is private to Table, which a type variable does not see
        made.complete();
        scope.metadata.add(table);
        return table;
    }

    /**
     * Adds indexes, constraints, a comment, options; for the constructors of subclasses.
     *
     * @param items what belongs to the table
     */
    protected final void items(TableItem... items) {
        scope.items.addAll(Arrays.asList(items));
    }

    /** Makes a table of what its constructor declares and what is known of it otherwise. */
    static <T extends Table> T merged(
            TableScope scope, Function<TableScope, T> constructor, UnaryOperator<List<TableItem>> merge) {
        T table = constructor.apply(scope);
        List<TableItem> all = merge.apply(List.copyOf(scope.items));
        scope.items.clear();
        scope.items.addAll(all);
        return made(table, scope);
    }

    private Table complete() {
        for (TableItem item : scope.items) {
            if (item instanceof Column<?> column) {
                addColumn(column);
            } else if (item instanceof TableSetting setting) {
                setting.applyTo(scope.settings);
            }
        }
        completeName = scope.tableName();
        contents = TableContents.of(this, columns, scope.items);
        return this;
    }

    /** Adds an index to the table as it is. */
    Index add(Index index) {
        if (scope.aliasOf != null) {
            throw new ArgumentException("Index '%s' cannot be on an alias of table '%s'; give it the table"
                    .formatted(index.name(), name()));
        }
        synchronized (scope) {
            Index bound = index.boundTo(this, columns);
            contents = contents.with(bound);
            scope.later.add(index);
            return bound;
        }
    }

    private void addColumn(Column<?> column) {
        for (Column<?> other : columns) {
            if (other.name().equals(column.name())) {
                throw new ArgumentException(
                        "Table '%s' has two columns named '%s'; rename one".formatted(name(), column.name()));
            }
        }
        column.attach(this, columns.size());
        columns.add(column);
    }

    private TableName tableName() {
        TableName known = completeName;
        return known == null ? scope.tableName() : known;
    }

    /**
     * The table's name.
     *
     * @return the name without its schema
     */
    public final String name() {
        return tableName().name();
    }

    /**
     * The schema that the table is in.
     *
     * @return the schema, or null for the connection's default
     */
    public final @Nullable String schema() {
        return tableName().schema();
    }

    /**
     * Whether the table's name is quoted where it is written.
     *
     * @return as needed, unless something else was declared
     */
    public final Quoting nameQuoting() {
        return settings().quoting;
    }

    /**
     * Whether the name of the table's schema is quoted where it is written.
     *
     * @return what the table declares, or else its metadata
     */
    public final Quoting schemaQuoting() {
        return Objects.requireNonNullElse(settings().schemaQuoting, metadata().schemaQuoting());
    }

    /**
     * What the table is part of.
     *
     * @return the metadata
     */
    public final MetaData metadata() {
        return scope.metadata;
    }

    /** How the table is created. */
    final TableSettings settings() {
        return base(this).scope.settings;
    }

    /**
     * The words between CREATE and TABLE.
     *
     * @return words such as TEMPORARY
     */
    public final List<String> creationPrefixes() {
        return Collections.unmodifiableList(settings().prefixes);
    }

    final DefiningQuery definingQuery() {
        DefiningQuery query = settings().query;
        if (query == null) {
            throw new ArgumentException(
                    "Table '%s' is not defined by a query; make it by tableAs(..) or view(..)".formatted(name()));
        }
        return query;
    }

    /** How the table was copied, when it was. */
    final @Nullable TableCopy copiedBy() {
        return base(this).scope.copiedBy;
    }

    /**
     * Copies the table to another metadata. Its foreign keys refer to the tables of the same names there.
     *
     * @param target the other metadata
     * @return the copy, of the same class; the table of that name where there is one already
     */
    public final Table toMetadata(MetaData target) {
        return toMetadata(target, copy -> copy);
    }

    /**
     * Copies the table to a metadata, with another name or in another schema.
     *
     * @param target the metadata
     * @param change says what is otherwise
     * @return the copy, of the same class; the table of that name where there is one already
     */
    public final Table toMetadata(MetaData target, UnaryOperator<TableCopy> change) {
        TableScope original = base(this).scope;
        TableScope copied = original.copied(change.apply(TableCopy.of(base(this))), target);
        Table instance = original.constructor.apply(copied);
        copied.takeItemsFrom(original);
        return target.addUnlessThere(instance, instance::complete);
    }

    /**
     * A table that has other columns or constraints besides and takes this one's place in the metadata; SQLAlchemy's
     * {@code extend_existing}. This object stays as it is, and so do statements and aliases made of it; foreign keys that refer to
     * its columns refer to those of the new table.
     *
     * @param more columns, which take the places of those of the same names, and whatever else
     * @return the new table
     * @throws ArgumentException when this is an alias, or of a class of its own, whose fields would not know the new columns
     */
    public final Table extendedBy(TableItem... more) {
        if (getClass() != Table.class || scope.aliasOf != null) {
            throw new ArgumentException(
                    "Table '%s' is an alias or of class %s, so that it cannot be extended; add the columns to the class"
                            .formatted(name(), getClass().getName()));
        }
        return scope.metadata.replace(new Table(scope.extendedBy(more)).complete());
    }

    /**
     * Creates the table, with what belongs to it, unless the database has it. Runs at once.
     *
     * @param target an engine, which commits, or a connection, whose transaction it joins
     */
    public final void create(DdlTarget target) {
        create(target, options -> options);
    }

    /**
     * Creates the table, with what belongs to it. Runs at once.
     *
     * @param target an engine, which commits, or a connection, whose transaction it joins
     * @param change says what is looked up in the database first
     */
    public final void create(DdlTarget target, UnaryOperator<DdlOptions> change) {
        DdlOptions options = change.apply(DdlOptions.only(base(this)));
        target.runDdl(ddl -> DdlPlan.create(metadata(), options, ddl));
    }

    /**
     * Drops the table, with what belongs to it, if the database has it. Runs at once.
     *
     * @param target an engine, which commits, or a connection, whose transaction it joins
     */
    public final void drop(DdlTarget target) {
        drop(target, options -> options);
    }

    /**
     * Drops the table, with what belongs to it. Runs at once.
     *
     * @param target an engine, which commits, or a connection, whose transaction it joins
     * @param change says what is looked up in the database first
     */
    public final void drop(DdlTarget target, UnaryOperator<DdlOptions> change) {
        DdlOptions options = change.apply(DdlOptions.only(base(this)));
        target.runDdl(ddl -> DdlPlan.drop(metadata(), options, ddl));
    }

    /**
     * The table that this is an alias of.
     *
     * @return the table, or null when this is a table itself
     */
    public final @Nullable Table aliasOf() {
        return scope.aliasOf;
    }

    /**
     * The name of the alias.
     *
     * @return the name; null when this is no alias or the compiler makes the name up
     */
    public final @Nullable String aliasName() {
        return scope.aliasName;
    }

    /**
     * The columns.
     *
     * @return the columns in order
     */
    public final List<Column<?>> columns() {
        return Collections.unmodifiableList(columns);
    }

    /**
     * A column by name.
     *
     * @param columnName the name
     * @return the column
     * @throws NoSuchColumnException when there is none
     */
    public final Column<?> columnNamed(String columnName) {
        for (Column<?> column : columns) {
            if (column.name().equals(columnName)) {
                return column;
            }
        }
        throw new NoSuchColumnException("Table '%s' has no column '%s'; it has %s"
                .formatted(
                        name(), columnName, columns.stream().map(Column::name).toList()));
    }

    /**
     * This table's or alias's column for a column of the table or of another alias of it; of a table or view that a query
     * defines, also the column for what the query selects.
     *
     * @param <T> the Java class of its values
     * @param source the other column, or the selected expression
     * @return the column here
     * @throws ArgumentException when the other column is of another table, or the expression is not selected
     */
    @SuppressWarnings("unchecked") // same table, same position, same type
    public final <T> Column<T> c(Operand<T> source) {
        Expr<T> expression = source.asExpr();
        Column<?> other = expression instanceof ColumnSource<?> carried ? carried.column() : null;
        if (other != null && !other.isFreeStanding() && base(other.table()) == base(this)) {
            return (Column<T>) columns.get(other.position());
        }
        DefiningQuery query = settings().query;
        if (query == null) {
            throw new ArgumentException("%s is not of table '%s'".formatted(expression, name()));
        }
        return (Column<T>) columns.get(query.positionOf(expression));
    }

    /**
     * A column by name and type.
     *
     * @param <T> the Java class of its values
     * @param columnName the name
     * @param type its type
     * @return the column
     * @throws NoSuchColumnException when there is none of that name
     * @throws ArgumentException when its values are of another class
     */
    @SuppressWarnings("unchecked") // checked by the class of the type
    public final <T> Column<T> c(String columnName, SqlType<T> type) {
        Column<?> column = columnNamed(columnName);
        if (column.type().javaType() != type.javaType()) {
            throw new ArgumentException("Column '%s' of table '%s' is of type %s, not %s"
                    .formatted(columnName, name(), column.type(), type));
        }
        return (Column<T>) column;
    }

    /**
     * The columns of the primary key.
     *
     * @return the columns in key order, empty when there is none
     */
    public final List<Column<?>> primaryKeyColumns() {
        return contents.primaryKeyColumns();
    }

    /**
     * The column in which the database numbers new rows.
     *
     * @return the column, or null when there is none
     */
    public final @Nullable Column<?> autoincrementColumn() {
        return contents.autoincrementColumn();
    }

    /**
     * All constraints, those declared on columns included.
     *
     * @return the primary key first when there is one, then the others: those declared beside the columns, then those on columns
     */
    public final List<Constraint> constraints() {
        return contents.constraints();
    }

    /**
     * The foreign keys.
     *
     * @return the constraints
     */
    public final List<ForeignKeyConstraint> foreignKeyConstraints() {
        return contents.foreignKeys();
    }

    /**
     * The indexes, those declared on columns included.
     *
     * @return those of columns first, then the others as they were declared and added; none for an alias
     */
    public final List<Index> indexes() {
        return contents.indexes();
    }

    /**
     * What it is in the database: a table, or a view that was declared or reflected.
     *
     * @return a table unless it is known to be a view
     */
    public final RelationKind relationKind() {
        if (this instanceof View view) {
            return view.isMaterialized() ? RelationKind.MATERIALIZED_VIEW : RelationKind.VIEW;
        }
        return settings().reflectedAs;
    }

    /**
     * The primary key.
     *
     * @return the constraint, or null when there is none
     */
    public final @Nullable PrimaryKeyConstraint primaryKeyDeclaration() {
        return constraints().isEmpty() || !(constraints().get(0) instanceof PrimaryKeyConstraint key) ? null : key;
    }

    /**
     * The table's comment in the database.
     *
     * @return the comment, or null
     */
    public final @Nullable String tableComment() {
        return contents.comment();
    }

    /**
     * What only some dialects know of the table.
     *
     * @return the options
     */
    public final DialectOptions tableOptions() {
        return contents.options();
    }

    /**
     * What the program keeps with the table.
     *
     * @return the values by their keys
     */
    public final Map<Object, Object> tableInfo() {
        return contents.info();
    }

    @Override
    public final List<Column<?>> fromColumns() {
        return columns();
    }

    @Override
    protected final Table aliasedAs(@Nullable String alias) {
        Table base = base(this);
        TableScope aliasScope = TableScope.alias(base, scope.constructor, alias);
        Table instance = scope.constructor.apply(aliasScope);
        aliasScope.completeColumns(base.columns);
        return instance.complete();
    }

    @Override
    public final String baseName() {
        return scope.aliasName != null ? scope.aliasName : name();
    }

    @Override
    public final List<ForeignKeyPath> foreignKeysTo(FromClause other) {
        List<ForeignKeyPath> paths = List.of();
        List<FromClause> candidates = other.hiddenClauses();
        for (int i = 0; i < candidates.size(); i++) { // without an iterator: each join comes here
            if (candidates.get(i) instanceof Table target) {
                paths = withPathsTo(target, paths);
            } else if (candidates.get(i) instanceof Derived target) {
                paths = withPathsTo(target, paths);
            }
        }
        return paths;
    }

    private List<ForeignKeyPath> withPathsTo(Table target, List<ForeignKeyPath> others) {
        List<ForeignKeyPath> paths = others;
        List<ForeignKeyConstraint> keys = base(this).foreignKeyConstraints();
        for (int i = 0; i < keys.size(); i++) {
            List<Column<?>> referred = keys.get(i).referredColumns(base(this));
            if (referred.get(0).table() == base(target)) {
                paths = with(path(keys.get(i), referred, target), paths);
            }
        }
        return paths;
    }

    /** A key is seen to lead to what carries the columns that it refers to. */
    private List<ForeignKeyPath> withPathsTo(Derived target, List<ForeignKeyPath> others) {
        List<ForeignKeyPath> paths = others;
        for (ForeignKeyConstraint key : base(this).foreignKeyConstraints()) {
            List<ForeignKeyPath.Pair> pairs = new ArrayList<>();
            List<Column<?>> referred = key.referredColumns(base(this));
            for (int i = 0; i < referred.size(); i++) {
                Column<?> from = columnNamed(key.columnNames().get(i));
                target.find(referred.get(i)).ifPresent(to -> pairs.add(new ForeignKeyPath.Pair(from, to)));
            }
            if (pairs.size() == referred.size()) {
                paths = with(new ForeignKeyPath(pairs), paths);
            }
        }
        return paths;
    }

    /** There is hardly ever one, or more than one. */
    private static List<ForeignKeyPath> with(ForeignKeyPath path, List<ForeignKeyPath> others) {
        if (others.isEmpty()) {
            return List.of(path);
        }
        List<ForeignKeyPath> more = new ArrayList<>(others);
        more.add(path);
        return more;
    }

    private ForeignKeyPath path(ForeignKeyConstraint key, List<Column<?>> referred, Table target) {
        List<ForeignKeyPath.Pair> pairs = new ArrayList<>(referred.size());
        for (int i = 0; i < referred.size(); i++) {
            pairs.add(new ForeignKeyPath.Pair(
                    columnNamed(key.columnNames().get(i)),
                    target.columns.get(referred.get(i).position())));
        }
        return new ForeignKeyPath(pairs);
    }

    private static Table base(Table table) {
        return table.scope.aliasOf == null ? table : table.scope.aliasOf;
    }

    @Override
    protected final @Nullable Object sharedIdentity() {
        return scope.aliasOf == null ? null : this;
    }

    @Override
    protected final Node parts(Parts p) {
        Table aliased = scope.aliasOf;
        if (aliased == null) {
            p.identity(this);
            return this;
        }
        p.fixed(scope.aliasName);
        Table newAliased = p.node(aliased);
        return p.changed() ? newAliased.aliasedAs(scope.aliasName) : this;
    }

    /** {@return the table as its declaration would read} */
    @Override
    public final String toString() {
        StringBuilder out = new StringBuilder("Table('").append(scope.name).append('\'');
        for (Column<?> column : columns) {
            out.append(", Column('").append(column.name()).append("', ").append(column.type());
            if (column.isPrimaryKey()) {
                out.append(", primaryKey");
            } else if (!column.isNullable()) {
                out.append(", notNull");
            }
            out.append(')');
        }
        return out.append(')').toString();
    }
}
