package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.documents;
import static dev.athanor.conformance.CoreSchema.events;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.conformance.ReferenceTexts.texts;
import static dev.athanor.sql.Fn.localTimestamp;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.nullOf;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts that SQLAlchemy 2.1 gives for constructs beyond the recorded ones, by rules which those do not show. */
class ReferenceTextTest {
    @Test
    void identityIsWrittenAsSuch() {
        texts(() -> select(users.id)
                        .where(
                                users.active.is(trueValue()),
                                users.active.isNot(falseValue()),
                                users.age.is(nullOf(INTEGER))))
                .on(
                        "default sqlite oracle mssql",
                        "SELECT users.id FROM users WHERE users.active IS 1 AND users.active IS NOT 0 AND users.age IS NULL")
                .on(
                        "postgresql mysql mariadb",
                        "SELECT users.id FROM users WHERE users.active IS true AND users.active IS NOT false AND users.age IS NULL");
    }

    @Test
    void aDivisorKeepsItsParentheses() {
        texts(() -> select(users.id.dividedBy(users.age.times(2))))
                .on(
                        "default postgresql mssql",
                        "SELECT users.id / CAST((users.age * :age_1) AS NUMERIC) AS anon_1 FROM users")
                .on("sqlite", "SELECT users.id / ((users.age * :age_1) + 0.0) AS anon_1 FROM users")
                .on("mysql mariadb oracle", "SELECT users.id / (users.age * :age_1) AS anon_1 FROM users");
    }

    @Test
    void anEscapeOfTheUsersChoiceIsUsedAndNoSearchNegatedInParentheses() {
        texts(() -> select(users.id)
                        .where(users.name.startsWith("a_b").escape('#').autoEscape(), not(users.name.match("bar"))))
                .on(
                        "default sqlite",
                        "SELECT users.id FROM users WHERE (users.name LIKE :name_1 || '%' ESCAPE '#') AND NOT users.name MATCH :name_2")
                .on(
                        "postgresql",
                        "SELECT users.id FROM users WHERE (users.name LIKE :name_1 || '%' ESCAPE '#') AND NOT users.name @@ plainto_tsquery(:name_2)")
                .on(
                        "mysql mariadb",
                        "SELECT users.id FROM users WHERE (users.name LIKE concat(:name_1, '%') ESCAPE '#') AND NOT MATCH (users.name) AGAINST (:name_2 IN BOOLEAN MODE)")
                .on(
                        "oracle",
                        "SELECT users.id FROM users WHERE (users.name LIKE :name_1 || '%' ESCAPE '#') AND NOT CONTAINS (users.name, :name_2)")
                .on(
                        "mssql",
                        "SELECT users.id FROM users WHERE (users.name LIKE :name_1 + '%' ESCAPE '#') AND NOT CONTAINS (users.name, :name_2)");
    }

    @Test
    void aFalseConditionIsAllThatRemains() {
        texts(() -> select(users.id).where(users.id.eq(1), not(trueValue())).where(users.age.eq(2)))
                .on("default sqlite mssql", "SELECT users.id FROM users WHERE 0 = 1")
                .on("postgresql", "SELECT users.id FROM users WHERE false")
                .on("mysql mariadb", "SELECT users.id FROM users WHERE false = 1")
                .on("oracle", "SELECT users.id FROM users WHERE 0");
    }

    @Test
    void aTrueOneVanishesUnlessItIsWhatAnotherCameTo() {
        texts(() -> select(users.id).where(users.id.eq(1), or(trueValue(), users.age.eq(2)), trueValue()))
                .on("default sqlite mssql", "SELECT users.id FROM users WHERE users.id = :id_1 AND 1 = 1")
                .on("postgresql", "SELECT users.id FROM users WHERE users.id = :id_1 AND true")
                .on("mysql mariadb", "SELECT users.id FROM users WHERE users.id = :id_1 AND true = 1")
                .on("oracle", "SELECT users.id FROM users WHERE users.id = :id_1 AND 1");
    }

