package dev.athanor.dialect.postgresql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL wants of arrays of several dimensions: all arrays within one are equally long, and none is null or empty. */
final class ArrayShape {
    private ArrayShape() {}

    /** Why lists of lists are no array, or null when they are one. */
    static @Nullable String fault(List<?> list) {
        List<Integer> first = null;
        for (Object inner : list) {
            if (!(inner instanceof List<?> elements) || elements.isEmpty()) {
                return "PostgreSQL has no arrays within which an array is null or without elements; keep JSON";
            }
            List<Integer> lengths = lengths(elements);
            if (first != null && !first.equals(lengths)) {
                return "PostgreSQL wants all arrays within an array to be equally long; keep JSON";
            }
            first = lengths;
            String deeper = elements.get(0) instanceof List<?> ? fault(elements) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }

    private static List<Integer> lengths(List<?> list) {
        List<Integer> lengths = new ArrayList<>();
        Object each = list;
        while (each instanceof List<?> inner) {
            lengths.add(inner.size());
            each = inner.isEmpty() ? null : inner.get(0);
        }
        return lengths;
    }
}
