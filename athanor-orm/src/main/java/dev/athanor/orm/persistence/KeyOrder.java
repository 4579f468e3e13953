package dev.athanor.orm.persistence;

import dev.athanor.orm.state.InstanceState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Sorts rows by primary key, as upstream does: whoever writes several rows of a table writes them in the same order. */
final class KeyOrder {
    private KeyOrder() {}

    static List<InstanceState> sorted(Collection<InstanceState> states) {
        List<InstanceState> sorted = new ArrayList<>(states);
        sorted.sort((one, other) -> compare(one.identity(), other.identity()));
        return sorted;
    }

    private static int compare(List<Object> one, List<Object> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = compareParts(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // both are of one class
    private static int compareParts(Object one, Object other) {
        return one instanceof Comparable<?> && one.getClass() == other.getClass()
                ? ((Comparable<Object>) one).compareTo(other)
                : 0; // such as bytes: as they come
    }
}
