package dev.athanor.orm.query;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.orm.Attribute;
import dev.athanor.orm.Load;
import dev.athanor.orm.Orm;
import dev.athanor.sql.CompoundSelect;
import dev.athanor.sql.Executable;
import dev.athanor.sql.Exists;
import dev.athanor.sql.Expr;
import dev.athanor.sql.ForUpdate;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.JoinPath;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operand;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.SetOperator;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Statement;
import dev.athanor.sql.Subquery;
import dev.athanor.types.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * SQLAlchemy's classic query: a select that knows its session. Every method but those that execute returns a new query.
 *
 * @param <T> what each row yields
 */
public final class Query<T> extends Queried<T> {
    private final Select<T> select;
    private final StandIns standIns;
    private final int portion;

    private Query(QueryExecutor executor, Select<T> select, StandIns standIns, int portion) {
        super(executor);
        this.select = select;
        this.standIns = standIns;
        this.portion = portion;
    }

    /**
     * Starts a query.
     *
     * @param <T> what each row yields
     * @param executor executes it
     * @param select what is selected
     * @return the query, whose columns are named by table and column
     */
    public static <T> Query<T> of(QueryExecutor executor, Select<T> select) {
        return new Query<>(executor, select.labelStyle(LabelStyle.TABLE_AND_COLUMN), StandIns.NONE, 0);
    }

    private <R> Query<R> with(Select<R> changed) {
        return new Query<>(executor(), changed, standIns, portion);
    }

    private <N extends Node> N here(N node) {
        return standIns.in(node);
    }

    /** In SQL a limit comes last, whatever the order of the calls, so a call that comes after it misleads its reader. */
    private Select<T> unlimited(String method) {
        if (select.rowLimit() != null) {
            throw new InvalidRequestException(
                    "%s cannot follow limit() or offset(), which apply to the finished query; call it before, or select from subquery()"
                            .formatted(method));
        }
        return select;
    }

    // ---- building

    /**
     * Narrows the query to rows in which an attribute has a value. It is searched by its key in all that is selected or joined so
     * far.
     *
     * @param attribute the attribute's key
     * @param value the value, or null
     * @return the narrower query
     * @throws InvalidRequestException when nothing there has such an attribute
     * @throws dev.athanor.error.AmbiguousColumnException when several have
     * @throws ArgumentException when the value is of another class than the attribute's
     */
    public Query<T> filterBy(String attribute, @Nullable Object value) {
        return with(unlimited("filterBy()").filterBy(attribute, value));
    }

    /**
     * Narrows the query to rows in which an attribute has a value.
     *
     * @param <V> the Java class of its values
     * @param attribute the attribute
     * @param value the value, or null
     * @return the narrower query
     */
    public <V> Query<T> filterBy(Attribute<?, V> attribute, @Nullable V value) {
        return with(unlimited("filterBy()").where(here(attribute.eq(value))));
    }

    /**
     * Narrows the query; conditions of several calls are joined by AND.
     *
     * @param conditions boolean expressions
     * @return the narrower query
     */
    @SafeVarargs
    public final Query<T> filter(Expr<Boolean>... conditions) {
        return with(unlimited("filter()")
                .where(Arrays.stream(conditions).map(this::here).toList()));
    }

    /**
     * Sorts the rows.
     *
     * @param elements what to sort by, behind what earlier calls gave
     * @return the sorted query
     */
    public Query<T> orderBy(OrderBy... elements) {
        return with(unlimited("orderBy()")
                .orderBy(Arrays.stream(elements)
                        .map(element -> (OrderBy) here(element.node()))
                        .toArray(OrderBy[]::new)));
    }

    /**
     * Groups the rows.
     *
     * @param expressions what to group by
     * @return the grouped query
     */
    public Query<T> groupBy(Expr<?>... expressions) {
        return with(unlimited("groupBy()")
                .groupBy(Arrays.stream(expressions).map(this::here).toArray(Operand<?>[]::new)));
    }

    /**
     * Narrows the groups; conditions of several calls are joined by AND.
     *
     * @param conditions boolean expressions
     * @return the narrower query
     */
    @SafeVarargs
    public final Query<T> having(Expr<Boolean>... conditions) {
        Select<T> narrower = unlimited("having()");
        for (Expr<Boolean> condition : conditions) {
            narrower = narrower.having(here(condition));
        }
        return with(narrower);
    }

