package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.trueValue;

/** AND, OR, NOT and truth. */
final class BooleanCases {
    static final Cases ALL = new Cases()
            .add("sql-boolean-001", () -> select(users.id).where(and(users.id.eq(1), users.name.eq("edda"))))
            .add(
                    "sql-boolean-003",
                    () -> select(users.id)
                            .where(users.id.eq(1).or(users.age.eq(2).and(users.name.eq("edda")))))
            .add(
                    "sql-boolean-005",
                    () -> select(users.id).where(and(users.id.eq(1), and(users.age.eq(2), users.name.eq("x")))))
            .add(
                    "sql-boolean-006",
                    () -> select(users.id)
                            .where(and(
                                    users.id.gt(0), or(users.age.eq(2), or(users.name.eq("x"), users.name.eq("y"))))))
            .add(
                    "sql-boolean-008",
                    () -> select(users.id).where(not(or(users.id.eq(1), users.age.eq(2))), not(not(users.id.eq(3)))))
            .add("sql-boolean-012", () -> select(users.id).where(or(trueValue(), users.id.eq(1))))
            .add("sql-boolean-013", () -> select(users.id).where(or(falseValue(), users.id.eq(1))))
            .add("sql-boolean-014", () -> select(users.id).where(trueValue()))
            .add("sql-boolean-017", () -> select(users.id).where(users.active))
            .add(
                    "sql-boolean-021",
                    () -> select(users.id).where(users.id.eq(1)).where(or(users.age.eq(2), users.age.eq(3))))
            .add("sql-boolean-022", () -> select(users.id).where(and(trueValue())))
            .add(
                    "sql-boolean-024",
                    () -> select(users.id).where(or(not(exists().where(addresses.user_id.eq(users.id))), users.active)))
            .add(
                    "sql-boolean-025",
                    () -> select(users.id)
                            .where(caseWhen(users.id.eq(1), true)
                                    .otherwise(false)
                                    .eq(true)))
            .add("sql-boolean-026", () -> select(not(users.id.eq(1)).ne(not(users.age.eq(2)))));

    private BooleanCases() {}
}
