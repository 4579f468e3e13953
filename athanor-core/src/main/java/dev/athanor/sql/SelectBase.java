package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What yields rows as a query and so can stand wherever SQL takes one: a {@link Select}, or several that are joined by set
 * operators.
 *
 * @param <T> what each row yields: a value, an entity, or a {@link Row}
 */
public abstract class SelectBase<T> extends Statement<T> implements Operand<T> {
    SelectBase() {}

    // ---- use

    /**
     * The select as a FROM clause whose name the compiler makes up.
     *
     * @return the subquery
     */
    public final Subquery subquery() {
        return new Subquery(this, null, false);
    }

    /**
     * The select as a FROM clause.
     *
     * @param name its alias
     * @return the subquery
     */
    public final Subquery subquery(String name) {
        return new Subquery(this, name, false);
    }

    /**
     * The query as a FROM clause that may refer to those before it, whose name the compiler makes up.
     *
     * @return the subquery
     */
    public final Subquery lateral() {
        return new Subquery(this, null, true);
    }

    /**
     * The query as a FROM clause that may refer to those before it.
     *
     * @param name its alias
     * @return the subquery
     */
    public final Subquery lateral(String name) {
        return new Subquery(this, name, true);
    }

    /**
     * The query as a common table expression whose name the compiler makes up.
     *
     * @return the expression, to be used as a FROM clause
     */
    public final Cte cte() {
        return Cte.of(this, null, false);
    }

    /**
     * The query as a common table expression.
     *
     * @param name its name
     * @return the expression, to be used as a FROM clause
     */
    public final Cte cte(String name) {
        return Cte.of(this, name, false);
    }

    /**
     * A recursive common table expression that begins with this query.
     *
     * @param name its name
     * @param whole makes the whole query of the expression that it may refer to, as in
     *     {@code roots.cte("tree", tree -> roots.unionAll(select(..).join(tree)))}
     * @return the expression, to be used as a FROM clause
     */
    public final Cte cte(String name, Function<? super Cte, ? extends SelectBase<?>> whole) {
        Cte start = recursiveCte(name);
        return start.restated(whole.apply(start));
    }

    /**
     * A recursive common table expression that begins with this query and is completed by {@link Cte#unionAll} or
     * {@link Cte#union}.
     *
     * @param name its name
     * @return the beginning
     */
    public final Cte recursiveCte(String name) {
        return Cte.of(this, name, true);
    }

    /**
     * The select as an expression.
     *
     * @return the scalar subquery
     * @throws ArgumentException when it does not select exactly one column
     */
    @SuppressWarnings("unchecked") // a select of one column yields that column's values
    public final Expr<T> scalarSubquery() {
        List<? extends Expr<?>> columns = columnExpressions();
        if (columns.size() != 1) {
            throw new ArgumentException(
                    "A scalar subquery selects one column, this one selects %d: %s".formatted(columns.size(), this));
        }
        return new ScalarSubquery<>(this, (SqlType<T>) columns.get(0).type());
    }

    /** {@return the select as a scalar subquery} */
    @Override
    public final Expr<T> asExpr() {
        return scalarSubquery();
    }

    /**
     * Whether the select has rows, as a condition.
     *
     * @return the condition
     */
    public final Exists exists() {
        return new Exists(this);
    }

    // ---- set operations

    /**
     * The rows that this query or others have, each once.
     *
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public final CompoundSelect<T> union(SelectBase<? extends T>... others) {
        return with(SetOperator.UNION, others);
    }

    /**
     * The rows of this query and of others.
     *
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public final CompoundSelect<T> unionAll(SelectBase<? extends T>... others) {
        return with(SetOperator.UNION_ALL, others);
    }

    /**
     * The rows that this query and all others have, each once.
     *
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public final CompoundSelect<T> intersect(SelectBase<? extends T>... others) {
        return with(SetOperator.INTERSECT, others);
    }

    /**
     * The rows that this query and all others have, as often as each of them has it.
     *
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public final CompoundSelect<T> intersectAll(SelectBase<? extends T>... others) {
        return with(SetOperator.INTERSECT_ALL, others);
    }

    /**
     * The rows that this query has and no other, each once.
     *
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public final CompoundSelect<T> except(SelectBase<? extends T>... others) {
        return with(SetOperator.EXCEPT, others);
    }

    /**
     * The rows of this query, less one for each that another one has.
     *
     * @param others queries that select as many columns
     * @return the statement
     */
    @SafeVarargs
    public final CompoundSelect<T> exceptAll(SelectBase<? extends T>... others) {
        return with(SetOperator.EXCEPT_ALL, others);
    }

    @SafeVarargs
    private CompoundSelect<T> with(SetOperator operator, SelectBase<? extends T>... others) {
        List<SelectBase<? extends T>> queries = new ArrayList<>(1 + others.length);
        queries.add(this);
        queries.addAll(Arrays.asList(others));
        return CompoundSelect.of(operator, queries);
    }

    // ---- parts, for compilers and lowerings

    /**
     * The FROM clauses that the query draws on.
     *
     * @return each clause once
     */
    public abstract Set<FromClause> sources();

    @Override
    public abstract SelectBase<?> naming();

    /**
     * Whether the query stands in parentheses when it is part of a set operation.
     *
     * @return true when what it ends with would be taken for the end of the whole
     */
    public abstract boolean needsParentheses();

    /**
     * Where the values of a column come from.
     *
     * @param position the column's position, from 0
     * @return the expressions that are selected for it, several in a set operation
     */
    public List<Expr<?>> origins(int position) {
        return List.of(columnExpressions().get(position));
    }

    @Override
    public LabelStyle labelStyle() {
        return naming().labelStyle();
    }
}
