package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Sql.any;
import static dev.athanor.sql.Sql.bits;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.nullOf;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.temporal;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.NUMERIC;
import static dev.athanor.types.Types.VARCHAR;

import java.time.Duration;
import java.time.LocalDate;

/** Operators and comparisons. */
final class OperatorCases {
    static final Cases ALL = new Cases()
            .add("sql-operators-001", () -> select(users.id).where(users.id.eq(5)))
            .add("sql-operators-005", () -> select(users.id).where(users.age.isNull(), users.name.isNotNull()))
            .add(
                    "sql-operators-006",
                    () -> select(users.age.eq(nullOf(INTEGER)), nullOf(INTEGER).eq(users.age)))
            .add("sql-operators-007", () -> select(users.id).where(users.age.lt(nullOf(INTEGER))))
            .add(
                    "sql-operators-008",
                    () -> select(users.id).where(users.age.lt(1), users.age.le(2), users.age.gt(3), users.age.ge(4)))
            .add(
                    "sql-operators-013",
                    () -> select(
                            users.age.minus(users.id.plus(1)).minus(literal(2).minus(users.id))))
            .add("sql-operators-014", () -> select(users.age.dividedBy(users.id), users.age.dividedBy(users.balance)))
            .add(
                    "sql-operators-015",
                    () -> select(users.age.floorDividedBy(users.id), users.balance.floorDividedBy(literal(2))))
            .add("sql-operators-017", () -> select(users.age.coerce(NUMERIC).times(users.id.dividedBy(2))))
            .add("sql-operators-019", () -> select(users.age.neg()))
            .add("sql-operators-021", () -> select(users.name.concat(users.fullname)))
            .add(
                    "sql-operators-023",
                    () -> select(users.id).where(users.name.concat("x").eq("edx")))
            .add(
                    "sql-operators-025",
                    () -> select(users.id).where(users.age.between(10, 20), not(users.id.between(1, 2))))
            .add("sql-operators-026", () -> select(users.id).where(users.age.betweenSymmetric(20, 10)))
            .add(
                    "sql-operators-028",
                    () -> select(users.id).where(users.age.isDistinctFrom(users.id), users.age.isNotDistinctFrom(5)))
            .add("sql-operators-029", () -> select(users.id).where(users.age.isDistinctFrom((Integer) null)))
            .add(
                    "sql-operators-030",
                    () -> select(users.id)
                            .where(users.name.collate("NOCASE").eq("EDDA"))
                            .orderBy(users.name.collate("NOCASE").desc()))
            .add(
                    "sql-operators-032",
                    () -> select(
                            bits(users.id).and(5),
                            bits(users.id).or(6),
                            bits(users.id).xor(7),
                            bits(users.id).shiftLeft(1),
                            bits(users.id).shiftRight(2),
                            bits(users.id).not()))
            .add(
                    "sql-operators-033",
                    () -> select(users.id)
                            .where(
                                    bits(users.id).and(users.age.plus(1)).eq(0),
                                    bits(bits(users.id).or(2)).and(4).gt(1)))
            .add("sql-operators-035", () -> select(users.id.op("->>>", 5).plus(1)))
            .add("sql-operators-037", () -> select(users.id).where(not(users.name.boolOp("~>", "x"))))
            .add(
                    "sql-operators-038",
                    () -> select(users.id.op("||>", VARCHAR, 5).concat("x")))
            .add("sql-operators-039", () -> select(users.name.boolOp("@@@", users.fullname)))
            .add(
                    "sql-operators-040",
                    () -> select(users.id).where(not(users.id.eq(5)), not(users.age.lt(5)), not(users.name.isNull())))
            .add("sql-operators-041", () -> select(users.id.eq(5).eq(users.age.eq(6))))
            .add(
                    "sql-operators-044",
                    () -> select(users.id).where(any(select(orders.user_id)).lt(users.id)))
            .add(
                    "sql-operators-047",
                    () -> select(
                            temporal(orders.placed_on).daysSince(LocalDate.of(2024, 1, 1)),
                            users.created.plus(Duration.ofDays(2))))
            .add(
                    "sql-operators-049",
                    () -> select(users.name.regexpMatch("^E", "i"), users.name.regexpReplace("e", "E", "g")))
            .add("sql-operators-045", () -> select(users.id).where(users.active.eq(true), users.active.ne(false)));

    private OperatorCases() {}
}
