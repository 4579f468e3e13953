package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.events;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.nodes;
import static dev.athanor.conformance.CoreSchema.order_items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.outerJoin;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;

import dev.athanor.sql.Node;

/** Joins. */
final class JoinCases {
    static final Cases ALL = new Cases()
            .add("sql-joins-002", () -> select(users.name, addresses.email).outerJoin(addresses))
            .add("sql-joins-004", () -> select(addresses.email).joinFrom(users, addresses))
            .add("sql-joins-005", () -> select(addresses.email).outerJoinFrom(users, addresses))
            .add(
                    "sql-joins-006",
                    () -> select(users.name).join(orders, and(orders.user_id.eq(users.id), orders.status.eq("paid"))))
            .add(
                    "sql-joins-008",
                    () -> select(users.name, items.name)
                            .from(users)
                            .join(orders)
                            .join(order_items)
                            .join(items))
            .add(
                    "sql-joins-009",
                    () -> select(users.name, items.name)
                            .from(join(
                                    outerJoin(users, join(orders, order_items), users.id.eq(orders.user_id)), items)))
            .add("sql-joins-012", () -> {
                var p = aliased(nodes, "p");
                return select(nodes.name, p.name).joinFrom(nodes, p, nodes.parent_id.eq(p.id));
            })
            .add("sql-joins-013", () -> select(users.name, events.payload).join(events))
            .add("sql-joins-015", () -> select(users.id, items.id).joinFrom(users, items, trueValue()))
            .add("sql-joins-016", () -> select(users.name, addresses.email).where(users.id.eq(addresses.user_id)))
            .add("sql-joins-017", JoinCases::grouped)
            .add("sql-joins-018", () -> {
                var a = select(addresses.user_id, addresses.email).subquery("a");
                return select(users.name, a.c(addresses.email)).join(a);
            })
            .add(
                    "sql-joins-023",
                    () -> select(users.id).from(items, users).join(addresses, addresses.user_id.eq(users.id)));

    private JoinCases() {}

    private static Node grouped() {
        var n = count().label("n");
        var oc = select(orders.user_id, n).groupBy(orders.user_id).subquery("oc");
        return select(users.name, oc.c(n))
                .join(oc, oc.c(orders.user_id).eq(users.id))
                .orderBy(users.id);
    }
}
