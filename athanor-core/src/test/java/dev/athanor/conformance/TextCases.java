package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import java.util.List;

/** SQL as it is written. */
final class TextCases {
    static final Cases ALL = new Cases()
            .add(
                    "sql-text-001",
                    () -> text("SELECT * FROM users WHERE id = :uid AND name = :n")
                            .bind("uid", 1)
                            .bind("n", "edda"))
            .add(
                    "sql-text-004",
                    () -> select(literalColumn("u.id", INTEGER), literalColumn("u.name", VARCHAR))
                            .from(text("users AS u").asFrom())
                            .where(text("u.id > :x").bind("x", 1).asCondition())
                            .orderBy(literalColumn("u.id DESC", INTEGER)))
            .add(
                    "sql-text-005",
                    () -> text("SELECT id FROM users WHERE id IN :ids").bindList("ids", INTEGER, List.of(1, 2, 3)))
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
