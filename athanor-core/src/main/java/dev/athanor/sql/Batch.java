package dev.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the parameters of many rows, to be executed as one batch.
 *
 * @param <T> what RETURNING yields; {@link Void} without
 * @param statement the statement
 * @param keys the names of the columns that are written
 * @param rows one array per row with values in the order of the keys, null for SQL NULL
 */
public record Batch<T>(Statement<T> statement, List<String> keys, List<@Nullable Object[]> rows)
        implements Executable<T> {
    @SafeVarargs
    static <T, R> Batch<T> of(Insert<T> insert, Iterable<? extends R> objects, Setter<? super R>... setters) {
        List<String> keys = new ArrayList<>(setters.length);
        for (Setter<? super R> setter : setters) {
            keys.add(setter.target().bindName());
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (R object : objects) {
            @Nullable Object[] row = new @Nullable Object[setters.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = setters[i].property().apply(object);
            }
            rows.add(row);
        }
        return new Batch<>(insert, List.copyOf(keys), rows);
    }
}
