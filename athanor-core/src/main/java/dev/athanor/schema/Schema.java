package dev.athanor.schema;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Operand;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Quoting;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Statement;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The functions that make columns, their options and constraints, to be imported statically. */
public final class Schema {
    private Schema() {}

    /**
     * A table that belongs to no {@link MetaData}: just a name and columns to write statements with.
     *
     * @param name its name, with the schema before a dot
     * @param columns columns as made by {@link #column}, those that the statements use
     * @return the table
     */
    public static Table table(String name, Column<?>... columns) {
        return Table.of(name, new MetaData(), columns);
    }

    /**
     * Makes a column.
     *
     * @param <T> the Java class of its values
     * @param name its name
     * @param type its type
     * @param options its options
     * @return the column, to be given to one table
     */
    @SafeVarargs
    public static <T> Column<T> column(String name, SqlType<T> type, ColumnOption<T>... options) {
        ColumnSettings<T> settings = new ColumnSettings<>();
        for (ColumnOption<T> option : options) {
            option.applyTo(settings);
        }
        return new Column<>(name, type, settings);
    }

    /**
     * Makes the column part of the primary key.
     *
     * @param <T> the Java class of the column's values
     * @return the option
     */
    public static <T> ColumnOption<T> primaryKey() {
        return settings -> settings.primaryKey = true;
    }

    /**
     * Makes the column refuse nulls.
     *
     * @param <T> the Java class of the column's values
     * @return the option
     */
    public static <T> ColumnOption<T> notNull() {
        return settings -> settings.nullable = false;
    }

    /**
     * Makes the column take nulls, as columns do unless told otherwise.
     *
     * @param <T> the Java class of the column's values
     * @return the option
     */
    public static <T> ColumnOption<T> nullable() {
        return settings -> settings.nullable = true;
    }

    /**
     * Makes each value occur once in the column.
     *
     * @param <T> the Java class of the column's values
     * @return the option
     */
    public static <T> ColumnOption<T> unique() {
        return settings -> settings.unique = true;
    }

    /**
     * Says whether the database numbers new rows in this primary key column, where the rule does not do.
     *
     * @param <T> the Java class of the column's values
     * @param on whether it does
     * @return the option
     */
    public static <T> ColumnOption<T> autoincrement(boolean on) {
        return settings -> settings.autoincrement = on;
    }

    /**
     * The value that an INSERT without one gets.
     *
     * @param <T> the Java class of the column's values
     * @param value the value
     * @return the option
     */
    public static <T> ColumnOption<T> defaultValue(T value) {
        Objects.requireNonNull(value, "a default of null is no default: leave it out");
        return settings -> settings.clientDefault = () -> value;
    }

    /**
     * Makes the value that an INSERT without one gets.
     *
     * @param <T> the Java class of the column's values
     * @param source is asked once per row
     * @return the option
     */
    public static <T> ColumnOption<T> defaultFrom(Supplier<? extends T> source) {
        return settings -> settings.clientDefault = source;
    }

    /**
     * Makes the value that an INSERT without one gets, of the other values of the row.
     *
     * @param <T> the Java class of the column's values
     * @param source is asked once per row, behind the values that are given and the defaults of earlier columns
     * @return the option
     */
    public static <T> ColumnOption<T> defaultFromRow(Function<? super RowValues, ? extends T> source) {
        return settings -> settings.clientDefault = new RowDefault<>(source);
    }

    /**
     * What an INSERT writes where it is given nothing, such as {@code now()}; not part of CREATE TABLE.
     *
     * @param <T> the Java class of the column's values
     * @param expression an expression without columns
     * @return the option
     */
    public static <T> ColumnOption<T> defaultExpression(Operand<? extends T> expression) {
        return settings -> settings.sqlDefault = expression.asExpr();
    }

