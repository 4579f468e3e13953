package dev.athanor.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the parameters of many rows, to be executed as one batch.
 *
 * @param <T> what RETURNING yields; {@link Void} without
 * @param statement the statement
 * @param rows parameters by column name, one map per row, all with the same keys
 */
public record Batch<T>(Statement<T> statement, List<Map<String, @Nullable Object>> rows) implements Executable<T> {
    @SafeVarargs
    static <T, R> Batch<T> of(Insert<T> insert, Iterable<? extends R> objects, Setter<? super R>... setters) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (R object : objects) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            for (Setter<? super R> setter : setters) {
                row.put(setter.target().bindName(), setter.property().apply(object));
            }
            rows.add(row);
        }
        return new Batch<>(insert, rows);
    }
}
