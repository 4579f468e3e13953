package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Fn.nullIf;
import static dev.athanor.sql.Sql.all;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.any;
import static dev.athanor.sql.Sql.bindList;
import static dev.athanor.sql.Sql.bits;
import static dev.athanor.sql.Sql.caseOf;
import static dev.athanor.sql.Sql.caseWhen;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.extract;
import static dev.athanor.sql.Sql.falseValue;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.not;
import static dev.athanor.sql.Sql.nullOf;
import static dev.athanor.sql.Sql.or;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.OBJECT;
import static dev.athanor.types.Types.numeric;

import dev.athanor.sql.DatePart;
import dev.athanor.sql.Operator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** Operators, their precedence and their opposites. */
final class OperatorVariations {
    static final Cases ALL =
            new Cases().addAll(comparisons()).addAll(computations()).addAll(values());

    private OperatorVariations() {}

    private static Cases comparisons() {
        return new Cases()
                .add(
                        "comparisons",
                        () -> select(users.id)
                                .where(
                                        users.id.gt(7),
                                        users.id.ge(8),
                                        users.id.lt(9),
                                        users.id.le(10),
                                        users.id.ne(11),
                                        users.name.ne((String) null)))
                .add(
                        "comparison-of-sums",
                        () -> select(users.id)
                                .where(
                                        users.id.plus(1).eq(users.age.minus(1)),
                                        users.id.lt(3).eq(users.age.gt(4))))
                .add(
                        "between-of-expressions",
                        () -> select(users.id)
                                .where(
                                        users.id.plus(1).between(users.age, users.age.plus(5)),
                                        not(users.age.between(1, 2)),
                                        users.id.betweenSymmetric(5, 1)))
                .add(
                        "likes",
                        () -> select(users.id)
                                .where(
                                        users.name.like("%a"),
                                        users.name.ilike("%B"),
                                        users.name.notLike("c%"),
                                        users.name.notIlike("D%"),
                                        not(users.name.like("e", '/'))))
                .add(
                        "starts-ends-contains",
                        () -> select(users.id)
                                .where(
                                        users.name.startsWith("a"),
                                        not(users.name.endsWith("b")),
                                        users.name.contains("c%d").autoEscape(),
                                        users.name.contains(users.fullname)))
                .add(
                        "case-insensitive-twins",
                        () -> select(users.id)
                                .where(
                                        users.name.istartsWith("a"),
                                        not(users.name.iendsWith("b")),
                                        users.name.icontains("c_d").autoEscape()))
                .add(
                        "in-lists",
                        () -> select(users.id)
                                .where(
                                        users.name.in("a", "b"),
                                        not(users.id.in(1, 2, 3)),
                                        users.id.in(List.of()),
                                        not(users.id.in(List.of()))))
                .add(
                        "in-bound-parameter",
                        () -> select(users.id)
                                .where(users.id.in(bindList("ids", INTEGER)))
                                .params(Map.of("ids", List.of(4, 5))))
                .add(
                        "in-of-tuples",
                        () -> select(users.id)
                                .where(
                                        tuple(users.id, users.name).in(List.of(1, "a"), List.of(2, "b")),
                                        tuple(users.id, users.age).in()))
                .add("in-of-null", () -> select(users.id).where(users.age.in((Integer) null, 1)))
                .add(
                        "in-of-sum",
                        () -> select(users.id)
                                .where(users.age
                                        .plus(users.id)
                                        .notIn(select(orders.id).where(orders.total.gt(BigDecimal.valueOf(5))))))
                .add(
                        "is-and-distinct",
                        () -> select(users.id)
                                .where(
                                        users.name.isDistinctFrom("a"),
                                        users.name.isNotDistinctFrom((String) null),
                                        not(users.age.isDistinctFrom(5)),
                                        users.active.is(trueValue())))
                .add(
                        "negations",
                        () -> select(users.id)
                                .where(
                                        not(users.id.eq(1)),
                                        not(not(users.age.eq(2))),
                                        not(and(users.id.eq(3), users.age.eq(4))),
                                        not(or(users.id.eq(5), not(users.active))),
                                        not(not(users.active))))
                .add(
                        "chained-or-in-and",
                        () -> select(users.id)
                                .where(users.id
                                        .eq(1)
                                        .and(users.age.eq(2).or(users.age.eq(3)))
                                        .and(users.name.eq("x"))
                                        .or(users.active)))
                .add(
                        "empty-and-true",
                        () -> select(users.id)
                                .where(
                                        and(trueValue(), users.id.eq(1)),
                                        or(falseValue(), users.id.eq(2), users.id.eq(3))))
                .add(
                        "any-and-all",
                        () -> select(users.id)
                                .where(
                                        users.id.eq(any(select(addresses.user_id))),
                                        users.age.gt(
                                                all(select(orders.id).where(orders.total.gt(BigDecimal.valueOf(1)))))))
                .add(
                        "row-values",
                        () -> select(users.id)
                                .where(
                                        tuple(users.id, users.age).gt(List.of(1, 2)),
                                        tuple(users.id, users.age).eq(tuple(users.age, users.id))))
                .add(
                        "greater-than-boolean",
                        () -> select(users.id)
                                .where(users.id.eq(users.age).eq(users.active), users.active.isNot(falseValue())))
                .add(
                        "dates",
                        () -> select(orders.id)
                                .where(
                                        orders.placed_on.gt(LocalDate.of(2024, 1, 2)),
                                        users.created.lt(LocalDateTime.of(2024, 1, 2, 3, 4, 5)),
                                        orders.total.eq(new BigDecimal("1.50"))));
    }

