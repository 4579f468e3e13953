package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Fn.cube;
import static dev.athanor.sql.Fn.groupingSets;
import static dev.athanor.sql.Fn.rollup;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.OBJECT;

import dev.athanor.sql.Node;
import dev.athanor.sql.RowFetch;

/** DISTINCT, GROUP BY, ORDER BY and row limits. */
final class GroupAndLimitCases {
    static final Cases ALL = new Cases()
            .add(
                    "sql-distinct_group-002",
                    () -> select(users.age).distinct().orderBy(users.age).limit(2))
            .add(
                    "sql-distinct_group-005",
                    () -> select(orders.user_id, count(orders.id))
                            .groupBy(orders.user_id)
                            .having(count(orders.id).gt(1L)))
            .add(
                    "sql-distinct_group-007",
                    () -> select(orders.user_id, orders.status, sum(orders.total))
                            .groupBy(rollup(orders.user_id, orders.status)))
            .add(
                    "sql-distinct_group-008",
                    () -> select(orders.user_id, sum(orders.total))
                            .groupBy(groupingSets(
                                    tuple(orders.user_id, orders.status), tuple(orders.user_id), cube(orders.status))))
            .add(
                    "sql-distinct_group-009",
                    () -> select(lower(users.name).label("ln"), count())
                            .groupBy(labelRef("ln"))
                            .orderBy(labelRef("ln").desc()))
            .add("sql-distinct_group-011", () -> {
                var a1 = users.age.plus(1).label("a1");
                return select(users.id, a1).orderBy(a1.desc(), users.id);
            })
            .add("sql-distinct_group-013", () -> select(users.id).orderBy(literalColumn("name DESC", OBJECT)))
            .add(
                    "sql-distinct_group-014",
                    () -> select(users.id)
                            .orderBy(users.name)
                            .withoutOrderBy()
                            .groupBy(users.id)
                            .withoutGroupBy())
            .add(
                    "sql-distinct_group-016",
                    () -> select(users.id.label("k"), users.name).orderBy(labelRef("k"), users.name))
            .add("sql-limit-001", () -> select(users.id).orderBy(users.id).limit(2))
            .add("sql-limit-003", () -> select(users.id).orderBy(users.id).offset(2))
            .add("sql-limit-004", () -> select(users.id).orderBy(users.id).limit(0))
            .add(
                    "sql-limit-005",
                    () -> select(users.id)
                            .orderBy(users.id)
                            .limit(bindParam("lim", INTEGER, 2))
                            .offset(literalColumn("1 + 1", INTEGER)))
            .add("sql-limit-007", () -> select(users.id).orderBy(users.id).fetch(2))
            .add("sql-limit-009", () -> select(users.id).orderBy(users.age).fetch(10, RowFetch.Option.PERCENT))
            .add(
                    "sql-limit-015",
                    () -> select(users.id).limit(5).offset(2).withoutLimit().withoutOffset())
            .add("sql-limit-012", GroupAndLimitCases::limitedSubquery);

    private GroupAndLimitCases() {}

    private static Node limitedSubquery() {
        var lo = select(orders).orderBy(orders.id).limit(2).subquery("lo");
        return select(users.name, lo.c(orders.id))
                .join(lo, lo.c(orders.user_id).eq(users.id))
                .orderBy(lo.c(orders.id));
    }
}