    /**
     * Makes the value that an UPDATE writes when it does not set the column.
     *
     * @param <T> the Java class of the column's values
     * @param source is asked once per row of parameters
     * @return the option
     */
    public static <T> ColumnOption<T> onUpdateFrom(Supplier<? extends T> source) {
        return settings -> settings.clientOnUpdate = source;
    }

    /**
     * Makes the value that an UPDATE writes when it does not set the column, of the other values that it writes.
     *
     * @param <T> the Java class of the column's values
     * @param source is asked once per row of parameters
     * @return the option
     */
    public static <T> ColumnOption<T> onUpdateFromRow(Function<? super RowValues, ? extends T> source) {
        return settings -> settings.clientOnUpdate = new RowDefault<>(source);
    }

    /**
     * What an UPDATE writes when it does not set the column, such as {@code now()}.
     *
     * @param <T> the Java class of the column's values
     * @param expression an expression
     * @return the option
     */
    public static <T> ColumnOption<T> onUpdate(Operand<? extends T> expression) {
        return settings -> settings.sqlOnUpdate = expression.asExpr();
    }

    /**
     * What the database puts in where an INSERT gives nothing; part of CREATE TABLE.
     *
     * @param <T> the Java class of the column's values
     * @param expression an expression without columns
     * @return the option
     */
    public static <T> ColumnOption<T> serverDefault(Expr<?> expression) {
        return settings -> settings.serverDefault = expression;
    }

    /**
     * What the database puts in where an INSERT gives nothing; part of CREATE TABLE.
     *
     * @param <T> the Java class of the column's values
     * @param sql the text, as it is written; never build it from input
     * @return the option
     */
    public static <T> ColumnOption<T> serverDefault(String sql) {
        return serverDefault(Sql.literalColumn(sql, Types.OBJECT));
    }

    /**
     * Comments on a column or a table in the database.
     *
     * @param <T> the Java class of the column's values
     * @param text the comment
     * @return the option of a column or item of a table
     */
    public static <T> Comment<T> comment(String text) {
        return new Comment<>(text);
    }

    /**
     * Keeps something with a column or a table.
     *
     * @param <T> the Java class of the column's values
     * @param key what it is kept under
     * @param value what is kept
     * @return the option of a column or item of a table
     */
    public static <T> Info<T> info(Object key, Object value) {
        return new Info<>(key, value);
    }

    /**
     * Makes the column refer to another of the same class.
     *
     * @param <T> the Java class of the columns' values
     * @param target gives the other column or attribute; called only when it is needed
     * @param actions what happens on delete, then on update
     * @return the option
     */
    public static <T> ColumnOption<T> foreignKey(
            Supplier<? extends ColumnSource<T>> target, ForeignKey.Action... actions) {
        return reference(ForeignKey.to(target), key -> acting(key, actions));
    }

    /**
     * Makes the column refer to another of the same class, by a constraint with a name or other settings.
     *
     * @param <T> the Java class of the columns' values
     * @param target gives the other column or attribute; called only when it is needed
     * @param refine is given the constraint, and returns it with its settings, such as {@code key -> key.named("fk").deferrable()}
     * @return the option
     */
    public static <T> ColumnOption<T> foreignKey(
            Supplier<? extends ColumnSource<T>> target, UnaryOperator<ForeignKeyConstraint> refine) {
        return reference(ForeignKey.to(target), refine);
    }

    /**
     * Makes the column refer to another.
     *
     * @param <T> the Java class of the column's values
     * @param target the other column as {@code table.column}, looked up in the same metadata when it is needed
     * @param actions what happens on delete, then on update
     * @return the option
     */
    public static <T> ColumnOption<T> foreignKey(String target, ForeignKey.Action... actions) {
        return reference(ForeignKey.to(target), key -> acting(key, actions));
    }

    /**
     * Makes the column refer to another, by a constraint with a name or other settings.
     *
     * @param <T> the Java class of the column's values
     * @param target the other column as {@code table.column}, looked up in the same metadata when it is needed
     * @param refine is given the constraint, and returns it with its settings, such as {@code key -> key.named("fk").deferrable()}
     * @return the option
     */
    public static <T> ColumnOption<T> foreignKey(String target, UnaryOperator<ForeignKeyConstraint> refine) {
        return reference(ForeignKey.to(target), refine);
    }

