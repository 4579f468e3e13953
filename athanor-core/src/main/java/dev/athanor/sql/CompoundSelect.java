package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several queries whose rows are put together by a set operator. The first one says what the columns are called and how rows
 * are read. Every method returns a new statement and leaves this one as it is.
 *
 * @param <T> what each row yields
 */
public final class CompoundSelect<T> extends SelectBase<T> {
    private final SetOperator operator;
    private final List<SelectBase<? extends T>> queries;
    private final List<OrderBy> orderBy;
    private final @Nullable RowLimit rowLimit;
    private final List<AddedCte> ctes;

    private CompoundSelect(
            SetOperator operator,
            List<SelectBase<? extends T>> queries,
            List<OrderBy> orderBy,
            @Nullable RowLimit rowLimit,
            List<AddedCte> ctes) {
        this.operator = operator;
        this.queries = queries;
        this.orderBy = orderBy;
        this.rowLimit = rowLimit;
        this.ctes = ctes;
    }

    /**
     * Puts queries together; for those whose number is only known when the program runs.
     *
     * @param <T> what each row yields
     * @param operator the operator that stands between any two of them
     * @param queries at least one query
     * @return the statement
     * @throws ArgumentException when there is none
     * @throws CompileException when they select different numbers of columns
     */
    public static <T> CompoundSelect<T> of(SetOperator operator, List<? extends SelectBase<? extends T>> queries) {
        if (queries.isEmpty()) {
            throw new ArgumentException(operator.keyword() + " takes at least one query");
        }
        int width = queries.get(0).columnExpressions().size();
        for (int i = 1; i < queries.size(); i++) {
            int other = queries.get(i).columnExpressions().size();
            if (other != width) {
                throw new CompileException(
                        "All queries of a %s must select the same number of columns; the first selects %d, number %d selects %d"
                                .formatted(operator.keyword(), width, i + 1, other));
            }
        }
        return new CompoundSelect<>(operator, List.copyOf(queries), List.of(), null, List.of());
    }

    /**
     * Sorts the rows of the whole.
     *
     * @param elements columns or labels of the first query, behind what earlier calls gave
     * @return the sorted statement
     */
    public CompoundSelect<T> orderBy(OrderBy... elements) {
        return new CompoundSelect<>(operator, queries, Lists.append(orderBy, Arrays.asList(elements)), rowLimit, ctes);
    }

    /**
     * Returns only so many rows of the whole.
     *
     * @param rows how many
     * @return the limited statement
     * @throws ArgumentException when negative
     */
    public CompoundSelect<T> limit(int rows) {
        return with(RowLimit.orNone(rowLimit).withLimit(RowLimit.rows("limit", rows)));
    }

    /**
     * Returns only as many rows of the whole as an expression says, such as a parameter whose value comes at execution.
     *
     * @param rows how many
     * @return the limited statement
     */
    public CompoundSelect<T> limit(Operand<? extends Number> rows) {
        return with(RowLimit.orNone(rowLimit).withLimit(rows.asExpr()));
    }

    /**
     * Skips rows of the whole.
     *
     * @param rows how many
     * @return the statement that starts later
     * @throws ArgumentException when negative
     */
    public CompoundSelect<T> offset(int rows) {
        return with(RowLimit.orNone(rowLimit).withOffset(RowLimit.rows("offset", rows)));
    }

    /**
     * Skips as many rows of the whole as an expression says, such as a parameter whose value comes at execution.
     *
     * @param rows how many
     * @return the statement that starts later
     */
    public CompoundSelect<T> offset(Operand<? extends Number> rows) {
        return with(RowLimit.orNone(rowLimit).withOffset(rows.asExpr()));
    }

    /**
     * Returns only so many rows of the whole, said as the standard does: {@code FETCH FIRST}; in place of a limit. SQLite and
     * MySQL have no such form.
     *
     * @param count how many rows, or how many percent
     * @param options whether ties are returned too, whether the number is a percentage
     * @return the limited statement
     * @throws ArgumentException when negative
     */
    public CompoundSelect<T> fetch(int count, RowFetch.Option... options) {
        return with(RowLimit.orNone(rowLimit).fetch(RowLimit.rows("fetch", count), options));
    }

    /**
     * Returns only as many rows of the whole as an expression says, in the form of {@link #fetch(int, RowFetch.Option...)}.
     *
     * @param count how many rows, or how many percent
     * @param options whether ties are returned too, whether the number is a percentage
     * @return the limited statement
     */
    public CompoundSelect<T> fetch(Operand<? extends Number> count, RowFetch.Option... options) {
        return with(RowLimit.orNone(rowLimit).fetch(count.asExpr(), options));
    }

    /**
     * Brings common table expressions along, whether a clause uses them or not, such as one that inserts rows.
     *
     * @param ctes the expressions
     * @return the statement with them
     */
    public CompoundSelect<T> addCte(Cte... ctes) {
        return with(AddedCte.of(false, ctes));
    }

    /**
     * Brings common table expressions along, which are defined before this very statement even where it is part of another.
     *
     * @param ctes the expressions
     * @return the statement with them
     */
    public CompoundSelect<T> addCteHere(Cte... ctes) {
        return with(AddedCte.of(true, ctes));
    }

    private CompoundSelect<T> with(RowLimit newRowLimit) {
        return new CompoundSelect<>(operator, queries, orderBy, newRowLimit, ctes);
    }

    private CompoundSelect<T> with(List<AddedCte> more) {
        return new CompoundSelect<>(operator, queries, orderBy, rowLimit, Lists.append(ctes, more));
    }

    // ---- parts, for compilers and lowerings

    /**
     * The operator.
     *
     * @return what stands between any two queries
     */
    public SetOperator operator() {
        return operator;
    }

    /**
     * The queries.
     *
     * @return at least one
     */
    public List<SelectBase<? extends T>> queries() {
        return queries;
    }

    /**
     * The ORDER BY.
     *
     * @return the elements
     */
    public List<OrderBy> ordering() {
        return orderBy;
    }

    /**
     * How many rows are skipped and returned.
     *
     * @return the limits, or null for all rows
     */
    public @Nullable RowLimit rowLimit() {
        return rowLimit;
    }

    @Override
    public List<? extends Selectable<?>> selected() {
        return queries.get(0).selected();
    }

    @Override
    public boolean yieldsRow() {
        return queries.get(0).yieldsRow();
    }

    @Override
    public List<AddedCte> addedCtes() {
        return ctes;
    }

    @Override
    public SelectBase<?> naming() {
        return queries.get(0).naming();
    }

    @Override
    public boolean needsParentheses() {
        return true;
    }

    @Override
    public List<Expr<?>> origins(int position) {
        List<Expr<?>> origins = new ArrayList<>();
        for (SelectBase<?> query : queries) {
            origins.addAll(query.origins(position));
        }
        return origins;
    }

    @Override
    public Set<FromClause> sources() {
        Set<FromClause> sources = new LinkedHashSet<>();
        for (SelectBase<?> query : queries) {
            sources.addAll(query.sources());
        }
        return sources;
    }

    @Override
    protected Node parts(Parts p) {
        p.fixed(operator);
        List<SelectBase<? extends T>> newQueries = p.nodes(queries);
        List<OrderBy> newOrderBy = p.orderings(orderBy);
        RowLimit newRowLimit = p.optional(rowLimit);
        List<AddedCte> newCtes = p.nodes(ctes);
        return p.changed() ? new CompoundSelect<T>(operator, newQueries, newOrderBy, newRowLimit, newCtes) : this;
    }
}
