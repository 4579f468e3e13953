package dev.athanor.sql;

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
    private final @Nullable Returning<T> returning;

    Insert(FromClause table, List<Assignment> values, @Nullable Returning<T> returning) {
        this.table = table;
        this.values = values;
        this.returning = returning;
    }

    /**
     * Gives values.
     *
     * @param assignments columns and their values, behind those of earlier calls
     * @return the statement with them
     */
    public Insert<T> values(Assignment... assignments) {
        return new Insert<>(table, Lists.append(values, Arrays.asList(assignments)), returning);
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
        return new Insert<>(table, values, Returning.one(one));
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
        return new Insert<>(table, values, Returning.row(first, second, more));
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
     * @return the assignments, empty when the columns follow the parameters
     */
    public List<Assignment> values() {
        return values;
    }

    /**
     * What is returned.
     *
     * @return the clause, or null without
     */
    public @Nullable Returning<T> returning() {
        return returning;
    }

    @Override
    protected Node parts(Parts p) {
        FromClause newTable = p.node(table);
        List<Assignment> newValues = p.nodes(values);
        Returning<T> newReturning = p.optional(returning);
        return p.changed() ? new Insert<>(newTable, newValues, newReturning) : this;
    }
}
