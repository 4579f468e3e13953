package dev.athanor.sql;

import dev.athanor.types.Json;
import dev.athanor.types.MultiRange;
import dev.athanor.types.Range;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The functions that begin statements and expressions, to be imported statically. */
public final class Sql {
    private Sql() {}

    // ---- statements

    /**
     * Selects one element.
     *
     * @param <T> what it yields: a column its value, a table a row, a mapping an entity
     * @param one what to select
     * @return the statement
     */
    public static <T> Select<T> select(Selectable<T> one) {
        SelectClauses clauses = new SelectClauses();
        clauses.selected = List.of(one);
        // A FROM clause that yields rows is spread out into its columns.
        clauses.row = one instanceof RowSource;
        return new Select<>(clauses);
    }

    /**
     * Selects several elements.
     *
     * @param first an element
     * @param second another
     * @param more others
     * @return the statement, which yields rows
     */
    public static Select<Row> select(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        List<Selectable<?>> all = new ArrayList<>(2 + more.length);
        all.add(first);
        all.add(second);
        Collections.addAll(all, more);
        return selectAll(all);
    }

    /**
     * Selects elements that are only known when the program runs.
     *
     * @param elements the elements
     * @return the statement, which yields rows
     */
    public static Select<Row> select(Collection<? extends Selectable<?>> elements) {
        return selectAll(new ArrayList<>(elements));
    }

    /** Takes over the list. */
    private static Select<Row> selectAll(List<Selectable<?>> elements) {
        SelectClauses clauses = new SelectClauses();
        clauses.selected = Collections.unmodifiableList(elements);
        clauses.row = true;
        return new Select<>(clauses);
    }

    /**
     * Inserts into a table.
     *
     * @param table a table or mapping
     * @return the statement, to which values are added here or at execution
     */
    public static Insert<Void> insert(FromClause table) {
        return Insert.into(table);
    }

    /**
     * Updates rows of a table.
     *
     * @param table a table or mapping
     * @return the statement, which updates all rows until {@code where} narrows it
     */
    public static Update<Void> update(FromClause table) {
        return Update.of(table);
    }

    /**
     * Deletes rows of a table.
     *
     * @param table a table or mapping
     * @return the statement, which deletes all rows until {@code where} narrows it
     */
    public static Delete<Void> delete(FromClause table) {
        return Delete.from(table);
    }

    /**
     * A row for an INSERT that writes several in one VALUES.
     *
     * @param assignments columns and their values
     * @return the row
     * @throws dev.athanor.error.ArgumentException when there are none
     */
    public static InsertRow row(Assignment... assignments) {
        return InsertRow.of(assignments);
    }

    /**
     * The value that an upsert would have inserted into a column, for {@code doUpdate(..)}.
     *
     * @param <T> the Java class of the value
     * @param column a column of the table that is inserted into
     * @return the value
     */
    public static <T> Expr<T> excluded(Settable<T> column) {
        return new Excluded<>(column.asExpr());
    }

    /**
     * What the same INSERT or UPDATE assigns to another column; in an UPDATE that does not, the column itself.
     *
     * @param <T> the Java class of the value
     * @param column the other column, of the statement's table
     * @return the value
     */
    public static <T> Expr<T> fromDmlColumn(Settable<T> column) {
        return new AssignedValue<>(column.asExpr());
    }

    /**
     * SQL that the driver gets untouched, in which colons are colons: SQLAlchemy's {@code exec_driver_sql}.
     *
     * @param sql the text, with the driver's own places for parameters, which are question marks
     * @param values the values for these places, in their order
     * @return the text as a statement
     */
    public static DriverSql driverSql(String sql, @Nullable Object... values) {
        return DriverSql.of(sql, values);
    }

    /**
     * SQL as it is written, with parameters as {@code :name}.
     *
     * @param sql the text
     * @return the text as a statement
     */
    public static Text text(String sql) {
        return Text.of(sql);
    }

