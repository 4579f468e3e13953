package dev.athanor.engine;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, read and kept, so that they can be read again and again, such as from a cache; SQLAlchemy's frozen
 * result. Immutable as far as its rows are, and then safe for use by several threads. Entities in it stay what they are: those
 * of the session that loaded them.
 *
 * @param <T> what each row yields
 */
public final class FrozenResult<T> implements Iterable<T> {
    private final List<T> rows;
    private final List<String> keys;
    private final @Nullable RowKeys rowKeys;
    private final Function<? super T, ?> uniqueKey;

    FrozenResult(List<T> rows, List<String> keys, @Nullable RowKeys rowKeys, Function<? super T, ?> uniqueKey) {
        this.rows = Collections.unmodifiableList(rows); // which may hold null, as a list of List.of may not
        this.keys = keys;
        this.rowKeys = rowKeys;
        this.uniqueKey = uniqueKey;
    }

    /**
     * A result that gives the rows from the first on.
     *
     * @return a new result each time, which holds on to no connection
     */
    public Result<T> thaw() {
        return Result.ofRows(Rows.of(rows), keys, rowKeys, -1, uniqueKey);
    }

    /**
     * The rows.
     *
     * @return what they yield, in order; unmodifiable
     */
    public List<T> rows() {
        return rows;
    }

    /**
     * The names of the elements of each row.
     *
     * @return the names in order
     */
    public List<String> keys() {
        return keys;
    }

    @Override
    public Iterator<T> iterator() {
        return rows.iterator();
    }
}
