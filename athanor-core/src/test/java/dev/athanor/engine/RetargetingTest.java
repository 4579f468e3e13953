package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.IntegrityException;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.StatementEvent;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Row;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Listeners put other texts and parameters in the place of a statement's own, however it is executed. */
class RetargetingTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Table users = Table.of("users", metadata, id, name);

    private final List<StatementEvent> told = new ArrayList<>();
    private UnaryOperator<StatementEvent> change = event -> event;
    private Engine engine;
    private Connection c;

    @BeforeEach
    void open(Database database) {
        ExecutionListener changing = new ExecutionListener() {
            @Override
            public StatementEvent rewrite(StatementEvent event) {
                return change.apply(event);
            }
        };
        ExecutionListener next = new ExecutionListener() {
            @Override
            public void executed(StatementEvent event, int rowCount) {
                told.add(event);
            }
        };
        engine = Engine.create(
                database.athanorUrl(),
                EngineOption.listener(changing),
                EngineOption.listener(next),
                EngineOption.poolSize(1));
        metadata.createAll(engine);
        c = engine.connect();
        c.execute(insert(users), List.of(Map.of("name", "ed"), Map.of("name", "wendy"), Map.of("name", "mary")));
        told.clear();
    }

    @AfterEach
    void close() {
        c.close();
        engine.close();
    }

    /** Each text in upper case. */
    private static StatementEvent inCapitals(StatementEvent event) {
        return event.withParameters(
                event.many()
                        ? event.parameters().stream()
                                .map(row -> capitals((List<?>) row))
                                .toList()
                        : capitals(event.parameters()));
    }

    private static List<Object> capitals(List<?> values) {
        return values.stream()
                .<Object>map(value -> value instanceof String text ? text.toUpperCase() : value)
                .toList();
    }

    private List<String> names() {
        change = event -> event;
        return c.execute(select(name).orderBy(id)).all();
    }

    @EachDatabase
    void theValuesOfAStatement() {
        change = RetargetingTest::inCapitals;
        c.execute(update(users).set(name, "fred").where(id.eq(1)));
        assertThat(told.get(0).parameters().toString()).isEqualTo("[FRED, 1]");
        assertThat(names()).containsExactly("FRED", "wendy", "mary");
    }

    @EachDatabase
    void theValuesOfAListThatIsCompletedAtExecution() {
        change = event -> event.withParameters(List.of("mary", "ed"));
        assertThat(c.execute(select(name).where(name.in("x", "y")).orderBy(id)).all())
                .containsExactly("ed", "mary");
    }

    @EachDatabase
    void aBatch() {
        change = RetargetingTest::inCapitals;
        Result<?> changed = c.execute(
                update(users).where(id.eq(bindParam("key", INTEGER))),
                List.of(Map.of("key", 1, "name", "a"), Map.of("key", 3, "name", "c")));
        assertThat(changed.rowCount()).isEqualTo(2);
        assertThat(names()).containsExactly("A", "wendy", "C");
    }

    @EachDatabase
    void aBatchKeepsItsNumberOfRows() {
        change = event -> event.withParameters(event.parameters().subList(0, 1));
        assertThatThrownBy(() -> c.execute(insert(users), List.of(Map.of("name", "a"), Map.of("name", "b"))))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("1 rows of parameters for a batch of 2 rows")
                .hasMessageContaining("INSERT INTO users");
        change = event -> event.withParameters(List.of("a", "b"));
        assertThatThrownBy(() -> c.execute(insert(users), List.of(Map.of("name", "a"), Map.of("name", "b"))))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("a list of its values");
        assertThat(names()).containsExactly("ed", "wendy", "mary");
    }

    @EachDatabase
    void rowsThatReturnValues() {
        change = RetargetingTest::inCapitals;
        if (engine.dialect().name().equals("h2")) { // which has no RETURNING
            Row key = c.execute(insert(users).values(name.to("a"))).insertedPrimaryKey();
            assertThat(key.get(id)).isEqualTo(4);
        } else {
            assertThat(c.execute(insert(users).values(name.to("a")).returning(name))
                            .one())
                    .isEqualTo("A");
            assertThat(c.execute(insert(users).returning(name), List.of(Map.of("name", "b"), Map.of("name", "c")))
                            .all())
                    .containsExactly("B", "C");
        }
        assertThat(names()).contains("A").doesNotContain("a");
    }

    @EachDatabase
    void aResultThatIsStreamedWithMoreParameters() {
        change = event -> {
            List<Object> more = new ArrayList<>(event.parameters());
            more.add("wendy");
            more.add(null);
            return event.withSql(event.sql() + " AND (users.name = ? OR users.name = ?)")
                    .withParameters(more);
        };
        try (Result<String> rows =
                c.execute(select(name).where(id.gt(0)).executionOptions(options -> options.fetchSize(1)))) {
            assertThat(rows.fetchMany(5)).containsExactly("wendy");
        }
        assertThat(told.get(0).parameters()).isEqualTo(Arrays.asList(0, "wendy", null));
        assertThat(names()).hasSize(3);
    }

    @EachDatabase
    void aFailureNamesWhatWasExecuted() {
        change = event -> event.withSql(event.sql() + " /* by test */").withParameters(List.of(1, "again"));
        assertThatThrownBy(() -> c.execute(insert(users).values(id.to(9), name.to("x"))))
                .isInstanceOfSatisfying(IntegrityException.class, e -> {
                    assertThat(e.statement()).endsWith("/* by test */");
                    assertThat(e.parameters().toString()).isEqualTo("[1, again]");
                });
        c.rollback();
    }
}