    // ---- set operations

    /**
     * The rows that any of several queries has, each once.
     *
     * @param <T> what each row yields
     * @param first the query that names the columns
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public static <T> CompoundSelect<T> union(SelectBase<T> first, SelectBase<? extends T>... others) {
        return first.union(others);
    }

    /**
     * The rows of several queries.
     *
     * @param <T> what each row yields
     * @param first the query that names the columns
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public static <T> CompoundSelect<T> unionAll(SelectBase<T> first, SelectBase<? extends T>... others) {
        return first.unionAll(others);
    }

    /**
     * The rows that all of several queries have, each once.
     *
     * @param <T> what each row yields
     * @param first the query that names the columns
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public static <T> CompoundSelect<T> intersect(SelectBase<T> first, SelectBase<? extends T>... others) {
        return first.intersect(others);
    }

    /**
     * The rows that all of several queries have, as often as each of them has it.
     *
     * @param <T> what each row yields
     * @param first the query that names the columns
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public static <T> CompoundSelect<T> intersectAll(SelectBase<T> first, SelectBase<? extends T>... others) {
        return first.intersectAll(others);
    }

    /**
     * The rows that the first query has and no other, each once.
     *
     * @param <T> what each row yields
     * @param first the query that names the columns
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public static <T> CompoundSelect<T> except(SelectBase<T> first, SelectBase<? extends T>... others) {
        return first.except(others);
    }

    /**
     * The rows of the first query, less one for each that another one has.
     *
     * @param <T> what each row yields
     * @param first the query that names the columns
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public static <T> CompoundSelect<T> exceptAll(SelectBase<T> first, SelectBase<? extends T>... others) {
        return first.exceptAll(others);
    }

    /**
     * Begins a query of values, of one column.
     *
     * @param <T> the Java class of the values
     * @param column its name and type, as in {@code column("id", INTEGER)}
     * @return the query, to which rows are added
     */
    public static <T> ValuesQuery<T> values(ColumnRef<T> column) {
        return new ValuesQuery<>(List.of(column), false);
    }

    /**
     * Begins a query of values.
     *
     * @param first a column's name and type, as in {@code column("id", INTEGER)}
     * @param second another
     * @param more others
     * @return the query, to which rows are added
     */
    public static ValuesQuery<Row> values(ColumnRef<?> first, ColumnRef<?> second, ColumnRef<?>... more) {
        return new ValuesQuery<>(Lists.append(List.of(first, second), Arrays.asList(more)), true);
    }

    // ---- FROM

    /**
     * Some rows of a table, chosen by the database's quickest method.
     *
     * @param from the table
     * @param percent how many of a hundred, about
     * @return the clause; {@link #aliased(FromClause, String)} names it
     */
    public static TableSample tableSample(RowSource from, Number percent) {
        return TableSample.of(from, percent);
    }

    /**
     * Some rows of a table, chosen by a method such as {@code func("bernoulli", OBJECT, literal(5))}.
     *
     * @param from the table
     * @param method a call of the method with the percentage
     * @return the clause; {@link #aliased(FromClause, String)} names it
     */
    public static TableSample tableSample(RowSource from, Func<?> method) {
        return new TableSample(from, null, method, null);
    }

    /**
     * Another instance of a table or mapping under a name of its own.
     *
     * @param <F> its class
     * @param from the table, mapping or subquery
     * @param name the alias
     * @return the alias, with the same typed columns
     */
    public static <F extends FromClause> F aliased(F from, String name) {
        return alias(from, name);
    }

    /**
     * Another instance of a table or mapping under a name that the compiler makes up.
     *
     * @param <F> its class
     * @param from the table, mapping or subquery
     * @return the alias, with the same typed columns
     */
    public static <F extends FromClause> F aliased(F from) {
        return alias(from, null);
    }

