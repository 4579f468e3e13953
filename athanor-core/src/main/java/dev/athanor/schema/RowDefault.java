package dev.athanor.schema;

import dev.athanor.error.InvalidRequestException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A source of values that reads the other values of the row; made by {@link Schema#defaultFromRow}.
 *
 * @param <T> the Java class of the values
 */
public final class RowDefault<T> implements Supplier<T> {
    private final Function<? super RowValues, ? extends T> source;

    RowDefault(Function<? super RowValues, ? extends T> source) {
        this.source = source;
    }

    /**
     * Asks a source for a row's value.
     *
     * @param source a source that may or may not read the row
     * @param row the row's values
     * @return the value
     */
    public static @Nullable Object of(Supplier<?> source, RowValues row) {
        return source instanceof RowDefault<?> reading ? reading.source.apply(row) : source.get();
    }

    /**
     * Not to be called: there is no value apart from a row.
     *
     * @return nothing
     * @throws InvalidRequestException always
     */
    @Override
    public T get() {
        throw new InvalidRequestException(
                "A default that reads the other values of its row has no value apart from a row; ask RowDefault.of(..)");
    }
}
