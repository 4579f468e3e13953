package dev.athanor.engine;

import dev.athanor.error.ResourceClosedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are read in portions, since something is done for all rows of a portion before the first of them is given. */
final class BufferedRows<T> implements Rows<T> {
    private final RowCursor cursor;
    private final RowReader<T> reader;
    private final ElementReaders readers;
    private Iterator<T> ready = Collections.emptyIterator();
    private @Nullable T current;
    private boolean exhausted;
    private boolean closed;

    private BufferedRows(RowCursor cursor, RowReader<T> reader, ElementReaders readers) {
        this.cursor = cursor;
        this.reader = reader;
        this.readers = readers;
    }

    /** Reads the first portion at once, so that a result of one portion is no longer open in the database. */
    static <T> Rows<T> of(RowCursor cursor, RowReader<T> reader, ElementReaders readers) {
        BufferedRows<T> rows = new BufferedRows<>(cursor, reader, readers);
        rows.read();
        return rows;
    }

    private void read() {
        List<T> portion = new ArrayList<>();
        try {
            while (!exhausted && portion.size() < readers.portion()) {
                exhausted = !cursor.next();
                if (!exhausted) {
                    T row = reader.read(cursor);
                    if (!readers.isRepetition()) {
                        portion.add(row);
                    }
                }
            }
            readers.portionRead();
        } catch (RuntimeException | Error e) {
            cursor.close();
            throw e;
        }
        ready = portion.iterator();
    }

    @Override
    public boolean next() {
        if (closed) {
            throw new ResourceClosedException(
                    "This result is closed: it was read to its end, or closed; execute the statement again");
        }
        if (!ready.hasNext() && !exhausted) {
            read();
        }
        closed = !ready.hasNext();
        current = closed ? null : ready.next();
        return !closed;
    }

    @Override
    public T current() {
        return Nulls.asIs(current);
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
        cursor.close();
    }
}
