package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.order_items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.shipments;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.types.Types.INTEGER;

import java.time.LocalDate;
import java.util.List;

/** Membership. */
final class InCases {
    static final Cases ALL = new Cases()
            .add("sql-in-002", () -> select(users.id).where(users.name.notIn("edda", "wanda")))
            .add("sql-in-003", () -> select(users.id).where(users.id.in()))
            .add("sql-in-006", () -> select(users.id).where(users.id.in(select(addresses.user_id))))
            .add(
                    "sql-in-007",
                    () -> select(users.id)
                            .where(users.id.notIn(select(orders.user_id).where(orders.status.eq("paid")))))
            .add(
                    "sql-in-008",
                    () -> select(order_items.qty)
                            .where(tuple(order_items.order_id, order_items.item_id)
                                    .in(List.of(1, 1), List.of(2, 3))))
            .add(
                    "sql-in-010",
                    () -> select(shipments.id)
                            .where(tuple(shipments.order_id, shipments.item_id)
                                    .in(select(order_items.order_id, order_items.item_id))))
            .add("sql-in-011", () -> select(users.id).where(users.age.in(literal(null, INTEGER), literal(3), users.id)))
            .add(
                    "sql-in-015",
                    () -> select(users.id)
                            .where(users.id.in(select(orders.user_id).union(select(addresses.user_id)))))
            .add(
                    "sql-in-016",
                    () -> select(users.id).where(users.id.plus(users.age).in(1, 2)))
            .add(
                    "sql-in-017",
                    () -> select(orders.id)
                            .where(orders.placed_on.in(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 14))));

    private InCases() {}
}
