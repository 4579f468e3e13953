package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.select;

import java.time.LocalDate;

/** Membership. Not spelled: tuples, set operations, and lists that hold expressions. */
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
                    "sql-in-016",
                    () -> select(users.id).where(users.id.plus(users.age).in(1, 2)))
            .add(
                    "sql-in-017",
                    () -> select(orders.id)
                            .where(orders.placed_on.in(LocalDate.of(2024, 1, 10), LocalDate.of(2024, 2, 14))));

    private InCases() {}
}
