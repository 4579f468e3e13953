package dev.athanor.schema;

import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Operand;
import dev.athanor.sql.SelectBase;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Statement;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
     * Comments on the column in the database.
     *
     * @param <T> the Java class of the column's values
     * @param text the comment
     * @return the option
     */
    public static <T> ColumnOption<T> comment(String text) {
        return settings -> settings.comment = text;
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
        ForeignKey key = new ForeignKey(target, null, action(actions, 0), action(actions, 1));
        return settings -> settings.foreignKeys.add(key);
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
        ForeignKey key = new ForeignKey(null, target, action(actions, 0), action(actions, 1));
        return settings -> settings.foreignKeys.add(key);
    }

    private static ForeignKey.@Nullable Action action(ForeignKey.Action[] actions, int index) {
        return index < actions.length ? actions[index] : null;
    }

    /**
     * A unique constraint over several columns.
     *
     * @param columnNames the columns
     * @return the constraint
     */
    public static UniqueConstraint uniqueConstraint(String... columnNames) {
        return new UniqueConstraint(null, List.of(columnNames));
    }

    /**
     * A primary key over several columns.
     *
     * @param columnNames the columns
     * @return the constraint
     */
    public static PrimaryKeyConstraint primaryKeyConstraint(String... columnNames) {
        return new PrimaryKeyConstraint(null, List.of(columnNames));
    }

    /**
     * A foreign key over several columns.
     *
     * @param columnNames the referring columns
     * @param targets the referred columns as {@code table.column}, in the same order
     * @return the constraint
     */
    public static ForeignKeyConstraint foreignKeyConstraint(List<String> columnNames, List<String> targets) {
        return new ForeignKeyConstraint(
                null,
                columnNames,
                targets.stream()
                        .map(target -> new ForeignKey(null, target, null, null))
                        .toList());
    }

    /**
     * A condition that each row fulfils.
     *
     * @param condition the condition, over columns of the table
     * @return the constraint
     */
    public static CheckConstraint checkConstraint(Expr<Boolean> condition) {
        return new CheckConstraint(null, Condition.of(condition));
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
        scope.settings.query = DefiningQuery.of(query);
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
    public static ViewItem orReplace() {
        return settings -> settings.orReplace = true;
    }

    /**
     * Makes the database keep the rows of a view rather than find them each time.
     *
     * @return the item
     */
    public static ViewItem materialized() {
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
