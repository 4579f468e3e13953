package dev.athanor.testsupport.conformance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what happened in a scenario with what upstream does in it. Warnings are not compared. */
final class OrmComparison {
    private final boolean orderCounts;

    private OrmComparison(boolean orderCounts) {
        this.orderCounts = orderCounts;
    }

    static List<String> differences(OrmCase one, List<ObservedStep> actual) {
        OrmComparison comparison = new OrmComparison(!one.orderNotFixed());
        List<String> first = List.of();
        for (List<OrmStep> expected : one.allSteps()) {
            List<String> found = comparison.compareSteps(expected, actual);
            if (found.isEmpty()) {
                return found;
            }
            first = first.isEmpty() ? found : first;
        }
        return first;
    }

    private List<String> compareSteps(List<OrmStep> expected, List<ObservedStep> actual) {
        if (expected.size() != actual.size()) {
            return List.of(SqlComparison.different(
                    "number of steps", String.valueOf(expected.size()), String.valueOf(actual.size())));
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            OrmStep step = expected.get(i);
            String prefix = "step " + (i + 1) + " (" + step.words() + "), ";
            compareStep(step, actual.get(i)).forEach(difference -> found.add(prefix + difference));
        }
        return found;
    }

    private List<String> compareStep(OrmStep expected, ObservedStep actual) {
        List<String> found = new ArrayList<>();
        List<Emission> expectedEmissions = Batches.joined(expected.emitted());
        List<Emission> actualEmissions = Batches.joined(actual.emitted());
        if (!sameEmissions(expectedEmissions, actualEmissions)) {
            found.add(SqlComparison.different("emitted", lines(expectedEmissions), lines(actualEmissions)));
        }
        if (!Values.same(expected.results(), actual.results())) {
            found.add(
                    SqlComparison.different("results", Values.show(expected.results()), Values.show(actual.results())));
        }
        if (!sameErrors(expected.raises(), actual.raised())) {
            List<String> names =
                    expected.raises().stream().map(ExpectedError::javaName).toList();
            found.add(SqlComparison.different(
                    "raised", names.toString(), actual.raised().toString()));
        }
        return found;
    }

    private boolean sameEmissions(List<Emission> expected, List<Emission> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!sameEmission(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean sameEmission(Emission expected, Emission actual) {
        if (expected instanceof Emission.Statement one && actual instanceof Emission.Statement other) {
            return one.sql().equals(other.sql())
                    && one.many() == other.many()
                    && one.rows().size() == other.rows().size()
                    && sameRows(one.rows(), other.rows());
        }
        return expected instanceof Emission.Tx one && actual instanceof Emission.Tx other && sameTx(one, other);
    }

    /** The names of savepoints are ours to choose. */
    private static boolean sameTx(Emission.Tx expected, Emission.Tx actual) {
        return withoutName(expected.text()).equals(withoutName(actual.text()));
    }

    private static String withoutName(String text) {
        return SqlText.normalise(text).replaceAll("(SAVEPOINT) \\S+$", "$1");
    }

    private boolean sameRows(List<List<@Nullable Object>> expected, List<List<@Nullable Object>> actual) {
        List<List<@Nullable Object>> rest = new ArrayList<>(actual);
        for (List<@Nullable Object> row : expected) {
            int partner = partner(row, orderCounts ? rest.subList(0, 1) : rest);
            if (partner < 0) {
                return false;
            }
            rest.remove(partner);
        }
        return true;
    }

    private static int partner(List<@Nullable Object> row, List<List<@Nullable Object>> candidates) {
        for (int i = 0; i < candidates.size(); i++) {
            if (sameParameters(row, candidates.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean sameParameters(List<@Nullable Object> expected, List<@Nullable Object> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!Values.sameParameter(expected.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameErrors(List<ExpectedError> expected, List<Throwable> actual) {
        if (expected.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!expected.get(i).matches(actual.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static String lines(List<Emission> emissions) {
        StringBuilder lines = new StringBuilder();
        emissions.forEach(one -> lines.append("\n    ").append(one));
        return lines.isEmpty() ? "nothing" : lines.toString();
    }
}