    private static <T> ColumnOption<T> reference(ForeignKey key, UnaryOperator<ForeignKeyConstraint> refine) {
        return settings -> settings.references.add(new ColumnSettings.Reference(key, refine));
    }

    private static ForeignKeyConstraint acting(ForeignKeyConstraint key, ForeignKey.Action[] actions) {
        ForeignKeyConstraint acting = actions.length > 0 ? key.onDelete(actions[0]) : key;
        return actions.length > 1 ? acting.onUpdate(actions[1]) : acting;
    }

    /**
     * Says that a column that refers to another is numbered by the database all the same.
     *
     * @param <T> the Java class of the column's values
     * @return the option
     */
    public static <T> ColumnOption<T> autoincrementDespiteForeignKey() {
        return settings -> settings.ignoresForeignKeys = true;
    }

    /**
     * Gives the column an index of its own, which is a unique one beside {@link #unique}.
     *
     * @param <T> the Java class of the column's values
     * @return the option
     */
    public static <T> ColumnOption<T> indexed() {
        return settings -> settings.indexed = true;
    }

    /**
     * Says that the database makes a value where an INSERT gives none, by means that are not part of CREATE TABLE, such as a trigger.
     *
     * @param <T> the Java class of the column's values
     * @return the option
     */
    public static <T> ColumnOption<T> serverGenerated() {
        return settings -> settings.fetchedOnInsert = true;
    }

    /**
     * Says that the database changes the value where an UPDATE does not set it, by means that are not part of CREATE TABLE, such as a
     * trigger.
     *
     * @param <T> the Java class of the column's values
     * @return the option
     */
    public static <T> ColumnOption<T> serverGeneratedOnUpdate() {
        return settings -> settings.fetchedOnUpdate = true;
    }

    /**
     * Makes the database number new rows in the column, where they are given no number.
     *
     * @param <T> the Java class of the column's values, whole numbers
     * @return the option
     */
    public static <T extends Number> ColumnOption<T> identity() {
        return identity(Identity.byDefault());
    }

    /**
     * Makes the database number new rows in the column.
     *
     * @param <T> the Java class of the column's values, whole numbers
     * @param identity how it does, such as {@code Identity.always().start(5)}
     * @return the option
     */
    public static <T extends Number> ColumnOption<T> identity(Identity identity) {
        return settings -> settings.identity = identity;
    }

    /**
     * Makes an INSERT that gives no number take one from a sequence.
     *
     * @param <T> the Java class of the column's values
     * @param sequence the sequence, which is created with the table
     * @return the option
     */
    public static <T extends Number> ColumnOption<T> sequence(Sequence sequence) {
        return settings -> settings.sequence = sequence;
    }

    /**
     * Makes the database compute the column.
     *
     * @param <T> the Java class of the column's values
     * @param expression the value, over columns of the table
     * @return the option
     */
    public static <T> ColumnOption<T> computed(Operand<? extends T> expression) {
        return settings -> settings.computed = new Computed(expression.asExpr(), null);
    }

    /**
     * Makes the database compute the column.
     *
     * @param <T> the Java class of the column's values
     * @param expression the value, over columns of the table
     * @param storage where it is kept
     * @return the option
     */
    public static <T> ColumnOption<T> computed(Operand<? extends T> expression, Computed.Storage storage) {
        return settings -> settings.computed = new Computed(expression.asExpr(), storage);
    }

    /**
     * Makes the database compute the column.
     *
     * @param <T> the Java class of the column's values
     * @param sql the value, as it is written; never build it from input
     * @return the option
     */
    public static <T> ColumnOption<T> computed(String sql) {
        return settings -> settings.computed = new Computed(Sql.literalColumn(sql, Types.OBJECT), null);
    }

