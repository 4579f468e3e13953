package dev.athanor.dialect;

import static dev.athanor.dialect.mysql.MatchAgainst.match;
import static dev.athanor.dialect.postgresql.JsonbExpr.jsonb;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Fn.arrayAgg;
import static dev.athanor.sql.Sql.array;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.JSON;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.mysql.MySql;
import dev.athanor.dialect.postgresql.Postgresql;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Func;
import dev.athanor.sql.RowFetch;
import dev.athanor.sql.Select;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.EachDatabase;
import dev.athanor.testsupport.TestDatabase;
import dev.athanor.types.Json;
import dev.athanor.types.Types;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Constructs of single databases, run on those. */
class DialectConstructTest {
    private final MetaData metadata = new MetaData();
    private final Column<Integer> id = column("id", INTEGER, primaryKey());
    private final Column<String> name = column("name", varchar(30));
    private final Column<Integer> hits = column("hits", INTEGER);
    private final Table pages = Table.of("pages", metadata, id, name, hits);
    private PlainJdbc jdbc;

    @BeforeEach
    void open(Database database) throws SQLException {
        jdbc = PlainJdbc.open(database);
        jdbc.create(pages);
        jdbc.run(insert(pages)
                .values(
                        row(id.to(1), name.to("home"), hits.to(3)),
                        row(id.to(2), name.to("help"), hits.to(5)),
                        row(id.to(3), name.to("about"), hits.to(5))));
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
    }

