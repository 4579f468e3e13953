package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Fn.lag;
import static dev.athanor.sql.FrameBound.following;
import static dev.athanor.sql.FrameBound.preceding;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.caseOf;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.OBJECT;
import static dev.athanor.types.Types.VARCHAR;

import java.math.BigDecimal;
import java.util.List;

/** How parameters are called and in what order they come, wherever in a statement they stand. */
final class ParameterVariations {
    static final Cases ALL =
            new Cases().addAll(inQueries()).addAll(inExpressions()).addAll(inChanges());

    private ParameterVariations() {}

    private static Cases inQueries() {
        return new Cases()
                .add(
                        "binds-of-many-columns",
                        () -> select(users.id)
                                .where(
                                        users.id.eq(1),
                                        addresses.id.eq(2),
                                        users.id.eq(3),
                                        orders.id.eq(4),
                                        users.name.eq("5")))
                .add("bind-used-twice", () -> {
                    var b = bindParam("b", INTEGER, 5);
                    return select(users.id.plus(b)).where(or(users.id.eq(b), users.age.eq(b)));
                })
                .add("literal-used-twice", () -> {
                    var e = users.age.plus(3);
                    return select(e, count()).groupBy(e).orderBy(e);
                })
                .add(
                        "binds-in-subqueries",
                        () -> select(users.id)
                                .where(
                                        users.id.in(
                                                select(orders.user_id).where(orders.id.eq(1), orders.user_id.gt(2))),
                                        users.id.gt(3),
                                        exists().where(addresses.user_id.eq(users.id), addresses.id.gt(4))))
                .add("binds-in-cte-come-first", () -> {
                    var c = select(users.id)
                            .where(users.id.eq(5), users.id.in(6, 7))
                            .cte("c");
                    return select(c.c(users.id), literal(1))
                            .where(c.c(users.id).eq(2))
                            .limit(3)
                            .offset(4);
                })
                .add(
                        "binds-unique-by-name",
                        () -> select(users.id)
                                .where(
                                        users.id.eq(bindParam("v", INTEGER, 1).unique()),
                                        users.age.eq(bindParam("v", INTEGER, 2).unique()),
                                        users.name.eq(bindParam("n", VARCHAR))))
                .add(
                        "binds-of-union",
                        () -> union(
                                        select(users.id).where(users.id.eq(1)),
                                        select(users.id).where(users.id.eq(2)))
                                .limit(3))
                .add(
                        "binds-of-lists-repeated",
                        () -> select(users.id)
                                .where(
                                        users.id.in(1, 2),
                                        users.id.in(List.of(3)),
                                        users.name.in(List.of("a")),
                                        users.id.notIn(List.of())))
                .add("binds-of-strange-names", () -> {
                    var space = column("has space", INTEGER);
                    var pct = column("pct%", INTEGER);
                    return select(space, pct)
                            .where(
                                    space.eq(1),
                                    pct.eq(2),
                                    column("a(b)", INTEGER).eq(3),
                                    column("a$b", INTEGER).in(4, 5));
                })
                .add(
                        "binds-of-joins",
                        () -> select(users.id)
                                .join(addresses, and(addresses.user_id.eq(users.id), addresses.kind.eq("home")))
                                .outerJoin(
                                        orders,
                                        and(orders.user_id.eq(users.id), orders.total.gt(BigDecimal.valueOf(5))))
                                .where(users.name.eq("x"))
                                .groupBy(users.id)
                                .having(count(orders.id).gt(2L)))
                .add(
                        "literal-executed",
                        () -> select(users.id)
                                .where(users.id.eq(bindParam("v", INTEGER, 3).literalExecute()), users.age.eq(4)))
                .add("binds-of-lateral", () -> {
                    var s = select(orders.total)
                            .where(orders.user_id.eq(users.id), orders.total.gt(BigDecimal.valueOf(5)))
                            .limit(2)
                            .lateral("s");
                    return select(users.name, s.c(orders.total))
                            .join(s, trueValue())
                            .where(users.id.gt(1));
                });
    }

    private static Cases inExpressions() {
        return new Cases()
                .add(
                        "binds-of-case",
                        () -> select(
                                caseOf(users.name).when("a", 1).when("b", 2).otherwise(3),
                                caseWhen(users.name.eq("c"), "d").otherwise("e")))
                .add(
                        "binds-of-functions",
                        () -> select(
                                func("foo", OBJECT, 1, "a", users.id.plus(2)),
                                func("bar", OBJECT, func("foo", OBJECT, 3), func("foo", OBJECT, 4)),
                                func("foo", OBJECT, "x").label("f")))
                .add(
                        "binds-of-window",
                        () -> select(
                                lag(users.age, 1, 0)
                                        .over()
                                        .partitionBy(users.age.plus(5))
                                        .orderBy(users.age.plus(6)),
                                count().over().orderBy(users.id).rows(preceding(2), following(3))));
    }

    private static Cases inChanges() {
        return new Cases()
                .add(
                        "binds-of-insert-and-select",
                        () -> insert(items)
                                .fromSelect(
                                        select(users.id.plus(5), literal("x"))
                                                .where(users.id.gt(5), users.name.in("a", "b")),
                                        items.id,
                                        items.name))
                .add(
                        "binds-of-update",
                        () -> update(users)
                                .set(users.name, "a")
                                .set(users.age, users.age.plus(1))
                                .set(users.fullname, coalesce(users.fullname, "b"))
                                .where(users.name.eq("c"), users.age.gt(2)))
                .add(
                        "binds-of-delete",
                        () -> delete(users).where(users.name.eq("a"), users.id.in(1, 2), users.name.ne("b")));
    }
}