    /**
     * Makes the database compute the column.
     *
     * @param <T> the Java class of the column's values
     * @param sql the value, as it is written; never build it from input
     * @param storage where it is kept
     * @return the option
     */
    public static <T> ColumnOption<T> computed(String sql, Computed.Storage storage) {
        return settings -> settings.computed = new Computed(Sql.literalColumn(sql, Types.OBJECT), storage);
    }

    /**
     * Keeps a column of truth values or of an enumeration to these, by a check where the database has no type that does so;
     * SQLAlchemy's {@code create_constraint}.
     *
     * @param <T> the Java class of the column's values
     * @return the option
     */
    public static <T> ColumnOption<T> checkedValues() {
        return settings -> settings.checksValues = true;
    }

    /**
     * Keeps a column to its type's values by a check with a name.
     *
     * @param <T> the Java class of the column's values
     * @param constraintName the name
     * @return the option
     */
    public static <T> ColumnOption<T> checkedValues(String constraintName) {
        return settings -> {
            settings.checksValues = true;
            settings.valuesCheckName = constraintName;
        };
    }

    /**
     * Makes each value of the column fulfil a condition.
     *
     * @param <T> the Java class of the column's values
     * @param constraint the condition, and the constraint's name if it has one
     * @return the option
     */
    public static <T> ColumnOption<T> check(CheckConstraint constraint) {
        return settings -> settings.checks.add(constraint);
    }

    /**
     * Makes each value of the column fulfil a condition.
     *
     * @param <T> the Java class of the column's values
     * @param sql the condition, as it is written; never build it from input
     * @return the option
     */
    public static <T> ColumnOption<T> check(String sql) {
        return check(checkConstraint(sql));
    }

    /**
     * A unique constraint over several columns.
     *
     * @param columnNames the columns
     * @return the constraint
     */
    public static UniqueConstraint uniqueConstraint(String... columnNames) {
        return new UniqueConstraint(List.of(columnNames));
    }

    /**
     * A primary key over several columns.
     *
     * @param columnNames the columns
     * @return the constraint
     */
    public static PrimaryKeyConstraint primaryKeyConstraint(String... columnNames) {
        return new PrimaryKeyConstraint(List.of(columnNames), false);
    }

    /**
     * A foreign key over several columns.
     *
     * @param columnNames the referring columns
     * @param targets the referred columns as {@code table.column}, in the same order
     * @return the constraint
     * @throws dev.athanor.error.ArgumentException when there are not as many targets as columns
     */
    public static ForeignKeyConstraint foreignKeyConstraint(List<String> columnNames, List<String> targets) {
        return new ForeignKeyConstraint(
                columnNames, targets.stream().map(ForeignKey::to).toList());
    }

    /**
     * A condition that each row fulfils.
     *
     * @param condition the condition, over columns of the table
     * @return the constraint
     */
    public static CheckConstraint checkConstraint(Expr<Boolean> condition) {
        return new CheckConstraint(Condition.of(condition));
    }

    /**
     * A condition that each row fulfils.
     *
     * @param sql the condition, as it is written; never build it from input
     * @return the constraint
     */
    public static CheckConstraint checkConstraint(String sql) {
        return checkConstraint(Condition.literal(sql));
    }

    /**
     * No two rows whose values in a column compare by an operator; further columns are added by {@code and(..)}.
     *
     * @param columnName the column
     * @param operator the operator, which is written as it is; never build it from input
     * @return the constraint
     */
    public static ExcludeConstraint excludeConstraint(String columnName, String operator) {
        return ExcludeConstraint.of(List.of(new ExcludeConstraint.Element(columnName, null, operator, null)));
    }

    /**
     * No two rows whose values of an expression compare by an operator; further columns are added by {@code and(..)}.
     *
     * @param expression the expression, over columns of the table
     * @param operator the operator, which is written as it is; never build it from input
     * @return the constraint
     */
    public static ExcludeConstraint excludeConstraint(Expr<?> expression, String operator) {
        return ExcludeConstraint.of(List.of(new ExcludeConstraint.Element(null, expression, operator, null)));
    }