    @Test
    void whatHasNoNameIsCalledAsUpstreamDoes() {
        texts(() -> select(
                        localTimestamp(),
                        users.age.coerce(VARCHAR).concat("x"),
                        func("mode", INTEGER).withinGroup(users.age)))
                .on(
                        "default postgresql oracle",
                        "SELECT LOCALTIMESTAMP AS localtimestamp_1, users.age || :param_1 AS anon_1, mode() WITHIN GROUP (ORDER BY users.age) AS mode_1 FROM users")
                .on(
                        "sqlite",
                        "SELECT DATETIME(CURRENT_TIMESTAMP, 'localtime') AS localtimestamp_1, users.age || :param_1 AS anon_1, mode() WITHIN GROUP (ORDER BY users.age) AS mode_1 FROM users")
                .on(
                        "mysql mariadb",
                        "SELECT LOCALTIMESTAMP AS localtimestamp_1, concat(users.age, :param_1) AS anon_1, mode() WITHIN GROUP (ORDER BY users.age) AS mode_1 FROM users")
                .on(
                        "mssql",
                        "SELECT LOCALTIMESTAMP AS localtimestamp_1, users.age + :param_1 AS anon_1, mode() WITHIN GROUP (ORDER BY users.age) AS mode_1 FROM users");
    }

    @Test
    void aNestedSetOperationIsSortedByNames() {
        texts(() -> select(users.id)
                        .where(users.id.in(union(select(orders.user_id), select(addresses.user_id))
                                .orderBy(labelRef("user_id"))
                                .limit(2))))
                .on(
                        "default postgresql mysql mariadb",
                        "SELECT users.id FROM users WHERE users.id IN (SELECT orders.user_id FROM orders UNION SELECT addresses.user_id FROM addresses ORDER BY user_id LIMIT :param_1)")
                .on(
                        "sqlite",
                        "SELECT users.id FROM users WHERE users.id IN (SELECT orders.user_id FROM orders UNION SELECT addresses.user_id FROM addresses ORDER BY user_id LIMIT :param_1 OFFSET :param_2)")
                .on(
                        "oracle",
                        "SELECT users.id FROM users WHERE users.id IN (SELECT orders.user_id FROM orders UNION SELECT addresses.user_id FROM addresses ORDER BY user_id FETCH FIRST 2 ROWS ONLY)")
                .on(
                        "mssql",
                        "SELECT users.id FROM users WHERE users.id IN (SELECT orders.user_id FROM orders UNION SELECT addresses.user_id FROM addresses ORDER BY user_id)");
    }

    @Test
    void tuplesAreNumberedAndNullsAreSortedByWords() {
        texts(() -> select(users.id)
                        .where(tuple(users.id, users.name).notIn(List.of(List.of(1, "a"), List.of(2, "b"))))
                        .orderBy(users.age.desc().nullsFirst()))
                .on(
                        "default postgresql mysql mariadb oracle mssql",
                        "SELECT users.id FROM users WHERE ((users.id, users.name) NOT IN ((:param_1_1_1, :param_1_1_2), (:param_1_2_1, :param_1_2_2))) ORDER BY users.age DESC NULLS FIRST")
                .on(
                        "sqlite",
                        "SELECT users.id FROM users WHERE ((users.id, users.name) NOT IN (VALUES (:param_1_1_1, :param_1_1_2), (:param_1_2_1, :param_1_2_2))) ORDER BY users.age DESC NULLS FIRST");
    }

    @Test
    void aWithStandsBeforeAnInsertWithinAWith() {
        texts(() -> {
                    var c = select(users.id).cte("c");
                    var i = insert(items)
                            .fromSelect(select(c.c(users.id)), items.id)
                            .addCteHere(c)
                            .returning(items.id)
                            .cte("i");
                    return select(i.c(items.id));
                })
                .on(
                        "default postgresql",
                        "WITH i AS (WITH c AS (SELECT users.id AS id FROM users) INSERT INTO items (id) SELECT c.id AS id FROM c RETURNING items.id) SELECT i.id FROM i")
                .on(
                        "sqlite",
                        "WITH i AS (WITH c AS (SELECT users.id AS id FROM users) INSERT INTO items (id) SELECT c.id AS id FROM c RETURNING id) SELECT i.id FROM i")
                .on(
                        "mysql mariadb",
                        "WITH i AS (INSERT INTO items (id) WITH c AS (SELECT users.id AS id FROM users) SELECT c.id AS id FROM c RETURNING items.id) SELECT i.id FROM i")
                .on(
                        "oracle",
                        "WITH i AS (INSERT INTO items (id) WITH c AS (SELECT users.id AS id FROM users) SELECT c.id AS id FROM c RETURNING items.id INTO :ret_0) SELECT i.id FROM i")
                .on(
                        "mssql",
                        "WITH i AS (WITH c AS (SELECT users.id AS id FROM users) INSERT INTO items (id) OUTPUT inserted.id SELECT c.id AS id FROM c) SELECT i.id FROM i");
    }