    @SuppressWarnings("unchecked") // aliasedAs returns an instance of its own class
    private static <F extends FromClause> F alias(F from, @Nullable String name) {
        return (F) from.aliasedAs(name);
    }

    /**
     * Joins two clauses by the foreign key between them.
     *
     * @param left the left side
     * @param right the right side
     * @return the join, to be given to {@code from(..)}
     */
    public static Join join(FromClause left, FromClause right) {
        return Join.of(left, right, null, Join.Kind.INNER);
    }

    /**
     * Joins two clauses.
     *
     * @param left the left side
     * @param right the right side
     * @param on the ON clause
     * @return the join, to be given to {@code from(..)}
     */
    public static Join join(FromClause left, FromClause right, Expr<Boolean> on) {
        return Join.of(left, right, Condition.of(on), Join.Kind.INNER);
    }

    /**
     * Joins two clauses by the foreign key between them and keeps the rows of the left side without a partner.
     *
     * @param left the left side
     * @param right the right side
     * @return the join, to be given to {@code from(..)}
     */
    public static Join outerJoin(FromClause left, FromClause right) {
        return Join.of(left, right, null, Join.Kind.LEFT);
    }

    /**
     * Joins two clauses and keeps the rows of the left side without a partner.
     *
     * @param left the left side
     * @param right the right side
     * @param on the ON clause
     * @return the join, to be given to {@code from(..)}
     */
    public static Join outerJoin(FromClause left, FromClause right, Expr<Boolean> on) {
        return Join.of(left, right, Condition.of(on), Join.Kind.LEFT);
    }

    // ---- conditions

    /**
     * Joins two clauses by the foreign key between them and keeps the rows of both without a partner.
     *
     * @param left the left side
     * @param right the right side
     * @return the join
     * @throws dev.athanor.error.NoForeignKeysException when there is no foreign key between the two
     * @throws dev.athanor.error.AmbiguousForeignKeysException when there are several
     */
    public static Join fullJoin(FromClause left, FromClause right) {
        return Join.of(left, right, null, Join.Kind.FULL);
    }

    /**
     * Joins two clauses and keeps the rows of both without a partner.
     *
     * @param left the left side
     * @param right the right side
     * @param on the ON clause
     * @return the join
     */
    public static Join fullJoin(FromClause left, FromClause right, Expr<Boolean> on) {
        return Join.of(left, right, Condition.of(on), Join.Kind.FULL);
    }

    /**
     * Conjunction.
     *
     * @param conditions boolean expressions; none at all is true
     * @return true when all are
     */
    @SafeVarargs
    public static Condition and(Expr<Boolean>... conditions) {
        return and(Arrays.asList(conditions));
    }

    /**
     * Conjunction.
     *
     * @param conditions boolean expressions; none at all is true
     * @return true when all are
     */
    public static Condition and(Collection<? extends Expr<Boolean>> conditions) {
        return Junction.of(Operators.AND, Lists.appendConditions(List.of(), conditions));
    }

    /**
     * Disjunction.
     *
     * @param conditions boolean expressions; none at all is false
     * @return true when one of them is
     */
    @SafeVarargs
    public static Condition or(Expr<Boolean>... conditions) {
        return or(Arrays.asList(conditions));
    }

    /**
     * Disjunction.
     *
     * @param conditions boolean expressions; none at all is false
     * @return true when one of them is
     */
    public static Condition or(Collection<? extends Expr<Boolean>> conditions) {
        return Junction.of(Operators.OR, Lists.appendConditions(List.of(), conditions));
    }

    /**
     * Negation.
     *
     * @param condition a boolean expression
     * @return its opposite
     */
    public static Condition not(Expr<Boolean> condition) {
        return Condition.of(condition).not();
    }

    /**
     * Whether a query has rows.
     *
     * @param query the query
     * @return the condition
     */
    public static Exists exists(SelectBase<?> query) {
        return new Exists(query);
    }

