package dev.athanor.engine;

import dev.athanor.error.NoSuchColumnException;
import dev.athanor.error.ResultException;
import dev.athanor.sql.Row;
import dev.athanor.sql.Selectable;
import java.util.AbstractList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row as its values with keys shared by all rows of the result. Values are fields, so that rows of few elements, which most
 * are, need no array; of more elements the last field holds what is left. Equal to rows of equal values.
 */
final class ResultRow implements Row {
    private static final int FIELDS = 4;
    private static final int BEFORE_REST = FIELDS - 1;

    private final RowKeys keys;
    private final @Nullable Object first;
    private final @Nullable Object second;
    private final @Nullable Object third;
    private final @Nullable Object fourthOrRest;

    /** Gives a row its values, each asked for once and in order. */
    interface Elements<S> {
        @Nullable
        Object get(S source, int index);
    }

    <S> ResultRow(RowKeys keys, Elements<? super S> elements, S source) {
        int size = keys.size();
        this.keys = keys;
        this.first = size > 0 ? elements.get(source, 0) : null;
        this.second = size > 1 ? elements.get(source, 1) : null;
        this.third = size > 2 ? elements.get(source, 2) : null;
        if (size <= FIELDS) {
            this.fourthOrRest = size == FIELDS ? elements.get(source, BEFORE_REST) : null;
        } else {
            @Nullable Object[] rest = new @Nullable Object[size - BEFORE_REST];
            for (int i = 0; i < rest.length; i++) {
                rest[i] = elements.get(source, BEFORE_REST + i);
            }
            this.fourthOrRest = rest;
        }
    }

    /** The row of some of the elements. */
    ResultRow at(int[] positions, RowKeys narrower) {
        return new ResultRow(narrower, (ResultRow row, int index) -> row.value(positions[index]), this);
    }

    /** The row of these elements and then of another's. */
    ResultRow beside(ResultRow other, RowKeys both) {
        int size = size();
        return new ResultRow(
                both, (ResultRow row, int index) -> index < size ? row.value(index) : other.value(index - size), this);
    }

    private @Nullable Object value(int index) {
        return switch (index) {
            case 0 -> first;
            case 1 -> second;
            case 2 -> third;
            default -> keys.size() <= FIELDS ? fourthOrRest : rest()[index - BEFORE_REST];
        };
    }

    @SuppressWarnings("NullAway") // rows of more elements have it
    private @Nullable Object[] rest() {
        return (@Nullable Object[]) fourthOrRest;
    }

    @Override
    @SuppressWarnings("unchecked") // the element yields a T
    public <T> @Nullable T get(Selectable<T> selected) {
        return (T) value(keys.indexOf(selected));
    }

    @Override
    public @Nullable Object get(int index) {
        if (index < 0 || index >= size()) {
            throw new NoSuchColumnException(
                    "The row has no position %d; it has %d elements: %s".formatted(index, size(), keys.names()));
        }
        return value(index);
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
        return keys.size();
    }

    @Override
    public List<String> keys() {
        return keys.names();
    }

    @Override
    public List<@Nullable Object> values() {
        return new AbstractList<>() {
            @Override
            public @Nullable Object get(int index) {
                return value(Objects.checkIndex(index, size()));
            }

            @Override
            public int size() {
                return ResultRow.this.size();
            }
        };
    }

    @Override
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size(); i++) {
            map.put(keys.names().get(i), value(i));
        }
        return Collections.unmodifiableMap(map);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && values().equals(row.values());
    }

    @Override
    public int hashCode() {
        return values().hashCode();
    }

    /** {@return the values in parentheses} */
    @Override
    public String toString() {
        return ParameterText.of(values(), false);
    }
}
