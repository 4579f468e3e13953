package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.events;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.nodes;
import static dev.athanor.conformance.CoreSchema.order_items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.conformance.CoreSchema.weird;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.onUpdate;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;

import dev.athanor.dialect.mysql.MySql;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;

/** UPDATE and DELETE. */
final class UpdateDeleteCases {
    static final Cases ALL = new Cases()
            .add(
                    "sql-update_delete-001",
                    () -> update(users).where(users.id.eq(1)).set(users.name, "new"))
            .add("sql-update_delete-002", () -> update(users).set(users.active, false))
            .add("sql-update_delete-003", () -> update(items).where(items.id.eq(1)))
            .add(
                    "sql-update_delete-008",
                    () -> update(users)
                            .set(users.fullname, addresses.email)
                            .where(users.id.eq(addresses.user_id), addresses.kind.eq("home")))
            .add(
                    "sql-update_delete-009",
                    () -> update(orders)
                            .set(orders.note, items.name)
                            .where(order_items.order_id.eq(orders.id), order_items.item_id.eq(items.id)))
            .add("sql-update_delete-010", () -> {
                var n = aliased(nodes, "n");
                return update(nodes).set(nodes.position, n.position.plus(1)).where(nodes.parent_id.eq(n.id));
            })
            .add("sql-update_delete-011", () -> {
                var total = sum(orders.total).label("t");
                var sums = select(orders.user_id, total).groupBy(orders.user_id).subquery("s");
                return update(users)
                        .set(users.balance, sums.c(total))
                        .where(sums.c(orders.user_id).eq(users.id));
            })
            .add(
                    "sql-update_delete-013",
                    () -> update(items)
                            .orderedSet(items.price.to(items.price.times(literal(2))), items.name.to("z"))
                            .where(items.id.eq(1)))
            .add("sql-update_delete-018", () -> {
                var u = aliased(users, "u");
                return update(u).set(u.name, "q").where(u.id.eq(1));
            })
            .add("sql-update_delete-019", () -> {
                var id = column("id", INTEGER, primaryKey());
                var a = column("a", INTEGER);
                Table t = Table.of("t", new MetaData(), id, a, column("ts", INTEGER, onUpdate(coalesce(literal(9)))));
                return update(t).set(a, 1).where(id.eq(3));
            })
            .add(
                    "sql-update_delete-022",
                    () -> delete(addresses)
                            .where(addresses.kind.eq("home"))
                            .where(addresses.user_id.in(select(users.id).where(users.active.eq(false)))))
            .add(
                    "sql-update_delete-026",
                    () -> delete(users).where(users.id.eq(4)).returning(users.id, users.name))
            .add("sql-update_delete-027", () -> delete(users).where(not(exists().where(orders.user_id.eq(users.id)))))
            .add(
                    "sql-update_delete-028",
                    () -> delete(users).where(users.age.gt(5)).ext(MySql.limit(1)))
            .add("sql-update_delete-029", () -> delete(events).where(events.level.lt(2)))
            .add(
                    "sql-update_delete-030",
                    () -> update(weird)
                            .set(weird.has_space, weird.has_space.plus(1))
                            .set(weird.mixedCase, "v")
                            .where(weird.select.eq(1)));

    private UpdateDeleteCases() {}
}
