package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
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

    /**
     * Joins two named clauses and keeps the rows without a partner.
     *
     * @param left the left side
     * @param target the right side
     * @param on the ON clause
     * @return the statement with the join
     */
    public Select<T> outerJoinFrom(FromClause left, FromClause target, Expr<Boolean> on) {
        return joined(target, left, on, Join.Kind.LEFT);
    }

    /**
     * Joins a clause and keeps the rows of both sides without a partner.
     *
     * @param target the table, alias or subquery to join
     * @return the statement with the join
     */
    public Select<T> fullJoin(FromClause target) {
        return joined(target, null, null, Join.Kind.FULL);
    }

    /**
     * Joins a clause and keeps the rows of both sides without a partner.
     *
     * @param target the table, alias or subquery to join
     * @param on the ON clause
     * @return the statement with the join
     */
    public Select<T> fullJoin(FromClause target, Expr<Boolean> on) {
        return joined(target, null, on, Join.Kind.FULL);
    }

    /**
     * Joins along a relationship and keeps the rows of both sides without a partner.
     *
     * @param path the relationship
     * @return the statement with the join
     */
    public Select<T> fullJoin(JoinPath path) {
        return joined(path, null, null, Join.Kind.FULL);
    }

    /**
     * Joins two named clauses by the foreign key between them and keeps the rows of both sides without a partner.
     *
     * @param left the left side
     * @param target the right side
     * @return the statement with the join
     */
    public Select<T> fullJoinFrom(FromClause left, FromClause target) {
        return joined(target, left, null, Join.Kind.FULL);
    }

    /**
     * Joins two named clauses and keeps the rows of both sides without a partner.
     *
     * @param left the left side
     * @param target the right side
     * @param on the ON clause
     * @return the statement with the join
     */
    public Select<T> fullJoinFrom(FromClause left, FromClause target, Expr<Boolean> on) {
        return joined(target, left, on, Join.Kind.FULL);
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
     * Narrows the result to rows in which a column has a value. The column is searched by name, a mapped attribute by its key,
     * in all FROM clauses named, selected or joined so far.
     *
     * @param name the column's name
     * @param value its value, null for IS NULL
     * @return the narrower statement
     * @throws dev.athanor.error.InvalidRequestException when no FROM clause has such a column
     * @throws dev.athanor.error.AmbiguousColumnException when several have
     * @throws ArgumentException when the value is of another class than the column's
     */
    public Select<T> filterBy(String name, @Nullable Object value) {
        return where(List.of(NamedColumns.equal(clauses, name, value)));
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
     * Takes back the grouping.
     *
     * @return the statement without GROUP BY
     */
    public Select<T> withoutGroupBy() {
        SelectClauses next = clauses.copy();
        next.groupBy = List.of();
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
     * Takes back the sorting.
     *
     * @return the statement without ORDER BY
     */
    public Select<T> withoutOrderBy() {
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
     * Keeps the first row, by ORDER BY, of those with equal values of some expressions: DISTINCT ON, which PostgreSQL and H2
     * have.
     *
     * @param expressions what rows are told apart by, behind what earlier calls gave
     * @return the statement with DISTINCT ON
     */
    public Select<T> distinctOn(Operand<?>... expressions) {
        return modified(clauses.modifiers().withDistinctOn(Lists.map(Arrays.asList(expressions), Operand::asExpr)));
    }

    /**
     * Returns only so many rows.
     *
     * @param rows how many
     * @return the limited statement
     * @throws ArgumentException when negative
     */
    public Select<T> limit(int rows) {
        return limited(RowLimit.orNone(clauses.rowLimit).withLimit(RowLimit.rows("limit", rows)));
    }

    /**
     * Returns only as many rows as an expression says, such as a parameter whose value comes at execution.
     *
     * @param rows how many
     * @return the limited statement
     */
    public Select<T> limit(Operand<? extends Number> rows) {
        return limited(RowLimit.orNone(clauses.rowLimit).withLimit(rows.asExpr()));
    }

    /**
     * Takes back the limit.
     *
     * @return the statement that returns all rows behind its offset
     */
    public Select<T> withoutLimit() {
        return limited(RowLimit.orNone(clauses.rowLimit).withLimit(null));
    }

    /**
     * Skips rows.
     *
     * @param rows how many
     * @return the statement that starts later
     * @throws ArgumentException when negative
     */
    public Select<T> offset(int rows) {
        return limited(RowLimit.orNone(clauses.rowLimit).withOffset(RowLimit.rows("offset", rows)));
    }

    /**
     * Skips as many rows as an expression says, such as a parameter whose value comes at execution.
     *
     * @param rows how many
     * @return the statement that starts later
     */
    public Select<T> offset(Operand<? extends Number> rows) {
        return limited(RowLimit.orNone(clauses.rowLimit).withOffset(rows.asExpr()));
    }

    /**
     * Takes back the offset.
     *
     * @return the statement that starts with the first row
     */
    public Select<T> withoutOffset() {
        return limited(RowLimit.orNone(clauses.rowLimit).withOffset(null));
    }

    /**
     * Returns the rows from one position to another, counted behind the offset there may be already; in place of a limit.
     *
     * @param start the position of the first row, from 0
     * @param stop the position behind the last row
     * @return the limited statement
     * @throws ArgumentException when the positions are negative or not in order
     */
    public Select<T> slice(int start, int stop) {
        return limited(RowLimit.orNone(clauses.rowLimit).slice(start, stop));
    }

    /**
     * Returns only so many rows, said as the standard does: {@code FETCH FIRST}; in place of a limit. SQLite and MySQL have no
     * such form.
     *
     * @param count how many rows, or how many percent
     * @param options whether ties are returned too, whether the number is a percentage
     * @return the limited statement
     * @throws ArgumentException when negative
     */
    public Select<T> fetch(int count, RowFetch.Option... options) {
        return limited(RowLimit.orNone(clauses.rowLimit).fetch(RowLimit.rows("fetch", count), options));
    }

    /**
     * Returns only as many rows as an expression says, in the form of {@link #fetch(int, RowFetch.Option...)}.
     *
     * @param count how many rows, or how many percent
     * @param options whether ties are returned too, whether the number is a percentage
     * @return the limited statement
     */
    public Select<T> fetch(Operand<? extends Number> count, RowFetch.Option... options) {
        return limited(RowLimit.orNone(clauses.rowLimit).fetch(count.asExpr(), options));
    }

    private Select<T> limited(RowLimit limit) {
        SelectClauses next = clauses.copy();
        next.rowLimit = limit.orNull();
        return new Select<>(next);
    }

    /**
     * Locks the returned rows against others' changes: FOR UPDATE.
     *
     * @return the statement that locks
     */
    public Select<T> forUpdate() {
        return forUpdate(lock -> lock);
    }

    /**
     * Locks the returned rows, as in {@code forUpdate(lock -> lock.read().skipLocked())}.
     *
     * @param options changes a plain lock to the wanted one
     * @return the statement that locks
     */
    public Select<T> forUpdate(UnaryOperator<ForUpdate> options) {
        return modified(clauses.modifiers().withLock(options.apply(ForUpdate.PLAIN)));
    }

    /**
     * Adds a clause that the library does not know.
     *
     * @param extension a clause of a SELECT
     * @return the statement with it
     * @throws ArgumentException when the clause is one of an INSERT
     */
    public Select<T> ext(SyntaxExtension extension) {
        if (extension.point() == SyntaxExtension.Point.AFTER_VALUES) {
            throw new ArgumentException("%s stands at %s, which a SELECT does not have"
                    .formatted(extension.getClass().getSimpleName(), extension.point()));
        }
        return modified(clauses.modifiers().withExtension(extension));
    }

    /**
     * The clauses that the library does not know.
     *
     * @return the clauses in order
     */
    public List<SyntaxExtension> extensions() {
        return clauses.modifiers().extensions;
    }

    /**
     * Writes words behind SELECT.
     *
     * @param sql the words as they are, never anything from outside the program
     * @return the statement with them
     */
    public Select<T> prefixWith(String sql) {
        return modified(clauses.modifiers().withPrefix(new DialectText(sql, null)));
    }

    /**
     * Writes words behind SELECT, on one dialect only.
     *
     * @param sql the words as they are, never anything from outside the program
     * @param dialect the dialect's name
     * @return the statement with them
     */
    public Select<T> prefixWith(String sql, String dialect) {
        return modified(clauses.modifiers().withPrefix(new DialectText(sql, dialect)));
    }

    /**
     * Writes words at the end of the statement.
     *
     * @param sql the words as they are, never anything from outside the program
     * @return the statement with them
     */
    public Select<T> suffixWith(String sql) {
        return modified(clauses.modifiers().withSuffix(new DialectText(sql, null)));
    }

    /**
     * Writes words at the end of the statement, on one dialect only.
     *
     * @param sql the words as they are, never anything from outside the program
     * @param dialect the dialect's name
     * @return the statement with them
     */
    public Select<T> suffixWith(String sql, String dialect) {
        return modified(clauses.modifiers().withSuffix(new DialectText(sql, dialect)));
    }

    /**
     * Tells one dialect how to read a FROM clause. MySQL, MariaDB and SQL Server write the hint behind it, Oracle in a comment
     * behind SELECT; PostgreSQL knows {@code ONLY}; others leave it out.
     *
     * @param clause a FROM clause of the statement
     * @param hint the words as they are, never anything from outside the program; <code>{name}</code> in them stands for the
     *     clause's name
     * @param dialect the dialect's name
     * @return the statement with the hint
     */
    public Select<T> withHint(FromClause clause, String hint, String dialect) {
        return modified(clauses.modifiers().withHint(new FromHint(clause, new DialectText(hint, dialect))));
    }

    /**
     * Tells the database how to execute the statement: the words stand at its end, before suffixes.
     *
     * @param hint the words as they are, never anything from outside the program
     * @return the statement with the hint
     */
    public Select<T> withStatementHint(String hint) {
        return modified(clauses.modifiers().withHint(new DialectText(hint, null)));
    }

    /**
     * Tells one dialect how to execute the statement: the words stand at its end, before suffixes.
     *
     * @param hint the words as they are, never anything from outside the program
     * @param dialect the dialect's name
     * @return the statement with the hint
     */
    public Select<T> withStatementHint(String hint, String dialect) {
        return modified(clauses.modifiers().withHint(new DialectText(hint, dialect)));
    }

    private Select<T> modified(SelectModifiers modifiers) {
        SelectClauses next = clauses.copy();
        next.modifiers = modifiers;
        return new Select<>(next);
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
     * Brings common table expressions along, whether a clause uses them or not, such as one that inserts rows.
     *
     * @param ctes the expressions
     * @return the statement with them
     */
    public Select<T> addCte(Cte... ctes) {
        return with(AddedCte.of(false, ctes));
    }

    /**
     * Brings common table expressions along, which are defined before this very statement even where it is part of another.
     *
     * @param ctes the expressions
     * @return the statement with them
     */
    public Select<T> addCteHere(Cte... ctes) {
        return with(AddedCte.of(true, ctes));
    }

    private Select<T> with(List<AddedCte> more) {
        SelectClauses next = clauses.copy();
        next.ctes = Lists.append(clauses.ctes, more);
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

    /**
     * Names the FROM clauses that the select list implies, so that they stay when {@link #withOnly(Selectable)} replaces it.
     *
     * @return the statement with them in its FROM
     */
    public Select<T> maintainingFrom() {
        SelectClauses next = clauses.copy();
        next.from = List.copyOf(Sources.ofSelected(clauses));
        return new Select<>(next);
    }

    /**
     * Leaves out columns that repeat others of the same name: those that refer to another by a foreign key, and those that a
     * condition of WHERE, or of a join named by {@link #from(FromClause...)}, makes equal to another.
     *
     * @return the statement with the columns that remain
     */
    public Select<Row> reduceColumns() {
        List<Node> conditions = new ArrayList<>(clauses.where);
        conditions.addAll(clauses.from);
        SelectClauses next = clauses.copy();
        next.selected = List.copyOf(ReducedColumns.of(columnExpressions(), conditions));
        next.row = true;
        return new Select<>(next);
    }

    @Override
    public Select<T> params(Map<String, ? extends @Nullable Object> values) {
        return NamedParameters.in(this, values);
    }

    /**
     * The FROM list as it is written when the statement stands alone: joins made, with what columns and conditions imply.
     *
     * @return the clauses in order, joins as one clause each
     * @throws dev.athanor.error.InvalidRequestException when the left side of a join cannot be told, or a join goes along a
     *     relationship, whose tables are only known when the statement is compiled
     */
    public List<FromClause> froms() {
        return Collections.unmodifiableList(Froms.of(clauses));
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
     * The expressions of DISTINCT ON.
     *
     * @return the expressions; empty without DISTINCT ON
     */
    public List<Expr<?>> distinctOn() {
        return clauses.modifiers().distinctOn;
    }

    /**
     * The words behind SELECT.
     *
     * @return the prefixes of all dialects
     */
    public List<DialectText> prefixes() {
        return clauses.modifiers().prefixes;
    }

    /**
     * The words at the end.
     *
     * @return the suffixes of all dialects
     */
    public List<DialectText> suffixes() {
        return clauses.modifiers().suffixes;
    }

    /**
     * The hints on the whole statement.
     *
     * @return the hints of all dialects
     */
    public List<DialectText> statementHints() {
        return clauses.modifiers().hints;
    }

    /**
     * The hints on FROM clauses.
     *
     * @return the hints of all dialects
     */
    public List<FromHint> fromHints() {
        return clauses.modifiers().fromHints;
    }

    /**
     * How the returned rows are locked.
     *
     * @return the lock, or null for none
     */
    public @Nullable ForUpdate rowLock() {
        return clauses.modifiers().lock;
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
    public List<AddedCte> addedCtes() {
        return clauses.ctes;
    }

    @Override
    public SelectBase<?> naming() {
        return this;
    }

    @Override
    public boolean needsParentheses() {
        return !clauses.orderBy.isEmpty() || clauses.rowLimit != null;
    }

    @Override
    public Set<FromClause> sources() {
        return Sources.ofSelect(clauses);
    }

    @Override
    protected Node parts(Parts p) {
        SelectClauses walked = clauses.parts(p);
        return p.changed() ? new Select<T>(walked) : this;
    }
}
