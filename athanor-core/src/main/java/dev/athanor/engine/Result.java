package dev.athanor.engine;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.MultipleResultsFoundException;
import dev.athanor.error.NoResultFoundException;
import dev.athanor.error.ResourceClosedException;
import dev.athanor.sql.Row;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
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
    private final @Nullable RowKeys rowKeys;
    private final int rowCount;
    private final @Nullable InsertedRow inserted;
    private final Function<? super T, ?> uniqueKey;

    private Result(
            @Nullable Rows<T> rows,
            List<String> keys,
            @Nullable RowKeys rowKeys,
            int rowCount,
            @Nullable InsertedRow inserted,
            Function<? super T, ?> uniqueKey) {
        this.rows = rows;
        this.keys = keys;
        this.rowKeys = rowKeys;
        this.rowCount = rowCount;
        this.inserted = inserted;
        this.uniqueKey = uniqueKey;
    }

    /**
     * A result that has rows.
     *
     * @param rowKeys what the rows' elements are, or null when rows yield single values
     * @param uniqueKey what tells a row from others
     */
    static <T> Result<T> ofRows(
            Rows<T> rows,
            List<String> keys,
            @Nullable RowKeys rowKeys,
            int rowCount,
            Function<? super T, ?> uniqueKey) {
        return new Result<>(rows, keys, rowKeys, rowCount, null, uniqueKey);
    }

    static <T> Result<T> ofCount(int rowCount, @Nullable InsertedRow inserted) {
        return new Result<>(null, List.of(), null, rowCount, inserted, Function.identity());
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
                    "Multiple rows were found where one is wanted; narrow the statement, or use first()");
        }
    }

    /**
     * The next rows that are left, and the result stays open behind them.
     *
     * @param most how many at most, at least 1
     * @return what they yield, in order; fewer at the end, where the result is closed
     * @throws dev.athanor.error.ArgumentException when the number is less than 1
     * @throws ResourceClosedException when the result was closed before its end, or never had rows
     */
    public List<T> fetchMany(int most) {
        Rows<T> source = rows();
        return source.take(atLeastOne("fetchMany", most));
    }

    /**
     * The rows in lists of equal length, each read when it is asked for. This result is read through the new one.
     *
     * @param size the length of a list, at least 1; the last one may be shorter
     * @return the lists
     * @throws dev.athanor.error.ArgumentException when the size is less than 1
     */
    public Result<List<T>> partitions(int size) {
        return new Result<>(
                rows().partitions(atLeastOne("partitions", size)), keys, null, rowCount, null, Function.identity());
    }

    private static int atLeastOne(String method, int rows) {
        if (rows < 1) {
            throw new ArgumentException("%s(..) takes at least 1 row, not %d".formatted(method, rows));
        }
        return rows;
    }

    /**
     * Leaves out rows that were given before. Values are compared by {@code equals}, entities by identity. This result is read
     * through the new one, which remembers what it gave.
     *
     * @return the rows without repetitions, in order
     */
    public Result<T> unique() {
        return unique(uniqueKey);
    }

    /**
     * Leaves out rows whose key a row before them had. This result is read through the new one, which remembers the keys.
     *
     * @param key makes a row's key, to be compared by {@code equals}
     * @return the first row of each key, in order
     */
    public Result<T> unique(Function<? super T, ?> key) {
        return new Result<>(rows().unique(key), keys, rowKeys, rowCount, null, uniqueKey);
    }

    /**
     * Reads all rows that are left and keeps them, to be read more than once. Closes the result.
     *
     * @return the rows
     */
    public FrozenResult<T> freeze() {
        return new FrozenResult<>(all(), keys, rowKeys, uniqueKey);
    }

    /**
     * This result's rows, then those of others. All are read through the new one.
     *
     * @param others results of as many elements per row
     * @return the rows of all
     * @throws InvalidRequestException when another result's rows have more or fewer elements
     */
    @SafeVarargs
    public final Result<T> merge(Result<? extends T>... others) {
        List<Rows<? extends T>> parts = new ArrayList<>(List.of(rows()));
        for (Result<? extends T> other : others) {
            if (other.keys.size() != keys.size()) {
                throw new InvalidRequestException(
                        "Results of different rows cannot be merged: %s and %s".formatted(keys, other.keys));
            }
            parts.add(other.rows());
        }
        return new Result<>(Rows.concatenated(parts), keys, rowKeys, -1, null, uniqueKey);
    }

    /**
     * The rows of this result and of another side by side: each has the elements of this one's row, then those of the other's.
     * Both are read through the new one. {@link #merge} puts results one behind the other.
     *
     * @param other a result of as many rows, which is found out at the end
     * @return the wider rows
     * @throws InvalidRequestException when the rows of one are no {@link Row}s; while reading, when one has fewer rows
     */
    public Result<Row> spliceHorizontally(Result<Row> other) {
        RowKeys both = rowKeys("spliceHorizontally").beside(other.rowKeys("spliceHorizontally"));
        Rows<Row> pairs =
                Rows.paired(rows(), other.rows(), (mine, its) -> ((ResultRow) mine).beside((ResultRow) its, both));
        return new Result<>(pairs, both.names(), both, -1, null, Function.identity());
    }

    /**
     * Some elements of each row, in an order of their own. This result is read through the new one.
     *
     * @param selected elements of the select list
     * @return the narrower rows
     * @throws InvalidRequestException when the rows are no {@link Row}s
     * @throws dev.athanor.error.NoSuchColumnException when one was not selected
     */
    public Result<Row> columns(Selectable<?>... selected) {
        RowKeys all = rowKeys("columns");
        return narrowed(Arrays.stream(selected).mapToInt(all::indexOf).toArray());
    }

    /**
     * Some elements of each row, in an order of their own. This result is read through the new one.
     *
     * @param names names of elements
     * @return the narrower rows
     * @throws InvalidRequestException when the rows are no {@link Row}s
     * @throws dev.athanor.error.NoSuchColumnException when there is none of a name
     * @throws dev.athanor.error.AmbiguousColumnException when there are several of a name
     */
    public Result<Row> columns(String... names) {
        RowKeys all = rowKeys("columns");
        return narrowed(Arrays.stream(names).mapToInt(all::indexOf).toArray());
    }

    private Result<Row> narrowed(int[] positions) {
        RowKeys narrower = rowKeys("columns").at(positions);
        Rows<Row> narrowedRows = rows().map(row -> ((ResultRow) row).at(positions, narrower));
        return new Result<>(narrowedRows, narrower.names(), narrower, rowCount, null, Function.identity());
    }

    private RowKeys rowKeys(String method) {
        rows();
        if (rowKeys == null) {
            throw new InvalidRequestException(
                    "This result yields single values and no rows; read them as they are, without %s(..)"
                            .formatted(method));
        }
        return rowKeys;
    }

    /**
     * Each row as a map from names to values, for those who do not know what was selected. This result is read through the
     * new one.
     *
     * @return the maps, unmodifiable, in the order of the elements
     * @throws InvalidRequestException when the rows are no {@link Row}s
     */
    public Result<Map<String, @Nullable Object>> mappings() {
        rowKeys("mappings");
        return map(row -> ((Row) row).asMap());
    }

    /**
     * The value of one element of each row. This result is read through the new one.
     *
     * @param <V> the Java class of the values
     * @param selected an element of the select list
     * @return the values
     * @throws InvalidRequestException when the rows are no {@link Row}s
     * @throws dev.athanor.error.NoSuchColumnException when it was not selected; raised at the first row
     */
    public <V> Result<V> scalars(Selectable<V> selected) {
        rowKeys("scalars");
        return map(row -> Nulls.asIs(((Row) row).get(selected)));
    }

    /**
     * The value of one element of each row, for those who do not know what was selected. This result is read through the new
     * one.
     *
     * @param <V> the Java class of the values
     * @param index the element's position, from 0
     * @param type the Java class of the values
     * @return the values
     * @throws InvalidRequestException when the rows are no {@link Row}s
     * @throws dev.athanor.error.NoSuchColumnException when there is no such position; raised at the first row
     * @throws dev.athanor.error.ResultException when a value is of another class; raised at its row
     */
    public <V> Result<V> scalars(int index, Class<V> type) {
        rowKeys("scalars");
        return map(row -> Nulls.asIs(((Row) row).get(index, type)));
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
        return new Result<>(rows().map(function), keys, null, rowCount, null, Function.identity());
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
        return new Result<>(rows().records(type, keys), keys, null, rowCount, null, Function.identity());
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
        return rows().iterator();
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
     * @return the key's columns; null where a value was computed by the database and not given back, and when no row was added
     * @throws InvalidRequestException when the statement was none that inserts one row, or the driver does not give the values
     *     that the database generated
     */
    public Row insertedPrimaryKey() {
        return inserted("an inserted primary key").primaryKey();
    }

    /**
     * What the database made of the row that an INSERT with {@code returnDefaults()} added: the values of the columns that were not
     * given.
     *
     * @return the columns that the database could return, which is the primary key alone where there is no RETURNING
     * @throws InvalidRequestException when the statement was none that inserts one row, or the driver does not give the values
     *     that the database generated
     */
    public Row returnedDefaults() {
        return inserted("returned defaults").returnedDefaults();
    }

    private InsertedRow inserted(String what) {
        if (inserted == null) {
            throw new InvalidRequestException(
                    "Only an INSERT of one row without RETURNING has %s; use returning(..)".formatted(what));
        }
        return inserted;
    }

    /**
     * The names of the elements of each row.
     *
     * @return the names in order; empty when the statement gave no rows
     */
    public List<String> keys() {
        return keys;
    }

    /**
     * Whether the statement gave rows, read or not.
     *
     * @return false when all there is to ask for is {@link #rowCount()}
     */
    public boolean returnsRows() {
        return rows != null;
    }

    /**
     * Whether the result has ended: it was read to its end, closed, or never had rows.
     *
     * @return true when no rows can be read any more
     */
    public boolean isClosed() {
        return rows == null || rows.isClosed();
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
}
