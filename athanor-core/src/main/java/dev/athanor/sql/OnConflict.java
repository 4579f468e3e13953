package dev.athanor.sql;

import dev.athanor.error.ArgumentException;
import java.util.List;

/**
 * An INSERT that is about to say what becomes of a row which a unique key has already.
 *
 * @param <T> what the statement's RETURNING yields
 */
public final class OnConflict<T> {
    private final Insert<T> insert;
    private final List<Expr<?>> columns;

    OnConflict(Insert<T> insert, List<Expr<?>> columns) {
        this.insert = insert;
        this.columns = columns;
    }

    /**
     * Leaves the row that is there as it is.
     *
     * @return the statement
     */
    public Insert<T> doNothing() {
        return insert.ext(ConflictTarget.of(columns).doNothing());
    }

    /**
     * Updates the row that is there.
     *
     * @param assignments what to set; {@code excluded(column)} is the value that would have been inserted
     * @return the statement
     * @throws ArgumentException when there is nothing to set, or the key is not named
     */
    public Insert<T> doUpdate(Assignment... assignments) {
        return insert.ext(named().doUpdate(assignments));
    }

    /**
     * Updates the row that is there if a condition holds.
     *
     * @param condition the condition, on the row that is there and on {@code excluded(column)}
     * @param assignments what to set
     * @return the statement
     * @throws ArgumentException when there is nothing to set, or the key is not named
     */
    public Insert<T> doUpdateWhere(Expr<Boolean> condition, Assignment... assignments) {
        return insert.ext(named().doUpdateWhere(condition, assignments));
    }

    private ConflictTarget named() {
        if (columns.isEmpty()) {
            throw new ArgumentException("doUpdate(..) needs a key; name its columns in onConflict(..)");
        }
        return ConflictTarget.of(columns);
    }
}
