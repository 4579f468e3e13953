package dev.athanor.dialect;

import static dev.athanor.dialect.postgresql.JsonbExpr.JSONB;
import static dev.athanor.dialect.postgresql.JsonbExpr.jsonb;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Fn.arrayAgg;
import static dev.athanor.sql.Sql.array;
import static dev.athanor.sql.Sql.arrayOf;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.JSON;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.error.ArgumentException;
import dev.athanor.error.CompileException;
import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Expr;
import dev.athanor.sql.JsonExpr;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.Json;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** JSON documents and arrays, where a database has them. */
class JsonAndArrayExecutionTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<Json> data = column("data", JSON);
    private final Table documents = Table.of("documents", metadata, id, data);

    private final Column<Integer> listId = column("id", INTEGER, primaryKey());
    private final Column<List<Integer>> scores = column("scores", Types.array(INTEGER));
    private final Column<List<String>> tags = column("tags", Types.array(VARCHAR));
    private final Table lists = Table.of("lists", metadata, listId, scores, tags);

    private PlainJdbc jdbc;

    @BeforeEach
    void threeDocuments(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
        jdbc.create(documents);
        add(
                1,
                Json.of(
                        "{\"n\": 7, \"s\": \"it's\", \"b\": true, \"l\": [1, {\"x.y\": \"deep\"}], \"d\": 1.25, \"z\": null}"));
        add(2, Json.NULL);
        add(3, null);
    }

    private void add(int key, Json document) throws SQLException {
        jdbc.run(insert(documents).values(id.to(key), data.to(document)));
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    private Object first(Expr<?> expression) throws SQLException {
        return jdbc.run(select(expression).where(id.eq(1))).get(0).get(0);
    }

    @EachDatabase
    void documentsComeBackAndJsonsNullIsNotSqls() throws SQLException {
        assertThat(jdbc.run(select(id).where(data.isNull()))).isEqualTo(List.of(List.of(3)));
        assertThat(jdbc.run(select(data).where(id.eq(2)))).isEqualTo(List.of(List.of(Json.NULL)));
        assertThat(((Json) first(data)).text().replaceAll("\\s", "")).contains("\"n\":7", "\"s\":\"it's\"");
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.POSTGRESQL, TestDatabase.MARIADB})
    void partsAreValuesOfSql() throws SQLException {
        JsonExpr document = json(data);
        assertThat(first(document.at("n").asInteger())).isEqualTo(7);
        assertThat(first(document.at("n").asLong().plus(1))).isEqualTo(8L);
        assertThat(first(document.at("s").asText())).isEqualTo("it's");
        assertThat(first(document.at("b").asBoolean())).isEqualTo(true);
        assertThat(first(document.at("d").asDouble())).isEqualTo(1.25);
        assertThat(first(document.at("d").asNumeric(6, 2))).isEqualTo(new BigDecimal("1.25"));
        assertThat(first(document.at("l").at(0).asInteger())).isEqualTo(1);
        assertThat(first(document.path("l", 1, "x.y").asText())).isEqualTo("deep");
        assertThat(first(document.at("l").at(1).at("x.y").asJson())).isEqualTo(Json.of("\"deep\""));
        assertThat(first(document.at("none").asText())).isNull();
        assertThat(first(document.at("z").asText())).isNull();
        assertThat(first(document.at("no\"such\\key'").asText())).isNull();
        assertThat(jdbc.run(select(id)
                        .where(
                                document.at("s").asText().eq("it's"),
                                document.at("n").asInteger().gt(6))))
                .isEqualTo(List.of(List.of(1)));
        assertThatThrownBy(document::asText).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> document.path("a", 1.5)).isInstanceOf(ArgumentException.class);
    }

    @EachDatabase
    void partsAreNumbersBooleansAndDocuments() throws SQLException {
        JsonExpr document = json(data);
        assertThat(first(document.at("n").asInteger())).isEqualTo(7);
        assertThat(first(document.at("n").asLong().plus(1))).isEqualTo(8L);
        assertThat(first(document.at("b").asBoolean())).isEqualTo(true);
        assertThat(first(document.at("d").asDouble())).isEqualTo(1.25);
        assertThat(first(document.at("d").asNumeric(6, 2))).isEqualTo(new BigDecimal("1.25"));
        assertThat(first(document.path("l", 0).asInteger())).isEqualTo(1);
        assertThat(first(document.at("l").at(1).at("x.y").asJson())).isEqualTo(Json.of("\"deep\""));
        assertThat(first(document.at("z").asInteger())).isNull();
        assertThat(first(document.at("none").asInteger())).isNull();
        assertThat(first(document.at("l").at(9).asInteger())).isNull();
        assertThat(first(document.at("no\"such\\key'").asInteger())).isNull();
        assertThat(jdbc.run(select(id)
                        .where(
                                document.at("n").asInteger().gt(6),
                                document.at("b").asBoolean())))
                .isEqualTo(List.of(List.of(1)));
        assertThat(jdbc.run(select(id).where(document.at("n").asInteger().gt(7))))
                .isEmpty();
    }

    @EachDatabase(TestDatabase.H2)
    void textsOfPartsAreRefusedWhereNothingMakesThem() throws SQLException {
        assertThatThrownBy(() -> first(json(data).at("s").asText()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'h2'")
                .hasMessageContaining("text of a part of a JSON document")
                .hasMessageContaining("asJson()");
        assertThat(first(json(data).at("s").asJson())).isEqualTo(Json.of("\"it's\""));
        assertThat(jdbc.run(select(id).where(json(data).at("s").asJson().eq(Json.of("\"it's\"")))))
                .isEqualTo(List.of(List.of(1)));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void jsonbIsSearched() throws SQLException {
        Expr<Json> binary = data.cast(JSONB);
        assertThat(first(jsonb(binary).contains(Json.of("{\"n\": 7}")))).isEqualTo(true);
        assertThat(first(jsonb(binary).containedBy(Json.of("{}")))).isEqualTo(false);
        assertThat(first(jsonb(binary).hasKey("z"))).isEqualTo(true);
        assertThat(first(jsonb(binary).hasAny("q", "z"))).isEqualTo(true);
        assertThat(first(jsonb(binary).hasAll("q", "z"))).isEqualTo(false);
        assertThat(first(jsonb(json(data).at("n")).asText())).isEqualTo("7");
        assertThat(first(json(jsonb(binary).concat(Json.of("{\"q\": 5}")))
                        .at("q")
                        .asInteger()))
                .isEqualTo(5);
        assertThat(jdbc.run(select(id).where(json(binary).at("n").asJson().eq(Json.of("7")))))
                .isEqualTo(List.of(List.of(1)));
    }

    private Object value(Expr<?> expression) throws SQLException {
        return jdbc.run(select(expression).from(lists)).get(0).get(0);
    }

    private void oneList() throws SQLException {
        jdbc.create(lists);
        jdbc.run(insert(lists)
                .values(listId.to(1), scores.to(Arrays.asList(5, null, 8)), tags.to(List.of("a'b", "{x,y}"))));
    }

    @EachDatabase({TestDatabase.H2, TestDatabase.POSTGRESQL})
    void arraysAreStoredAndTakenApart() throws SQLException {
        oneList();
        assertThat(jdbc.run(select(scores, tags)))
                .isEqualTo(List.of(List.of(Arrays.asList(5, null, 8), List.of("a'b", "{x,y}"))));
        assertThat(value(array(scores).at(1))).isEqualTo(5);
        assertThat(value(array(scores).zeroIndexes().at(2))).isEqualTo(8);
        assertThat(value(array(tags).slice(2, 2))).isEqualTo(List.of("{x,y}"));
        assertThat(value(arrayOf(literal(1), listId.plus(1)))).isEqualTo(List.of(1, 2));
        assertThat(value(arrayAgg(listId))).isEqualTo(List.of(1));
        assertThat(jdbc.run(select(listId).where(array(scores).any(8)))).hasSize(1);
        assertThat(jdbc.run(select(listId).where(array(scores).any(9)))).isEmpty();
        assertThat(jdbc.run(select(listId).where(literal("a").lt(array(tags).all()))))
                .hasSize(1);
        jdbc.run(insert(lists).values(listId.to(2), scores.to((List<Integer>) null)));
        assertThat(jdbc.run(select(scores).where(listId.eq(2)))).isEqualTo(List.of(Arrays.asList((Object) null)));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void arraysContainEachOther() throws SQLException {
        oneList();
        assertThat(value(array(scores).contains(5, 8))).isEqualTo(true);
        assertThat(value(array(tags).containedBy("a'b"))).isEqualTo(false);
        assertThat(value(array(tags).overlap("z", "{x,y}"))).isEqualTo(true);
        assertThat(value(array(scores).concat(arrayOf(literal(1))))).isEqualTo(Arrays.asList(5, null, 8, 1));
    }

    @EachDatabase({TestDatabase.SQLITE, TestDatabase.MARIADB})
    void arraysAreRefusedWhereThereAreNone() {
        assertThatThrownBy(() -> value(array(scores).at(1))).isInstanceOf(UnsupportedCompilationException.class);
        assertThatThrownBy(() -> value(array(scores).contains(1)))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("@>");
        assertThatThrownBy(() -> jdbc.create(lists)).isInstanceOf(CompileException.class);
    }
}
