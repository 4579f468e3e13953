package dev.athanor.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A DELETE. Every method returns a new statement.
 *
 * @param <T> what RETURNING yields; {@link Void} without
 */
public final class Delete<T> extends Statement<T> {
    private final FromClause table;
    private final List<Condition> where;
    private final @Nullable Returning<T> returning;

    Delete(FromClause table, List<Condition> where, @Nullable Returning<T> returning) {
        this.table = table;
        this.where = where;
        this.returning = returning;
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
        return new Delete<>(table, Lists.appendConditions(where, conditions), returning);
    }

    /**
     * Returns a value of each row that the statement touches.
     *
     * @param <R> what it yields
     * @param one a column or expression
     * @return the statement with RETURNING
     */
    public <R> Delete<R> returning(Selectable<R> one) {
        return new Delete<>(table, where, Returning.one(one));
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
        return new Delete<>(table, where, Returning.row(first, second, more));
    }

    /**
     * The table.
     *
     * @return the table
     */
    public FromClause table() {
        return table;
    }

    /**
     * The WHERE conditions.
     *
     * @return the conditions, joined by AND
     */
    public List<Condition> conditions() {
        return where;
    }

    /**
     * What is returned.
     *
     * @return the clause, or null without
     */
    public @Nullable Returning<T> returning() {
        return returning;
    }

    /**
     * The statement as a common table expression, whose rows are those that it returns.
     *
     * @param name its name
     * @return the expression, to be used as a FROM clause or to be added to a statement
     */
    public Cte cte(String name) {
        return Cte.of(this, name, false);
    }

    @Override
    public List<? extends Selectable<?>> selected() {
        return returning == null ? List.of() : returning.selected();
    }

    @Override
    public boolean yieldsRow() {
        return returning == null || returning.yieldsRow();
    }

    @Override
    protected Node parts(Parts p) {
        FromClause newTable = p.node(table);
        List<Condition> newWhere = p.nodes(where);
        Returning<T> newReturning = p.optional(returning);
        return p.changed() ? new Delete<>(newTable, newWhere, newReturning) : this;
    }
}