    /**
     * Returns only so many rows.
     *
     * @param rows how many
     * @return the limited query
     */
    public Query<T> limit(int rows) {
        return with(select.limit(rows));
    }

    /**
     * Skips rows.
     *
     * @param rows how many
     * @return the query that starts later
     */
    public Query<T> offset(int rows) {
        return with(select.offset(rows));
    }

    /**
     * Returns the rows from one position to another.
     *
     * @param start the position of the first row, from 0
     * @param stop the position behind the last row
     * @return the limited query
     * @throws ArgumentException when the positions are negative or not in order
     */
    public Query<T> slice(int start, int stop) {
        return with(select.slice(start, stop));
    }

    /**
     * Removes duplicate rows.
     *
     * @return the query with DISTINCT
     */
    public Query<T> distinct() {
        return with(select.distinct());
    }

    /**
     * Locks the rows until the end of the transaction, where the database can.
     *
     * @return the query with FOR UPDATE
     */
    public Query<T> forUpdate() {
        return with(select.forUpdate());
    }

    /**
     * Locks the rows until the end of the transaction, where the database can.
     *
     * @param options say how
     * @return the query with FOR UPDATE
     */
    public Query<T> forUpdate(UnaryOperator<ForUpdate> options) {
        return with(select.forUpdate(options));
    }

    /**
     * Names FROM clauses that the selected elements do not imply, from which joins begin.
     *
     * @param from mappings, tables, aliases or subqueries
     * @return the query with them in its FROM
     */
    public Query<T> selectFrom(FromClause... from) {
        return with(unlimited("selectFrom()").from(from));
    }

    /**
     * Joins a clause by the foreign key that links it to what is already there.
     *
     * @param target the mapping, table, alias or subquery to join
     * @return the query with the join
     */
    public Query<T> join(FromClause target) {
        return with(unlimited("join()").join(target));
    }

    /**
     * Joins a clause.
     *
     * @param target the mapping, table, alias or subquery to join
     * @param on the ON clause
     * @return the query with the join
     */
    public Query<T> join(FromClause target, Expr<Boolean> on) {
        return with(unlimited("join()").join(target, here(on)));
    }

    /**
     * Joins along a relationship.
     *
     * @param path the relationship
     * @return the query with the join
     */
    public Query<T> join(JoinPath path) {
        return with(unlimited("join()").join(path));
    }

    /**
     * Joins a clause by the foreign key that links it to what is already there, and keeps the rows without a partner.
     *
     * @param target the mapping, table, alias or subquery to join
     * @return the query with the join
     */
    public Query<T> outerJoin(FromClause target) {
        return with(unlimited("outerJoin()").outerJoin(target));
    }

    /**
     * Joins a clause and keeps the rows without a partner.
     *
     * @param target the mapping, table, alias or subquery to join
     * @param on the ON clause
     * @return the query with the join
     */
    public Query<T> outerJoin(FromClause target, Expr<Boolean> on) {
        return with(unlimited("outerJoin()").outerJoin(target, here(on)));
    }

    /**
     * Joins along a relationship and keeps the rows without a partner.
     *
     * @param path the relationship
     * @return the query with the join
     */
    public Query<T> outerJoin(JoinPath path) {
        return with(unlimited("outerJoin()").outerJoin(path));
    }

    /**
     * Selects something else of the same rows.
     *
     * @param <R> what each row of the new query yields
     * @param selectable what to select
     * @return the query with the other select list
     */
    public <R> Query<R> withEntities(Selectable<R> selectable) {
        return with(select.withOnly(selectable));
    }

    /**
     * Selects something else of the same rows.
     *
     * @param first what to select
     * @param second what else
     * @param more others
     * @return the query with the other select list
     */
    public Query<Row> withEntities(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        return with(select.withOnly(first, second, more));
    }

    /**
     * Selects something beside what is selected already.
     *
     * @param more what else
     * @return the query with the longer select list
     */
    public Query<Row> addColumns(Selectable<?>... more) {
        return with(select.addColumns(more));
    }

    /**
     * Adds loader options.
     *
     * @param options options that begin at the selected entity
     * @return the query with them
     */
    @SafeVarargs
    public final Query<T> options(Load<? super T>... options) {
        return with(select.options(options));
    }

    /**
     * Overwrites entities that the session has already with what the query reads; changes that are not flushed are lost.
     *
     * @return the query with the option
     */
    public Query<T> populateExisting() {
        return with(select.options(Orm.populateExisting()));
    }