    /**
     * An index of columns.
     *
     * @param name its name
     * @param columnNames the columns
     * @return the index, to be given to a table
     */
    public static Index index(String name, String... columnNames) {
        return new Index(name, IndexParts.ofNames(List.of(columnNames)));
    }

    /**
     * An index of columns, expressions, and either in descending order.
     *
     * @param name its name
     * @param parts what is indexed, over columns of the table
     * @return the index, to be given to a table
     */
    public static Index index(String name, OrderBy... parts) {
        return new Index(name, IndexParts.of(List.of(parts)));
    }

    /**
     * An index of columns, named by the naming convention.
     *
     * @param columnNames the columns
     * @return the index, to be given to a table
     */
    public static Index indexOf(String... columnNames) {
        return new Index(null, IndexParts.ofNames(List.of(columnNames)));
    }

    /**
     * An index of columns, expressions, and either in descending order, named by the naming convention.
     *
     * @param parts what is indexed, over columns of the table
     * @return the index, to be given to a table
     */
    public static Index indexOf(OrderBy... parts) {
        return new Index(null, IndexParts.of(List.of(parts)));
    }

    // ---- views, and how tables are created

    /**
     * Makes a view: a query that the database keeps under a name.
     *
     * @param name its name, with a schema and a dot before it where it is in one
     * @param metadata what it is part of
     * @param query what it shows
     * @param items how it is created
     * @return the view
     * @throws dev.athanor.error.ArgumentException when the metadata has a table or view of that name
     */
    public static View view(String name, MetaData metadata, SelectBase<?> query, ViewItem... items) {
        return View.of(name, metadata, query, items);
    }

    /**
     * Makes a table that begins with the rows of a query: CREATE TABLE .. AS, or SELECT .. INTO. Its columns are reached by
     * {@code table.c(expression)} with what the query selects.
     *
     * @param name its name, with a schema and a dot before it where it is in one
     * @param metadata what it is part of
     * @param query what it is filled from when it is created
     * @param settings how it is created
     * @return the table
     * @throws dev.athanor.error.ArgumentException when the metadata has a table of that name
     */
    public static Table tableAs(String name, MetaData metadata, SelectBase<?> query, TableSetting... settings) {
        TableScope scope = TableScope.table(name, metadata, Table::new);
        DefiningQuery definition = DefiningQuery.of(query);
        scope.items.addAll(definition.columns());
        scope.items.add(definition);
        scope.items.addAll(List.of(settings));
        return Table.made(new Table(scope), scope);
    }

    /**
     * Makes a table or view last no longer than the session.
     *
     * @return the item
     */
    public static CreationItem temporary() {
        return prefixes("TEMPORARY");
    }

    /**
     * Puts words between CREATE and TABLE.
     *
     * @param words the words as they are written
     * @return the item
     */
    public static CreationItem prefixes(String... words) {
        return settings -> settings.prefixes.addAll(List.of(words));
    }

    /**
     * Keeps a table out of the metadata's default schema.
     *
     * @return the item
     */
    public static CreationItem blankSchema() {
        return settings -> settings.blankSchema = true;
    }

    /**
     * Says whether the name of a column, table or view is quoted where it is written, whatever the dialect's rules are.
     *
     * @param <T> the Java class of the values of the column that it is given to
     * @param quoting whether the name stands in quotes
     * @return the option or item
     */
    public static <T> QuotingItem<T> quoting(Quoting quoting) {
        return new QuotingItem<>(quoting);
    }

    /**
     * Says whether the name of a table's schema is quoted where it is written.
     *
     * @param quoting whether the name stands in quotes
     * @return the item
     */
    public static CreationItem quotingSchema(Quoting quoting) {
        return settings -> settings.schemaQuoting = quoting;
    }

