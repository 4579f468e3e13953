package dev.athanor.sql;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE. Every method returns a new statement.
 *
 * @param <T> what RETURNING yields; {@link Void} without
 */
public final class Update<T> extends Statement<T> {
    private final FromClause table;
    private final List<Assignment> values;
    private final List<Condition> where;
    private final @Nullable Returning<T> returning;

    Update(FromClause table, List<Assignment> values, List<Condition> where, @Nullable Returning<T> returning) {
        this.table = table;
        this.values = values;
        this.where = where;
        this.returning = returning;
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
     * Sets columns.
     *
     * @param assignments columns and their values, behind those of earlier calls
     * @return the statement that sets them too
     */
    public Update<T> set(Assignment... assignments) {
        return new Update<>(table, Lists.append(values, Arrays.asList(assignments)), where, returning);
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
        return new Update<>(table, values, Lists.appendConditions(where, conditions), returning);
    }

    /**
     * Returns a value of each row that the statement touches.
     *
     * @param <R> what it yields
     * @param one a column or expression
     * @return the statement with RETURNING
     */
    public <R> Update<R> returning(Selectable<R> one) {
        return new Update<>(table, values, where, Returning.one(one));
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
        return new Update<>(table, values, where, Returning.row(first, second, more));
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
     * What is set.
     *
     * @return the assignments, empty when the columns follow the parameters
     */
    public List<Assignment> values() {
        return values;
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
        List<Assignment> newValues = p.nodes(values);
        List<Condition> newWhere = p.nodes(where);
        Returning<T> newReturning = p.optional(returning);
        return p.changed() ? new Update<>(newTable, newValues, newWhere, newReturning) : this;
    }
}