    /**
     * Whether there are rows that fulfil the conditions to be given to {@link Exists#where}.
     *
     * @return the condition, a query of {@code *}
     */
    public static Exists exists() {
        return new Exists(select(new LiteralColumn<>("*", Types.OBJECT)));
    }

    /**
     * A row of several expressions, to be compared as a whole; in SQLAlchemy {@code tuple_}.
     *
     * @param first an expression
     * @param more others
     * @return the row
     */
    public static Tuple tuple(Operand<?> first, Operand<?>... more) {
        return new Tuple(Lists.expressions(first, more));
    }

    // ---- values

    /**
     * A value as a parameter of the type that its class stands for.
     *
     * @param <T> the Java class of the value
     * @param value the value
     * @return the parameter
     * @throws dev.athanor.error.ArgumentException when the class has no SQL type; give the type then
     */
    public static <T> Expr<T> literal(T value) {
        return literal(value, Values.typeOf(value));
    }

    /**
     * A value as a parameter of a known type.
     *
     * @param <T> the Java class of the value
     * @param value the value, or null
     * @param type its type
     * @return the parameter
     */
    public static <T> Expr<T> literal(@Nullable T value, SqlType<T> type) {
        return Bind.of("param", type, value);
    }

    /**
     * A parameter whose value is given at execution.
     *
     * @param <T> the Java class of its value
     * @param name its name
     * @param type its type
     * @return the parameter
     */
    public static <T> Bind<T> bindParam(String name, SqlType<T> type) {
        return Bind.named(name, type);
    }

    /**
     * A parameter with a name of its own and a value; used in several places of a statement, it is one parameter.
     *
     * @param <T> the Java class of its value
     * @param name its name
     * @param type its type
     * @param value its value, or null
     * @return the parameter
     */
    public static <T> Bind<T> bindParam(String name, SqlType<T> type, @Nullable T value) {
        return Bind.ofValue(name, type, value);
    }

    /**
     * A named parameter whose value is made anew each time that the statement is executed.
     *
     * @param <T> the Java class of its values
     * @param name its name
     * @param type its type
     * @param value makes the value, once per execution
     * @return the parameter
     */
    public static <T> Bind<T> bindFrom(String name, SqlType<T> type, Supplier<? extends @Nullable T> value) {
        return Bind.computed(name, type, value);
    }

    /**
     * A named parameter whose value is a list, given at execution, for {@code in(..)}. It becomes as many placeholders as the
     * list has values, and the empty set when it has none.
     *
     * @param <T> the Java class of its values
     * @param name its name
     * @param type the type of its values
     * @return the parameter
     */
    public static <T> Bind<T> bindList(String name, SqlType<T> type) {
        return Bind.namedList(name, type);
    }

    /**
     * SQL as it is written, as an expression.
     *
     * @param <T> the Java class of its value
     * @param sql the text; never build it from input
     * @param type its type
     * @return the expression
     */
    public static <T> Expr<T> literalColumn(String sql, SqlType<T> type) {
        return new LiteralColumn<>(sql, type);
    }

    /**
     * A selected column by its label, or a column of a FROM clause by its name, for ORDER BY, GROUP BY and DISTINCT ON:
     * {@code orderBy(labelRef("total").desc())}.
     *
     * @param name the name, which must be known in the statement when that is compiled
     * @return the reference
     */
    public static Expr<Object> labelRef(String name) {
        return new LabelRef(name);
    }

    /**
     * SQL NULL of a type.
     *
     * @param <T> the Java class of the type
     * @param type the type
     * @return the expression
     */
    public static <T> Expr<T> nullOf(SqlType<T> type) {
        return Keyword.nullOf(type);
    }

    /**
     * SQL TRUE.
     *
     * @return the condition
     */
    public static Condition trueValue() {
        return Keyword.TRUE;
    }

    /**
     * SQL FALSE.
     *
     * @return the condition
     */
    public static Condition falseValue() {
        return Keyword.FALSE;
    }

