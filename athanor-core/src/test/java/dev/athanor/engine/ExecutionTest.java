package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.defaultFrom;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.CompileException;
import dev.athanor.error.IntegrityException;
import dev.athanor.error.OperationalException;
import dev.athanor.error.StatementException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecutionTest {
    private final Fixture db = new Fixture();
    private Connection c;

    @BeforeEach
    void connect() {
        db.created();
        c = db.engine.connect();
    }

    @AfterEach
    void close() {
        c.close();
        db.close();
    }

    // ---- parameters

    @Test
    void parametersAreGivenByName() {
        c.execute(insert(db.users), Map.of("name", "ed", "fullname", "Ed Jones"));

        assertThat(c.execute(select(db.fullname).where(db.name.eq(bindParam("who", VARCHAR))), Map.of("who", "ed"))
                        .one())
                .isEqualTo("Ed Jones");
        assertThat(c.execute(text("select :a + :b"), Map.of("a", 1, "b", 2))
                        .one()
                        .get(0))
                .isEqualTo(3);
    }

    @Test
    void stringsInATextHoldNoParametersHoweverLongTheyAre() {
        String held = "it''s :b? ".repeat(20_000);
        Row row = c.execute(text("select '" + held + "', :a, '', ':b'''"), Map.of("a", 1))
                .one();
        assertThat(row.values()).containsExactly(held.replace("''", "'"), 1, "", ":b'");
    }

    @Test
    void aParameterWithoutAValueIsNamed() {
        assertThatThrownBy(() -> c.execute(select(db.fullname).where(db.name.eq(bindParam("who", VARCHAR)))))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("'who'")
                .satisfies(e -> assertThat(((StatementException) e).statement()).contains("users.name = ?"));
        assertThatThrownBy(() -> c.execute(text("select :a"), Map.of("b", 1)))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("'a'");
    }

    @Test
    void aParameterOfAWrongClassIsNamed() {
        assertThatThrownBy(() -> c.execute(insert(db.users), Map.of("name", 5)))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("'name'")
                .hasMessageContaining("java.lang.String");
    }

    @Test
    void wholeNumbersOfAnotherWidthAreTaken() {
        c.execute(insert(db.users), Map.of("id", 7L, "name", "ed"));

        assertThat(c.execute(select(db.id)).one()).isEqualTo(7);
    }

    @Test
    void aColumnThatTheTableLacksIsNamed() {
        assertThatThrownBy(() -> c.execute(insert(db.users), Map.of("nam", "ed")))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'nam'")
                .hasMessageContaining("fullname");
    }

    @Test
    void aValueOfTheStatementIsOverriddenByName() {
        c.execute(insert(db.users).values(db.name.to("ed")), Map.of("name", "wendy"));

        assertThat(c.execute(select(db.name)).all()).containsExactly("wendy");
    }

    @Test
    void anUpdateTakesColumnsAndOtherParameters() {
        c.execute(insert(db.users), Map.of("name", "ed"));
        c.execute(
                update(db.users).where(db.name.eq(bindParam("old", VARCHAR))),
                Map.of("old", "ed", "fullname", "Ed Jones"));

        assertThat(c.execute(select(db.fullname)).one()).isEqualTo("Ed Jones");
        assertThat(db.recorder.lines).contains("UPDATE users SET fullname=? WHERE users.name = ? [Ed Jones, ed]");
    }

    @Test
    void nullsAreBound() {
        c.execute(insert(db.users).values(db.name.to("ed"), db.fullname.toNull()));

        assertThat(c.scalar(select(db.fullname))).isNull();
        assertThat(c.execute(select(db.name).where(db.fullname.eq((String) null)))
                        .all())
                .containsExactly("ed");
    }

    @Test
    void anInsertWithoutValuesWritesARowOfDefaults() {
        MetaData metadata = new MetaData();
        Column<Integer> key = column("id", INTEGER, primaryKey());
        Table counters = Table.of("counters", metadata, key, column("x", INTEGER));
        metadata.createAll(c);

        Result<Void> result = c.execute(insert(counters));

        assertThat(result.insertedPrimaryKey().get(key)).isEqualTo(1);
        assertThat(db.recorder.lines).last().isEqualTo("INSERT INTO counters DEFAULT VALUES []");
    }

    @Test
    void defaultsAreMadeOncePerRowAndShownAsBound() {
        MetaData metadata = new MetaData();
        AtomicInteger next = new AtomicInteger();
        Column<Integer> key = column("id", INTEGER, primaryKey(), defaultFrom(next::incrementAndGet));
        Column<String> label = column("label", VARCHAR);
        Table things = Table.of("things", metadata, key, label);
        metadata.createAll(c);

        Row one = c.execute(insert(things), Map.of("label", "a")).insertedPrimaryKey();
        c.execute(insert(things), List.of(Map.of("label", "b"), Map.of("label", "c")));

        assertThat(one.get(key)).isEqualTo(1);
        assertThat(db.recorder.lines)
                .contains(
                        "INSERT INTO things (id, label) VALUES (?, ?) [1, a]",
                        "INSERT INTO things (id, label) VALUES (?, ?) [[2, b], [3, c]]");
        assertThat(c.execute(select(key).orderBy(key)).all()).containsExactly(1, 2, 3);
    }

    // ---- batches

    @Test
    void manyRowsAreOneBatch() {
        Result<Void> result = c.execute(insert(db.users), List.of(Map.of("name", "ed"), Map.of("name", "wendy")));

        assertThat(result.rowCount()).isEqualTo(2);
        assertThat(db.recorder.statements)
                .singleElement()
                .satisfies(event -> assertThat(event.many()).isTrue());
    }

    @Test
    void everyRowOfABatchHasTheNamesOfTheFirst() {
        assertThatThrownBy(() -> c.execute(
                        insert(db.users), List.of(Map.of("name", "ed", "fullname", "Ed"), Map.of("name", "wendy"))))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("'fullname'")
                .hasMessageContaining("row 2");
        assertThatThrownBy(() -> c.execute(
                        insert(db.users), List.of(Map.of("name", "ed"), Map.of("name", "wendy", "fullname", "W"))))
                .isInstanceOf(StatementException.class)
                .hasMessageContaining("Row 2")
                .hasMessageContaining("fullname");
        assertThat(db.recorder.statements).isEmpty();
    }

    @Test
    void aBatchOfNoRowsDoesNothing() {
        assertThat(c.execute(insert(db.users), List.of()).rowCount()).isZero();
        assertThat(db.recorder.lines).isEmpty();
    }

    @Test
    void aBatchReturnsRowsInTheOrderGiven() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < 2500; i++) {
            rows.add(Map.of("name", "user " + i));
        }

        List<Row> returned =
                c.execute(insert(db.users).returning(db.id, db.name), rows).all();

        assertThat(returned).hasSize(2500);
        for (int i = 0; i < 2500; i++) {
            assertThat(returned.get(i).values()).containsExactly(i + 1, "user " + i);
        }
        assertThat(db.recorder.statements).hasSize(3);
        assertThat(db.recorder.statements.get(1).cacheNote()).endsWith("(page 2 of 3)");
        assertThat(db.recorder.statements.get(2).parameters()).hasSize(500);
    }

    @Test
    void aBatchOfUpdatesReturnsRowsToo() {
        c.execute(insert(db.users), List.of(Map.of("name", "ed"), Map.of("name", "wendy")));

        List<String> returned = c.execute(
                        update(db.users)
                                .where(db.name.eq(bindParam("old", VARCHAR)))
                                .returning(db.fullname),
                        List.of(Map.of("old", "wendy", "fullname", "W"), Map.of("old", "ed", "fullname", "E")))
                .all();

        assertThat(returned).containsExactly("W", "E");
    }

    @Test
    void objectsAreInsertedByTheirProperties() {
        record Person(String name, String full) {}
        c.execute(insert(db.users)
                .rows(
                        List.of(new Person("ed", "Ed Jones"), new Person("wendy", "Wendy W")),
                        db.name.from(Person::name),
                        db.fullname.from(Person::full)));

        assertThat(c.execute(select(db.fullname).orderBy(db.id)).all()).containsExactly("Ed Jones", "Wendy W");
    }

    @Test
    void updatesAndDeletesCountTheirRows() {
        c.execute(insert(db.users), List.of(Map.of("name", "ed"), Map.of("name", "wendy")));

        assertThat(c.execute(update(db.users).set(db.fullname, "X")).rowCount()).isEqualTo(2);
        assertThat(c.execute(delete(db.users).where(db.name.eq("ed"))).rowCount())
                .isEqualTo(1);
    }

    // ---- names and sizes

    @ParameterizedTest
    @ValueSource(strings = {"order", "a b", "x\"; DROP TABLE users; --", "Ünï", "a'b", "percent%s", "q?", "select"})
    void aHostileNameStaysOneName(String hostile) {
        MetaData metadata = new MetaData();
        Column<Integer> key = column(hostile, INTEGER, primaryKey());
        Column<String> other = column(hostile + "2", VARCHAR, notNull());
        Table table = Table.of(hostile, metadata, key, other);
        metadata.createAll(c);

        c.execute(insert(table).values(key.to(1), other.to("x")));
        c.execute(
                insert(table), List.of(Map.of(hostile, 2, hostile + "2", "y"), Map.of(hostile, 3, hostile + "2", "z")));
        Row row = c.execute(
                        select(key, other.label(hostile + "3")).where(key.eq(2)).orderBy(key))
                .one();

        assertThat(row.keys()).containsExactly(hostile, hostile + "3");
        assertThat(row.get(other)).isEqualTo("y");
        metadata.dropAll(c);
        assertThat(c.execute(select(db.id)).all()).isEmpty();
    }

    @Test
    void hundredsOfConditionsRunAndTooManyAreTheDatabasesToRefuse() {
        assertThat(c.execute(select(db.id).where(or(conditions(900)))).all()).isEmpty();
        // SQLite's own limit on the depth of expressions is 1000.
        assertThatThrownBy(() -> c.execute(select(db.id).where(or(conditions(10_000)))))
                .isInstanceOf(OperationalException.class)
                .hasMessageContaining("... 9900 parameters truncated ...");
    }

    private List<Condition> conditions(int count) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            conditions.add(db.id.eq(i));
        }
        return conditions;
    }

    // ---- errors

    @Test
    void aDuplicateKeyIsAnIntegrityErrorWithStatementParametersAndCause() {
        c.execute(insert(db.users).values(db.name.to("ed")));

        assertThatThrownBy(() -> c.execute(insert(db.users).values(db.name.to("ed"))))
                .isInstanceOfSatisfying(IntegrityException.class, e -> {
                    assertThat(e.statement()).isEqualTo("INSERT INTO users (name) VALUES (?)");
                    assertThat(e.parameters()).isEqualTo(List.of("ed"));
                    assertThat(e.getCause()).isInstanceOf(SQLException.class);
                    assertThat(e.vendorCode()).isEqualTo(19);
                    assertThat(e.connectionInvalidated()).isFalse();
                    assertThat(e.getMessage())
                            .contains("users.name")
                            .contains("[INTEGRITY, SQLState null, vendor code 19]")
                            .contains("[SQL: INSERT INTO users (name) VALUES (?)]")
                            .contains("[parameters: ('ed')]");
                });
        assertThat(c.execute(select(db.name)).all()).containsExactly("ed");
    }

    @Test
    void anErrorInABatchShowsTheBatch() {
        List<Map<String, String>> rows = List.of(Map.of("name", "ed"), Map.of("name", "ed"));

        assertThatThrownBy(() -> c.execute(insert(db.users), rows))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("[parameters: [('ed'), ('ed')]]");
    }

    @Test
    void anErrorHidesParametersThatAreToBeHidden() {
        try (Fixture hiding = new Fixture(EngineOption.hideParameters()).created()) {
            hiding.engine.transact(d -> {
                d.execute(insert(hiding.users).values(hiding.name.to("secret")));
                assertThatThrownBy(() -> d.execute(insert(hiding.users).values(hiding.name.to("secret"))))
                        .isInstanceOfSatisfying(IntegrityException.class, e -> {
                            assertThat(e.getMessage()).doesNotContain("secret").contains("hideParameters()");
                            assertThat(e.parameters()).isEmpty();
                        });
            });
        }
    }

    @Test
    void anUnknownTableIsNamed() {
        Table missing = Table.of("missing", new MetaData(), column("x", INTEGER));

        assertThatThrownBy(() ->
                        c.execute(insert(missing).values(missing.c("x", INTEGER).to(1))))
                .isInstanceOf(OperationalException.class)
                .hasMessageContaining("missing");
    }

    @Test
    void aNullWhereNoneMayBeIsAnIntegrityError() {
        assertThatThrownBy(() -> c.execute(insert(db.users).values(db.name.toNull())))
                .isInstanceOf(IntegrityException.class)
                .hasMessageContaining("users.name");
    }
}
