package dev.athanor.conformance;

import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
        ENGINE.transact(CoreSeeds::createAndFill);
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
            rows.add(element instanceof Row row ? row.values() : Collections.singletonList(element));
        }
        return rows;
    }
}
