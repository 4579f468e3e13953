package dev.athanor.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * A DELETE. Tables that its conditions use besides are further tables of it, where the dialect has that. Every method returns
 * a new statement.
 *
 * @param <T> what RETURNING yields; {@link Void} without
 */
public final class Delete<T> extends Dml<T> {
    private final List<FromClause> using;
    private final List<Condition> where;

    private Delete(DmlClauses<T> clauses, List<FromClause> using, List<Condition> where) {
        super(clauses);
        this.using = using;
        this.where = where;
    }

    static Delete<Void> from(FromClause table) {
        return new Delete<>(DmlClauses.of(table), List.of(), List.of());
    }

    private <R> Delete<R> with(DmlClauses<R> clauses) {
        return new Delete<>(clauses, using, where);
    }

    /**
     * Names further tables, which need not be named when conditions use their columns.
     *
     * @param tables tables, subqueries or joins, in front of those that are found
     * @return the statement with them
     */
    public Delete<T> using(FromClause... tables) {
        return new Delete<>(clauses(), Lists.append(using, Arrays.asList(tables)), where);
    }

    /**
     * Narrows the statement to some rows; conditions of several calls are joined by AND.
     *
     * @param conditions boolean expressions
     * @return the narrower statement
     */
    @SafeVarargs
    public final Delete<T> where(Expr<Boolean>... conditions) {
        return where(Arrays.asList(conditions));
    }

    /**
     * Narrows the statement to some rows; conditions of several calls are joined by AND.
     *
     * @param conditions boolean expressions
     * @return the narrower statement
     */
    public Delete<T> where(Collection<? extends Expr<Boolean>> conditions) {
        return new Delete<>(clauses(), using, Lists.appendConditions(where, conditions));
    }

    /**
     * Adds a clause that the library does not know, or that one dialect has.
     *
     * @param extension a clause that stands behind WHERE
     * @return the statement with it
     * @throws dev.athanor.error.ArgumentException when the clause stands elsewhere
     */
    public Delete<T> ext(SyntaxExtension extension) {
        return with(clauses().extension(extension, SyntaxExtension.Point.AFTER_CRITERIA));
    }

    /**
     * Brings common table expressions along, whether a clause uses them or not.
     *
     * @param ctes the expressions
     * @return the statement with them
     */
    public Delete<T> addCte(Cte... ctes) {
        return with(clauses().cte(AddedCte.of(false, ctes)));
    }

    /**
     * Brings common table expressions along, which are defined before this very statement even where it is part of another.
     *
     * @param ctes the expressions
     * @return the statement with them
     */
    public Delete<T> addCteHere(Cte... ctes) {
        return with(clauses().cte(AddedCte.of(true, ctes)));
    }

    /**
     * Adds words behind DELETE.
     *
     * @param text the words, as they are written; never build them from input
     * @return the statement with them
     */
    public Delete<T> prefixWith(String text) {
        return with(clauses().prefix(text, null));
    }

    /**
     * Adds words behind DELETE on one dialect.
     *
     * @param text the words, as they are written; never build them from input
     * @param dialect the dialect's name
     * @return the statement with them
     */
    public Delete<T> prefixWith(String text, String dialect) {
        return with(clauses().prefix(text, dialect));
    }

    /**
     * Adds a hint behind the table on one dialect.
     *
     * @param text the hint, as it is written; never build it from input
     * @param dialect the dialect's name
     * @return the statement with it
     */
    public Delete<T> withHint(String text, String dialect) {
        return with(clauses().hint(text, dialect));
    }

    /**
     * Returns a value of each row that the statement touches.
     *
     * @param <R> what it yields
     * @param one a column or expression
     * @return the statement with RETURNING
     */
    public <R> Delete<R> returning(Selectable<R> one) {
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
    public Delete<Row> returning(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        return with(clauses().returning(Returning.row(first, second, more)));
    }

    /**
     * The further tables that were named.
     *
     * @return the clauses
     */
    public List<FromClause> using() {
        return using;
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
        List<FromClause> newUsing = p.nodes(using);
        List<Condition> newWhere = p.nodes(where);
        return p.changed() ? new Delete<>(newClauses, newUsing, newWhere) : this;
    }
}
