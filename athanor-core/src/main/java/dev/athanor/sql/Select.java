package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.Types;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT. Every method returns a new statement and leaves this one as it is.
 *
 * @param <T> what each row yields: a value, an entity, or a {@link Row}
 */
public final class Select<T> extends SelectBase<T> {
    private final SelectClauses clauses;

    Select(SelectClauses clauses) {
        this.clauses = clauses;
    }

    // ---- building

    /**
     * Names FROM clauses that the columns do not imply.
     *
     * @param from tables, aliases, subqueries or joins
     * @return the statement with them in its FROM
     */
    public Select<T> from(FromClause... from) {
        SelectClauses next = clauses.copy();
        next.from = Lists.append(clauses.from, Arrays.asList(from));
        return new Select<>(next);
    }

    /**
     * Joins a clause by the foreign key that links it to what is already there.
     *
     * @param target the table, alias or subquery to join
     * @return the statement with the join
     */
    public Select<T> join(FromClause target) {
        return joined(target, null, null, Join.Kind.INNER);
    }

    /**
     * Joins a clause.
     *
     * @param target the table, alias or subquery to join
     * @param on the ON clause
     * @return the statement with the join
     */
    public Select<T> join(FromClause target, Expr<Boolean> on) {
        return joined(target, null, on, Join.Kind.INNER);
    }

    /**
     * Joins along a relationship.
     *
     * @param path the relationship
     * @return the statement with the join
     */
    public Select<T> join(JoinPath path) {
        return joined(path, null, null, Join.Kind.INNER);
    }

    /**
     * Joins along a relationship.
     *
     * @param path the relationship
     * @param on a condition beside the relationship's own
     * @return the statement with the join
     */
    public Select<T> join(JoinPath path, Expr<Boolean> on) {
        return joined(path, null, on, Join.Kind.INNER);
    }

    /**
     * Joins a clause and keeps the rows without a partner.
     *
     * @param target the table, alias or subquery to join
     * @return the statement with the join
     */
    public Select<T> outerJoin(FromClause target) {
        return joined(target, null, null, Join.Kind.LEFT);
    }

    /**
     * Joins a clause and keeps the rows without a partner.
     *
     * @param target the table, alias or subquery to join
     * @param on the ON clause
     * @return the statement with the join
     */
    public Select<T> outerJoin(FromClause target, Expr<Boolean> on) {
        return joined(target, null, on, Join.Kind.LEFT);
    }

    /**
     * Joins along a relationship and keeps the rows without a partner.
     *
     * @param path the relationship
     * @return the statement with the join
     */
    public Select<T> outerJoin(JoinPath path) {
        return joined(path, null, null, Join.Kind.LEFT);
    }

    /**
     * Joins along a relationship and keeps the rows without a partner.
     *
     * @param path the relationship
     * @param on a condition beside the relationship's own
     * @return the statement with the join
     */
    public Select<T> outerJoin(JoinPath path, Expr<Boolean> on) {
        return joined(path, null, on, Join.Kind.LEFT);
    }

    /**
     * Joins two named clauses by the foreign key between them.
     *
     * @param left the left side
     * @param target the right side
     * @return the statement with the join
     */
    public Select<T> joinFrom(FromClause left, FromClause target) {
        return joined(target, left, null, Join.Kind.INNER);
    }

    /**
     * Joins two named clauses.
     *
     * @param left the left side
     * @param target the right side
     * @param on the ON clause
     * @return the statement with the join
     */
    public Select<T> joinFrom(FromClause left, FromClause target, Expr<Boolean> on) {
        return joined(target, left, on, Join.Kind.INNER);
    }

    /**
     * Joins two named clauses by the foreign key between them and keeps the rows without a partner.
     *
     * @param left the left side
     * @param target the right side
     * @return the statement with the join
     */
    public Select<T> outerJoinFrom(FromClause left, FromClause target) {
        return joined(target, left, null, Join.Kind.LEFT);
    }

    private Select<T> joined(Node target, @Nullable FromClause left, @Nullable Expr<Boolean> on, Join.Kind kind) {
        SelectClauses next = clauses.copy();
        next.joins = Lists.append(
                clauses.joins, List.of(new JoinStep(target, left, on == null ? null : Condition.of(on), kind)));
        return new Select<>(next);
    }

    /**
     * Narrows the result; conditions of several calls are joined by AND.
     *
     * @param conditions boolean expressions
     * @return the narrower statement
     */
    @SafeVarargs
    public final Select<T> where(Expr<Boolean>... conditions) {
        return where(Arrays.asList(conditions));
    }