    private static Cases computations() {
        return new Cases()
                .add(
                        "reversed-operands",
                        () -> select(
                                literal(5).plus(users.id),
                                literal(5).minus(users.id),
                                literal(5).times(users.age),
                                literal("x").concat(users.name)))
                .add(
                        "arithmetic-precedence",
                        () -> select(
                                users.id.plus(1).times(2).minus(users.age.times(users.id.minus(3))),
                                users.id.plus(users.age).neg(),
                                users.id.neg().times(2)))
                .add(
                        "minus-of-minus",
                        () -> select(
                                users.id.minus(users.age.minus(1)),
                                users.id.minus(users.age).minus(1),
                                users.id.times(users.age).times(2),
                                users.id.times(users.age.times(2))))
                .add("modulo-of-sum", () -> select(users.id.plus(1).mod(3), users.id.mod(users.age.plus(1))))
                .add(
                        "true-and-floor-division",
                        () -> select(
                                users.id.dividedBy(2),
                                users.id.floorDividedBy(2),
                                users.balance.dividedBy(users.age),
                                users.id.plus(1).dividedBy(users.age.minus(1))))
                .add(
                        "concatenations",
                        () -> select(
                                users.name.concat(" ").concat(users.fullname),
                                users.name.concat(users.fullname).concat("!"),
                                users.name.concat(users.fullname.concat("x"))))
                .add(
                        "collations",
                        () -> select(users.name.collate("de_DE"))
                                .where(
                                        users.name.collate("C").gt("x"),
                                        users.fullname
                                                .collate("X", "schema one")
                                                .like("a%"))
                                .orderBy(users.name.collate("a_b").asc()))
                .add(
                        "custom-operators",
                        () -> select(
                                        users.id
                                                .op(Operator.custom("@>").precedence(5), INTEGER, users.age)
                                                .plus(1),
                                        users.id.op("&&", users.age).op("||>", users.age.plus(1)),
                                        users.id.boolOp("<->", 5),
                                        users.id.op(Operator.custom("^^").precedence(100), INTEGER, users.age.plus(1)))
                                .where(not(users.name.boolOp("~~~", "x"))))
                .add(
                        "bit-operators",
                        () -> select(
                                bits(bits(users.id).and(users.age)).or(1),
                                bits(users.id).and(bits(users.age).or(1)),
                                bits(users.id).not().plus(1),
                                bits(users.id).shiftLeft(2).plus(1)));
    }

    private static Cases values() {
        return new Cases()
                .add(
                        "distinct-aggregate",
                        () -> select(count(users.name.distinct()), sum(users.age.distinct()), users.id.distinct()))
                .add(
                        "cases",
                        () -> select(
                                caseOf(users.name).when("a", 1).when("b", 2).otherwise(0),
                                caseWhen(users.id.gt(1), users.name)
                                        .when(users.id.isNull(), "x")
                                        .otherwise(users.fullname)
                                        .label("c"),
                                caseWhen(users.id.eq(1), 5).plus(1)))
                .add(
                        "casts-within",
                        () -> select(
                                users.id.plus(1).cast(numeric(10, 4)).dividedBy(2),
                                users.name.cast(INTEGER).plus(literal(5).cast(INTEGER))))
                .add(
                        "extract-parts",
                        () -> select(
                                        extract(DatePart.YEAR, orders.placed_on),
                                        extract(DatePart.HOUR, users.created).plus(1))
                                .where(extract(DatePart.MONTH, orders.placed_on).eq(5)))
                .add(
                        "booleans-selected",
                        () -> select(
                                users.active.eq(true), users.id.isNull(), trueValue(), falseValue(), nullOf(INTEGER)))
                .add(
                        "nested-boolean-value",
                        () -> select(users.id.gt(1).label("big"), and(users.id.gt(1), users.active), not(users.active))
                                .orderBy(labelRef("big")))
                .add(
                        "ordered-by-expression",
                        () -> select(users.id)
                                .orderBy(users.age.plus(1).desc(), lower(users.name), users.id.eq(5), users.id.neg()))
                .add(
                        "grouped-by-expression",
                        () -> select(users.age.plus(1).label("x"), count())
                                .groupBy(users.age.plus(1))
                                .orderBy(count().desc()))
                .add(
                        "function-of-comparison",
                        () -> select(func(
                                "foo",
                                OBJECT,
                                users.id.eq(1),
                                users.name.concat("x"),
                                func("bar", INTEGER, users.id).plus(1))))
                .add(
                        "packaged-functions",
                        () -> select(
                                func("pk.inner.foo", OBJECT, users.id),
                                coalesce(users.name, users.fullname, literal("z")),
                                nullIf(users.id, 5)));
    }
}
