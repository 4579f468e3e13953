package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.nodes;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.conformance.CoreSchema.weird;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.unionAll;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.numeric;

import dev.athanor.sql.Node;

/** Common table expressions. */
final class CteCases {
    static final Cases ALL = new Cases()
            .add("sql-cte-002", CteCases::two)
            .add("sql-cte-004", () -> {
                var c = select(users.id).cte();
                return select(c.c(users.id));
            })
            .add("sql-cte-005", () -> {
                var c = select(users.id, users.age).cte("c");
                var a = aliased(c, "a");
                var b = aliased(c, "b");
                return select(a.c(users.id), b.c(users.id)).where(a.c(users.age).lt(b.c(users.age)));
            })
            .add("sql-cte-006", CteCases::tree)
            .add("sql-cte-007", CteCases::depths)
            .add("sql-cte-010", () -> {
                var o = select(users.id).cte("x");
                var i = select(orders.id).cte("x").nesting();
                var sq = select(i.c(orders.id)).subquery("s");
                return select(o.c(users.id), sq.c(orders.id));
            })
            .add("sql-cte-013", () -> {
                var d = delete(orders)
                        .where(orders.status.eq("new"))
                        .returning(orders.id, orders.user_id)
                        .cte("d");
                return select(d.c(orders.id));
            })
            .add("sql-cte-016", () -> {
                var c = select(users.id).where(users.active.eq(false)).cte("c");
                return delete(addresses).where(addresses.user_id.in(select(c.c(users.id))));
            })
            .add("sql-cte-019", () -> {
                var c = union(select(users.id), select(items.id)).cte("ids");
                return unionAll(
                        select(c.c(users.id)).where(c.c(users.id).gt(1)),
                        select(c.c(items.id)).where(c.c(items.id).lt(3)));
            })
            .add(
                    "sql-cte-020",
                    () -> select(select(weird.mixedCase, weird.has_space).cte("Weird CTE")))
            .add("sql-cte-021", () -> {
                var c = text("SELECT id, name FROM users")
                        .columns(column("id", INTEGER), column("name", VARCHAR))
                        .cte("t");
                return select(c.c("id", INTEGER)).where(c.c("name", VARCHAR).eq("edda"));
            })
            .add("sql-cte-022", () -> {
                var c = select(users.id)
                        .where(users.age.gt(20), users.name.ne("q"))
                        .cte("c");
                return select(literal("first"), c.c(users.id))
                        .where(c.c(users.id).in(1, 2))
                        .limit(5);
            });

    private CteCases() {}

    private static Node two() {
        var t = sum(orders.total).label("t");
        var totals = select(orders.user_id, t).groupBy(orders.user_id).cte("totals");
        var big = select(totals.c(orders.user_id))
                .where(totals.c(t).gt(literal(10).coerce(numeric(10, 2))))
                .cte("big");
        return select(users.name).where(users.id.in(select(big.c(orders.user_id))));
    }

    private static Node tree() {
        var roots = select(nodes.id, nodes.parent_id).where(nodes.parent_id.isNull());
        var t = roots.cte(
                "tree",
                tree -> roots.unionAll(select(nodes.id, nodes.parent_id).where(nodes.parent_id.eq(tree.c(nodes.id)))));
        return select(t.c(nodes.id)).orderBy(t.c(nodes.id));
    }

    private static Node depths() {
        var depth = literal(0).label("depth");
        var start = select(nodes.id, depth).where(nodes.id.eq(1)).recursiveCte("t");
        var x = aliased(start, "x");
        var n = aliased(nodes, "n");
        var t = start.union(select(n.id, x.c(depth).plus(1)).where(n.parent_id.eq(x.c(nodes.id))));
        return select(t.c(nodes.id), t.c(depth)).orderBy(t.c(nodes.id));
    }
}
