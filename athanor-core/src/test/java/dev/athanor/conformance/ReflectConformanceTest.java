package dev.athanor.conformance;

import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.CatalogQuery;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.NoSuchTableException;
import dev.athanor.reflect.Inspector;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.IndexInfo;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.RelationKind;
import dev.athanor.schema.Table;
import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.ConformanceReport;
import dev.athanor.testsupport.conformance.ReflectCase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Makes the databases of the recorded cases and compares what the inspector tells of them. */
class ReflectConformanceTest {
    /** The further calls of some cases, beside those that are made for all. */
    private static final Map<String, Function<Inspector, Object>> EXTRA = Map.of(
            "reflect-indexes-005",
                    inspector -> inspector.allIndexes(CatalogQuery.all(null).withInternal()).values().stream()
                            .flatMap(Collection::stream)
                            .map(ReflectConformanceTest::shortly)
                            .toList(),
            "reflect-objects-003",
                    inspector -> Stream.of("t", "v", "tt", "nope", "T")
                            .map(inspector::hasTable)
                            .toList(),
            "reflect-objects-005",
                    inspector -> List.of(
                            inspector.in("other").tableNames(),
                            inspector.in("other").columns("o").stream()
                                    .map(column -> column.name())
                                    .toList(),
                            inspector.hasTable("o"),
                            inspector.in("other").hasTable("o")),
            "reflect-objects-011",
                    inspector -> List.of(
                            inspector.tableNames(),
                            inspector.names(CatalogQuery.all(null)
                                    .withKinds(RelationKind.TABLE)
                                    .withInternal())));

    private static Map<String, @Nullable Object> shortly(IndexInfo index) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("name", index.name());
        told.put("unique", index.isUnique() ? 1 : 0);
        told.put(
                "columns",
                index.parts().stream().map(IndexInfo.Part::columnName).toList());
        return told;
    }

    @TestFactory
    Stream<DynamicTest> tellsWhatUpstreamTells() {
        return ConformanceCases.reflect().values().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.id(),
                        () -> inDatabaseOf(
                                one,
                                inspector -> ConformanceReport.check(
                                        one, () -> ReflectedAnswers.of(inspector, names(one))))));
    }

    private static Collection<String> names(ReflectCase one) {
        return ((Map<?, ?>) one.expected().get("tables"))
                .keySet().stream().map(Object::toString).toList();
    }

    @TestFactory
    Stream<DynamicTest> answersFurtherCallsAsUpstream() {
        return EXTRA.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
                    ReflectCase one = ConformanceCases.reflect(entry.getKey());
                    inDatabaseOf(
                            one,
                            inspector -> assertThat(entry.getValue().apply(inspector))
                                    .hasToString(String.valueOf(one.extra())));
                }));
    }

    @TestFactory
    Stream<DynamicTest> makesTheSameTablesAgain() {
        return ConformanceCases.reflect().values().stream()
                .filter(one -> one.recreate() != null)
                .map(one -> DynamicTest.dynamicTest(
                        one.id(),
                        () -> withConnection(
                                one, connection -> ConformanceReport.checkRecreate(one, () -> recreated(connection)))));
    }

    private static List<String> recreated(Connection connection) {
        MetaData metadata = new MetaData();
        metadata.reflect(connection);
        return metadata.sortedTables().stream()
                .map(table -> connection.dialect().renderLiteral(new CreateTable(table)))
                .toList();
    }

    @Test
    void aTableThatRefersToAMissingOneIsRefused() throws Exception {
        ReflectCase one = ConformanceCases.reflect("reflect-keys-013");
        assertThat(one.extraError()).isNotNull();
        withConnection(
                one,
                connection -> assertThatThrownBy(() -> Table.reflect("c", new MetaData(), connection))
                        .isInstanceOf(NoSuchTableException.class)
                        .hasMessageContaining("missing"));
    }

    @Test
    void reflectedTablesJoinByTheirForeignKeys() throws Exception {
        ReflectCase one = ConformanceCases.reflect("reflect-objects-010");
        withConnection(one, connection -> {
            MetaData metadata = new MetaData();
            metadata.reflect(connection);
            Table a = metadata.table("a");
            Table b = metadata.table("b");
            assertThat(select(a.columnNamed("n"), b.columnNamed("id"))
                            .joinFrom(a, b)
                            .toString()
                            .replaceAll("\\s+", " "))
                    .isEqualTo(one.extra());
        });
    }

    private interface Use {
        void run(Connection connection) throws Exception;
    }

    private interface Inspection {
        void run(Inspector inspector) throws Exception;
    }

    private static void inDatabaseOf(ReflectCase one, Inspection inspection) throws Exception {
        withConnection(one, connection -> inspection.run(Inspector.of(connection)));
    }

    private static void withConnection(ReflectCase one, Use use) throws Exception {
        try (Engine engine = Engine.create("sqlite:///:memory:")) {
            for (String statement : one.ddl()) {
                engine.transact(connection -> connection.execute(text(statement)));
            }
            try (Connection connection = engine.connect()) {
                use.run(connection);
            }
        }
    }
}
