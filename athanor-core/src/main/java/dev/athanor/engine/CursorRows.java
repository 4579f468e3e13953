package dev.athanor.engine;

import java.util.List;

/**
 * Rows as they come from the database.
 *
 * @param <T> what a row yields
 */
final class CursorRows<T> implements Rows<T> {
    private final RowCursor cursor;
    private final RowReader<T> reader;
    private final boolean plain;

    /**
     * Reads the rows of a query.
     *
     * @param plain whether each element is one column, so that other readers may do without the elements
     */
    CursorRows(RowCursor cursor, RowReader<T> reader, boolean plain) {
        this.cursor = cursor;
        this.reader = reader;
        this.plain = plain;
    }

    @Override
    public boolean next() {
        return cursor.next();
    }

    @Override
    public T current() {
        return reader.read(cursor);
    }

    @Override
    public boolean isClosed() {
        return cursor.isClosed();
    }

    @Override
    public void close() {
        cursor.close();
    }

    @Override
    public <R> Rows<R> records(Class<R> type, List<String> keys) {
        return plain
                ? new CursorRows<>(cursor, cursor.plan().records(type, keys), false)
                : Rows.super.records(type, keys);
    }
}