    private List<List<Object>> stored() throws SQLException {
        return jdbc.run(select(id, hits).orderBy(id));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void anUpsertNamesAConstraintAndUpdatesSomeRowsOnly() throws SQLException {
        jdbc.sql("ALTER TABLE pages ADD CONSTRAINT uq_name UNIQUE (name)");
        jdbc.run(insert(pages)
                .values(row(id.to(8), name.to("home"), hits.to(1)), row(id.to(9), name.to("help"), hits.to(1)))
                .ext(Postgresql.onConstraint("uq_name").doUpdateWhere(hits.gt(4), hits.to(hits.plus(excluded(hits))))));
        assertThat(stored()).isEqualTo(List.of(List.of(1, 3), List.of(2, 6), List.of(3, 5)));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void anUpsertMeetsAPartialIndexOfAnExpression() throws SQLException {
        jdbc.sql("CREATE UNIQUE INDEX ix ON pages (lower(name)) WHERE hits < 4");
        jdbc.run(insert(pages)
                .values(row(id.to(8), name.to("HOME"), hits.to(1)))
                .ext(Postgresql.onConflict(func("lower", Types.VARCHAR, name))
                        .where(hits.lt(4))
                        .doUpdate(hits.to(excluded(hits)))));
        assertThat(stored()).isEqualTo(List.of(List.of(1, 1), List.of(2, 5), List.of(3, 5)));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void partsOfArraysAreAssigned() throws SQLException {
        Column<List<Integer>> scores = column("scores", Types.array(INTEGER));
        Table lists = Table.of("lists", metadata, column("id", INTEGER, primaryKey()), scores);
        jdbc.create(lists);
        jdbc.run(insert(lists).values(scores.to(List.of(1, 2, 3, 4))));
        jdbc.run(update(lists)
                .set(
                        array(scores).at(1).to(10),
                        array(scores).slice(2, 3).to(List.of(20, 30)),
                        array(scores).zeroIndexes().at(3).to(40)));
        assertThat(jdbc.value(select(scores))).isEqualTo(List.of(10, 20, 30, 40));
        assertThat(jdbc.run(select(lists.c("id", INTEGER)).where(array(scores).contains(20, 40))))
                .hasSize(1);
        assertThat(jdbc.value(select(arrayAgg(name).orderBy(name.desc())).where(hits.eq(5))))
                .isEqualTo(List.of("help", "about"));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void documentsAreSearchedByPaths() throws SQLException {
        Column<Json> doc = column("doc", PostgresqlTypes.JSONB);
        Table docs = Table.of("docs", metadata, column("id", INTEGER, primaryKey()), doc);
        jdbc.create(docs);
        jdbc.run(insert(docs).values(doc.to(Json.of("{\"a\": {\"b\": [1, \"two\"]}, \"n\": 7}"))));
        assertThat(jdbc.value(select(jsonb(doc).pathExists("$.a.b[*] ? (@ == \"two\")"))))
                .isEqualTo(true);
        assertThat(jdbc.value(select(jsonb(doc).pathMatch("$.n > 7")))).isEqualTo(false);
        assertThat(jdbc.value(select(jsonb(json(doc).path("a", "b", 1)).asText())))
                .isEqualTo("two");
        assertThat(jdbc.value(select(jsonb(doc).deletePath("a", "b", "0").cast(JSON))))
                .isEqualTo(Json.of("{\"a\": {\"b\": [\"two\"]}, \"n\": 7}"));
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void onlyTheTableItselfIsReadAndChanged() throws SQLException {
        jdbc.sql("CREATE TABLE subpages () INHERITS (pages)");
        jdbc.sql("INSERT INTO subpages VALUES (4, 'sub', 1)");
        assertThat(stored()).hasSize(4);
        assertThat(jdbc.run(select(id).withHint(pages, "ONLY", "postgresql"))).hasSize(3);
        jdbc.run(update(pages).set(hits, 9).withHint("ONLY", "postgresql"));
        assertThat(jdbc.run(select(id).where(hits.eq(9)))).hasSize(3);
    }

    @EachDatabase(TestDatabase.POSTGRESQL)
    void aRowIsOneValueAndAFunctionsValueHasFields() throws SQLException {
        Func<String> asJson = func("row_to_json", Types.VARCHAR, pages.tableValued());
        assertThat(jdbc.value(select(asJson.cast(Types.VARCHAR)).where(id.eq(1))))
                .isEqualTo("{\"id\":1,\"name\":\"home\",\"hits\":3}");
        jdbc.sql("CREATE TYPE pair AS (x INTEGER, y INTEGER)");
        jdbc.sql("CREATE FUNCTION swapped(a INTEGER, b INTEGER) RETURNS pair AS 'SELECT b, a' LANGUAGE SQL");
        assertThat(jdbc.value(select(func("swapped", INTEGER, id, hits).scalarTableValued("x", INTEGER))
                        .where(id.eq(1))))
                .isEqualTo(3);
    }

    @EachDatabase(TestDatabase.MARIADB)
    void aFullTextSearchFilters() throws SQLException {
        jdbc.sql("CREATE TABLE texts (body VARCHAR(100), FULLTEXT (body)) ENGINE=MyISAM");
        Column<String> body = column("body", varchar(100));
        Table texts = Table.of("texts", new MetaData(), body);
        jdbc.run(
                insert(texts).values(row(body.to("cats and dogs")), row(body.to("cats alone")), row(body.to("birds"))));
        assertThat(jdbc.run(select(body).where(match("+cats -dogs", body).inBooleanMode())))
                .isEqualTo(List.of(List.of("cats alone")));
        assertThat(jdbc.run(select(body).where(body.match("+birds")))).isEqualTo(List.of(List.of("birds")));
        assertThatThrownBy(() -> MySql.limit(-1)).isInstanceOf(ArgumentException.class);
    }

    /** H2 counts rows as Oracle does, so that the text for a server before 12c can be seen to mean what it should. */
    @EachDatabase(TestDatabase.H2)
    void rowNumbersLimitRowsAsOldOraclesWould() throws SQLException {
        Dialect old = PlainJdbc.dialect("oracle11");
        Select<Integer> sorted = select(id).orderBy(hits.desc(), id);
        for (Select<Integer> query : List.of(
                sorted.limit(2), sorted.offset(1), sorted.limit(1).offset(1), sorted.fetch(2), sorted.limit(0))) {
            assertThat(jdbc.query(query.toLiteralSql(old))).isEqualTo(jdbc.run(query));
        }
        assertThatThrownBy(() -> sorted.fetch(1, RowFetch.Option.WITH_TIES).toSql(old))
                .hasMessageContaining("rank()");
    }
}
