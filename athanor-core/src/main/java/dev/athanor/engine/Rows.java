package dev.athanor.engine;

import dev.athanor.error.InvalidRequestException;
import dev.athanor.error.ResourceClosedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiFunction;
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

    boolean isClosed();

    @Override
    void close();

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
            public boolean isClosed() {
                return closed;
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    /** The rows of several results, one result after the other. */
    static <T> Rows<T> concatenated(List<Rows<? extends T>> parts) {
        return new Rows<>() {
            private int part;

            @Override
            public boolean next() {
                while (!parts.get(part).next()) {
                    if (part == parts.size() - 1) {
                        return false;
                    }
                    part++;
                }
                return true;
            }

            @Override
            public T current() {
                return parts.get(part).current();
            }

            @Override
            public boolean isClosed() {
                return parts.get(parts.size() - 1).isClosed();
            }

            @Override
            public void close() {
                parts.forEach(Rows::close);
            }
        };
    }

    /** The rows of two results of as many rows, each with the one that has its place in the other. */
    static <A, B, R> Rows<R> paired(Rows<A> first, Rows<B> second, BiFunction<? super A, ? super B, ? extends R> pair) {
        return new Rows<>() {
            @Override
            public boolean next() {
                boolean more = first.next();
                if (more != second.next()) {
                    throw new InvalidRequestException(
                            "The results side by side do not have as many rows, the %s has fewer"
                                    .formatted(more ? "second" : "first"));
                }
                return more;
            }

            @Override
            public R current() {
                return pair.apply(first.current(), second.current());
            }

            @Override
            public boolean isClosed() {
                return first.isClosed();
            }

            @Override
            public void close() {
                try (second) {
                    first.close();
                }
            }
        };
    }

    default <R> Rows<R> map(Function<? super T, ? extends R> function) {
        return new Derived<T, R>(this) {
            @Override
            public boolean next() {
                return source.next();
            }

            @Override
            public R current() {
                return function.apply(source.current());
            }
        };
    }

    /** Records of the rows, whose elements are called so. */
    default <R> Rows<R> records(Class<R> type, List<String> keys) {
        return map(RecordMapper.of(type, keys));
    }

    /** Each row whose key no row before it had. */
    default Rows<T> unique(Function<? super T, ?> key) {
        return new Derived<T, T>(this) {
            private final Set<@Nullable Object> seen = new HashSet<>();
            private @Nullable T current;

            @Override
            public boolean next() {
                while (source.next()) {
                    T row = source.current();
                    if (seen.add(key.apply(row))) {
                        current = row;
                        return true;
                    }
                }
                return false;
            }

            @Override
            public T current() {
                return Nulls.asIs(current);
            }
        };
    }

    /** Lists of so many rows, the last of which may be shorter. */
    default Rows<List<T>> partitions(int size) {
        return new Derived<T, List<T>>(this) {
            private List<T> current = List.of();
            private boolean ended;

            @Override
            public boolean next() {
                if (ended) {
                    return false;
                }
                current = source.take(size);
                ended = current.size() < size;
                return !current.isEmpty();
            }

            @Override
            public List<T> current() {
                return current;
            }
        };
    }

    /** The next rows, at most so many; fewer at the end. */
    default List<T> take(int most) {
        List<T> taken = new ArrayList<>();
        while (taken.size() < most && next()) {
            taken.add(current());
        }
        return taken;
    }

    default Iterator<T> iterator() {
        return new Iterator<>() {
            private boolean fetched;
            private boolean more;

            @Override
            public boolean hasNext() {
                if (!fetched) {
                    more = Rows.this.next();
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
                return current();
            }
        };
    }

    /** Rows made of other rows, with which they are closed. */
    abstract class Derived<S, T> implements Rows<T> {
        final Rows<S> source;

        Derived(Rows<S> source) {
            this.source = source;
        }

        @Override
        public boolean isClosed() {
            return source.isClosed();
        }

        @Override
        public void close() {
            source.close();
        }
    }
}