    /**
     * Reads rows in portions, so that a result of any size fits into memory. What options such as {@code selectinload} load
     * behind the query is loaded for one portion at a time.
     *
     * @param rows how many rows a portion has, at least 1
     * @return the query that reads so
     */
    public Query<T> yieldPer(int rows) {
        return new Query<>(executor(), select, standIns, rows);
    }

    /**
     * Gives a parameter, such as one of a text, its value.
     *
     * @param name the parameter's name
     * @param value its value, or null
     * @return the query with it
     * @throws ArgumentException when the query has no such parameter, or the value is of another class than the parameter's
     */
    public Query<T> params(String name, @Nullable Object value) {
        return with(Parameter.given(select, name, value));
    }

    /**
     * Takes the rows from another statement in place of the one that this query has built.
     *
     * @param statement a text, or a select whose columns are those of what this query selects
     * @return a query that executes the other statement
     */
    public StatementQuery<T> fromStatement(Statement<?> statement) {
        return new StatementQuery<>(executor(), Orm.fromStatement(select, statement));
    }

    /**
     * The rows of this query and of others, each once.
     *
     * @param others queries that select the same
     * @return a query over all rows, in which attributes stand for those of the rows
     */
    @SafeVarargs
    public final Query<T> union(Query<T>... others) {
        return combined(SetOperator.UNION, others);
    }

    /**
     * The rows of this query and of others.
     *
     * @param others queries that select the same
     * @return a query over all rows, in which attributes stand for those of the rows
     */
    @SafeVarargs
    public final Query<T> unionAll(Query<T>... others) {
        return combined(SetOperator.UNION_ALL, others);
    }

    /**
     * The rows that this query has in common with others.
     *
     * @param others queries that select the same
     * @return a query over these rows, in which attributes stand for those of the rows
     */
    @SafeVarargs
    public final Query<T> intersect(Query<T>... others) {
        return combined(SetOperator.INTERSECT, others);
    }

    /**
     * The rows of this query that others do not have.
     *
     * @param others queries that select the same
     * @return a query over these rows, in which attributes stand for those of the rows
     */
    @SafeVarargs
    public final Query<T> except(Query<T>... others) {
        return combined(SetOperator.EXCEPT, others);
    }

    private Query<T> combined(SetOperator operator, Query<T>[] others) {
        List<Select<T>> all = new ArrayList<>();
        all.add(select);
        Arrays.stream(others).map(Query::statement).forEach(all::add);
        StandIns combined = StandIns.of(select, CompoundSelect.of(operator, all).subquery());
        Select<T> over = combined.select(select).labelStyle(LabelStyle.TABLE_AND_COLUMN);
        return new Query<>(executor(), over, combined, portion);
    }

    // ---- use

    /**
     * The query as a statement.
     *
     * @return the select that would be executed
     */
    public Select<T> statement() {
        return select;
    }

    /**
     * The query as a FROM clause whose name the compiler makes up.
     *
     * @return the subquery, whose columns are named like those of the tables
     */
    public Subquery subquery() {
        return select.labelStyle(LabelStyle.DISAMBIGUATE).subquery();
    }

    /**
     * The query as a FROM clause.
     *
     * @param name its alias
     * @return the subquery, whose columns are named like those of the tables
     */
    public Subquery subquery(String name) {
        return select.labelStyle(LabelStyle.DISAMBIGUATE).subquery(name);
    }

    /**
     * Whether the query has rows, as a condition.
     *
     * @return the condition
     */
    public Exists exists() {
        return select.maintainingFrom()
                .withOnly(Sql.literalColumn("1", Types.INTEGER))
                .exists();
    }

    @Override
    Executable<T> executable() {
        return portion == 0 ? select : select.executionOptions(options -> options.fetchSize(portion));
    }

    /**
     * Executes the query with a limit of one row.
     *
     * @return the first row, empty when there is none or its value is null
     */
    @Override
    public Optional<T> first() {
        return executor().execute(select.limit(1)).first();
    }

    /**
     * Executes a query that counts the rows of this one.
     *
     * @return how many rows there are
     */
    public long count() {
        Select<Long> count = Sql.select(Sql.count()).from(select.subquery());
        return Objects.requireNonNull(executor().execute(count).one());
    }

    /** {@return the query's SQL in the default dialect} */
    @Override
    public String toString() {
        return select.toString();
    }
}
