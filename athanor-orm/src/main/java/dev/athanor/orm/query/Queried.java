package dev.athanor.orm.query;

import dev.athanor.engine.Result;
import dev.athanor.sql.Executable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a query can be asked for. Each call executes it.
 *
 * @param <T> what each row yields
 */
public abstract sealed class Queried<T> permits Query, StatementQuery {
    private final QueryExecutor executor;

    Queried(QueryExecutor executor) {
        this.executor = executor;
    }

    final QueryExecutor executor() {
        return executor;
    }

    abstract Executable<T> executable();

    /**
     * Executes the query.
     *
     * @return all rows
     */
    public final List<T> all() {
        return result().all();
    }

    /**
     * Executes the query for its first row.
     *
     * @return the first row, empty when there is none or its value is null
     */
    public Optional<T> first() {
        return result().first();
    }

    /**
     * Executes the query.
     *
     * @return the only row
     * @throws dev.athanor.error.NoResultFoundException when there is none
     * @throws dev.athanor.error.MultipleResultsFoundException when there are several
     */
    public final T one() {
        return result().one();
    }

    /**
     * Executes the query.
     *
     * @return the only row, empty when there is none
     * @throws dev.athanor.error.MultipleResultsFoundException when there are several
     */
    public final Optional<T> oneOrNone() {
        return result().oneOrNone();
    }

    /**
     * Executes a query of one element for its value.
     *
     * @return what the only row yields; null when it is null and when there is no row
     * @throws dev.athanor.error.MultipleResultsFoundException when there are several
     */
    public final @Nullable T scalar() {
        return result().oneOrNone().orElse(null);
    }

    /**
     * Executes the query and reads its rows one by one.
     *
     * @return the rows; closing the stream, or reading it to its end, closes the result
     */
    public final Stream<T> stream() {
        return result().stream();
    }

    private Result<T> result() {
        return executor.execute(executable());
    }
}
