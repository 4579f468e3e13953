package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.documents;
import static dev.athanor.conformance.CoreSchema.events;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.conformance.ReferenceTexts.texts;
import static dev.athanor.dialect.mysql.MatchAgainst.match;
import static dev.athanor.dialect.postgresql.HstoreExpr.hstore;
import static dev.athanor.dialect.postgresql.JsonbExpr.jsonb;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.table;
import static dev.athanor.sql.Fn.arrayAgg;
import static dev.athanor.sql.Fn.sysdate;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.any;
import static dev.athanor.sql.Sql.array;
import static dev.athanor.sql.Sql.arrayOf;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.extract;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.now;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.OBJECT;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.dialect.mysql.MySql;
import dev.athanor.dialect.postgresql.Postgresql;
import dev.athanor.dialect.postgresql.PostgresqlTypes;
import dev.athanor.dialect.postgresql.TextSearch;
import dev.athanor.dialect.sqlite.Sqlite;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.sql.DatePart;
import dev.athanor.sql.Insert;
import dev.athanor.sql.RowFetch;
import dev.athanor.types.Json;
import dev.athanor.types.Types;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What single dialects have: the texts that SQLAlchemy 2.1 gives for statements of their pages in its documentation. */
class ReferenceDialectTest {
    private static final class Things extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Json> doc = column("doc", PostgresqlTypes.JSONB);
        final Column<Map<String, String>> h = column("h", PostgresqlTypes.HSTORE);
        final Column<String> txt = column("txt", TEXT);
        final Column<List<Integer>> arr = column("arr", Types.array(INTEGER));
        final Column<List<List<Integer>>> grid = column("grid", Types.array(Types.array(INTEGER)));

