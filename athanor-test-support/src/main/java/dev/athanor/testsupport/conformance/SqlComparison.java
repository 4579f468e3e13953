package dev.athanor.testsupport.conformance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what our compiler made of a construct with what upstream's did. Warnings are not compared. */
final class SqlComparison {
    private final boolean orderCounts;

    private SqlComparison(boolean orderCounts) {
        this.orderCounts = orderCounts;
    }

    /** What differs, one line each, from the first answer if there are several right ones; empty if nothing does. */
    static List<String> differences(SqlCase one, String dialect, Outcome<Compiled> actual) {
        SqlComparison comparison = new SqlComparison(!one.orderNotFixed());
        List<String> first = List.of();
        for (SqlExpectation expected : one.allExpected(dialect)) {
            List<String> found = comparison.compare(expected, actual);
            if (found.isEmpty()) {
                return found;
            }
            first = first.isEmpty() ? found : first;
        }
        return first;
    }

    static List<String> differences(SqlRun expected, Outcome<SqlRun> actual) {
        SqlRun run = actual.value();
        if (run == null) {
            return List.of(actual.unexpectedFailure());
        }
        List<String> found = new ArrayList<>();
        compareIfRecorded("keys", expected.keys(), run.keys(), found);
        compareIfRecorded(
                "rowcount",
                expected.rowcount() == null ? null : expected.rowcount().longValue(),
                run.rowcount(),
                found);
        compareIfRecorded("table afterwards", expected.tableAfter(), run.tableAfter(), found);
        List<List<@Nullable Object>> rows = expected.rows();
        if (expected.ordered() || rows == null || run.rows() == null) {
            compareIfRecorded("rows", rows, run.rows(), found);
        } else if (!Values.sameUnordered(rows, run.rows())) {
            found.add(different("rows, in any order", Values.show(rows), Values.show(run.rows())));
        }
        return found;
    }

    private static void compareIfRecorded(
            String what, @Nullable Object expected, @Nullable Object actual, List<String> found) {
        if (expected != null && !Values.same(expected, actual)) {
            found.add(different(what, Values.show(expected), Values.show(actual)));
        }
    }

    private List<String> compare(SqlExpectation expected, Outcome<Compiled> actual) {
        ExpectedError error = expected.error();
        if (error != null) {
            return actual.differencesFrom(error);
        }
        Compiled compiled = actual.value();
        if (compiled == null) {
            return List.of(actual.unexpectedFailure());
        }
        List<String> found = new ArrayList<>();
        List<String> texts = compiled.texts().stream().map(SqlText::normalise).toList();
        Collection<String> names = expected.names();
        List<String> statements = expected.statements();
        if (statements != null) {
            compareTexts(
                    statements.stream()
                            .map(one -> SqlText.normalise(one, names))
                            .toList(),
                    texts,
                    found);
        } else if (expected.type() != null) {
            compareTexts(List.of(SqlText.normalise(expected.type(), names)), texts, found);
        } else if (expected.sql() != null) {
            compareStatement(expected, expected.sql(), texts, found);
            compareValues(expected.values(), compiled.params(), found);
        } else {
            SqlExpectation.Style positional = expected.styles().get("qmark");
            compareTexts(positional == null ? List.of() : List.of(SqlText.normalise(positional.sql())), texts, found);
        }
        return found;
    }

    private void compareStatement(SqlExpectation expected, String sql, List<String> texts, List<String> found) {
        String withCasts = expected.sqlWithCasts();
        if (withCasts == null || !texts.equals(List.of(SqlText.normalise(withCasts, expected.names())))) {
            compareTexts(List.of(SqlText.normalise(sql, expected.names())), texts, found);
        }
    }

    private void compareTexts(List<String> expected, List<String> actual, List<String> found) {
        boolean same = orderCounts ? expected.equals(actual) : Values.sameUnordered(expected, actual);
        if (!same) {
            found.add(different(
                    "text", String.join(";\n            ", expected), String.join(";\n            ", actual)));
        }
    }

    private static void compareValues(
            List<@Nullable Object> expected, List<@Nullable Object> actual, List<String> found) {
        if (!Values.same(expected, actual)) {
            found.add(different("parameters", Values.show(expected), Values.show(actual)));
        }
    }

    static String different(String what, String expected, String actual) {
        return what + "\n  expected: " + expected + "\n  actual:   " + actual;
    }
}
