package dev.athanor.engine;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.MultipleResultsFoundException;
import dev.athanor.error.NoResultFoundException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.sql.Row;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a statement gave: rows, to be read once from first to last, or how many rows it changed. Rows come from the database
 * as they are read. The result closes itself behind its last row, and at the end of its transaction; a loop that is left
 * early leaves it open until then, unless it is closed.
 *
 * @param <T> what each row yields: a value, which is null where the column is NULL, or a {@link Row}
 */
public final class Result<T> implements Iterable<T>, AutoCloseable {
    private final @Nullable Rows<T> rows;
    private final List<String> keys;
    private final int rowCount;
    private final @Nullable Supplier<Row> insertedPrimaryKey;

    private Result(
            @Nullable Rows<T> rows, List<String> keys, int rowCount, @Nullable Supplier<Row> insertedPrimaryKey) {
        this.rows = rows;
        this.keys = keys;
        this.rowCount = rowCount;
        this.insertedPrimaryKey = insertedPrimaryKey;
    }

    static <T> Result<T> ofRows(Rows<T> rows, List<String> keys, int rowCount) {
        return new Result<>(rows, keys, rowCount, null);
    }

    static <T> Result<T> ofCount(int rowCount, @Nullable Supplier<Row> insertedPrimaryKey) {
        return new Result<>(null, List.of(), rowCount, insertedPrimaryKey);
    }

    /**
     * All rows that are left. Closes the result.
     *
     * @return what they yield, in order
     * @throws ResourceClosedException when the result is closed, or never had rows
     */
    public List<T> all() {
        Rows<T> source = rows();
        List<T> all = new ArrayList<>();
        try (source) {
            while (source.next()) {
                all.add(source.current());
            }
        }
        return all;
    }

    /**
     * The first row that is left. Closes the result.
     *
     * @return what it yields; empty when there is no row, and when it yields null
     * @throws ResourceClosedException when the result is closed, or never had rows
     */
    public Optional<T> first() {
        Rows<T> source = rows();
        try (source) {
            return source.next() ? Optional.ofNullable(source.current()) : Optional.empty();
        }
    }

    /**
     * The only row. Closes the result.
     *
     * @return what it yields
     * @throws NoResultFoundException when there is none
     * @throws MultipleResultsFoundException when there are several
     * @throws ResourceClosedException when the result is closed, or never had rows
     */
    public T one() {
        Rows<T> source = rows();
        try (source) {
            if (!source.next()) {
                throw new NoResultFoundException(
                        "No row was found where one is wanted; use oneOrNone() where there may be none");
            }
            T only = source.current();
            refuseAnother(source);
            return only;
        }
    }

    /**
     * The only row, if there is one. Closes the result.
     *
     * @return what it yields; empty when there is no row, and when it yields null
     * @throws MultipleResultsFoundException when there are several
     * @throws ResourceClosedException when the result is closed, or never had rows
     */
    public Optional<T> oneOrNone() {
        Rows<T> source = rows();
        try (source) {
            if (!source.next()) {
                return Optional.empty();
            }
            T only = source.current();
            refuseAnother(source);
            return Optional.ofNullable(only);
        }
    }

    private static void refuseAnother(Rows<?> source) {
        if (source.next()) {
            throw new MultipleResultsFoundException(
                    "Several rows were found where one is wanted; narrow the statement, or use first()");
        }
    }

    /**
     * The value of one element of each row. This result is read through the new one.
     *
     * @param <V> the Java class of the values
     * @param selected an element of the select list
     * @return the values
     * @throws InvalidRequestException when the rows are no {@link Row}s; raised at the first row
     */
    public <V> Result<V> scalars(Selectable<V> selected) {
        return map(row -> {
            if (row instanceof Row several) {
                return Nulls.asIs(several.get(selected));
            }
            throw new InvalidRequestException(
                    "This result yields single values already; read them as they are, without scalars(..)");
        });
    }

    /**
     * Makes something else of each row, when it is read. This result is read through the new one.
     *
     * @param <R> what is made
     * @param function is called once per row
     * @return the new result
     * @throws ResourceClosedException when the statement gave no rows
     */
    public <R> Result<R> map(Function<? super T, ? extends R> function) {
        return new Result<>(rows().map(function), keys, rowCount, insertedPrimaryKey);
    }

    /**
     * Makes a record of each row by its canonical constructor: the elements in their order are its components. This result is
     * read through the new one.
     *
     * @param <R> the record
     * @param type the record's class
     * @return the new result
     * @throws dev.athanor.error.ArgumentException when the class is no record, has another number of components, or cannot be
     *     reached
     */
    public <R> Result<R> mapTo(Class<R> type) {
        rows();
        return map(new RecordMapper<>(type, keys));
    }

    /**
     * The rows as a stream. Closing the stream closes the result, as does reading it to its end.
     *
     * @return the rows that are left
     */
    public Stream<T> stream() {
        Spliterator<T> rest = Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED);
        return StreamSupport.stream(rest, false).onClose(this::close);
    }

    /**
     * The rows that are left, each read when it is asked for.
     *
     * @return an iterator over the one set of rows that there is
     */
    @Override
    public Iterator<T> iterator() {
        return new RowIterator<>(rows());
    }

    /**
     * How many rows the statement changed.
     *
     * @return the number; -1 when the database does not say, as for queries
     */
    public int rowCount() {
        return rowCount;
    }

    /**
     * The primary key of the row that an INSERT without RETURNING added: what was given, and what the database generated.
     *
     * @return the key's columns; null where a value was computed by the database and not given back
     * @throws InvalidRequestException when the statement was none that inserts one row
     */
    public Row insertedPrimaryKey() {
        if (insertedPrimaryKey == null) {
            throw new InvalidRequestException(
                    "Only an INSERT of one row without RETURNING has an inserted primary key; use returning(..)");
        }
        return insertedPrimaryKey.get();
    }

    /**
     * The names of the elements of each row.
     *
     * @return the names in order; empty when the statement gave no rows
     */
    public List<String> keys() {
        return keys;
    }

    /** Ends the result, read or not. Does nothing when it has ended. */
    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }

    private Rows<T> rows() {
        if (rows == null) {
            throw new ResourceClosedException(
                    "This statement gives no rows; ask for rowCount(), or give the statement a returning(..)");
        }
        return rows;
    }

    private static final class RowIterator<T> implements Iterator<T> {
        private final Rows<T> source;
        private boolean fetched;
        private boolean more;

        RowIterator(Rows<T> source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            if (!fetched) {
                more = source.next();
                fetched = true;
            }
            return more;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException("behind the last row");
            }
            fetched = false;
            return source.current();
        }
    }
}
