package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;

/** SQL as it is written. Not spelled: text in FROM, lists in text. */
final class TextCases {
    static final Cases ALL = new Cases()
            .add(
                    "sql-text-001",
                    () -> text("SELECT * FROM users WHERE id = :uid AND name = :n")
                            .bind("uid", 1)
                            .bind("n", "edda"))
            .add(
                    "sql-text-007",
                    () -> select(users.id)
                            .where(
                                    or(
                                            text("id = 1").asCondition(),
                                            and(text("id = 2").asCondition(), users.age.gt(1))),
                                    text("id = 3").asCondition()))
            .add("sql-text-008", () -> text("SELECT :a, :b").bind("a", 1));

    private TextCases() {}
}
