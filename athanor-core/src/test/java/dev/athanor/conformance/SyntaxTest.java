package dev.athanor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Parses what the dialects of one database would execute by a grammar that others made. */
public abstract class SyntaxTest {
    private final List<String> dialects;
    private final Set<String> rejections;

    /**
     * For the test of one database.
     *
     * @param dialects its dialects, the current one first
     * @param rejections ids of cases whose texts the grammar is known to refuse
     */
    protected SyntaxTest(List<String> dialects, Set<String> rejections) {
        this.dialects = dialects;
        this.rejections = rejections;
    }

    /**
     * Parses a text.
     *
     * @param sql the text
     * @return what the grammar has against it
     */
    protected abstract List<String> errors(String sql);

    @TestFactory
    Stream<DynamicTest> constructsParse() {
        return dialects.stream()
                .flatMap(dialect -> ExecutedTexts.of(dialect).entrySet().stream()
                        .map(text -> DynamicTest.dynamicTest(
                                text.getKey() + " on " + dialect, () -> check(text.getKey(), text.getValue()))));
    }

    private void check(String id, String sql) {
        if (rejections.contains(id)) {
            assertThat(errors(sql))
                    .as("no longer refused, so take " + id + " off the list: " + sql)
                    .isNotEmpty();
        } else {
            assertThat(errors(sql)).as(id + ": " + sql).isEmpty();
        }
    }

    @Test
    void comparesMostConstructs() {
        assertThat(ExecutedTexts.of(dialects.get(0))).hasSizeGreaterThan(180);
    }
}