    /**
     * Narrows the result; conditions of several calls are joined by AND.
     *
     * @param conditions boolean expressions
     * @return the narrower statement
     */
    public Select<T> where(Collection<? extends Expr<Boolean>> conditions) {
        SelectClauses next = clauses.copy();
        next.where = Lists.appendConditions(clauses.where, conditions);
        return new Select<>(next);
    }

    /**
     * Groups the rows.
     *
     * @param expressions what to group by, behind what earlier calls gave
     * @return the grouped statement
     */
    public Select<T> groupBy(Operand<?>... expressions) {
        SelectClauses next = clauses.copy();
        next.groupBy = Lists.append(clauses.groupBy, Lists.map(Arrays.asList(expressions), Operand::asExpr));
        return new Select<>(next);
    }

    /**
     * Narrows the groups; conditions of several calls are joined by AND.
     *
     * @param conditions boolean expressions
     * @return the narrower statement
     */
    @SafeVarargs
    public final Select<T> having(Expr<Boolean>... conditions) {
        SelectClauses next = clauses.copy();
        next.having = Lists.appendConditions(clauses.having, Arrays.asList(conditions));
        return new Select<>(next);
    }

    /**
     * Sorts the rows.
     *
     * @param elements what to sort by, behind what earlier calls gave
     * @return the sorted statement
     */
    public Select<T> orderBy(OrderBy... elements) {
        SelectClauses next = clauses.copy();
        next.orderBy = Lists.append(clauses.orderBy, Arrays.asList(elements));
        return new Select<>(next);
    }

    /**
     * Leaves the rows in any order.
     *
     * @return the statement without its ORDER BY
     */
    public Select<T> unordered() {
        SelectClauses next = clauses.copy();
        next.orderBy = List.of();
        return new Select<>(next);
    }

    /**
     * Removes duplicate rows.
     *
     * @return the statement with DISTINCT
     */
    public Select<T> distinct() {
        SelectClauses next = clauses.copy();
        next.distinct = true;
        return new Select<>(next);
    }

    /**
     * Returns only so many rows.
     *
     * @param rows how many
     * @return the limited statement
     * @throws ArgumentException when negative
     */
    public Select<T> limit(int rows) {
        SelectClauses next = clauses.copy();
        next.rowLimit =
                new RowLimit(rowCount("limit", rows), clauses.rowLimit == null ? null : clauses.rowLimit.offset());
        return new Select<>(next);
    }

    /**
     * Skips rows.
     *
     * @param rows how many
     * @return the statement that starts later
     * @throws ArgumentException when negative
     */
    public Select<T> offset(int rows) {
        SelectClauses next = clauses.copy();
        next.rowLimit =
                new RowLimit(clauses.rowLimit == null ? null : clauses.rowLimit.limit(), rowCount("offset", rows));
        return new Select<>(next);
    }

    private static Expr<?> rowCount(String method, int rows) {
        if (rows < 0) {
            throw new ArgumentException(method + "(..) takes a number of rows, not " + rows);
        }
        return Bind.of("param", Types.INTEGER, rows);
    }

    /**
     * Adds columns to the select list, so that rows are yielded.
     *
     * @param more what to select beside what is selected already
     * @return the wider statement
     */
    public Select<Row> addColumns(Selectable<?>... more) {
        SelectClauses next = clauses.copy();
        next.selected = Lists.append(clauses.selected, Arrays.asList(more));
        next.row = true;
        return new Select<>(next);
    }

    /**
     * Says which enclosing statements' FROM clauses this one refers to when it is a subquery, in place of all that fit.
     *
     * @param outer the clauses; none at all for a subquery that stands alone
     * @return the statement that correlates so
     */
    public Select<T> correlate(FromClause... outer) {
        SelectClauses next = clauses.copy();
        next.correlateExcept = null;
        next.correlate = List.of(outer);
        return new Select<>(next);
    }

    /**
     * Says which FROM clauses are this statement's own when it is a subquery; all others refer to enclosing statements where
     * these have them.
     *
     * @param own the clauses
     * @return the statement that correlates so
     */
    public Select<T> correlateExcept(FromClause... own) {
        SelectClauses next = clauses.copy();
        next.correlate = null;
        next.correlateExcept = List.of(own);
        return new Select<>(next);
    }

    /**
     * Replaces the select list without changing what rows yield; for lowerings, which read the rows themselves.
     *
     * @param elements what to select
     * @return the statement
     */
    public Select<T> selecting(List<? extends Selectable<?>> elements) {
        SelectClauses next = clauses.copy();
        next.selected = List.copyOf(elements);
        return new Select<>(next);
    }

