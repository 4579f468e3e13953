package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.events;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.conformance.CoreSchema.weird;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;

/** UPDATE and DELETE of one table. Not spelled: several tables, a given order of SET, defaults at update. */
final class UpdateDeleteCases {
    static final Cases ALL = new Cases()
            .add(
                    "sql-update_delete-001",
                    () -> update(users).where(users.id.eq(1)).set(users.name, "new"))
            .add("sql-update_delete-002", () -> update(users).set(users.active, false))
            .add("sql-update_delete-003", () -> update(items).where(items.id.eq(1)))
            .add(
                    "sql-update_delete-022",
                    () -> delete(addresses)
                            .where(addresses.kind.eq("home"))
                            .where(addresses.user_id.in(select(users.id).where(users.active.eq(false)))))
            .add(
                    "sql-update_delete-026",
                    () -> delete(users).where(users.id.eq(4)).returning(users.id, users.name))
            .add("sql-update_delete-027", () -> delete(users).where(not(exists().where(orders.user_id.eq(users.id)))))
            .add("sql-update_delete-029", () -> delete(events).where(events.level.lt(2)))
            .add(
                    "sql-update_delete-030",
                    () -> update(weird)
                            .set(weird.has_space, weird.has_space.plus(1))
                            .set(weird.mixedCase, "v")
                            .where(weird.select.eq(1)));

    private UpdateDeleteCases() {}
}
