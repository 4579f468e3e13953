package dev.athanor.engine;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.bindFrom;
import static dev.athanor.sql.Sql.bindList;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import dev.athanor.error.StatementException;
import dev.athanor.sql.Bind;
import dev.athanor.sql.NamedSql;
import dev.athanor.sql.Select;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Parameters with values of every origin, executed and shown. */
class BindParameterTest {
    private static final SqliteDialect SQLITE = new SqliteDialect();

    private final Fixture fixture = new Fixture().created();

    @BeforeEach
    void addUsers() {
        fixture.engine.transact(c -> c.execute(
                insert(fixture.users),
                List.of(
                        Map.of("id", 1, "name", "ed"),
                        Map.of("id", 2, "name", "wendy"),
                        Map.of("id", 3, "name", "mary"))));
        fixture.recorder.lines.clear();
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private List<String> names(Select<String> select) {
        return fixture.engine.call(c -> c.execute(select.orderBy(fixture.id)).all());
    }

    private Select<String> nameWhere(Bind<Integer> key) {
        return select(fixture.name).where(fixture.id.eq(key));
    }

    @Test
    void paramsGiveValuesAndKeepTheSql() {
        Select<String> byKey = nameWhere(bindParam("key", INTEGER));
        assertThat(names(byKey.params(Map.of("key", 2)))).containsExactly("wendy");
        assertThat(names(byKey.params(Map.of("key", 2)).params(Map.of("key", 3))))
                .containsExactly("mary");
        assertThat(byKey.params(Map.of("key", 2)).toSql(SQLITE).sql())
                .isEqualTo(byKey.toSql(SQLITE).sql());
        long before = fixture.engine.statementCache().compilations();
        names(byKey.params(Map.of("key", 1)));
        assertThat(fixture.engine.statementCache().compilations()).isEqualTo(before);
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("key", null);
        assertThat(byKey.params(nothing).toSql(SQLITE).parameters()).containsExactly((Object) null);
    }

    @Test
    void paramsReachIntoSubqueriesAndText() {
        var inner = nameWhere(bindParam("key", INTEGER)).subquery();
        assertThat(names(select(fixture.name)
                        .where(fixture.name.in(select(inner.c(fixture.name))))
                        .params(Map.of("key", 3))))
                .containsExactly("mary");
        assertThat(fixture.engine.<Object, RuntimeException>call(c -> c.execute(
                                text("SELECT name FROM users WHERE id = :key").params(Map.of("key", 1)))
                        .one()
                        .get(0)))
                .isEqualTo("ed");
    }

    @Test
    void paramsRefuseWhatDoesNotFit() {
        Select<String> byKey = nameWhere(bindParam("key", INTEGER));
        assertThatThrownBy(() -> byKey.params(Map.of("kex", 1)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContainingAll("'kex'", "[key]");
        assertThatThrownBy(() -> byKey.params(Map.of("key", "one"))).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> select(fixture.id)
                        .where(fixture.id.in(bindList("keys", INTEGER)))
                        .params(Map.of("keys", 1)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("takes a list");
    }

    @Test
    void aComputedValueIsMadeOncePerExecution() {
        AtomicInteger calls = new AtomicInteger();
        Select<String> computed = nameWhere(bindFrom("key", INTEGER, calls::incrementAndGet));
        assertThat(names(computed)).containsExactly("ed");
        assertThat(names(computed)).containsExactly("wendy");
        assertThat(calls).hasValue(2);
        assertThat(fixture.recorder.lines)
                .anyMatch(line -> line.endsWith("[1]"))
                .anyMatch(line -> line.endsWith("[2]"));
        assertThat(fixture.engine.<List<String>, RuntimeException>call(
                        c -> c.execute(computed, Map.of("key", 3)).all()))
                .as("a value given at execution counts before it")
                .containsExactly("mary");
    }

    @Test
    void aListCanComeAtExecution() {
        Select<String> among = select(fixture.name)
                .where(fixture.id.in(bindList("keys", INTEGER)))
                .orderBy(fixture.id);
        fixture.engine.transact(c -> {
            assertThat(c.execute(among, Map.of("keys", List.of(1, 3))).all()).containsExactly("ed", "mary");
            assertThat(c.execute(among, Map.of("keys", List.of(2))).all()).containsExactly("wendy");
            assertThat(c.execute(among, Map.of("keys", List.of())).all()).isEmpty();
            assertThatThrownBy(() -> c.execute(among, Map.of("keys", 1)))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("takes a list");
            assertThatThrownBy(() -> c.execute(among))
                    .isInstanceOf(StatementException.class)
                    .hasMessageContaining("required for parameter 'keys'");
        });
        assertThat(names(among.params(Map.of("keys", List.of(3))))).containsExactly("mary");
    }

    @Test
    void aLiteralIsWrittenAtExecutionAndTheStatementStaysCompiled() {
        assertThat(names(nameWhere(bindParam("key", INTEGER, 2).literalExecute())))
                .containsExactly("wendy");
        long before = fixture.engine.statementCache().compilations();
        assertThat(names(nameWhere(bindParam("key", INTEGER, 3).literalExecute())))
                .containsExactly("mary");
        assertThat(fixture.engine.statementCache().compilations()).isEqualTo(before);
        assertThat(fixture.recorder.lines)
                .anyMatch(line -> line.contains("WHERE users.id = 3 ") && line.endsWith("[]"));
    }

    @Test
    void uniqueParametersOfOneNameMeetInOneStatement() {
        Bind<Integer> one = bindParam("n", INTEGER, 1).unique();
        Bind<Integer> two = bindParam("n", INTEGER, 2).unique();
        NamedSql named = select(fixture.id.plus(one), fixture.id.plus(two), fixture.id.minus(one))
                .toNamedSql(SQLITE);
        assertThat(named.sql())
                .isEqualTo(
                        "SELECT users.id + :n_1 AS anon_1, users.id + :n_2 AS anon_2, users.id - :n_1 AS anon_3 FROM users");
        assertThat(named.parameters()).containsExactly(Map.entry("n_1", 1), Map.entry("n_2", 2));
        assertThatThrownBy(() -> bindParam("n", INTEGER).unique())
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'n' has no value");
    }

    @Test
    void namedSqlNumbersTheElementsOfLists() {
        NamedSql named = select(fixture.name)
                .where(fixture.id.in(7, 8), fixture.name.eq("x"))
                .toNamedSql(SQLITE);
        assertThat(named.sql())
                .isEqualTo(
                        "SELECT users.name FROM users WHERE users.id IN (:id_1_1, :id_1_2) AND users.name = :name_1");
        assertThat(named.parameters())
                .containsExactly(Map.entry("id_1_1", 7), Map.entry("id_1_2", 8), Map.entry("name_1", "x"));
    }

    @Test
    void parametersOfColumnsWhoseNamesLookAlikeStayApart() {
        var sql = select(literal(1))
                .where(
                        column("a-b", INTEGER).eq(1),
                        column("a_b", INTEGER).eq(2),
                        column("a.b", INTEGER).in(3, 4),
                        column("a_b", INTEGER).eq(5))
                .toNamedSql(SQLITE);
        assertThat(sql.sql())
                .contains(":a_b_1 ", ":a_b_2 ", "(:a_b_3_1, :a_b_3_2)")
                .endsWith(":a_b_4");
        assertThat(sql.parameters().values()).containsExactly(1, 1, 2, 3, 4, 5);
    }

    @Test
    void literalSqlWritesAllValues() {
        Select<?> select = select(literal(LocalDate.of(2024, 2, 29), DATE))
                .where(fixture.name.eq("O'Brien"), fixture.id.in(1, 2), fixture.fullname.eq(bindParam("f", VARCHAR)))
                .limit(5);
        assertThat(select.params(Map.of("f", "x")).toLiteralSql(SQLITE))
                .isEqualTo(
                        "SELECT '2024-02-29' AS anon_1 FROM users WHERE users.name = 'O''Brien' AND users.id IN (1, 2) AND users.fullname = 'x' LIMIT 5 OFFSET 0");
        assertThatThrownBy(() -> select.toLiteralSql(SQLITE))
                .isInstanceOf(CompileException.class)
                .hasMessageContainingAll("'f'", "params(..)");
    }
}
