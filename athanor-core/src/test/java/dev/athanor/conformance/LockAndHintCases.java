package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.select;

import dev.athanor.sql.ForUpdate;

/** Row locks, prefixes, suffixes and hints. */
final class LockAndHintCases {
    static final Cases ALL = new Cases()
            .add("sql-lock_hint-004", () -> select(users.id).forUpdate(ForUpdate::read))
            .add(
                    "sql-lock_hint-005",
                    () -> select(users.id)
                            .forUpdate(lock -> lock.read().nowait().keyShare()))
            .add(
                    "sql-lock_hint-007",
                    () -> select(users.id, orders.id).join(orders).forUpdate(lock -> lock.of(orders)))
            .add(
                    "sql-lock_hint-010",
                    () -> select(users.id)
                            .hint(users, "WITH (NOLOCK)", "mssql")
                            .hint(users, "USE INDEX (ix)", "mysql")
                            .hint(users, "/*+ FULL({name}) */", "oracle"))
            .add(
                    "sql-lock_hint-012",
                    () -> select(users.id)
                            .prefixWith("SQL_NO_CACHE", "mysql")
                            .prefixWith("/* p */")
                            .suffixWith("/* end */"));

    private LockAndHintCases() {}
}
