package dev.athanor.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE. Tables that its conditions and values use besides are further tables of it, where the dialect has that. Every
 * method returns a new statement.
 *
 * @param <T> what RETURNING yields; {@link Void} without
 */
public final class Update<T> extends Dml<T> {
    private final List<Assignment> values;
    private final boolean ordered;
    private final List<FromClause> from;
    private final List<Condition> where;

    private Update(
            DmlClauses<T> clauses,
            List<Assignment> values,
            boolean ordered,
            List<FromClause> from,
            List<Condition> where) {
        super(clauses);
        this.values = values;
        this.ordered = ordered;
        this.from = from;
        this.where = where;
    }

    static Update<Void> of(FromClause table) {
        return new Update<>(DmlClauses.of(table), List.of(), false, List.of(), List.of());
    }

    private <R> Update<R> with(DmlClauses<R> clauses) {
        return new Update<>(clauses, values, ordered, from, where);
    }

    /**
     * Sets a column to a value.
     *
     * @param <V> the Java class of the column's values
     * @param column the column
     * @param value the value, null for SQL NULL
     * @return the statement that sets it too
     */
    public <V> Update<T> set(Settable<V> column, @Nullable V value) {
        return set(column.to(value));
    }

    /**
     * Sets a column to the value of an expression.
     *
     * @param <V> the Java class of the column's values
     * @param column the column
     * @param value the expression
     * @return the statement that sets it too
     */
    public <V> Update<T> set(Settable<V> column, Operand<? extends V> value) {
        return set(column.to(value));
    }

    /**
     * Sets columns, which are written in the order of the table.
     *
     * @param assignments columns and their values, behind those of earlier calls
     * @return the statement that sets them too
     */
    public Update<T> set(Assignment... assignments) {
        return new Update<>(clauses(), Lists.append(values, Arrays.asList(assignments)), ordered, from, where);
    }

    /**
     * Sets columns in a certain order, which matters where the database evaluates one after the other, as MySQL does.
     *
     * @param assignments columns and their values, behind those of earlier calls
     * @return the statement that sets them too, and all in the order in which they were given
     */
    public Update<T> orderedSet(Assignment... assignments) {
        return new Update<>(clauses(), Lists.append(values, Arrays.asList(assignments)), true, from, where);
    }

    /**
     * Names further tables, which need not be named when conditions or values use their columns.
     *
     * @param tables tables, subqueries or joins, in front of those that are found
     * @return the statement with them
     */
    public Update<T> from(FromClause... tables) {
        return new Update<>(clauses(), values, ordered, Lists.append(from, Arrays.asList(tables)), where);
    }

    /**
     * Narrows the statement to some rows; conditions of several calls are joined by AND.
     *
     * @param conditions boolean expressions
     * @return the narrower statement
     */
    @SafeVarargs
    public final Update<T> where(Expr<Boolean>... conditions) {
        return where(Arrays.asList(conditions));
    }

    /**
     * Narrows the statement to some rows; conditions of several calls are joined by AND.
     *
     * @param conditions boolean expressions
     * @return the narrower statement
     */
    public Update<T> where(Collection<? extends Expr<Boolean>> conditions) {
        return new Update<>(clauses(), values, ordered, from, Lists.appendConditions(where, conditions));
    }

    /**
     * Adds a clause that the library does not know, or that one dialect has.
     *
     * @param extension a clause that stands behind WHERE
     * @return the statement with it
     * @throws dev.athanor.error.ArgumentException when the clause stands elsewhere
     */
    public Update<T> ext(SyntaxExtension extension) {
        return with(clauses().extension(extension, SyntaxExtension.Point.AFTER_CRITERIA));
    }

    /**
     * Brings common table expressions along, whether a clause uses them or not.
     *
     * @param ctes the expressions
     * @return the statement with them
     */
    public Update<T> addCte(Cte... ctes) {
        return with(clauses().cte(AddedCte.of(false, ctes)));
    }

    /**
     * Brings common table expressions along, which are defined before this very statement even where it is part of another.
     *
     * @param ctes the expressions
     * @return the statement with them
     */
    public Update<T> addCteHere(Cte... ctes) {
        return with(clauses().cte(AddedCte.of(true, ctes)));
    }

    /**
     * Adds words behind UPDATE.
     *
     * @param text the words, as they are written; never build them from input
     * @return the statement with them
     */
    public Update<T> prefixWith(String text) {
        return with(clauses().prefix(text, null));
    }

    /**
     * Adds words behind UPDATE on one dialect.
     *
     * @param text the words, as they are written; never build them from input
     * @param dialect the dialect's name
     * @return the statement with them
     */
    public Update<T> prefixWith(String text, String dialect) {
        return with(clauses().prefix(text, dialect));
    }

    /**
     * Adds a hint behind the table on one dialect.
     *
     * @param text the hint, as it is written; never build it from input
     * @param dialect the dialect's name
     * @return the statement with it
     */
    public Update<T> withHint(String text, String dialect) {
        return with(clauses().hint(text, dialect));
    }

    /**
     * Returns a value of each row that the statement touches.
     *
     * @param <R> what it yields
     * @param one a column or expression
     * @return the statement with RETURNING
     */
    public <R> Update<R> returning(Selectable<R> one) {
        return with(clauses().returning(Returning.one(one)));
    }

    /**
     * Returns values of each row that the statement touches.
     *
     * @param first a column or expression
     * @param second another
     * @param more others
     * @return the statement with RETURNING
     */
    public Update<Row> returning(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        return with(clauses().returning(Returning.row(first, second, more)));
    }

    /**
     * What is set.
     *
     * @return the assignments, empty when the columns follow the parameters
     */
    public List<Assignment> values() {
        return values;
    }

    /**
     * Whether columns are set in the order of {@link #values()}.
     *
     * @return false when they are set in the order of the table
     */
    public boolean isOrdered() {
        return ordered;
    }

    /**
     * The further tables that were named.
     *
     * @return the clauses
     */
    public List<FromClause> from() {
        return from;
    }

    /**
     * The WHERE conditions.
     *
     * @return the conditions, joined by AND
     */
    public List<Condition> conditions() {
        return where;
    }

    @Override
    protected Node parts(Parts p) {
        DmlClauses<T> newClauses = clauses().parts(p);
        List<Assignment> newValues = p.nodes(values);
        p.fixed(ordered);
        List<FromClause> newFrom = p.nodes(from);
        List<Condition> newWhere = p.nodes(where);
        return p.changed() ? new Update<>(newClauses, newValues, ordered, newFrom, newWhere) : this;
    }
}
