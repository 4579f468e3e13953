package dev.athanor.dialect;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.table;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tableSample;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.values;
import static dev.athanor.types.Types.BIGINT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.OBJECT;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Node;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** FROM clauses that are no tables, run on each database that has them. */
class DerivedTableExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(20));
    private final Table people = Table.of("people", metadata, id, name);

    private PlainJdbc jdbc;

    @BeforeEach
    void threePeople(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
        jdbc.create(people);
        jdbc.run(insert(people).values(id.to(1), name.to("edda")));
        jdbc.run(insert(people).values(id.to(2), name.to("wanda")));
        jdbc.run(insert(people).values(id.to(3), name.to("mila")));
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    private void assertYields(Node query, List<?>... rows) throws SQLException {
        assertThat(jdbc.run(query)).isEqualTo(Arrays.asList(rows));
        assertThat(jdbc.runLiterally(query)).isEqualTo(Arrays.asList(rows));
    }

    private void assertRefused(Node query, String construct) {
        assertThatThrownBy(() -> jdbc.run(query))
                .isInstanceOf(CompileException.class)
                .hasMessageContainingAll(jdbc.dialect().name(), construct);
    }

    @EachDatabase
    void valuesAreJoined() throws SQLException {
        var number = column("number", INTEGER);
        var word = column("word", VARCHAR);
        var words = values(number, word).row(1, "it's").row(2, null).row(literal(3), literal("?"));
        var v = words.subquery("v");
        assertYields(
                select(name, v.c(word))
                        .join(v, v.c(number).eq(id))
                        .where(id.gt(1))
                        .orderBy(id),
                Arrays.asList("wanda", null),
                List.of("mila", "?"));
        var unnamed = words.literalBinds().subquery();
        assertYields(select(unnamed.c(word)).where(unnamed.c(number).eq(1)), List.of("it's"));
        var cte = words.cte("w");
        assertYields(
                select(name)
                        .where(id.in(select(cte.c(number)).where(cte.c(word).isNotNull())))
                        .orderBy(id),
                List.of("edda"),
                List.of("mila"));
    }

    @EachDatabase
    void valuesAreSearched() throws SQLException {
        assertYields(
                select(id)
                        .where(id.in(values(column("n", INTEGER)).row(3).row(1).row(7)))
                        .orderBy(id),
                List.of(1),
                List.of(3));
    }

    @EachDatabase
    void aTextIsASubquery() throws SQLException {
        var known = text("SELECT id, upper(name) AS loud FROM people WHERE id > :least AND id IN :keys")
                .bind("least", 1)
                .bindList("keys", INTEGER, List.of(1, 2, 3))
                .columns(id, column("loud", VARCHAR));
        var loud = known.subquery("loud_people");
        assertYields(
                select(name, loud.c("loud", VARCHAR))
                        .join(loud, loud.c(id).eq(id))
                        .orderBy(id),
                List.of("wanda", "WANDA"),
                List.of("mila", "MILA"));
        var cte = known.cte("louder");
        assertYields(select(max(cte.c(id))), List.of(3));
    }

    @EachDatabase
    void aListInATextMayBeEmpty() throws SQLException {
        for (String sql :
                List.of("SELECT id FROM people WHERE id IN :keys", "SELECT id FROM people WHERE id NOT IN :keys")) {
            var query = text(sql).bindList("keys", INTEGER, List.of()).columns(id);
            assertThat(jdbc.run(query)).hasSize(sql.contains("NOT") ? 3 : 0);
        }
        var names = text("SELECT id FROM people WHERE name IN :names")
                .bindList("names", varchar(20), List.of())
                .columns(id);
        assertThat(jdbc.run(names)).isEmpty();
    }

    @EachDatabase
    void aTextStandsInAFrom() throws SQLException {
        var query = select(column("id", INTEGER))
                .from(text("people p").asFrom())
                .where(text("p.id < :limit").bind("limit", 3).asCondition())
                .orderBy(column("id", INTEGER).desc());
        assertYields(query, List.of(2), List.of(1));
    }

    @EachDatabase
    void aTableNeedsNoMetaData() throws SQLException {
        var key = column("id", INTEGER);
        var light = table("people", key, column("name", VARCHAR));
        var other = aliased(light, "other");
        jdbc.run(insert(light).values(key.to(9)));
        assertYields(
                select(key).where(key.lt(select(max(other.c(key))))).orderBy(key.desc()),
                List.of(3),
                List.of(2),
                List.of(1));
    }

    @EachDatabase
    void aLateralSubqueryRefersToWhatStandsBefore() throws SQLException {
        var other = aliased(people, "other");
        var next = select(other.c(id))
                .where(other.c(id).gt(id))
                .orderBy(other.c(id))
                .limit(1)
                .lateral("next");
        var query = select(id, next.c(other.c(id)))
                .from(people)
                .join(next, trueValue())
                .orderBy(id);
        if (jdbc.dialect().name().equals("postgresql")) {
            assertYields(query, List.of(1, 2), List.of(2, 3));
        } else {
            assertRefused(query, "LATERAL");
        }
    }

    @EachDatabase
    void aTableIsSampled() throws SQLException {
        var sample = aliased(
                tableSample(people, func("bernoulli", OBJECT, literal(100))).seed(literal(7)), "s");
        var query = select(sample.c(name)).where(sample.c(id).lt(3)).orderBy(sample.c(id));
        if (jdbc.dialect().name().equals("postgresql")) {
            assertYields(query, List.of("edda"), List.of("wanda"));
            assertYields(select(max(tableSample(people, 100).c(id))), List.of(3));
        } else {
            assertRefused(query, "TABLESAMPLE");
        }
    }

    @EachDatabase({TestDatabase.POSTGRESQL, TestDatabase.H2, TestDatabase.SQLITE})
    void aFunctionIsATable() throws SQLException {
        var x = column(jdbc.dialect().name().equals("h2") ? "x" : "value", BIGINT);
        var series = switch (jdbc.dialect().name()) {
            case "h2" -> func("system_range", OBJECT, literal(2), literal(5)).tableValued("series", x);
            case "sqlite" -> func("json_each", OBJECT, literal("[2, 3, 4, 5]")).tableValued("series", x);
            default ->
                func("generate_series", OBJECT, literal(2), literal(5))
                        .tableValued("series", x)
                        .renderDerived();
        };
        var query = select(series.c(x), name)
                .join(series, series.c(x).eq(id.cast(BIGINT)))
                .orderBy(id);
        assertYields(query, List.of(2L, "wanda"), List.of(3L, "mila"));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aFunctionsRowsAreNumbered() throws SQLException {
        var part = column("part", VARCHAR);
        var at = column("at", BIGINT);
        var parts = func("string_to_table", OBJECT, name, literal("d"))
                .tableValued("parts", part)
                .withOrdinality(at)
                .renderDerived()
                .lateral();
        assertYields(
                select(parts.c(part), parts.c(at))
                        .from(people, parts)
                        .where(id.eq(1))
                        .orderBy(parts.c(at)),
                List.of("e", 1L),
                List.of("", 2L),
                List.of("a", 3L));
        var x = func("generate_series", INTEGER, literal(1), literal(3)).columnValued("x");
        assertYields(select(x.times(2)).where(x.gt(1)).orderBy(x), List.of(4), List.of(6));
    }
}
