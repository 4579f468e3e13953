package dev.athanor.testsupport.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what our inspector tells of a database with what upstream's does, and says where in the tree they part. */
final class ReflectComparison {
    private final boolean orderCounts;

    private ReflectComparison(boolean orderCounts) {
        this.orderCounts = orderCounts;
    }

    static List<String> differences(
            ReflectCase one, Outcome<? extends Map<String, ? extends @Nullable Object>> actual) {
        Map<String, ? extends @Nullable Object> answers = actual.value();
        if (answers == null) {
            return List.of(actual.unexpectedFailure());
        }
        List<Map<String, @Nullable Object>> right = new ArrayList<>();
        right.add(one.expected());
        right.addAll(one.alsoRight());
        List<String> first = List.of();
        for (Map<String, @Nullable Object> expected : right) {
            List<String> found = new ArrayList<>();
            new ReflectComparison(!one.orderNotFixed()).compare("answers", expected, answers, found);
            if (found.isEmpty()) {
                return found;
            }
            first = first.isEmpty() ? found : first;
        }
        return first;
    }

    static List<String> recreateDifferences(ReflectCase one, Outcome<List<String>> actual) {
        List<String> texts = actual.value();
        if (texts == null) {
            return List.of(actual.unexpectedFailure());
        }
        List<String> expected = one.recreate() == null ? List.of() : one.recreate();
        List<String> found = new ArrayList<>();
        new ReflectComparison(!one.orderNotFixed()).compare("recreate", normalised(expected), normalised(texts), found);
        return found;
    }

    private static List<String> normalised(List<String> texts) {
        return texts.stream().map(SqlText::normalise).toList();
    }

    private void compare(String path, @Nullable Object expected, @Nullable Object actual, List<String> found) {
        if (expected instanceof Map<?, ?> map
                && actual instanceof Map<?, ?> other
                && map.keySet().equals(other.keySet())) {
            map.forEach((key, value) -> compare(path + "." + key, value, other.get(key), found));
        } else if (orderCounts
                && expected instanceof List<?> list
                && actual instanceof List<?> other
                && list.size() == other.size()) {
            for (int i = 0; i < list.size(); i++) {
                compare(path + "[" + i + "]", list.get(i), other.get(i), found);
            }
        } else if (!same(expected, actual)) {
            found.add(SqlComparison.different(path, Values.show(expected), Values.show(actual)));
        }
    }

    private boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (!orderCounts && expected instanceof List<?> list && actual instanceof List<?> other) {
            return Values.sameUnordered(list, other);
        }
        return Values.same(expected, actual);
    }
}
