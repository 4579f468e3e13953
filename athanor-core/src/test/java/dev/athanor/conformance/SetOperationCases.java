package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.except;
import static dev.athanor.sql.Sql.exceptAll;
import static dev.athanor.sql.Sql.intersect;
import static dev.athanor.sql.Sql.intersectAll;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.nullOf;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.unionAll;
import static dev.athanor.types.Types.VARCHAR;

/** Set operations. */
final class SetOperationCases {
    static final Cases ALL = new Cases()
            .add("sql-setops-001", () -> union(select(users.id), select(orders.id)))
            .add(
                    "sql-setops-003",
                    () -> except(select(users.id), intersect(select(orders.user_id), select(addresses.user_id))))
            .add(
                    "sql-setops-004",
                    () -> union(
                            exceptAll(select(users.id), select(orders.id)),
                            intersectAll(select(users.id), select(items.id))))
            .add("sql-setops-005", () -> {
                var k = users.id.label("k");
                return union(select(k), select(items.id)).orderBy(k).limit(3);
            })
            .add(
                    "sql-setops-006",
                    () -> unionAll(
                            select(users.id).orderBy(users.id).limit(1),
                            select(items.id).orderBy(items.id.desc()).limit(1)))
            .add("sql-setops-010", () -> {
                var x = literal(1).label("x");
                return unionAll(
                                select(x, nullOf(VARCHAR).label("y")),
                                select(literal(2), literal("b")),
                                select(users.id, users.name))
                        .orderBy(x);
            })
            .add(
                    "sql-setops-013",
                    () -> select(users.id).where(users.id.eq(union(select(orders.id), select(items.id)))))
            .add(
                    "sql-setops-014",
                    () -> select(union(select(orders.id), select(items.id)).exists()));

    private SetOperationCases() {}
}