    /**
     * Begins a CASE.
     *
     * @param <T> the Java class of what it yields
     * @param condition when the first branch is taken
     * @param result what it yields
     * @return the expression, to which branches are added
     */
    public static <T> Case<T> caseWhen(Expr<Boolean> condition, Operand<T> result) {
        Expr<T> first = result.asExpr();
        return new Case<>(first.type(), List.of(Condition.of(condition)), List.of(first), null);
    }

    /**
     * Begins a CASE.
     *
     * @param <T> the Java class of what it yields
     * @param condition when the first branch is taken
     * @param result what it yields
     * @return the expression, to which branches are added
     * @throws dev.athanor.error.ArgumentException when the class has no SQL type; give {@link #literal} then
     */
    public static <T> Case<T> caseWhen(Expr<Boolean> condition, T result) {
        return caseWhen(condition, literal(result));
    }

    /**
     * Begins a CASE that compares an expression with values.
     *
     * @param <V> the Java class of the values
     * @param subject what is compared
     * @return the beginning, to which branches are added
     */
    public static <V> CaseOf<V> caseOf(Operand<V> subject) {
        return new CaseOf<>(subject.asExpr());
    }

    /**
     * Any value of a query of one column, to be compared with.
     *
     * @param <T> the Java class of the values
     * @param query the query
     * @return the right side of a comparison that holds when it does for one of the values
     */
    public static <T> Quantified<T> any(SelectBase<T> query) {
        Expr<T> values = query.scalarSubquery();
        return new Quantified<>(false, values, values.type());
    }

    /**
     * All values of a query of one column, to be compared with.
     *
     * @param <T> the Java class of the values
     * @param query the query
     * @return the right side of a comparison that holds when it does for each of the values
     */
    public static <T> Quantified<T> all(SelectBase<T> query) {
        Expr<T> values = query.scalarSubquery();
        return new Quantified<>(true, values, values.type());
    }

    // ---- families of operators

    /**
     * The operators on a date or timestamp.
     *
     * @param <T> the Java class of the date or timestamp
     * @param moment the date or timestamp
     * @return what can be done with it
     * @throws dev.athanor.error.ArgumentException when the operand is neither
     */
    public static <T> TemporalExpr<T> temporal(Operand<T> moment) {
        return new TemporalExpr<>(moment.asExpr());
    }

    /**
     * The operators on a JSON document.
     *
     * @param document the document
     * @return what can be done with it
     * @throws dev.athanor.error.ArgumentException when the operand is no document
     */
    public static JsonExpr json(Operand<Json> document) {
        return new JsonExpr(document.asExpr());
    }

    /**
     * The operators on an array.
     *
     * @param <T> the Java class of the elements
     * @param array the array
     * @return what can be done with it
     * @throws dev.athanor.error.ArgumentException when the operand is no array
     */
    public static <T> ArrayExpr<T> array(Operand<List<T>> array) {
        return ArrayExpr.of(array.asExpr());
    }

    /**
     * The operators on a range.
     *
     * @param <T> the Java class of the values in the range
     * @param range the range
     * @return what can be done with it
     * @throws dev.athanor.error.ArgumentException when the operand is no range
     */
    public static <T extends Comparable<? super T>> RangeExpr<T> range(Operand<Range<T>> range) {
        return RangeExpr.of(range.asExpr());
    }

    /**
     * The operators on several ranges.
     *
     * @param <T> the Java class of the values in a range
     * @param ranges the ranges
     * @return what can be done with them
     * @throws dev.athanor.error.ArgumentException when the operand is no multirange
     */
    public static <T extends Comparable<? super T>> MultiRangeExpr<T> multiRange(Operand<MultiRange<T>> ranges) {
        return MultiRangeExpr.of(ranges.asExpr());
    }

