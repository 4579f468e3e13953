package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.select;

import dev.athanor.sql.Node;

/** Subqueries. Not spelled: LATERAL. */
final class SubqueryCases {
    static final Cases ALL = new Cases()
            .add(
                    "sql-subquery-005",
                    () -> select(
                            users.name,
                            select(count(addresses.id))
                                    .where(addresses.user_id.eq(users.id))
                                    .scalarSubquery()
                                    .label("n")))
            .add(
                    "sql-subquery-006",
                    () -> select(users.name)
                            .where(users.age.eq(select(max(orders.id)).where(orders.user_id.eq(users.id)))))
            .add(
                    "sql-subquery-007",
                    () -> select(users.name)
                            .where(users.id.eq(select(orders.id)
                                    .where(orders.user_id.eq(users.id))
                                    .correlate())))
            .add(
                    "sql-subquery-012",
                    () -> select(
                            users.id,
                            exists().where(orders.user_id.eq(users.id)).label("has")))
            .add("sql-subquery-014", () -> {
                var n = select(count()).where(orders.user_id.eq(users.id)).scalarSubquery();
                return select(users.id, n.plus(1).times(2)).orderBy(n.desc(), users.id);
            })
            .add("sql-subquery-018", SubqueryCases::nested)
            .add("sql-subquery-020", SubqueryCases::wholeSubqueries)
            .add(
                    "sql-subquery-022",
                    () -> select(select(users.id.plus(5), lower(users.name)).subquery("sq")))
            .add("sql-subquery-023", () -> select(users).withOnly(users.id, users.name))
            .add(
                    "sql-subquery-024",
                    () -> select(users.id).join(addresses).maintainingFrom().withOnly(count(addresses.id)))
            .add(
                    "sql-subquery-026",
                    () -> select(users.id, addresses.user_id, addresses.email)
                            .where(users.id.eq(addresses.user_id))
                            .reduceColumns())
            .add(
                    "sql-subquery-025",
                    () -> select(users.id).addColumns(addresses.email).where(users.id.eq(addresses.user_id)))
            .add(
                    "sql-subquery-027",
                    () -> select(coalesce(users.age, select(max(users.age)).correlate())))
            .add("sql-subquery-028", () -> {
                var u2 = aliased(users, "u2");
                return select(users.name).where(users.age.eq(select(max(u2.age)).where(u2.active.eq(users.active))));
            });

    private SubqueryCases() {}

    private static Node nested() {
        var a = select(users.id, users.age).subquery("a");
        var b = select(a.c(users.id)).where(a.c(users.age).gt(1)).subquery("b");
        return select(b.c(a.c(users.id)));
    }

    private static Node wholeSubqueries() {
        var a = select(users.id, users.name).subquery("a");
        var b = select(items.id, items.name).subquery("b");
        return select(a, b).where(a.c(users.id).eq(b.c(items.id)));
    }
}
