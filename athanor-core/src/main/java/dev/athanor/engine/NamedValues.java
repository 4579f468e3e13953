package dev.athanor.engine;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.StatementException;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings values that were given by name into the order of a plan's keys, and checks them against the slots' types. */
final class NamedValues {
    private NamedValues() {}

    /** The keys of the first row in an order that does not depend on the map. */
    static List<String> keys(Map<String, ?> first) {
        if (first.size() == 1) {
            return List.of(first.keySet().iterator().next());
        }
        String[] keys = first.keySet().toArray(String[]::new);
        Arrays.sort(keys);
        return List.of(keys);
    }

    static List<@Nullable Object[]> rows(Plan plan, List<String> keys, List<? extends Map<String, ?>> maps) {
        @Nullable SqlType<?>[] types = types(plan, keys.size());
        List<@Nullable Object[]> rows = new ArrayList<>(maps.size());
        for (int i = 0; i < maps.size(); i++) {
            rows.add(row(plan, keys, types, maps.get(i), i));
        }
        return rows;
    }

    private static @Nullable SqlType<?>[] types(Plan plan, int keyCount) {
        @Nullable SqlType<?>[] types = new SqlType<?>[keyCount];
        for (int i = 0; i < plan.slotCount(); i++) {
            if (plan.keyOf(i) >= 0) {
                types[plan.keyOf(i)] = plan.slot(i).type();
            }
        }
        return types;
    }

    private static @Nullable Object[] row(
            Plan plan, List<String> keys, @Nullable SqlType<?>[] types, Map<String, ?> map, int number) {
        @Nullable Object[] row = new @Nullable Object[keys.size()];
        for (int k = 0; k < row.length; k++) {
            String key = keys.get(k);
            Object value = map.get(key);
            if (value == null && !map.containsKey(key)) {
                throw new StatementException(
                        "A value is required for parameter '%s' in row %d (parameter group %d); every row of a batch has the names of the first"
                                .formatted(key, number + 1, number),
                        plan.compiled().sql(),
                        List.of(),
                        null);
            }
            SqlType<?> type = types[k];
            row[k] = type == null ? value : accept(plan, key, type, value);
        }
        if (map.size() > row.length) {
            throw new StatementException(
                    "Row %d has other parameters than the first, which has %s: %s"
                            .formatted(number + 1, keys, map.keySet()),
                    plan.compiled().sql(),
                    List.of(),
                    null);
        }
        return row;
    }

    private static @Nullable Object accept(Plan plan, String key, SqlType<?> type, @Nullable Object value) {
        try {
            if (isList(plan, key)) {
                if (!(value instanceof Collection<?> elements)) {
                    throw new ArgumentException("it takes a list of values, not %s".formatted(value));
                }
                List<@Nullable Object> accepted = new ArrayList<>(elements.size());
                for (Object element : elements) {
                    accepted.add(type.accept(element));
                }
                return accepted;
            }
            return type.accept(value);
        } catch (ArgumentException e) {
            throw new StatementException(
                    "Parameter '%s': %s".formatted(key, e.getMessage()),
                    plan.compiled().sql(),
                    List.of(),
                    e);
        }
    }

    private static boolean isList(Plan plan, String key) {
        for (int i = 0; i < plan.slotCount(); i++) {
            if (plan.slot(i).form().isList() && plan.slot(i).name().equals(key)) {
                return true;
            }
        }
        return false;
    }
}