    /**
     * An array of expressions.
     *
     * @param <T> the Java class of the elements
     * @param first an element
     * @param more others
     * @return the array
     */
    @SafeVarargs
    public static <T> ArrayLiteral<T> arrayOf(Operand<T> first, Operand<? extends T>... more) {
        return new ArrayLiteral<>(Types.array(first.asExpr().type()), Lists.expressions(first, more));
    }

    // ---- functions

    /**
     * Any function of the database.
     *
     * @param <T> the Java class of its value
     * @param name its name, parts separated by dots
     * @param type the type of its value
     * @param arguments what it is called with: expressions, and values, which become parameters
     * @return the call
     * @throws dev.athanor.error.ArgumentException when a value is of a class that has no SQL type; give {@link #literal} then
     */
    public static <T> Func<T> func(String name, SqlType<T> type, @Nullable Object... arguments) {
        String bindName = name.substring(name.lastIndexOf('.') + 1);
        return new Func<>(
                name, type, Lists.map(Arrays.asList(arguments), argument -> Values.expression(bindName, argument)));
    }

    /**
     * The number of rows.
     *
     * @return {@code count(*)}
     */
    public static Func<Long> count() {
        return func("count", Types.BIGINT, new LiteralColumn<>("*", Types.OBJECT));
    }

    /**
     * The number of rows in which an expression is not null.
     *
     * @param expression the expression
     * @return the call
     */
    public static Func<Long> count(Operand<?> expression) {
        return func("count", Types.BIGINT, expression);
    }

    /**
     * The sum. Its type is the argument's, so a sum that leaves it fails when read; then sum {@code x.cast(BIGINT)}.
     *
     * @param <N> the Java class of the numbers
     * @param expression the numbers
     * @return the call
     */
    public static <N extends Number> Func<N> sum(Operand<N> expression) {
        return func("sum", expression.asExpr().type(), expression);
    }

    /**
     * The average.
     *
     * @param expression the numbers
     * @return the call
     */
    public static Func<BigDecimal> avg(Operand<? extends Number> expression) {
        return func("avg", Types.NUMERIC, expression);
    }

    /**
     * The smallest value.
     *
     * @param <T> the Java class of the values
     * @param expression the values
     * @return the call
     */
    public static <T> Func<T> min(Operand<T> expression) {
        return func("min", expression.asExpr().type(), expression);
    }

    /**
     * The largest value.
     *
     * @param <T> the Java class of the values
     * @param expression the values
     * @return the call
     */
    public static <T> Func<T> max(Operand<T> expression) {
        return func("max", expression.asExpr().type(), expression);
    }

    /**
     * The first argument that is not null.
     *
     * @param <T> the Java class of the values
     * @param first an expression
     * @param more others
     * @return the call
     */
    @SafeVarargs
    public static <T> Func<T> coalesce(Operand<T> first, Operand<? extends T>... more) {
        return new Func<>("coalesce", first.asExpr().type(), Lists.expressions(first, more));
    }

    /**
     * An expression, or a value where it is null.
     *
     * @param <T> the Java class of the values
     * @param first the expression
     * @param fallback the value
     * @return the call
     */
    public static <T> Func<T> coalesce(Operand<T> first, T fallback) {
        SqlType<T> type = first.asExpr().type();
        return new Func<>("coalesce", type, List.of(first.asExpr(), Bind.of("coalesce", type, fallback)));
    }

    /**
     * A string in lower case.
     *
     * @param string the string
     * @return the call
     */
    public static Func<String> lower(Operand<String> string) {
        return func("lower", Types.VARCHAR, string);
    }

    /**
     * A string in upper case.
     *
     * @param string the string
     * @return the call
     */
    public static Func<String> upper(Operand<String> string) {
        return func("upper", Types.VARCHAR, string);
    }

    /**
     * The number of characters in a string.
     *
     * @param string the string
     * @return the call
     */
    public static Func<Integer> charLength(Operand<String> string) {
        return func("char_length", Types.INTEGER, string);
    }

