package dev.athanor.engine;

import dev.athanor.error.ResourceClosedException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, one after the other. Closes itself at the end.
 *
 * @param <T> what a row yields
 */
interface Rows<T> extends AutoCloseable {
    boolean next();

    T current();

    @Override
    void close();

    static <T> Rows<T> of(RowCursor cursor, RowReader<T> reader) {
        return new Rows<>() {
            @Override
            public boolean next() {
                return cursor.next();
            }

            @Override
            public T current() {
                return reader.read(cursor);
            }

            @Override
            public void close() {
                cursor.close();
            }
        };
    }

    static <T> Rows<T> of(List<T> list) {
        Iterator<T> iterator = list.iterator();
        return new Rows<>() {
            private @Nullable T current;
            private boolean closed;

            @Override
            public boolean next() {
                if (closed) {
                    throw new ResourceClosedException(
                            "This result is closed: it was read to its end, or closed; execute the statement again");
                }
                closed = !iterator.hasNext();
                current = closed ? null : iterator.next();
                return !closed;
            }

            @Override
            public T current() {
                return Nulls.asIs(current);
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    default <R> Rows<R> map(Function<? super T, ? extends R> function) {
        Rows<T> source = this;
        return new Rows<>() {
            @Override
            public boolean next() {
                return source.next();
            }

            @Override
            public R current() {
                return function.apply(source.current());
            }

            @Override
            public void close() {
                source.close();
            }
        };
    }
}
