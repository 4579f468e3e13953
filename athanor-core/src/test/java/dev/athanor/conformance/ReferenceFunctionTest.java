package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.documents;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.conformance.ReferenceTexts.texts;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Fn.abs;
import static dev.athanor.sql.Fn.aggregateStrings;
import static dev.athanor.sql.Fn.arrayAgg;
import static dev.athanor.sql.Fn.concat;
import static dev.athanor.sql.Fn.cube;
import static dev.athanor.sql.Fn.currentDate;
import static dev.athanor.sql.Fn.currentTime;
import static dev.athanor.sql.Fn.currentTimestamp;
import static dev.athanor.sql.Fn.currentUser;
import static dev.athanor.sql.Fn.groupingSets;
import static dev.athanor.sql.Fn.localTime;
import static dev.athanor.sql.Fn.mode;
import static dev.athanor.sql.Fn.random;
import static dev.athanor.sql.Fn.rollup;
import static dev.athanor.sql.Fn.rowNumber;
import static dev.athanor.sql.Fn.sessionUser;
import static dev.athanor.sql.Fn.sysdate;
import static dev.athanor.sql.Fn.user;
import static dev.athanor.sql.FrameBound.currentRow;
import static dev.athanor.sql.FrameBound.following;
import static dev.athanor.sql.FrameBound.preceding;
import static dev.athanor.sql.FrameBound.unboundedFollowing;
import static dev.athanor.sql.FrameBound.unboundedPreceding;
import static dev.athanor.sql.Sql.charLength;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.now;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.OBJECT;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.sql.Frame;
import org.junit.jupiter.api.Test;

