package dev.athanor.conformance;

import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.engine.Result;
import dev.athanor.schema.Table;
import dev.athanor.sql.Delete;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Node;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Row;
import dev.athanor.sql.Statement;
import dev.athanor.sql.Update;
import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.ConformanceReport;
import dev.athanor.testsupport.conformance.SqlCase;
import dev.athanor.testsupport.conformance.SqlRun;
import dev.athanor.types.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Executes the constructs on the seed rows in SQLite and compares what comes of it; each is rolled back. */
class SqlExecutionConformanceTest {
    private static final Engine ENGINE = Engine.create("sqlite:///:memory:");

    @BeforeAll
    static void createTables() {
        ENGINE.transact(connection -> connection.execute(text("ATTACH DATABASE ':memory:' AS archive")));
        CoreSchema.METADATA.createAll(ENGINE);
        ENGINE.transact(CoreSeeds::insert);
        ENGINE.transact(SqlExecutionConformanceTest::documents);
    }

    /** As upstream made it for SQLite, which has no arrays; the two rows are those that the schema's note tells. */
    private static void documents(Connection connection) {
        connection.execute(
                text("CREATE TABLE documents (id CHAR(32) PRIMARY KEY, owner_id INTEGER REFERENCES users (id),"
                        + " data JSON, tags JSON, scores JSON, body TEXT, raw BLOB)"));
        connection.execute(text("INSERT INTO documents (id, owner_id, data, body, raw) VALUES"
                + " ('00000000000000000000000000000001', 1,"
                + " '{\"a\": {\"b\": [1, 2, 3]}, \"name\": \"x\", \"n\": 5, \"ok\": true}', 'hello', X'0102'),"
                + " ('00000000000000000000000000000002', 2,"
                + " '{\"name\": \"y\", \"n\": 7.5, \"ok\": false}', 'world', NULL)"));
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @TestFactory
    Stream<DynamicTest> constructsDoWhatTheyDoUpstream() {
        List<DynamicTest> tests = new ArrayList<>();
        PortedCases.ALL.byId().forEach((id, construct) -> {
            SqlCase one = ConformanceCases.sql(id);
            if (one.sqliteRun() != null) {
                tests.add(DynamicTest.dynamicTest(
                        id, () -> ConformanceReport.checkRun(one, () -> run(one.sqliteRun(), construct.get()))));
            }
        });
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    private static SqlRun run(SqlRun recorded, Node construct) {
        Statement<?> statement = (Statement<?>) construct;
        try (Connection connection = ENGINE.connect()) {
            Result<?> result = connection.execute(statement);
            List<String> keys = null;
            List<List<@Nullable Object>> rows = null;
            if (recorded.rows() != null) {
                keys = result.keys();
                rows = rows(result);
            }
            List<List<@Nullable Object>> after =
                    recorded.tableAfter() == null ? null : rows(connection.execute(inOrder(target(statement))));
            SqlRun run = new SqlRun(
                    keys, rows, recorded.ordered(), recorded.rowcount() == null ? null : result.rowCount(), after);
            connection.rollback();
            return run;
        }
    }

    private static Table target(Statement<?> statement) {
        FromClause target;
        if (statement instanceof Insert<?> insert) {
            target = insert.table();
        } else if (statement instanceof Update<?> update) {
            target = update.table();
        } else {
            target = ((Delete<?>) statement).table();
        }
        return (Table) target;
    }

    private static Statement<Row> inOrder(Table table) {
        return select(table).orderBy(table.primaryKeyColumns().toArray(OrderBy[]::new));
    }

    private static List<List<@Nullable Object>> rows(Result<?> result) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Object element : result) {
            List<@Nullable Object> values =
                    element instanceof Row row ? row.values() : Collections.singletonList(element);
            rows.add(values.stream()
                    .map(SqlExecutionConformanceTest::plain)
                    .collect(Collectors.toCollection(ArrayList::new)));
        }
        return rows;
    }

    /** A JSON document as what it holds, in which blanks do not count. */
    private static @Nullable Object plain(@Nullable Object value) {
        if (!(value instanceof Json json)) {
            return value;
        }
        try {
            return new ObjectMapper().readValue(json.text(), Object.class);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json.text(), e);
        }
    }
}
