package dev.athanor.orm.conformance;

import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.ConformanceReport;
import dev.athanor.testsupport.conformance.OrmCase;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Scenarios with a session emit, give and raise what they do in SQLAlchemy. */
class OrmConformanceTest {
    @TestFactory
    Stream<DynamicTest> scenarios() {
        Map<String, Consumer<Scenario>> all = new TreeMap<>(SessionCases.all());
        all.putAll(TableCases.all());
        all.putAll(RelationCases.all());
        all.putAll(CascadeCases.all());
        all.putAll(UnitOfWorkCases.all());
        all.putAll(LoadingCases.all());
        all.putAll(QueryCases.all());
        all.putAll(SavepointCases.all());
        all.putAll(VersioningCases.all());
        all.putAll(AttributeCases.all());
        return all.entrySet().stream().map(entry -> {
            OrmCase one = ConformanceCases.orm(entry.getKey());
            return DynamicTest.dynamicTest(one.toString(), () -> run(one, entry.getValue()));
        });
    }

    private static void run(OrmCase one, Consumer<Scenario> steps) {
        try (Scenario scenario = new Scenario(one)) {
            try {
                steps.accept(scenario);
            } finally {
                ConformanceReport.check(one, scenario.transcript());
            }
        }
    }
}