/** Functions, windows and functions as tables: the texts that SQLAlchemy 2.1 gives for statements of its documentation. */
class ReferenceFunctionTest {
    @Test
    void wellKnownFunctions() {
        texts(() -> select(
                        lower(literal("A")),
                        max(users.id).label("m"),
                        now(),
                        currentDate(),
                        currentTime(),
                        currentTimestamp(),
                        localTime(),
                        currentUser(),
                        sessionUser(),
                        user(),
                        sysdate()))
                .on(
                        "default postgresql",
                        "SELECT lower(:param_1) AS lower_1, max(users.id) AS m, now() AS now_1, CURRENT_DATE AS current_date_1, CURRENT_TIME AS current_time_1, CURRENT_TIMESTAMP AS current_timestamp_1, LOCALTIME AS localtime_1, CURRENT_USER AS current_user_1, SESSION_USER AS session_user_1, USER AS user_1, sysdate AS sysdate_1 FROM users")
                .on(
                        "sqlite oracle",
                        "SELECT lower(:param_1) AS lower_1, max(users.id) AS m, CURRENT_TIMESTAMP AS now_1, CURRENT_DATE AS current_date_1, CURRENT_TIME AS current_time_1, CURRENT_TIMESTAMP AS current_timestamp_1, LOCALTIME AS localtime_1, CURRENT_USER AS current_user_1, SESSION_USER AS session_user_1, USER AS user_1, sysdate AS sysdate_1 FROM users")
                .on(
                        "mysql mariadb",
                        "SELECT lower(:param_1) AS lower_1, max(users.id) AS m, now() AS now_1, CURRENT_DATE AS current_date_1, CURRENT_TIME AS current_time_1, CURRENT_TIMESTAMP AS current_timestamp_1, LOCALTIME AS localtime_1, CURRENT_USER AS current_user_1, SESSION_USER AS session_user_1, USER AS user_1, SYSDATE() AS sysdate_1 FROM users")
                .on(
                        "mssql",
                        "SELECT lower(:param_1) AS lower_1, max(users.id) AS m, CURRENT_TIMESTAMP AS now_1, GETDATE() AS current_date_1, CURRENT_TIME AS current_time_1, CURRENT_TIMESTAMP AS current_timestamp_1, LOCALTIME AS localtime_1, CURRENT_USER AS current_user_1, SESSION_USER AS session_user_1, USER AS user_1, sysdate AS sysdate_1 FROM users");
        texts(() -> select(
                        func("pow", INTEGER, users.age, 2),
                        random(),
                        charLength(users.name),
                        concat(users.name, "x"),
                        coalesce(users.fullname, users.name)))
                .on(
                        "default",
                        "SELECT pow(users.age, :pow_2) AS pow_1, random() AS random_1, char_length(users.name) AS char_length_1, concat(users.name, :concat_2) AS concat_1, coalesce(users.fullname, users.name) AS coalesce_1 FROM users")
                .on(
                        "sqlite",
                        "SELECT pow(users.age, :pow_2) AS pow_1, random() AS random_1, length(users.name) AS char_length_1, concat(users.name, :concat_2) AS concat_1, coalesce(users.fullname, users.name) AS coalesce_1 FROM users")
                .on(
                        "postgresql",
                        "SELECT power(users.age, :pow_2) AS pow_1, random() AS random_1, char_length(users.name) AS char_length_1, concat(users.name, :concat_2) AS concat_1, coalesce(users.fullname, users.name) AS coalesce_1 FROM users")
                .on(
                        "mysql mariadb",
                        "SELECT pow(users.age, :pow_2) AS pow_1, rand() AS random_1, char_length(users.name) AS char_length_1, concat(users.name, :concat_2) AS concat_1, coalesce(users.fullname, users.name) AS coalesce_1 FROM users")
                .on(
                        "oracle",
                        "SELECT POWER(users.age, :pow_2) AS pow_1, random() AS random_1, LENGTH(users.name) AS char_length_1, concat(users.name, :concat_2) AS concat_1, coalesce(users.fullname, users.name) AS coalesce_1 FROM users")
                .on(
                        "mssql",
                        "SELECT POWER(users.age, :pow_2) AS pow_1, random() AS random_1, LEN(users.name) AS char_length_1, concat(users.name, :concat_2) AS concat_1, coalesce(users.fullname, users.name) AS coalesce_1 FROM users");
        texts(() -> select(func("stats.yield_curve", INTEGER, 5, 10)))
                .on(
                        "default sqlite postgresql mysql mariadb mssql",
                        "SELECT stats.yield_curve(:yield_curve_2, :yield_curve_3) AS yield_curve_1")
                .on("oracle", "SELECT stats.yield_curve(:yield_curve_2, :yield_curve_3) AS yield_curve_1 FROM DUAL");
        texts(() -> select(
                        count(users.name.distinct()),
                        count(users.id.distinct()),
                        count(literal("*")),
                        count(literalColumn("1", INTEGER))))
                .on(
                        "default sqlite postgresql mysql mariadb oracle mssql",
                        "SELECT count(DISTINCT users.name) AS count_1, count(DISTINCT users.id) AS count_2, count(:param_1) AS count_3, count(1) AS count_4 FROM users");
        texts(() -> select(lower(select(users.name).where(users.id.eq(1)))))
                .on(
                        "default sqlite postgresql mysql mariadb mssql",
                        "SELECT lower((SELECT users.name FROM users WHERE users.id = :id_1)) AS lower_1")
                .on(
                        "oracle",
                        "SELECT lower((SELECT users.name FROM users WHERE users.id = :id_1)) AS lower_1 FROM DUAL");
    }