    /**
     * Makes a table be created behind another, and dropped before it, though no foreign key says so.
     *
     * @param other gives the other table; called only when it is needed
     * @return the item
     */
    public static CreationItem dependsOn(Supplier<? extends Table> other) {
        return settings -> settings.needed.add(other);
    }

    /**
     * Makes a statement of one's own create a table.
     *
     * @param statement is given the table
     * @return the item
     */
    public static CreationItem createdBy(Function<? super Table, ? extends DdlStatement> statement) {
        return settings -> settings.creation = statement;
    }

    /**
     * Makes a statement of one's own drop a table.
     *
     * @param statement is given the table
     * @return the item
     */
    public static CreationItem droppedBy(Function<? super Table, ? extends DdlStatement> statement) {
        return settings -> settings.removal = statement;
    }

    /**
     * Makes a view replace one of the same name that is there.
     *
     * @return the item
     */
    public static ViewSetting orReplace() {
        return settings -> settings.orReplace = true;
    }

    /**
     * Makes the database keep the rows of a view rather than find them each time.
     *
     * @return the item
     */
    public static ViewSetting materialized() {
        return settings -> settings.materialized = true;
    }

    // ---- what happens beside

    /**
     * Does something before a table, or a metadata, is created.
     *
     * @param action is given the means to execute statements
     * @return the hook, for {@link Table#of} or {@link MetaData#on}
     */
    public static DdlHook beforeCreate(DdlAction action) {
        return new DdlHook(DdlHook.Moment.BEFORE_CREATE, action);
    }

    /**
     * Executes a statement before a table, or a metadata, is created.
     *
     * @param statement the statement; {@link Ddl} text is about the table
     * @return the hook, for {@link Table#of} or {@link MetaData#on}
     */
    public static DdlHook beforeCreate(Statement<?> statement) {
        return beforeCreate(event -> event.execute(statement));
    }

    /**
     * Does something after a table, or a metadata, was created.
     *
     * @param action is given the means to execute statements
     * @return the hook, for {@link Table#of} or {@link MetaData#on}
     */
    public static DdlHook afterCreate(DdlAction action) {
        return new DdlHook(DdlHook.Moment.AFTER_CREATE, action);
    }

    /**
     * Executes a statement after a table, or a metadata, was created.
     *
     * @param statement the statement; {@link Ddl} text is about the table
     * @return the hook, for {@link Table#of} or {@link MetaData#on}
     */
    public static DdlHook afterCreate(Statement<?> statement) {
        return afterCreate(event -> event.execute(statement));
    }

    /**
     * Does something before a table, or a metadata, is dropped.
     *
     * @param action is given the means to execute statements
     * @return the hook, for {@link Table#of} or {@link MetaData#on}
     */
    public static DdlHook beforeDrop(DdlAction action) {
        return new DdlHook(DdlHook.Moment.BEFORE_DROP, action);
    }

    /**
     * Executes a statement before a table, or a metadata, is dropped.
     *
     * @param statement the statement; {@link Ddl} text is about the table
     * @return the hook, for {@link Table#of} or {@link MetaData#on}
     */
    public static DdlHook beforeDrop(Statement<?> statement) {
        return beforeDrop(event -> event.execute(statement));
    }

    /**
     * Does something after a table, or a metadata, was dropped.
     *
     * @param action is given the means to execute statements
     * @return the hook, for {@link Table#of} or {@link MetaData#on}
     */
    public static DdlHook afterDrop(DdlAction action) {
        return new DdlHook(DdlHook.Moment.AFTER_DROP, action);
    }

    /**
     * Executes a statement after a table, or a metadata, was dropped.
     *
     * @param statement the statement; {@link Ddl} text is about the table
     * @return the hook, for {@link Table#of} or {@link MetaData#on}
     */
    public static DdlHook afterDrop(Statement<?> statement) {
        return afterDrop(event -> event.execute(statement));
    }
}
