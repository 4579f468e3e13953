package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;

/** Matches with patterns. */
final class LikeCases {
    static final Cases ALL = new Cases()
            .add("sql-like-002", () -> select(orders.id).where(orders.note.like("50/%%", '/')))
            .add("sql-like-004", () -> select(users.id).where(users.name.startsWith("e")))
            .add("sql-like-005", () -> select(users.id).where(users.name.endsWith("d"), users.name.contains("d")))
            .add(
                    "sql-like-006",
                    () -> select(orders.id)
                            .where(orders.note.startsWith("50%_/").autoEscape()))
            .add(
                    "sql-like-009",
                    () -> select(orders.id).where(orders.note.contains("a#_b").escape('#')))
            .add(
                    "sql-like-010",
                    () -> select(users.id)
                            .where(
                                    users.name.startsWith("E").ignoringCase(),
                                    users.name.endsWith("D").ignoringCase(),
                                    users.name.contains("D").ignoringCase()))
            .add(
                    "sql-like-012",
                    () -> select(users.id)
                            .where(
                                    not(users.name.startsWith("e")),
                                    not(users.name.contains("q").ignoringCase())))
            .add("sql-like-014", () -> select(users.id).where(users.fullname.startsWith(users.name.concat(" "))))
            .add(
                    "sql-like-016",
                    () -> select(users.id)
                            .where(users.name.like(users.fullname), users.name.like(lower(users.fullname))))
            .add(
                    "sql-like-017",
                    () -> select(users.id)
                            .where(or(users.name.like(literal("a").concat(users.fullname)), users.name.contains("z"))));

    private LikeCases() {}
}