    @Test
    void functionsAmongOperators() {
        texts(() -> select(
                        coalesce(max(users.age), 0).plus(1),
                        abs(users.age).neg(),
                        abs(users.age).times(2),
                        lower(users.name).concat("x")))
                .on(
                        "default sqlite postgresql oracle",
                        "SELECT coalesce(max(users.age), :coalesce_1) + :coalesce_2 AS anon_1, -abs(users.age) AS anon_2, abs(users.age) * :abs_1 AS anon_3, lower(users.name) || :lower_1 AS anon_4 FROM users")
                .on(
                        "mysql mariadb",
                        "SELECT coalesce(max(users.age), :coalesce_1) + :coalesce_2 AS anon_1, -abs(users.age) AS anon_2, abs(users.age) * :abs_1 AS anon_3, concat(lower(users.name), :lower_1) AS anon_4 FROM users")
                .on(
                        "mssql",
                        "SELECT coalesce(max(users.age), :coalesce_1) + :coalesce_2 AS anon_1, -abs(users.age) AS anon_2, abs(users.age) * :abs_1 AS anon_3, lower(users.name) + :lower_1 AS anon_4 FROM users");
        texts(() -> select(users.id)
                        .where(lower(users.name).like("a%"), coalesce(users.active, false))
                        .orderBy(lower(users.name).desc())
                        .groupBy(lower(users.name))
                        .having(count().gt(1L)))
                .on(
                        "default sqlite mysql mssql",
                        "SELECT users.id FROM users WHERE lower(users.name) LIKE :lower_1 AND coalesce(users.active, :coalesce_1) = 1 GROUP BY lower(users.name) HAVING count(*) > :count_1 ORDER BY lower(users.name) DESC")
                .on(
                        "postgresql oracle",
                        "SELECT users.id FROM users WHERE lower(users.name) LIKE :lower_1 AND coalesce(users.active, :coalesce_1) GROUP BY lower(users.name) HAVING count(*) > :count_1 ORDER BY lower(users.name) DESC");
    }

    @Test
    void windows() {
        texts(() -> select(rowNumber().over().partitionBy(users.name), users.name)
                        .from(users))
                .on(
                        "default sqlite postgresql mysql mariadb oracle mssql",
                        "SELECT row_number() OVER (PARTITION BY users.name) AS anon_1, users.name FROM users");
        texts(() -> select(users.name, count().over().orderBy(users.name)).from(join(users, addresses)))
                .on(
                        "default sqlite postgresql oracle mssql",
                        "SELECT users.name, count(*) OVER (ORDER BY users.name) AS anon_1 FROM users JOIN addresses ON users.id = addresses.user_id")
                .on(
                        "mysql mariadb",
                        "SELECT users.name, count(*) OVER (ORDER BY users.name) AS anon_1 FROM users INNER JOIN addresses ON users.id = addresses.user_id");
        texts(() -> select(
                        sum(users.age)
                                .over()
                                .partitionBy(users.name, users.active)
                                .orderBy(users.id, users.age.desc())
                                .rows(unboundedPreceding(), currentRow()),
                        sum(users.age).over().orderBy(users.id).rows(preceding(3), preceding(1)),
                        sum(users.age).over().orderBy(users.id).range(unboundedPreceding(), unboundedFollowing())))
                .on(
                        "default sqlite postgresql mysql mariadb oracle",
                        "SELECT sum(users.age) OVER (PARTITION BY users.name, users.active ORDER BY users.id, users.age DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS anon_1, sum(users.age) OVER (ORDER BY users.id ROWS BETWEEN :param_1 PRECEDING AND :param_2 PRECEDING) AS anon_2, sum(users.age) OVER (ORDER BY users.id RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS anon_3 FROM users")
                .on(
                        "mssql",
                        "SELECT sum(users.age) OVER (PARTITION BY users.name, users.active ORDER BY users.id, users.age DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS anon_1, sum(users.age) OVER (ORDER BY users.id ROWS BETWEEN 3 PRECEDING AND 1 PRECEDING) AS anon_2, sum(users.age) OVER (ORDER BY users.id RANGE BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS anon_3 FROM users");
        texts(() -> select(
                        sum(users.age)
                                .over()
                                .orderBy(users.id)
                                .groups(currentRow(), following(5))
                                .exclude(Frame.Exclusion.TIES),
                        sum(users.age)
                                .over()
                                .orderBy(users.id)
                                .rows(following(1), following(5))
                                .exclude(Frame.Exclusion.NO_OTHERS)))
                .on(
                        "default postgresql sqlite",
                        "SELECT sum(users.age) OVER (ORDER BY users.id GROUPS BETWEEN CURRENT ROW AND :param_1 FOLLOWING EXCLUDE TIES) AS anon_1, sum(users.age) OVER (ORDER BY users.id ROWS BETWEEN :param_2 FOLLOWING AND :param_3 FOLLOWING EXCLUDE NO OTHERS) AS anon_2 FROM users");
    }

