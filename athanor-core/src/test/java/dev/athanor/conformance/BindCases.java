package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.conformance.CoreSchema.weird;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Parameters. Not spelled: literals at execution. */
final class BindCases {
    static final Cases ALL = new Cases()
            .add("sql-binds-001", () -> select(users.id).where(users.name.eq(bindParam("n", VARCHAR))))
            .add("sql-binds-003", () -> select(users.id).where(or(users.id.eq(1), users.id.eq(2), users.id.eq(3))))
            .add("sql-binds-005", () -> {
                var x = bindParam("x", INTEGER, 5);
                return select(users.id.plus(x)).where(users.id.eq(x));
            })
            .add("sql-binds-008", () -> select(func("foo", INTEGER, "a", 5), users.age.plus(7), users.name.concat("b")))
            .add(
                    "sql-binds-009",
                    () -> select(weird.select)
                            .where(weird.has_space.eq(1), weird.pct.eq(2), weird.select.eq(3), weird.mixedCase.eq("m")))
            .add(
                    "sql-binds-011",
                    () -> select(users.id)
                            .where(users.id.eq(bindParam("v", INTEGER, 3).literalExecute())))
            .add(
                    "sql-binds-012",
                    () -> select(users.id)
                            .where(
                                    orders.placed_on.eq(LocalDate.of(2024, 1, 2)),
                                    users.created.gt(LocalDateTime.of(2024, 1, 2, 3, 4, 5)),
                                    users.balance.eq(new BigDecimal("1.50")),
                                    users.active.eq(true)))
            .add("sql-binds-014", () -> select(users.age.mod(5), literalColumn("'50%'", VARCHAR), weird.pct))
            .add("sql-binds-016", () -> insert(users).values(users.name.to("edda"), users.age.to(5)))
            .add(
                    "sql-binds-018",
                    () -> select(users.id)
                            .where(
                                    users.id.eq(2),
                                    users.age.eq(select(orders.user_id).where(orders.id.eq(1))),
                                    users.id.ne(3)));

    private BindCases() {}
}
