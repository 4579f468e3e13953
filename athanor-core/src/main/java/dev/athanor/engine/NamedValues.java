package dev.athanor.engine;

import dev.athanor.error.StatementException;
import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
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

    /**
     * The values of all rows in the order of the keys.
     *
     * @param errors says whether a wrong value may be shown
     */
    static List<@Nullable Object[]> rows(
            Plan plan, List<String> keys, List<? extends Map<String, ?>> maps, Errors errors) {
        @Nullable SqlType<?>[] types = plan.keyTypes();
        if (maps.size() == 1) {
            return Collections.singletonList(row(plan, keys, types, maps.get(0), 0, errors));
        }
        List<@Nullable Object[]> rows = new ArrayList<>(maps.size());
        for (int i = 0; i < maps.size(); i++) {
            rows.add(row(plan, keys, types, maps.get(i), i, errors));
        }
        return Collections.unmodifiableList(rows);
    }

    private static @Nullable Object[] row(
            Plan plan, List<String> keys, @Nullable SqlType<?>[] types, Map<String, ?> map, int number, Errors errors) {
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
            row[k] = type == null ? value : accept(plan, key, type, value, errors);
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

    private static @Nullable Object accept(
            Plan plan, String key, SqlType<?> type, @Nullable Object value, Errors errors) {
        if (!isList(plan, key)) {
            return acceptOne(plan, key, type, value, errors);
        }
        if (!(value instanceof Collection<?> elements)) {
            throw refused(plan, key, "it takes a list of values", value, errors);
        }
        List<@Nullable Object> accepted = new ArrayList<>(elements.size());
        for (Object element : elements) {
            accepted.add(acceptOne(plan, key, type, element, errors));
        }
        return accepted;
    }

    private static @Nullable Object acceptOne(
            Plan plan, String key, SqlType<?> type, @Nullable Object value, Errors errors) {
        if (!type.accepts(value)) {
            String wanted = "a value of type %s must be a %s"
                    .formatted(type, type.javaType().getName());
            throw refused(plan, key, wanted, value, errors);
        }
        return type.accept(value);
    }

    private static StatementException refused(
            Plan plan, String key, String wanted, @Nullable Object value, Errors errors) {
        return new StatementException(
                "Parameter '%s': %s, not a %s: %s"
                        .formatted(
                                key,
                                wanted,
                                value == null ? "null" : value.getClass().getName(),
                                errors.shown(value)),
                plan.compiled().sql(),
                List.of(),
                null);
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
