package dev.athanor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.compile.CompileOptions;
import dev.athanor.compile.ParameterStyle;
import dev.athanor.compile.Slot;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.compile.Syntax;
import dev.athanor.schema.Table;
import dev.athanor.sql.Bind;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Node;
import dev.athanor.sql.SchemaTranslation;
import dev.athanor.sql.ShapedNode;
import dev.athanor.testsupport.conformance.Compiled;
import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.ConformanceReport;
import dev.athanor.testsupport.conformance.Marker;
import dev.athanor.testsupport.conformance.SqlCase;
import dev.athanor.testsupport.conformance.SqlText;
import dev.athanor.types.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compiles each construct for each dialect and compares with what SQLAlchemy made of it. */
class SqlConformanceTest {
    /** The case that is DDL and belongs to {@link DdlConformanceTest}. */
    private static final String SEQUENCES = "sql-quoting-011";

    @TestFactory
    Stream<DynamicTest> constructsCompileAsUpstream() {
        Map<String, Syntax> syntaxes = RecordedDialects.syntaxes();
        return PortedCases.ALL.byId().entrySet().stream().flatMap(entry -> {
            SqlCase one = ConformanceCases.sql(entry.getKey());
            return one.dialects().stream()
                    .filter(syntaxes::containsKey)
                    .map(dialect -> DynamicTest.dynamicTest(
                            one.id() + " on " + dialect,
                            () -> ConformanceReport.check(
                                    one, dialect, () -> compiled(one, entry.getValue(), syntaxes.get(dialect)))));
        });
    }

    @Test
    void comparesEveryDialectOfTheList() {
        assertThat(RecordedDialects.syntaxes()).containsOnlyKeys(RecordedDialects.NAMES);
    }

    @Test
    void spellsEveryCaseOfItsAreas() {
        Set<String> missing = new HashSet<>(ConformanceCases.sql().keySet());
        missing.removeIf(id -> id.matches("sql-(ddl|types)-.*"));
        missing.removeAll(PortedCases.ALL.byId().keySet());
        assertThat(missing).containsExactly(SEQUENCES);
        assertThat(SchemaItemCases.ALL.byId()).containsKey(SEQUENCES);
    }

    private static Compiled compiled(SqlCase one, Supplier<? extends Node> construct, Syntax syntax) {
        SqlCase.Options asked = one.options();
        ParameterStyle style = asked.literal() ? ParameterStyle.LITERAL : ParameterStyle.NAMED;
        Node node = construct.get();
        List<Bind<?>> binds = ShapedNode.bindsOf(node);
        // Schemas are left out and put in even where nothing is translated, so that every text shows it can be done.
        dev.athanor.compile.Compiled compiled = SqlCompiler.compile(
                        node, binds, syntax, new CompileOptions(style, asked.keys(), true))
                .translated(translation(asked.translate()));
        List<@Nullable Object> values = new ArrayList<>();
        for (Slot slot : compiled.slots()) {
            values.add(value(slot, binds, node));
        }
        dev.athanor.compile.Compiled.Expansion complete = compiled.expand(values);
        // Only by their names are placeholders told from casts and slices.
        List<String> names = compiled.slots().stream()
                .map(slot -> slot.name().replaceAll("\\W", "_"))
                .toList();
        return Compiled.statement(SqlText.normalise(complete.sql(), names), complete.values());
    }

    private static SchemaTranslation translation(Map<String, String> recorded) {
        Map<String, String> names = new HashMap<>();
        recorded.forEach((from, to) -> names.put(schema(from), schema(to)));
        return SchemaTranslation.of(names);
    }

    private static String schema(String recorded) {
        return recorded.equals("None") ? "" : recorded;
    }

    private static @Nullable Object value(Slot slot, List<Bind<?>> binds, Node statement) {
        if (slot.form() == Slot.Form.OUT) {
            return Marker.OUT;
        }
        if (slot.bind() >= 0) {
            Object value = binds.get(slot.bind()).value();
            return value instanceof Json document ? Marker.json(document.text()) : value;
        }
        if (slot.clientDefault() == null) {
            return Marker.REQUIRED;
        }
        Object value = slot.clientDefault().get();
        return isClientDefault(slot, statement) ? new Marker.ClientDefault(value) : value;
    }

    /** A parameter of a default that is an expression is none. */
    private static boolean isClientDefault(Slot slot, Node statement) {
        String column = slot.name().replaceFirst("_m\\d+$", "");
        return statement instanceof Insert<?> insert
                && insert.table() instanceof Table table
                && table.columns().stream().anyMatch(one -> one.name().equals(column));
    }
}