    /**
     * The time at which the statement runs, as the database's clock has it.
     *
     * @return the call
     */
    public static Func<LocalDateTime> now() {
        return func("now", Types.TIMESTAMP);
    }

    /**
     * A part of a date or time as a number.
     *
     * @param part which part
     * @param moment a date, time or timestamp
     * @return the expression
     * @throws dev.athanor.error.ArgumentException when the operand is no date or time
     */
    public static Expr<Integer> extract(DatePart part, Operand<?> moment) {
        return new Extract(part, moment.asExpr());
    }

    /**
     * The operators on the bits of a whole number.
     *
     * @param <N> the Java class of the number
     * @param number the number
     * @return what can be done with its bits
     * @throws dev.athanor.error.ArgumentException when the operand is no whole number
     */
    public static <N extends Number> Bits<N> bits(Operand<N> number) {
        return new Bits<>(number.asExpr());
    }

    // ---- bundles

    /**
     * Selects 2 elements and makes one value of them.
     *
     * @param <A> what element 1 yields
     * @param <B> what element 2 yields
     * @param <R> what is made
     * @param function makes it, such as the constructor of a record
     * @param a element 1
     * @param b element 2
     * @return the bundle, to be selected
     */
    public static <A, B, R> Bundle<R> bundle(
            Functions.F2<? super A, ? super B, ? extends R> function, Selectable<A> a, Selectable<B> b) {
        return new Bundle<>(
                (from, row, at) -> function.apply(from.get(row, at, 0), from.get(row, at, 1)), List.of(a, b));
    }

    /**
     * Selects 3 elements and makes one value of them.
     *
     * @param <A> what element 1 yields
     * @param <B> what element 2 yields
     * @param <C> what element 3 yields
     * @param <R> what is made
     * @param function makes it, such as the constructor of a record
     * @param a element 1
     * @param b element 2
     * @param c element 3
     * @return the bundle, to be selected
     */
    public static <A, B, C, R> Bundle<R> bundle(
            Functions.F3<? super A, ? super B, ? super C, ? extends R> function,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c) {
        return new Bundle<>(
                (from, row, at) -> function.apply(from.get(row, at, 0), from.get(row, at, 1), from.get(row, at, 2)),
                List.of(a, b, c));
    }

    /**
     * Selects 4 elements and makes one value of them.
     *
     * @param <A> what element 1 yields
     * @param <B> what element 2 yields
     * @param <C> what element 3 yields
     * @param <D> what element 4 yields
     * @param <R> what is made
     * @param function makes it, such as the constructor of a record
     * @param a element 1
     * @param b element 2
     * @param c element 3
     * @param d element 4
     * @return the bundle, to be selected
     */
    public static <A, B, C, D, R> Bundle<R> bundle(
            Functions.F4<? super A, ? super B, ? super C, ? super D, ? extends R> function,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d) {
        return new Bundle<>(
                (from, row, at) -> function.apply(
                        from.get(row, at, 0), from.get(row, at, 1), from.get(row, at, 2), from.get(row, at, 3)),
                List.of(a, b, c, d));
    }

    /**
     * Selects 5 elements and makes one value of them.
     *
     * @param <A> what element 1 yields
     * @param <B> what element 2 yields
     * @param <C> what element 3 yields
     * @param <D> what element 4 yields
     * @param <E> what element 5 yields
     * @param <R> what is made
     * @param function makes it, such as the constructor of a record
     * @param a element 1
     * @param b element 2
     * @param c element 3
     * @param d element 4
     * @param e element 5
     * @return the bundle, to be selected
     */
    public static <A, B, C, D, E, R> Bundle<R> bundle(
            Functions.F5<? super A, ? super B, ? super C, ? super D, ? super E, ? extends R> function,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e) {
        return new Bundle<>(
                (from, row, at) -> function.apply(
                        from.get(row, at, 0),
                        from.get(row, at, 1),
                        from.get(row, at, 2),
                        from.get(row, at, 3),
                        from.get(row, at, 4)),
                List.of(a, b, c, d, e));
    }

