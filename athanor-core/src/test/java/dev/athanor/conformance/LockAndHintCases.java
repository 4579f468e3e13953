package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;

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
                            .withHint(users, "WITH (NOLOCK)", "mssql")
                            .withHint(users, "USE INDEX (ix)", "mysql")
                            .withHint(users, "/*+ FULL({name}) */", "oracle"))
            .add(
                    "sql-lock_hint-012",
                    () -> select(users.id)
                            .prefixWith("SQL_NO_CACHE", "mysql")
                            .prefixWith("/* p */")
                            .suffixWith("/* end */"))
            .add(
                    "sql-lock_hint-013",
                    () -> insert(users)
                            .values(users.id.to(1), users.name.to("x"))
                            .prefixWith("OR IGNORE", "sqlite")
                            .prefixWith("IGNORE", "mysql"))
            .add(
                    "sql-lock_hint-014",
                    () -> update(users)
                            .set(users.age, 1)
                            .prefixWith("LOW_PRIORITY", "mysql")
                            .withHint("WITH (PAGLOCK)", "mssql"));

    private LockAndHintCases() {}
}