    @Test
    void aggregates() {
        texts(() -> select(
                                count(addresses.email).filter(users.name.eq("sandy")),
                                count(addresses.email).filter(users.name.eq("spongebob")))
                        .from(join(users, addresses)))
                .on(
                        "default sqlite postgresql oracle mssql",
                        "SELECT count(addresses.email) FILTER (WHERE users.name = :name_1) AS anon_1, count(addresses.email) FILTER (WHERE users.name = :name_2) AS anon_2 FROM users JOIN addresses ON users.id = addresses.user_id")
                .on(
                        "mysql mariadb",
                        "SELECT count(addresses.email) FILTER (WHERE users.name = :name_1) AS anon_1, count(addresses.email) FILTER (WHERE users.name = :name_2) AS anon_2 FROM users INNER JOIN addresses ON users.id = addresses.user_id");
        texts(() -> select(sum(charLength(users.name))
                        .filter(users.age.gt(5))
                        .over()
                        .partitionBy(users.active)))
                .on(
                        "default postgresql mysql mariadb",
                        "SELECT sum(char_length(users.name)) FILTER (WHERE users.age > :age_1) OVER (PARTITION BY users.active) AS anon_1 FROM users")
                .on(
                        "sqlite",
                        "SELECT sum(length(users.name)) FILTER (WHERE users.age > :age_1) OVER (PARTITION BY users.active) AS anon_1 FROM users")
                .on(
                        "oracle",
                        "SELECT sum(LENGTH(users.name)) FILTER (WHERE users.age > :age_1) OVER (PARTITION BY users.active) AS anon_1 FROM users")
                .on(
                        "mssql",
                        "SELECT sum(LEN(users.name)) FILTER (WHERE users.age > :age_1) OVER (PARTITION BY users.active) AS anon_1 FROM users");
        texts(() -> select(sum(orders.total), orders.status)
                        .groupBy(
                                rollup(orders.status, orders.user_id),
                                cube(orders.placed_on),
                                groupingSets(tuple(orders.id, orders.note), orders.id)))
                .on(
                        "default postgresql oracle",
                        "SELECT sum(orders.total) AS sum_1, orders.status FROM orders GROUP BY ROLLUP(orders.status, orders.user_id), CUBE(orders.placed_on), GROUPING SETS((orders.id, orders.note), orders.id)");
        texts(() -> select(aggregateStrings(users.name, ".").label("s")).groupBy(users.age))
                .on("sqlite", "SELECT group_concat(users.name, '.') AS s FROM users GROUP BY users.age")
                .on("postgresql mssql", "SELECT string_agg(users.name, '.') AS s FROM users GROUP BY users.age")
                .on("mysql mariadb", "SELECT group_concat(users.name SEPARATOR '.') AS s FROM users GROUP BY users.age")
                .on("oracle", "SELECT LISTAGG(users.name, '.') AS s FROM users GROUP BY users.age");
        texts(() -> select(arrayAgg(users.name).orderBy(users.age.desc(), users.id)))
                .on(
                        "postgresql",
                        "SELECT array_agg(users.name ORDER BY users.age DESC, users.id) AS array_agg_1 FROM users");
        texts(() -> select(
                        func("percentile_cont", INTEGER, 0.5)
                                .withinGroup(orders.total.desc())
                                .label("p"),
                        mode(orders.status),
                        func("rank", INTEGER, 5).withinGroup(users.age)))
                .on(
                        "default postgresql oracle mssql",
                        "SELECT percentile_cont(:percentile_cont_1) WITHIN GROUP (ORDER BY orders.total DESC) AS p, mode() WITHIN GROUP (ORDER BY orders.status) AS mode_1, rank(:rank_2) WITHIN GROUP (ORDER BY users.age) AS rank_1 FROM orders, users");
    }