        Things(TableScope scope) {
            super(scope);
        }
    }

    private static final Things things = Table.define("jt", new MetaData(), Things::new);

    private static Insert<Void> one() {
        return insert(users).values(users.id.to(1), users.name.to("x"));
    }

    private static Insert<Void> fromItems() {
        return insert(users).fromSelect(select(items.id, items.name), users.id, users.name);
    }

    @Test
    void upsertsOfPostgresql() {
        texts(() -> one().onConflict(users.id).doUpdate(users.name.to("updated value")))
                .on(
                        "postgresql",
                        "INSERT INTO users (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = :param_1");
        texts(() -> one().ext(Postgresql.onConstraint("pk_my")
                        .doUpdateWhere(
                                users.age.eq(2), users.name.to(excluded(users.name)), users.age.to(users.age.plus(1)))))
                .on(
                        "postgresql",
                        "INSERT INTO users (id, name) VALUES (:id, :name) ON CONFLICT ON CONSTRAINT pk_my DO UPDATE SET name = excluded.name, age = (users.age + :age_1) WHERE users.age = :age_2");
        texts(() -> one().ext(Postgresql.onConflict(users.name)
                        .where(users.name.like("%@gmail.com"))
                        .doUpdate(users.age.to(excluded(users.age)))))
                .on(
                        "postgresql",
                        "INSERT INTO users (id, name) VALUES (:id, :name) ON CONFLICT (name) WHERE name LIKE :name_1 DO UPDATE SET age = excluded.age");
        texts(() -> one().onConflict(users.id).doNothing())
                .on("postgresql", "INSERT INTO users (id, name) VALUES (:id, :name) ON CONFLICT (id) DO NOTHING");
        texts(() -> fromItems()
                        .onConflict(users.id)
                        .doUpdate(users.name.to(upper(excluded(users.name))), users.age.to(select(max(items.id))))
                        .returning(users.id))
                .on(
                        "postgresql",
                        "INSERT INTO users (id, name) SELECT items.id, items.name FROM items ON CONFLICT (id) DO UPDATE SET name = upper(excluded.name), age = (SELECT max(items.id) AS max_1 FROM items) RETURNING users.id");
    }

    @Test
    void arraysOfPostgresql() {
        texts(() -> select(array(arrayOf(literal(1), literal(2))).concat(arrayOf(literal(3), literal(4), literal(5)))))
                .on("postgresql", "SELECT ARRAY[:param_1, :param_2] || ARRAY[:param_3, :param_4, :param_5] AS anon_1");
        texts(() -> select(
                        arrayOf(arrayOf(literal(1), literal(2)), arrayOf(literal(3), literal(4))),
                        array(arrayOf(literal("a"), literal("b"))).at(1)))
                .on(
                        "postgresql",
                        "SELECT ARRAY[ARRAY[:param_1, :param_2], ARRAY[:param_3, :param_4]] AS anon_1, (ARRAY[:param_5, :param_6])[:param_7] AS anon_2");
        texts(() -> select(
                                array(things.arr).at(5),
                                array(things.arr).slice(2, 7),
                                array(array(things.grid).at(1)).at(2))
                        .where(array(things.arr).at(1).eq(5)))
                .on(
                        "postgresql",
                        "SELECT jt.arr[:arr_1] AS anon_1, jt.arr[:arr_2::arr_3] AS anon_2, jt.grid[:grid_1][:param_1] AS anon_3 FROM jt WHERE jt.arr[:arr_4] = :param_2");
        texts(() -> update(things)
                        .set(
                                array(things.arr).at(5).to(7),
                                array(things.arr).slice(2, 3).to(List.of(1, 2))))
                .on("postgresql", "UPDATE jt SET arr[:arr_1]=:param_1, arr[:arr_2::arr_3]=:param_2");
        texts(() -> {
                    var arr = array(things.arr);
                    return select(things.id)
                            .where(
                                    arr.contains(1),
                                    arr.containedBy(1, 2),
                                    arr.overlap(3),
                                    arr.any(5),
                                    arr.value(6).gt(arr.all()));
                })
                .on(
                        "postgresql",
                        "SELECT jt.id FROM jt WHERE jt.arr @> :arr_1 AND jt.arr <@ :arr_2 AND jt.arr && :arr_3 AND :arr_4 = ANY (jt.arr) AND :arr_5 > ALL (jt.arr)");
        texts(() -> select(array(arrayAgg(users.age)).at(1)))
                .on("postgresql", "SELECT (array_agg(users.age))[:array_agg_1] AS anon_1 FROM users");
        texts(() -> select(users.id)
                        .where(
                                users.name.regexpMatch("^(b|c)", "i"),
                                users.id.eq(any(select(orders.user_id))),
                                users.id.eq(func("any", INTEGER, arrayOf(literal(1), literal(2))))))
                .on(
                        "postgresql",
                        "SELECT users.id FROM users WHERE users.name ~* :name_1 AND users.id = ANY (SELECT orders.user_id FROM orders) AND users.id = any(ARRAY[:param_1, :param_2])");
    }

    @Test
    void documentsOfPostgresql() {
        texts(() -> {
                    var doc = json(things.doc);
                    return select(
                            doc.at("k").asJson(),
                            doc.path("a", 1, "b").asJson(),
                            jsonb(doc.at("k")).asText(),
                            jsonb(doc.path("a", 1)).asText().cast(INTEGER),
                            doc.at(3).at("x").asJson());
                })
                .on(
                        "postgresql",
                        "SELECT jt.doc[:doc_1] AS anon_1, jt.doc #> :doc_2 AS anon_2, jt.doc ->> :doc_3 AS anon_3, CAST(jt.doc #>> :doc_4 AS INTEGER) AS anon_4, jt.doc[:doc_5][:param_1] AS anon_5 FROM jt");
        texts(() -> {
                    var doc = jsonb(things.doc);
                    return select(things.id)
                            .where(
                                    doc.hasKey("a"),
                                    doc.hasAll("a", "b"),
                                    doc.hasAny("a"),
                                    doc.contains(Json.of("{\"a\": 1}")),
                                    doc.containedBy(Json.of("{\"a\": 1}")));
                })
                .on(
                        "postgresql",
                        "SELECT jt.id FROM jt WHERE jt.doc ? :param_1 AND jt.doc ?& :param_2 AND jt.doc ?| :param_3 AND jt.doc @> :param_4::JSONB AND jt.doc <@ :param_5::JSONB");
        texts(() -> {
                    var doc = jsonb(things.doc);
                    return select(doc.deletePath("a", "b"))
                            .where(doc.pathExists("$.a[*] ? (@ > 2)"), doc.pathMatch("$.a > 2"));
                })
                .on(
                        "postgresql",
                        "SELECT jt.doc #- :param_1 AS anon_1 FROM jt WHERE jt.doc @? :param_2 AND jt.doc @@ :param_3");
        texts(() -> {
                    var h = hstore(things.h);
                    return select(h.at("k"), h.keys(), h.values(), h.slice("a"))
                            .where(
                                    h.hasKey("a"),
                                    h.hasAll("a"),
                                    h.hasAny("a"),
                                    h.contains(Map.of("a", "1")),
                                    h.containedBy(Map.of("a", "1")),
                                    h.defined("a"));
                })
                .on(
                        "postgresql",
                        "SELECT jt.h[:param_1] AS anon_1, akeys(jt.h) AS akeys_1, avals(jt.h) AS avals_1, slice(jt.h, :param_2) AS slice_1 FROM jt WHERE jt.h ? :param_3 AND jt.h ?& :param_4 AND jt.h ?| :param_5 AND jt.h @> :param_6 AND jt.h <@ :param_7 AND defined(jt.h, :param_8)");
    }

    @Test
    void searchesOfPostgresql() {
        texts(() -> select(func("to_tsvector", VARCHAR, "fat cats ate rats").match("cat & rat")))
                .on("postgresql", "SELECT to_tsvector(:to_tsvector_1) @@ plainto_tsquery(:to_tsvector_2) AS anon_1");
        texts(() -> select(func("to_tsvector", VARCHAR, "cat").boolOp("@@", func("to_tsquery", VARCHAR, "cat & rat"))))
                .on("postgresql", "SELECT to_tsvector(:to_tsvector_1) @@ to_tsquery(:to_tsquery_1) AS anon_1");
        texts(() -> select(things.id)
                        .where(TextSearch.matches(things.txt, TextSearch.plaintoTsquery("english", "somestring"))))
                .on("postgresql", "SELECT jt.id FROM jt WHERE jt.txt @@ plainto_tsquery(:param_1, :param_2)");
        texts(() -> select(things.id)
                        .where(TextSearch.matches(
                                TextSearch.toTsvector("english", things.txt),
                                TextSearch.websearchToTsquery("english", "s"))))
                .on(
                        "postgresql",
                        "SELECT jt.id FROM jt WHERE to_tsvector(:param_1, jt.txt) @@ websearch_to_tsquery(:param_2, :param_3)");
    }

    @Test
    void selectsOfPostgresql() {
        texts(() -> select(users.name, users.age)
                        .distinctOn(users.name, lower(users.fullname))
                        .orderBy(users.name))
                .on(
                        "postgresql",
                        "SELECT DISTINCT ON (users.name, lower(users.fullname)) users.name, users.age FROM users ORDER BY users.name");
        texts(() -> select(users.id).withHint(users, "ONLY", "postgresql"))
                .on("postgresql", "SELECT users.id FROM ONLY users");
        texts(() -> update(users).set(users.name, "x").withHint("ONLY", "postgresql"))
                .on("postgresql", "UPDATE ONLY users SET name=:name");
        texts(() -> delete(users).withHint("ONLY", "postgresql")).on("postgresql", "DELETE FROM ONLY users");
        texts(() -> select(func("unnest", INTEGER, things.arr).columnValued("x")))
                .on("postgresql", "SELECT x FROM unnest(jt.arr) AS x");
        texts(() -> {
                    var key = column("key", VARCHAR);
                    var n = column("n", INTEGER);
                    var e = func("json_each", OBJECT, "{\"a\":1}")
                            .tableValued("e", key, column("value", VARCHAR))
                            .withOrdinality(n);
                    return select(e.c(key), e.c(n)).orderBy(e.c(n));
                })
                .on("postgresql", "SELECT e.key, e.n FROM json_each(:json_each_1) WITH ORDINALITY AS e ORDER BY e.n");
        texts(() -> {
                    var word = column("word", VARCHAR);
                    var t = func("pg_get_keywords", OBJECT)
                            .tableValued("t_1", word, column("catcode", VARCHAR))
                            .lateral();
                    return select(users.id, t.c(word)).from(join(users, t, trueValue()));
                })
                .on("postgresql", "SELECT users.id, t_1.word FROM users JOIN LATERAL pg_get_keywords() AS t_1 ON true");
        texts(() -> select(
                        tuple(users.id, users.name).eq(tuple(literal(1), literal("a"))),
                        func("row", OBJECT, users.id, users.name)))
                .on(
                        "postgresql",
                        "SELECT (users.id, users.name) = (:param_1, :param_2) AS anon_1, row(users.id, users.name) AS row_1 FROM users");
        texts(() -> select(
                        users.created.cast(Types.INTERVAL),
                        func("date_trunc", TIMESTAMP, "day", users.created),
                        extract(DatePart.MONTH, users.created)))
                .on(
                        "postgresql",
                        "SELECT CAST(users.created AS INTERVAL) AS created, date_trunc(:date_trunc_2, users.created) AS date_trunc_1, EXTRACT(month FROM users.created) AS anon_1 FROM users");
    }

    @Test
    void upsertsOfMysql() {
        texts(() -> one().ext(MySql.onDuplicateKeyUpdate(
                        users.name.to(excluded(users.name)),
                        users.age.to(coalesce(excluded(users.age), 0).plus(users.age)))))
                .on(
                        "mysql mariadb",
                        "INSERT INTO users (id, name) VALUES (:id, :name) ON DUPLICATE KEY UPDATE name = VALUES(name), age = (coalesce(VALUES(age), :coalesce_1) + users.age)");
        texts(() -> one().ext(MySql.onDuplicateKeyUpdateInOrder(
                        users.name.to(excluded(users.name)), users.age.to(users.age.plus(1)))))
                .on(
                        "mysql mariadb",
                        "INSERT INTO users (id, name) VALUES (:id, :name) ON DUPLICATE KEY UPDATE name = VALUES(name), age = (users.age + :age_1)");
        texts(() -> fromItems().ext(MySql.onDuplicateKeyUpdate(users.name.to(excluded(users.name)))))
                .on(
                        "mysql mariadb",
                        "INSERT INTO users (id, name) SELECT items.id, items.name FROM items ON DUPLICATE KEY UPDATE name = VALUES(name)");
        texts(() -> insert(users)
                        .values(users.name.to("x"))
                        .prefixWith("IGNORE")
                        .returning(users.id))
                .on("mysql mariadb", "INSERT IGNORE INTO users (name) VALUES (:name) RETURNING users.id");
    }

    @Test
    void selectsOfMysql() {
        texts(() -> {
                    var e = match("Firstname Lastname", users.name, users.fullname);
                    return select(users.id).where(e.inBooleanMode()).orderBy(e.desc());
                })
                .on(
                        "mysql mariadb",
                        "SELECT users.id FROM users WHERE MATCH (users.name, users.fullname) AGAINST (:param_1 IN BOOLEAN MODE) ORDER BY MATCH (users.name, users.fullname) AGAINST (:param_1) DESC");
        texts(() -> select(users.id)
                        .where(
                                match("a", users.name).inNaturalLanguageMode().withQueryExpansion(),
                                users.name.match("b")))
                .on(
                        "mysql mariadb",
                        "SELECT users.id FROM users WHERE MATCH (users.name) AGAINST (:param_1 IN NATURAL LANGUAGE MODE WITH QUERY EXPANSION) AND MATCH (users.name) AGAINST (:name_1 IN BOOLEAN MODE)");
        texts(() -> select(users.id)
                        .prefixWith("HIGH_PRIORITY")
                        .prefixWith("SQL_NO_CACHE")
                        .withHint(users, "USE INDEX (ix)", "mysql")
                        .withHint(users, "USE INDEX (ix)", "mariadb"))
                .on("mysql mariadb", "SELECT HIGH_PRIORITY SQL_NO_CACHE users.id FROM users USE INDEX (ix)");
        texts(() -> update(users).where(users.id.gt(1)).set(users.name, "x").ext(MySql.limit(3)))
                .on("mysql mariadb", "UPDATE users SET name=:name WHERE users.id > :id_1 LIMIT 3");
        texts(() -> delete(users).where(users.id.gt(1)).ext(MySql.limit(3)))
                .on("mysql mariadb", "DELETE FROM users WHERE users.id > :id_1 LIMIT 3");
        texts(() -> select(
                        users.name.regexpReplace("a", "b"),
                        users.name.regexpMatch("x", "i"),
                        users.age.op("div", 2),
                        users.age.mod(5),
                        users.age.floorDividedBy(3)))
                .on(
                        "mysql",
                        "SELECT REGEXP_REPLACE(users.name, :name_1, :name_2) AS anon_1, REGEXP_LIKE(users.name, :name_3, 'i') AS anon_2, users.age div :age_1 AS anon_3, users.age % :age_2 AS anon_4, FLOOR(users.age / :age_3) AS anon_5 FROM users")
                .on(
                        "mariadb",
                        "SELECT REGEXP_REPLACE(users.name, :name_1, :name_2) AS anon_1, users.name REGEXP CONCAT('(?', 'i', ')', :name_3) AS anon_2, users.age div :age_1 AS anon_3, users.age % :age_2 AS anon_4, FLOOR(users.age / :age_3) AS anon_5 FROM users");
        texts(() -> select(
                        func("timestampdiff", INTEGER, literalColumn("SECOND", OBJECT), users.created, now()),
                        func("utc_timestamp", TIMESTAMP),
                        func("json_extract", VARCHAR, documents.data, "$.a")))
                .on(
                        "mysql mariadb",
                        "SELECT timestampdiff(SECOND, users.created, now()) AS timestampdiff_1, utc_timestamp() AS utc_timestamp_1, json_extract(documents.data, :json_extract_2) AS json_extract_1 FROM users, documents");
    }

    @Test
    void statementsOfOracle() {
        texts(() -> select(users.id).orderBy(users.id).limit(5).offset(10))
                .on("oracle", "SELECT users.id FROM users ORDER BY users.id OFFSET 10 ROWS FETCH FIRST 5 ROWS ONLY");
        texts(() -> select(users.id).orderBy(users.id).fetch(5, RowFetch.Option.WITH_TIES))
                .on("oracle", "SELECT users.id FROM users ORDER BY users.id FETCH FIRST 5 ROWS WITH TIES");
        texts(() -> select(users.id).withHint(users, "+ INDEX({name} ix)", "oracle"))
                .on("oracle", "SELECT /*+ + INDEX(users ix) */ users.id FROM users");
        texts(() -> insert(users).values(users.name.to(upper(literal("x")))).returning(users.id))
                .on("oracle", "INSERT INTO users (name) VALUES (upper(:param_1)) RETURNING users.id INTO :ret_0");
        texts(() -> select(sysdate(), func("nvl", INTEGER, users.age, 0), users.name.op("||", "a")))
                .on(
                        "oracle",
                        "SELECT sysdate AS sysdate_1, nvl(users.age, :nvl_2) AS nvl_1, users.name || :name_1 AS anon_1 FROM users");
        texts(() -> select(users.id).forUpdate(lock -> lock.nowait().of(users.id)))
                .on("oracle", "SELECT users.id FROM users FOR UPDATE OF users.id NOWAIT");
        texts(() -> select(func("listagg", VARCHAR, users.name, ",").withinGroup(users.name), func("rownum", INTEGER)))
                .on(
                        "oracle",
                        "SELECT listagg(users.name, :listagg_2) WITHIN GROUP (ORDER BY users.name) AS listagg_1, rownum() AS rownum_1 FROM users");
    }

    @Test
    void statementsOfSqlServer() {
        texts(() -> select(users.id).withHint(users, "WITH (NOLOCK)", "mssql"))
                .on("mssql", "SELECT users.id FROM users WITH (NOLOCK)");
        texts(() -> {
                    var a = column("a", INTEGER);
                    table("db.owner.t", a);
                    return select(a).where(a.eq(5));
                })
                .on("mssql", "SELECT db.owner.t.a FROM db.owner.t WHERE db.owner.t.a = :a_1");
        texts(() -> select(users.name.tryCast(INTEGER)))
                .on("mssql", "SELECT TRY_CAST (users.name AS INTEGER) AS name FROM users");
        texts(() -> {
                    var data = json(documents.data);
                    return select(
                            data.at("a").asJson(),
                            data.at("a").asText(),
                            data.path("a", 1).asInteger(),
                            data.at("b").asBoolean(),
                            data.at("n").asDouble());
                })
                .on(
                        "mssql",
                        "SELECT JSON_QUERY(documents.data, :data_1) AS anon_1, CASE JSON_VALUE(documents.data, :data_2) WHEN NULL THEN NULL ELSE JSON_VALUE(documents.data, :data_2) END AS anon_2, CASE JSON_VALUE(documents.data, :data_3) WHEN NULL THEN NULL ELSE CAST(JSON_VALUE(documents.data, :data_3) AS INTEGER) END AS anon_3, CASE JSON_VALUE(documents.data, :data_4) WHEN NULL THEN NULL WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE CAST(JSON_VALUE(documents.data, :data_4) AS BIT) END AS anon_4, CASE JSON_VALUE(documents.data, :data_5) WHEN NULL THEN NULL ELSE CAST(JSON_VALUE(documents.data, :data_5) AS FLOAT) END AS anon_5 FROM documents");
        texts(() -> insert(users).values(users.id.to(5), users.name.to("x")))
                .on("mssql", "INSERT INTO users (id, name) VALUES (:id, :name)");
        texts(() -> update(users).where(users.id.eq(5)).set(users.name, "x").returning(users.id, upper(users.name)))
                .on(
                        "mssql",
                        "UPDATE users SET name=:name OUTPUT inserted.id, upper(inserted.name) AS upper_1 WHERE users.id = :id_1");
        texts(() -> select(
                        count(users.id.distinct()), func("getdate", TIMESTAMP), func("isnull", INTEGER, users.age, 0)))
                .on(
                        "mssql",
                        "SELECT count(DISTINCT users.id) AS count_1, getdate() AS getdate_1, isnull(users.age, :isnull_2) AS isnull_1 FROM users");
        texts(() -> {
                    var e = aliased(events, "e");
                    return select(e.id, events.level).where(events.level.eq(e.level));
                })
                .on(
                        "mssql",
                        "SELECT e.id, archive.events.level FROM archive.events AS e, archive.events WHERE archive.events.level = e.level");
        texts(() -> select(users.name.collate("Latin1_General_CI_AS")))
                .on("mssql", "SELECT users.name COLLATE Latin1_General_CI_AS AS anon_1 FROM users");
    }

    @Test
    void upsertsOfSqlite() {
        texts(() -> one().onConflict(users.id).doUpdateWhere(users.age.eq(2), users.name.to(excluded(users.name))))
                .on(
                        "sqlite",
                        "INSERT INTO users (id, name) VALUES (:id, :name) ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE users.age = :age_1");
        texts(() -> one().ext(Sqlite.onConflict(users.name)
                        .where(users.name.like("%@gmail.com"))
                        .doUpdate(users.age.to(excluded(users.age)))))
                .on(
                        "sqlite",
                        "INSERT INTO users (id, name) VALUES (:id, :name) ON CONFLICT (name) WHERE name LIKE '%@gmail.com' DO UPDATE SET age = excluded.age");
        texts(() -> one().onConflict().doNothing())
                .on("sqlite", "INSERT INTO users (id, name) VALUES (:id, :name) ON CONFLICT DO NOTHING");
        texts(() -> insert(users)
                        .values(row(users.id.to(1), users.name.to("x")), row(users.id.to(2), users.name.to("y")))
                        .onConflict(users.id)
                        .doUpdate(users.name.to(excluded(users.name)))
                        .returning(users.id, users.name))
                .on(
                        "sqlite",
                        "INSERT INTO users (id, name) VALUES (:id_m0, :name_m0), (:id_m1, :name_m1) ON CONFLICT (id) DO UPDATE SET name = excluded.name RETURNING id, name");
        texts(() -> fromItems().onConflict(users.id).doNothing())
                .on(
                        "sqlite",
                        "INSERT INTO users (id, name) SELECT items.id, items.name FROM items ON CONFLICT (id) DO NOTHING");
        texts(() -> select(
                        users.name.regexpMatch("a"),
                        users.name.match("x"),
                        func("json_extract", VARCHAR, documents.data, "$.a")))
                .on(
                        "sqlite",
                        "SELECT users.name REGEXP :name_1 AS anon_1, users.name MATCH :name_2 AS anon_2, json_extract(documents.data, :json_extract_2) AS json_extract_1 FROM users, documents");
    }
}
