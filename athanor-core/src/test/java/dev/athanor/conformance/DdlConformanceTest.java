package dev.athanor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.compile.DdlScript;
import dev.athanor.compile.Syntax;
import dev.athanor.testsupport.conformance.Compiled;
import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.ConformanceReport;
import dev.athanor.testsupport.conformance.SqlCase;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Writes DDL for each dialect and compares with what SQLAlchemy wrote. */
class DdlConformanceTest {
    private static final ScriptCases ALL =
            new ScriptCases().addAll(DdlPlanCases.ALL).addAll(SchemaItemCases.ALL);

    /** Shrinks as the cases are spelled in Java; whoever spells one takes it out. */
    private static final Set<String> NOT_YET_PORTED = Set.of();

    @TestFactory
    Stream<DynamicTest> ddlIsWrittenAsUpstreamDoes() {
        Map<String, Syntax> syntaxes = RecordedDialects.syntaxes();
        return ALL.byId().entrySet().stream().flatMap(entry -> {
            SqlCase one = ConformanceCases.sql(entry.getKey());
            return one.dialects().stream()
                    .filter(syntaxes::containsKey)
                    .map(dialect -> DynamicTest.dynamicTest(
                            one.id() + " on " + dialect,
                            () -> ConformanceReport.check(one, dialect, () -> {
                                DdlScript script = new DdlScript(syntaxes.get(dialect));
                                entry.getValue().accept(script);
                                return Compiled.texts(script.statements());
                            })));
        });
    }

    @Test
    void everyCaseIsSpelledOrListed() {
        Set<String> recorded = new TreeSet<>();
        ConformanceCases.sql().values().stream()
                .filter(one -> one.area().equals("ddl"))
                .forEach(one -> recorded.add(one.id()));
        recorded.removeAll(ALL.byId().keySet());
        assertThat(recorded).containsExactlyInAnyOrderElementsOf(NOT_YET_PORTED);
    }
}
