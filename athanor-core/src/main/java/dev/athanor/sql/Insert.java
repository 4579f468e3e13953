package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT. Without values its columns follow the parameters given at execution. Every method returns a new statement.
 *
 * @param <T> what RETURNING yields; {@link Void} without
 */
public final class Insert<T> extends Statement<T> {
    private final FromClause table;
    private final List<Assignment> values;
    private final boolean complete;
    private final @Nullable InsertSource source;
    private final @Nullable Returning<T> returning;

    Insert(
            FromClause table,
            List<Assignment> values,
            boolean complete,
            @Nullable InsertSource source,
            @Nullable Returning<T> returning) {
        this.table = table;
        this.values = values;
        this.complete = complete;
        this.source = source;
        this.returning = returning;
    }

    /**
     * Gives values.
     *
     * @param assignments columns and their values, behind those of earlier calls
     * @return the statement with them
     * @throws InvalidRequestException when the statement inserts from a select
     */
    public Insert<T> values(Assignment... assignments) {
        if (source != null) {
            throw new InvalidRequestException(
                    "The statement already inserts from a select; let that select the values, or leave out fromSelect(..)");
        }
        return new Insert<>(table, Lists.append(values, Arrays.asList(assignments)), true, null, returning);
    }

    /**
     * Inserts a row of which the database makes all values that nobody gives.
     *
     * @return the statement, whose columns no longer follow the parameters given at execution
     */
    public Insert<T> defaultValues() {
        return new Insert<>(table, values, true, source, returning);
    }

    /**
     * Inserts what a query selects.
     *
     * @param query the query
     * @param columns the columns for what it selects, in its order
     * @return the statement with it
     * @throws InvalidRequestException when values were given
     * @throws ArgumentException when the query selects more or fewer columns
     */
    public Insert<T> fromSelect(SelectBase<?> query, Settable<?>... columns) {
        if (!values.isEmpty()) {
            throw new InvalidRequestException(
                    "The statement already inserts values; let the select yield them, or leave out values(..)");
        }
        List<Expr<?>> into = Lists.map(Arrays.asList(columns), Settable::asExpr);
        return new Insert<>(table, List.of(), true, InsertSource.of(into, query), returning);
    }

    /**
     * Takes rows from objects, as one batch.
     *
     * @param <R> the class of the objects
     * @param objects one per row
     * @param setters the columns and where their values come from
     * @return the batch, to be executed
     */
    @SafeVarargs
    public final <R> Batch<T> rows(Iterable<? extends R> objects, Setter<? super R>... setters) {
        return Batch.of(this, objects, setters);
    }

    /**
     * Returns a value of each inserted row.
     *
     * @param <R> what it yields
     * @param one a column or expression
     * @return the statement with RETURNING
     */
    public <R> Insert<R> returning(Selectable<R> one) {
        return new Insert<>(table, values, complete, source, Returning.one(one));
    }

    /**
     * Returns values of each inserted row.
     *
     * @param first a column or expression
     * @param second another
     * @param more others
     * @return the statement with RETURNING
     */
    public Insert<Row> returning(Selectable<?> first, Selectable<?> second, Selectable<?>... more) {
        return new Insert<>(table, values, complete, source, Returning.row(first, second, more));
    }

    /**
     * What is inserted into.
     *
     * @return the table
     */
    public FromClause table() {
        return table;
    }

    /**
     * The values.
     *
     * @return the assignments
     */
    public List<Assignment> values() {
        return values;
    }

    /**
     * Whether the statement says itself which columns it writes.
     *
     * @return false when the columns follow the parameters given at execution
     */
    public boolean isComplete() {
        return complete;
    }

    /**
     * Where the rows come from when they are selected.
     *
     * @return the query with the columns that it fills, or null
     */
    public @Nullable InsertSource source() {
        return source;
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
        p.fixed(complete);
        InsertSource newSource = p.optional(source);
        Returning<T> newReturning = p.optional(returning);
        return p.changed() ? new Insert<>(newTable, newValues, complete, newSource, newReturning) : this;
    }
}
