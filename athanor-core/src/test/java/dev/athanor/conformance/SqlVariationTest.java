package dev.athanor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.CompileOptions;
import dev.athanor.compile.Compiled;
import dev.athanor.compile.ParameterStyle;
import dev.athanor.compile.Slot;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.compile.Syntax;
import dev.athanor.error.CompileException;
import dev.athanor.sql.Bind;
import dev.athanor.sql.NamedSql;
import dev.athanor.sql.Node;
import dev.athanor.sql.ShapedNode;
import dev.athanor.testsupport.conformance.SqlText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Writes statements with parameters by name and by place, and compares text, names, order and values with what scripts/record-sql.py
 * recorded of SQLAlchemy.
 */
class SqlVariationTest {
    private static final Cases ALL = new Cases()
            .addAll(SelectVariations.ALL)
            .addAll(OperatorVariations.ALL)
            .addAll(ParameterVariations.ALL)
            .addAll(TranslatedVariations.ALL);

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]\\w*)");

    /**
     * Statements that some dialect executes in another form than it shows, or not at all: sorted nulls, FILTER, LATERAL, nested set
     * operations, symmetric BETWEEN, locks, samples, booleans of Oracle, full joins, VALUES in FROM, schemas of
     * collations, and parameters that must be equal.
     */
    private static final Set<String> EXECUTED_OTHERWISE = Set.of(
            "desc-label-nulls-last",
            "lateral-counts",
            "filtered-counts",
            "between-of-expressions",
            "is-and-distinct",
            "booleans-selected",
            "greater-than-boolean",
            "grouped-by-expression",
            "locks",
            "locks-of-an-alias",
            "set-operations-mixed",
            "slices-of-union",
            "binds-of-union",
            "delete-using-exists",
            "literal-used-twice",
            "binds-of-lateral",
            "full-join",
            "fetch-with-ties",
            "sampled-join",
            "collations",
            "values-joined");

    /** What SQLAlchemy wrote for a dialect. */
    private record Expected(String statement, String dialect, String text, List<String> values) {
        static Expected of(String[] fields) {
            List<String> values =
                    fields.length < 4 || fields[3].isEmpty() ? List.of() : Arrays.asList(fields[3].split("\\|", -1));
            return new Expected(fields[0], fields[1], fields[2], values);
        }

        boolean isRefused() {
            return text.startsWith("!");
        }

        boolean isTranslated() {
            return TranslatedVariations.ALL.byId().containsKey(statement);
        }

        Node node() {
            return Objects.requireNonNull(ALL.byId().get(statement)).get();
        }
    }

    @TestFactory
    Stream<DynamicTest> statementsAreWrittenAsUpstreamDoes() throws IOException {
        Map<String, Syntax> syntaxes = RecordedDialects.syntaxes();
        return recorded()
                .map(expected -> DynamicTest.dynamicTest(
                        expected.statement() + " on " + expected.dialect(),
                        () -> check(expected, syntaxes.get(expected.dialect()))));
    }

    private static void check(Expected expected, Syntax syntax) {
        Node statement = expected.node();
        if (expected.isRefused()) {
            assertThatThrownBy(() -> SqlCompiler.render(statement, syntax, CompileOptions.EXECUTION))
                    .isInstanceOf(CompileException.class);
        } else if (expected.isTranslated()) {
            checkTranslated(expected, statement, syntax);
        } else {
            NamedSql named = SqlCompiler.renderNamed(statement, syntax);
            assertThat(named.sql().replaceAll("\\s+", " ")).isEqualTo(expected.text());
            assertThat(named.parameters()).hasSize(names(expected.text()).size());
            checkPositional(expected, statement, syntax, names(expected.text()));
        }
    }

    private static void checkTranslated(Expected expected, Node statement, Syntax syntax) {
        List<Bind<?>> binds = ShapedNode.bindsOf(statement);
        Compiled compiled = SqlCompiler.compile(
                        statement, binds, syntax, new CompileOptions(ParameterStyle.NAMED, null, true))
                .translated(TranslatedVariations.TRANSLATION);
        Compiled.Expansion complete = compiled.expand(values(compiled, binds));
        assertThat(SqlText.normalise(complete.sql())).isEqualTo(SqlText.normalise(expected.text()));
        assertThat(shown(complete.values())).isEqualTo(expected.values());
    }

    /** What is executed is what is shown, but for what no database or driver takes in that form. */
    private static void checkPositional(Expected expected, Node statement, Syntax syntax, Set<String> names) {
        dev.athanor.sql.SqlText executed;
        try {
            executed = SqlCompiler.render(statement, syntax, CompileOptions.EXECUTION);
        } catch (CompileException e) {
            assertThat(EXECUTED_OTHERWISE).contains(expected.statement());
            assertThat(e).hasMessageContaining("Dialect '");
            return;
        }
        String text = SqlText.normalise(executed.sql(), Set.of());
        if (!EXECUTED_OTHERWISE.contains(expected.statement())) {
            assertThat(text).isEqualTo(SqlText.normalise(expected.text(), names));
            assertThat(shown(executed.parameters())).isEqualTo(expected.values());
        }
        assertThat(text.chars().filter(c -> c == '?')).hasSameSizeAs(executed.parameters());
    }

    private static Set<String> names(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<@Nullable Object> values(Compiled compiled, List<Bind<?>> binds) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Slot slot : compiled.slots()) {
            values.add(
                    slot.bind() >= 0
                            ? binds.get(slot.bind()).value()
                            : slot.clientDefault() == null
                                    ? null
                                    : slot.clientDefault().get());
        }
        return values;
    }

    private static List<String> shown(List<@Nullable Object> values) {
        return values.stream().map(String::valueOf).toList();
    }

    @Test
    void eachStatementIsRecorded() throws IOException {
        assertThat(recorded().map(Expected::statement).collect(Collectors.toSet()))
                .isEqualTo(ALL.byId().keySet());
    }

    private static Stream<Expected> recorded() throws IOException {
        return Recorded.lines("sql.tsv").map(Expected::of);
    }
}
