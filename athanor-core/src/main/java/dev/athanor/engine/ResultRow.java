package dev.athanor.engine;

import dev.athanor.error.NoSuchColumnException;
import dev.athanor.error.ResultException;
import dev.athanor.sql.Row;
import dev.athanor.sql.Selectable;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row as an array of values with keys shared by all rows of the result. Equal to rows of equal values. */
final class ResultRow implements Row {
    private final RowKeys keys;
    private final @Nullable Object[] values;

    ResultRow(RowKeys keys, @Nullable Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** The row of some of the elements. */
    ResultRow at(int[] positions, RowKeys narrower) {
        @Nullable Object[] some = new @Nullable Object[positions.length];
        for (int i = 0; i < some.length; i++) {
            some[i] = values[positions[i]];
        }
        return new ResultRow(narrower, some);
    }

    @Override
    @SuppressWarnings("unchecked") // the element yields a T
    public <T> @Nullable T get(Selectable<T> selected) {
        return (T) values[keys.indexOf(selected)];
    }

    @Override
    public @Nullable Object get(int index) {
        if (index < 0 || index >= values.length) {
            throw new NoSuchColumnException(
                    "The row has no position %d; it has %d elements: %s".formatted(index, values.length, keys.names()));
        }
        return values[index];
    }

    @Override
    public <T> @Nullable T get(int index, Class<T> type) {
        Object value = get(index);
        if (value != null && !type.isInstance(value)) {
            throw new ResultException("Element %d ('%s') is a %s, not a %s"
                    .formatted(index, keys.names().get(index), value.getClass().getName(), type.getName()));
        }
        return type.cast(value);
    }

    @Override
    public <T> @Nullable T get(String name, Class<T> type) {
        return get(keys.indexOf(name), type);
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public List<String> keys() {
        return keys.names();
    }

    @Override
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.<@Nullable Object>asList(values));
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(keys.names().get(i), values[i]);
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && values().equals(row.values());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** {@return the values in parentheses} */
    @Override
    public String toString() {
        return ParameterText.of(values(), false);
    }
}
