package dev.athanor.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.DdlScript;
import dev.athanor.compile.Syntax;
import dev.athanor.error.CompileException;
import dev.athanor.testsupport.conformance.SqlText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Writes each option of the schema's items for each dialect, and compares with what scripts/record-ddl.py recorded of SQLAlchemy. */
class DdlVariationTest {
    @TestFactory
    Stream<DynamicTest> optionsAreWrittenAsUpstreamDoes() throws IOException {
        Map<String, Syntax> syntaxes = RecordedDialects.syntaxes();
        return recorded().entrySet().stream()
                .flatMap(construct -> construct.getValue().entrySet().stream()
                        .map(expected -> DynamicTest.dynamicTest(
                                construct.getKey() + " on " + expected.getKey(),
                                () -> check(
                                        Objects.requireNonNull(
                                                DdlVariations.ALL.byId().get(construct.getKey())),
                                        syntaxes.get(expected.getKey()),
                                        expected.getValue()))));
    }

    private static void check(Consumer<DdlScript> construct, Syntax syntax, List<String> expected) {
        DdlScript script = new DdlScript(syntax);
        if (expected.get(0).startsWith("!")) {
            assertThatThrownBy(() -> construct.accept(script)).isInstanceOf(CompileException.class);
        } else {
            construct.accept(script);
            assertThat(script.statements().stream().map(SqlText::normalise)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void eachConstructIsRecorded() throws IOException {
        assertThat(recorded()).containsOnlyKeys(DdlVariations.ALL.byId().keySet());
    }

    /** The statements by construct and dialect. */
    private static Map<String, Map<String, List<String>>> recorded() throws IOException {
        Map<String, Map<String, List<String>>> found = new LinkedHashMap<>();
        Recorded.lines("ddl.tsv")
                .forEach(fields -> found.computeIfAbsent(fields[0], name -> new LinkedHashMap<>())
                        .computeIfAbsent(fields[1], name -> new ArrayList<>())
                        .add(SqlText.normalise(fields[2])));
        return found;
    }
}
