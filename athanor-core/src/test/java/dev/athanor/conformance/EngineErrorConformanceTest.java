package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.documents;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.enumOf;

import dev.athanor.dialect.IsolationLevel;
import dev.athanor.dialect.PoolKind;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineOption;
import dev.athanor.engine.Result;
import dev.athanor.error.StatementException;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.ConformanceReport;
import dev.athanor.testsupport.conformance.ErrorOutcome;
import dev.athanor.types.Types;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What engines, connections and results refuse, with SQLite beneath them. */
class EngineErrorConformanceTest {
    private static final Map<String, Attempt> CASES = new LinkedHashMap<>();
    private static final Engine ENGINE = Engine.create("sqlite:///:memory:");

    /** Something that is refused; without a word when it is not. */
    private interface Attempt {
        void run(Connection connection) throws Exception;
    }

    static {
        CASES.put(
                "errors-compile-001",
                connection -> connection.execute(select(users.id).where(users.name.eq(bindParam("n", VARCHAR)))));
        CASES.put(
                "errors-compile-002",
                connection ->
                        connection.execute(insert(items), List.of(Map.of("id", 50, "name", "a"), Map.of("id", 51))));
        CASES.put("errors-engine-002", connection -> Engine.create("nodb://host/x"));
        CASES.put("errors-engine-003", connection -> Engine.create("postgresql+nodriver://host/x"));
        CASES.put("errors-engine-004", connection -> Engine.create("postgresql://u:p@host:abc/db"));
        CASES.put("errors-engine-007", connection -> connection.execute(text("SELECT * FROM no_such")));
        CASES.put("errors-engine-008", connection -> connection.execute(insert(users), Map.of("id", 1, "name", "dup")));
        CASES.put("errors-engine-009", connection -> connection.execute(insert(users), nameless()));
        CASES.put("errors-engine-010", connection -> hiding());
        CASES.put(
                "errors-engine-011",
                connection -> connection.execute(insert(users), Map.of("id", 400, "name", new Object())));
        CASES.put("errors-engine-013", connection -> {
            connection.begin();
            connection.begin();
        });
        CASES.put("errors-engine-017", connection -> {
            connection.begin();
            connection.isolationLevel(IsolationLevel.SERIALIZABLE);
        });
        CASES.put("errors-engine-018", connection -> exhausting());
        CASES.put("errors-engine-021", connection -> connection.execute(text("SELECT 1; SELECT 2")));
        CASES.put("errors-schema-014", connection -> Table.reflect("does_not_exist", new MetaData(), connection));
        CASES.put(
                "errors-schema-016",
                connection -> connection.scalar(select(literalColumn("'q'", enumOf("ab", "a", "b")))));
        CASES.put(
                "errors-schema-018",
                connection -> connection.execute(
                        select(documents.body).where(documents.id.eq(bindParam("key", Types.UUID))),
                        Map.of("key", "zz")));
        CASES.put(
                "errors-result-001",
                connection ->
                        connection.execute(select(users).where(users.id.eq(99))).one());
        CASES.put(
                "errors-result-003",
                connection -> connection.execute(select(users)).oneOrNone());
        CASES.put(
                "errors-result-005",
                connection -> connection.execute(select(users.id)).oneOrNone());
        CASES.put("errors-result-007", connection -> {
            Result<Integer> result = connection.execute(select(users.id));
            result.close();
            result.all();
        });
        CASES.put(
                "errors-result-009",
                connection -> first(connection, select(users.id, users.name)).get("nope", Object.class));
        CASES.put(
                "errors-result-010",
                connection -> first(
                                connection,
                                select(users.id.label("x"), orders.id.label("x"))
                                        .joinFrom(users, orders))
                        .get("x", Object.class));
        CASES.put(
                "errors-result-013",
                connection -> connection
                        .execute(select(users.id, users.name))
                        .columns("nope")
                        .all());
    }

    private static Row first(Connection connection, Select<Row> query) {
        return connection.execute(query).first().orElseThrow();
    }

    private static Map<String, @Nullable Object> nameless() {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("id", 300);
        row.put("name", null);
        return row;
    }

    private static void hiding() {
        try (Engine engine = Engine.create("sqlite:///:memory:", EngineOption.hideParameters());
                Connection connection = engine.connect()) {
            connection.execute(text("SELECT :a FROM nope").bind("a", "secret"));
        }
    }

    private static void exhausting() {
        try (Engine engine = Engine.create(
                        "sqlite:///:memory:",
                        EngineOption.pool(PoolKind.POOLED),
                        EngineOption.poolSize(1),
                        EngineOption.poolTimeout(Duration.ofMillis(50)));
                Connection first = engine.connect()) {
            engine.connect().close();
            first.rollback();
        }
    }

    @BeforeAll
    static void createTables() {
        ENGINE.transact(connection -> connection.execute(text("ATTACH DATABASE ':memory:' AS archive")));
        CoreSchema.METADATA.createAll(ENGINE);
        ENGINE.transact(CoreSeeds::insert);
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @TestFactory
    Stream<DynamicTest> isRefusedAsUpstream() {
        return CASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> ConformanceReport.check(
                                ConformanceCases.error(entry.getKey()), "sqlite", () -> outcome(entry.getValue()))));
    }

    /** Null says that nothing was refused. */
    private static @Nullable ErrorOutcome outcome(Attempt attempt) throws Exception {
        try (Connection connection = ENGINE.connect()) {
            attempt.run(connection);
            return null;
        } catch (StatementException e) {
            return ErrorOutcome.thrown(e).carrying(e.statement(), e.parameters());
        }
    }
}
