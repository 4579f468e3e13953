package dev.athanor.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.athanor.compile.Syntax;
import dev.athanor.error.AthanorException;
import dev.athanor.testsupport.conformance.Compiled;
import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.ConformanceReport;
import dev.athanor.testsupport.conformance.SqlCase;
import dev.athanor.types.SqlType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What types are called, beside what SQLAlchemy calls them: its recorded cases, and a table of all its types that was made by running it. */
class TypeNameConformanceTest {
    private static final String TABLE = "/conformance/type-names.tsv";

    /** Where the names differ on purpose; the reasons are in {@code docs/differences.md}. */
    private static final Map<String, String> DIFFERENT = Map.ofEntries(
            Map.entry("Float() mysql", "FLOAT(53)"),
            Map.entry("Float() mariadb", "FLOAT(53)"),
            Map.entry("Numeric() mysql", "!"),
            Map.entry("Numeric() mariadb", "!"),
            Map.entry("Text(10) postgresql", "TEXT"),
            Map.entry("Time(timezone=True) mysql", "!"),
            Map.entry("Time(timezone=True) mariadb", "!"),
            Map.entry("Time() mysql", "TIME(6)"),
            Map.entry("Time() mariadb", "TIME(6)"),
            Map.entry("DateTime() mysql", "DATETIME(6)"),
            Map.entry("DateTime() mariadb", "DATETIME(6)"),
            Map.entry("DateTime(timezone=True) mysql", "DATETIME(6)"),
            Map.entry("DateTime(timezone=True) mariadb", "DATETIME(6)"),
            Map.entry("Interval() mysql", "DATETIME(6)"),
            Map.entry("Interval() mariadb", "DATETIME(6)"),
            Map.entry("Interval() mssql", "DATETIME2"),
            Map.entry("DateTime() oracle", "TIMESTAMP"),
            Map.entry("DateTime(timezone=True) oracle", "TIMESTAMP WITH TIME ZONE"),
            Map.entry("LargeBinary(10) oracle", "RAW(10)"),
            Map.entry("LargeBinary(10) mssql", "VARBINARY(10)"),
            Map.entry("Date() mssql", "DATE"),
            Map.entry("Time() mssql", "TIME"),
            Map.entry("Time(timezone=True) mssql", "TIME"),
            Map.entry("DateTime() mssql", "DATETIME2"));

    @TestFactory
    Stream<DynamicTest> typesAreCalledAsRecorded() {
        Map<String, Syntax> syntaxes = RecordedDialects.syntaxes();
        return ConformanceCases.sql().values().stream()
                .filter(one -> one.area().equals("types"))
                .flatMap(one -> one.dialects().stream()
                        .filter(syntaxes::containsKey)
                        .map(dialect -> DynamicTest.dynamicTest(
                                one.id() + " on " + dialect,
                                () -> ConformanceReport.check(
                                        one,
                                        dialect,
                                        () -> Compiled.texts(List.of(
                                                syntaxes.get(dialect).types().nameOf(type(one))))))));
    }

    private static SqlType<?> type(SqlCase one) {
        return type(Objects.requireNonNull(UpstreamTypes.CASES.get(one.id()), one.id()));
    }

    private static SqlType<?> type(String upstream) {
        Supplier<SqlType<?>> type = UpstreamTypes.ALL.get(upstream.replace(" ", ""));
        assertThat(type).as("the type %s", upstream).isNotNull();
        return type.get();
    }

    @Test
    void everyTypeIsCalledAsUpstreamOnEveryDialect() throws IOException {
        Map<String, Syntax> syntaxes = RecordedDialects.syntaxes();
        List<String> wrong = new ArrayList<>();
        Set<String> unused = new HashSet<>(DIFFERENT.keySet());
        List<String[]> rows = rows();
        List<String> dialects = List.of(rows.get(0));
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                String place = row[0] + " " + dialects.get(i);
                String expected = DIFFERENT.getOrDefault(place, row[i]);
                unused.remove(place);
                if (expected.equals("-")) {
                    continue;
                }
                String name = name(row[0], Objects.requireNonNull(syntaxes.get(dialects.get(i))));
                if (!(expected.startsWith("!") ? name.startsWith("!") : name.equals(expected))) {
                    wrong.add("%s: expected %s, is %s".formatted(place, expected, name));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(unused).as("differences that there are not").isEmpty();
    }

    private static String name(String upstream, Syntax syntax) {
        try {
            return syntax.types().nameOf(type(upstream));
        } catch (AthanorException e) {
            return "!" + e.getMessage();
        }
    }

    private static List<String[]> rows() throws IOException {
        try (InputStream in = TypeNameConformanceTest.class.getResourceAsStream(TABLE)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        }
    }
}
