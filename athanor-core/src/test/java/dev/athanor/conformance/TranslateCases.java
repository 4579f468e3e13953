package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.events;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;

import dev.athanor.schema.CreateTable;

/** Schemas that take the place of others. */
final class TranslateCases {
    static final Cases ALL = new Cases()
            .add("sql-translate-002", () -> select(users.name, events.payload).join(events))
            .add("sql-translate-006", () -> update(users).set(users.age, select(max(events.level))))
            .add("sql-translate-007", () -> new CreateTable(events))
            .add("sql-translate-008", () -> {
                var c = select(events.user_id).cte("c");
                var e = aliased(events, "e");
                return select(e.id).join(c, c.c(events.user_id).eq(e.user_id));
            });

    private TranslateCases() {}
}