    @Test
    void functionsAsTables() {
        texts(() -> {
                    var value = column("value", VARCHAR);
                    var t = func("json_each", OBJECT, "[\"one\",\"two\",\"three\"]")
                            .tableValued("t", value);
                    return select(t.c(value)).where(t.c(value).in("two", "three"));
                })
                .on(
                        "default sqlite postgresql",
                        "SELECT t.value FROM json_each(:json_each_1) AS t WHERE t.value IN (:value_1_1, :value_1_2)");
        texts(() -> select(func("json_array_elements", VARCHAR, "[\"one\",\"two\"]")
                        .columnValued("x")))
                .on("default sqlite postgresql", "SELECT x FROM json_array_elements(:json_array_elements_1) AS x")
                .on("oracle", "SELECT x.COLUMN_VALUE FROM TABLE (json_array_elements(:json_array_elements_1)) x");
        texts(() -> {
                    var value = column("value", INTEGER);
                    var ordinality = column("ordinality", INTEGER);
                    var t = func("generate_series", INTEGER, 4, 1, -1)
                            .tableValued(value)
                            .withOrdinality(ordinality)
                            .renderDerived();
                    return select(t.c(value), t.c(ordinality));
                })
                .on(
                        "default postgresql",
                        "SELECT anon_1.value, anon_1.ordinality FROM generate_series(:generate_series_1, :generate_series_2, :generate_series_3) WITH ORDINALITY AS anon_1(value, ordinality)");
        texts(() -> {
                    var a = column("a", INTEGER);
                    var b = column("b", VARCHAR);
                    var t = func("json_to_recordset", OBJECT, "[{\"a\":1}]")
                            .tableValued("x", a, b)
                            .renderDerivedWithTypes();
                    return select(t.c(a), t.c(b));
                })
                .on(
                        "default postgresql",
                        "SELECT x.a, x.b FROM json_to_recordset(:json_to_recordset_1) AS x(a INTEGER, b VARCHAR)");
        texts(() -> {
                    var elem = column("elem", VARCHAR);
                    var e = func("jsonb_array_elements", OBJECT, documents.data).tableValued("e", elem);
                    return select(documents.id, e.c(elem));
                })
                .on(
                        "postgresql",
                        "SELECT documents.id, e.elem FROM documents, jsonb_array_elements(documents.data) AS e");
        texts(() -> {
                    var tag = column("tag", VARCHAR);
                    var l = func("unnest", OBJECT, documents.tags)
                            .tableValued("l", tag)
                            .lateral();
                    return select(documents.body, l.c(tag)).join(l, trueValue());
                })
                .on(
                        "postgresql",
                        "SELECT documents.body, l.tag FROM documents JOIN LATERAL unnest(documents.tags) AS l ON true");
        texts(() -> select(literalColumn("x", INTEGER))
                        .from(func("generate_series", INTEGER, 1, 5).tableValued("g")))
                .on(
                        "default postgresql sqlite",
                        "SELECT x FROM generate_series(:generate_series_1, :generate_series_2) AS g")
                .on("oracle", "SELECT x FROM TABLE (generate_series(:generate_series_1, :generate_series_2)) g");
    }

    @Test
    void rowsAndTheirFields() {
        texts(() -> select(func("row_to_json", VARCHAR, users.tableValued())))
                .on("postgresql", "SELECT row_to_json(users) AS row_to_json_1 FROM users");
        texts(() -> {
                    var a = select(users.id, users.name).subquery("a");
                    return select(func("row_to_json", VARCHAR, a.tableValued()));
                })
                .on(
                        "postgresql",
                        "SELECT row_to_json(a) AS row_to_json_1 FROM (SELECT users.id AS id, users.name AS name FROM users) AS a");
        texts(() -> select(currentDate().scalarTableValued("x", DATE)))
                .on("postgresql default", "SELECT (CURRENT_DATE).x");
    }
}