    /**
     * Selects 6 elements and makes one value of them.
     *
     * @param <A> what element 1 yields
     * @param <B> what element 2 yields
     * @param <C> what element 3 yields
     * @param <D> what element 4 yields
     * @param <E> what element 5 yields
     * @param <F> what element 6 yields
     * @param <R> what is made
     * @param function makes it, such as the constructor of a record
     * @param a element 1
     * @param b element 2
     * @param c element 3
     * @param d element 4
     * @param e element 5
     * @param f element 6
     * @return the bundle, to be selected
     */
    public static <A, B, C, D, E, F, R> Bundle<R> bundle(
            Functions.F6<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends R> function,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f) {
        return new Bundle<>(
                (from, row, at) -> function.apply(
                        from.get(row, at, 0),
                        from.get(row, at, 1),
                        from.get(row, at, 2),
                        from.get(row, at, 3),
                        from.get(row, at, 4),
                        from.get(row, at, 5)),
                List.of(a, b, c, d, e, f));
    }

    /**
     * Selects 7 elements and makes one value of them.
     *
     * @param <A> what element 1 yields
     * @param <B> what element 2 yields
     * @param <C> what element 3 yields
     * @param <D> what element 4 yields
     * @param <E> what element 5 yields
     * @param <F> what element 6 yields
     * @param <G> what element 7 yields
     * @param <R> what is made
     * @param function makes it, such as the constructor of a record
     * @param a element 1
     * @param b element 2
     * @param c element 3
     * @param d element 4
     * @param e element 5
     * @param f element 6
     * @param g element 7
     * @return the bundle, to be selected
     */
    public static <A, B, C, D, E, F, G, R> Bundle<R> bundle(
            Functions.F7<? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? super G, ? extends R>
                    function,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g) {
        return new Bundle<>(
                (from, row, at) -> function.apply(
                        from.get(row, at, 0),
                        from.get(row, at, 1),
                        from.get(row, at, 2),
                        from.get(row, at, 3),
                        from.get(row, at, 4),
                        from.get(row, at, 5),
                        from.get(row, at, 6)),
                List.of(a, b, c, d, e, f, g));
    }

    /**
     * Selects 8 elements and makes one value of them.
     *
     * @param <A> what element 1 yields
     * @param <B> what element 2 yields
     * @param <C> what element 3 yields
     * @param <D> what element 4 yields
     * @param <E> what element 5 yields
     * @param <F> what element 6 yields
     * @param <G> what element 7 yields
     * @param <H> what element 8 yields
     * @param <R> what is made
     * @param function makes it, such as the constructor of a record
     * @param a element 1
     * @param b element 2
     * @param c element 3
     * @param d element 4
     * @param e element 5
     * @param f element 6
     * @param g element 7
     * @param h element 8
     * @return the bundle, to be selected
     */
    public static <A, B, C, D, E, F, G, H, R> Bundle<R> bundle(
            Functions.F8<
                            ? super A,
                            ? super B,
                            ? super C,
                            ? super D,
                            ? super E,
                            ? super F,
                            ? super G,
                            ? super H,
                            ? extends R>
                    function,
            Selectable<A> a,
            Selectable<B> b,
            Selectable<C> c,
            Selectable<D> d,
            Selectable<E> e,
            Selectable<F> f,
            Selectable<G> g,
            Selectable<H> h) {
        return new Bundle<>(
                (from, row, at) -> function.apply(
                        from.get(row, at, 0),
                        from.get(row, at, 1),
                        from.get(row, at, 2),
                        from.get(row, at, 3),
                        from.get(row, at, 4),
                        from.get(row, at, 5),
                        from.get(row, at, 6),
                        from.get(row, at, 7)),
                List.of(a, b, c, d, e, f, g, h));
    }
}
