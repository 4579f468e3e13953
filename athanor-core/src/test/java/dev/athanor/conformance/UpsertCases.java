package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.dialect.mysql.MySql;
import dev.athanor.dialect.postgresql.Postgresql;
import dev.athanor.sql.Insert;

/** Upserts: the portable form where it says the same, else that of the dialect. */
final class UpsertCases {
    static final Cases ALL = new Cases()
            .add("sql-upsert-001", () -> one().onConflict().doNothing())
            .add("sql-upsert-002", () -> one().onConflict(users.id).doNothing())
            .add(
                    "sql-upsert-004",
                    () -> one().ext(Postgresql.onConstraint("uq_users")
                            .doUpdateWhere(
                                    users.age.gt(3),
                                    users.age.to(5),
                                    users.name.to(excluded(users.name).concat("!")))))
            .add(
                    "sql-upsert-005",
                    () -> one().ext(Postgresql.onConflict(users.name)
                            .where(users.active.eq(true))
                            .doUpdate(users.age.to(excluded(users.age)))))
            .add(
                    "sql-upsert-007",
                    () -> two().ext(Postgresql.onConflict(lower(users.name))
                            .doUpdate(users.fullname.to(excluded(users.name)))))
            .add("sql-upsert-008", () -> one().onConflict(users.id).doNothing())
            .add(
                    "sql-upsert-014",
                    () -> one().ext(MySql.onDuplicateKeyUpdate(
                            users.name.to(excluded(users.name)),
                            users.age.to(excluded(users.age).plus(1)))))
            .add(
                    "sql-upsert-015",
                    () -> one().ext(MySql.onDuplicateKeyUpdateInOrder(
                            users.age.to(users.age.plus(1)),
                            users.name.to(func("concat", VARCHAR, excluded(users.name), users.name)))))
            .add(
                    "sql-upsert-016",
                    () -> two().onConflict(users.id)
                            .doUpdate(users.name.to(excluded(users.name)))
                            .returning(users.id))
            .add("sql-upsert-017", () -> two().prefixWith("IGNORE"));

    private UpsertCases() {}

    private static Insert<Void> one() {
        return insert(users).values(users.id.to(1), users.name.to("x"));
    }

    private static Insert<Void> two() {
        return insert(users).values(row(users.id.to(1), users.name.to("a")), row(users.id.to(2), users.name.to("b")));
    }
}