    /**
     * Replaces the joins; for lowerings.
     *
     * @param steps the joins in order
     * @return the statement with them
     */
    public Select<T> joins(List<JoinStep> steps) {
        SelectClauses next = clauses.copy();
        next.joins = List.copyOf(steps);
        return new Select<>(next);
    }

    /**
     * Adds loader options or the like.
     *
     * @param options the options
     * @return the statement with them
     */
    public Select<T> options(StatementOption... options) {
        SelectClauses next = clauses.copy();
        next.options = Lists.append(clauses.options, Arrays.asList(options));
        return new Select<>(next);
    }

    /**
     * Chooses how the columns are named.
     *
     * @param style the style
     * @return the statement in that style
     */
    public Select<T> labelStyle(LabelStyle style) {
        SelectClauses next = clauses.copy();
        next.labelStyle = style;
        return new Select<>(next);
    }

    /**
     * Replaces the select list and what rows yield; FROM clauses that only the old list implied go with it.
     *
     * @param <R> what each row yields
     * @param selectable the new select list
     * @return the statement
     */
    public <R> Select<R> withOnly(Selectable<R> selectable) {
        SelectClauses next = clauses.copy();
        next.selected = List.of(selectable);
        next.row = selectable instanceof RowSource;
        return new Select<>(next);
    }

    /**
     * Replaces the select list; FROM clauses that only the old list implied go with it.
     *
     * @param first an element
     * @param second another
     * @param more others
     * @return the statement, which yields rows
     */
    public Select<Row> withOnly(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        SelectClauses next = clauses.copy();
        next.selected = Lists.append(List.of(first, second), Arrays.asList(more));
        next.row = true;
        return new Select<>(next);
    }

    // ---- parts, for compilers and lowerings

    @Override
    public List<Selectable<?>> selected() {
        return clauses.selected;
    }

    @Override
    public boolean yieldsRow() {
        return clauses.row;
    }

    /**
     * The FROM clauses that were named.
     *
     * @return the clauses, without those that only columns imply
     */
    public List<FromClause> from() {
        return clauses.from;
    }

    /**
     * The joins as they were called.
     *
     * @return the joins in order
     */
    public List<JoinStep> joins() {
        return clauses.joins;
    }

    /**
     * The WHERE conditions.
     *
     * @return the conditions, joined by AND
     */
    public List<Condition> conditions() {
        return clauses.where;
    }

    /**
     * The GROUP BY.
     *
     * @return the expressions
     */
    public List<Expr<?>> grouping() {
        return clauses.groupBy;
    }

    /**
     * The HAVING conditions.
     *
     * @return the conditions, joined by AND
     */
    public List<Condition> groupConditions() {
        return clauses.having;
    }

    /**
     * The ORDER BY.
     *
     * @return the elements
     */
    public List<OrderBy> ordering() {
        return clauses.orderBy;
    }

    /**
     * Whether duplicates are removed.
     *
     * @return true with DISTINCT
     */
    public boolean isDistinct() {
        return clauses.distinct;
    }

    /**
     * How many rows are skipped and returned.
     *
     * @return the limits, or null for all rows
     */
    public @Nullable RowLimit rowLimit() {
        return clauses.rowLimit;
    }

    /**
     * The enclosing clauses that the statement refers to as a subquery.
     *
     * @return the clauses, or null for all that fit
     */
    public @Nullable List<FromClause> correlated() {
        return clauses.correlate;
    }

    /**
     * The clauses that are the statement's own as a subquery.
     *
     * @return the clauses, or null when that is not said
     */
    public @Nullable List<FromClause> correlatedExcept() {
        return clauses.correlateExcept;
    }

    @Override
    public LabelStyle labelStyle() {
        return clauses.labelStyle;
    }

    /**
     * Loader options and the like.
     *
     * @return the options
     */
    public List<StatementOption> options() {
        return clauses.options;
    }

    @Override
    public Set<FromClause> sources() {
        Set<FromClause> sources = new LinkedHashSet<>(clauses.from);
        for (Selectable<?> element : clauses.selected) {
            Sources.collect(element.node(), sources);
        }
        for (Condition condition : clauses.where) {
            Sources.collect(condition, sources);
        }
        return sources;
    }

    @Override
    protected Node parts(Parts p) {
        SelectClauses walked = clauses.parts(p);
        return p.changed() ? new Select<T>(walked) : this;
    }
}