    @Test
    void valuesWithinAWithHaveMadeUpNames() {
        texts(() -> {
                    var u = update(users)
                            .set(users.age, 5)
                            .where(users.id.eq(1))
                            .returning(users.id)
                            .cte();
                    return select(u.c(users.id));
                })
                .on(
                        "default postgresql mysql mariadb",
                        "WITH anon_1 AS (UPDATE users SET age=:param_1 WHERE users.id = :id_1 RETURNING users.id) SELECT anon_1.id FROM anon_1")
                .on(
                        "sqlite",
                        "WITH anon_1 AS (UPDATE users SET age=:param_1 WHERE users.id = :id_1 RETURNING id) SELECT anon_1.id FROM anon_1")
                .on(
                        "oracle",
                        "WITH anon_1 AS (UPDATE users SET age=:param_1 WHERE users.id = :id_1 RETURNING users.id INTO :ret_0) SELECT anon_1.id FROM anon_1")
                .on(
                        "mssql",
                        "WITH anon_1 AS (UPDATE users SET age=:param_1 OUTPUT inserted.id WHERE users.id = :id_1) SELECT anon_1.id FROM anon_1");
    }

    @Test
    void returnedColumnsHaveNoNamesWhereParametersTakeThem() {
        texts(() -> insert(users)
                        .values(users.name.to("a"), users.age.to(users.age.plus(1)))
                        .returning(users.id.plus(1).label("x"), lower(users.name)))
                .on(
                        "default postgresql mysql mariadb",
                        "INSERT INTO users (name, age) VALUES (:name, (users.age + :age_1)) RETURNING users.id + :id_1 AS x, lower(users.name) AS lower_1")
                .on(
                        "sqlite",
                        "INSERT INTO users (name, age) VALUES (:name, (users.age + :age_1)) RETURNING id + :id_1 AS x, lower(name) AS lower_1")
                .on(
                        "oracle",
                        "INSERT INTO users (name, age) VALUES (:name, (users.age + :age_1)) RETURNING users.id + :id_1, lower(users.name) INTO :ret_0, :ret_1")
                .on(
                        "mssql",
                        "INSERT INTO users (name, age) OUTPUT inserted.id + :id_1 AS x, lower(inserted.name) AS lower_1 VALUES (:name, (users.age + :age_1))");
    }

    @Test
    void aSetColumnGoesWithoutItsTablesSchema() {
        texts(() -> update(events).set(events.level, events.level.plus(1)).where(events.user_id.eq(users.id)))
                .on(
                        "sqlite postgresql",
                        "UPDATE archive.events SET level=(archive.events.level + :level_1) FROM users WHERE archive.events.user_id = users.id")
                .on(
                        "mysql mariadb",
                        "UPDATE archive.events, users SET events.level=(archive.events.level + :level_1) WHERE archive.events.user_id = users.id")
                .on(
                        "mssql",
                        "UPDATE archive.events SET level=(archive.events.level + :level_1) FROM archive.events, users WHERE archive.events.user_id = users.id");
    }

    @Test
    void booleansFromDocumentsAreConditions() {
        texts(() -> select(documents.body)
                        .where(
                                json(documents.data).at("y").asBoolean(),
                                users.id.label("x").gt(5)))
                .on(
                        "sqlite",
                        "SELECT documents.body FROM documents, users WHERE CAST(JSON_EXTRACT(documents.data, :data_1) AS BOOLEAN) AND users.id > :param_1")
                .on(
                        "postgresql",
                        "SELECT documents.body FROM documents, users WHERE CAST(documents.data ->> :data_1 AS BOOLEAN) AND users.id > :param_1")
                .on(
                        "mysql",
                        "SELECT documents.body FROM documents, users WHERE CASE JSON_EXTRACT(documents.data, :data_1) WHEN 'null' THEN NULL WHEN true THEN true ELSE false END AND users.id > :param_1")
                .on(
                        "mariadb",
                        "SELECT documents.`body` FROM documents, users WHERE CASE JSON_EXTRACT(documents.data, :data_1) WHEN 'null' THEN NULL WHEN true THEN true ELSE false END AND users.id > :param_1")
                .on(
                        "oracle",
                        "SELECT documents.body FROM documents, users WHERE CASE JSON_VALUE(documents.data, '$.\"y\"') WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE CAST(JSON_VALUE(documents.data, '$.\"y\"') AS NUMBER(1)) END AND users.id > :param_1")
                .on(
                        "mssql",
                        "SELECT documents.body FROM documents, users WHERE CASE JSON_VALUE(documents.data, :data_1) WHEN NULL THEN NULL WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE CAST(JSON_VALUE(documents.data, :data_1) AS BIT) END AND users.id > :param_1");
    }
}
