package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Fn.aggregateStrings;
import static dev.athanor.sql.Fn.nextValue;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.types.Types.FLOAT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.OBJECT;
import static dev.athanor.types.Types.VARCHAR;

/** Functions. */
final class FunctionCases {
    static final Cases ALL = new Cases()
            .add("sql-functions-001", () -> select(count(), count(users.id)).from(users))
            .add("sql-functions-003", () -> select(func("substr", VARCHAR, users.name, 1, 2)))
            .add(
                    "sql-functions-007",
                    () -> select(
                            func("concat", VARCHAR, users.name, "x"), func("concat", VARCHAR, "a", users.name, "b")))
            .add(
                    "sql-functions-010",
                    () -> select(func("MyFunc", INTEGER, users.id).quoted()))
            .add("sql-functions-011", () -> select(count(users.id).filter(users.age.gt(20))))
            .add("sql-functions-018", () -> select(aggregateStrings(users.name, ", ")))
            .add(
                    "sql-functions-019",
                    () -> select(aggregateStrings(users.name, ",").orderBy(users.id.desc())))
            .add(
                    "sql-functions-020",
                    () -> select(func("array_agg", OBJECT, users.name).orderBy(users.age.desc())))
            .add("sql-functions-023", () -> select(nextValue("order_seq", INTEGER)))
            .add("sql-functions-015", () -> select(count(users.name.distinct()), count(users.age.distinct())))
            .add(
                    "sql-functions-016",
                    () -> select(coalesce(users.fullname, upper(users.name), literal("none")))
                            .orderBy(users.id))
            .add("sql-functions-022", () -> select(func("random", INTEGER), func("left", VARCHAR, users.name, 2)))
            .add("sql-functions-024", () -> select(upper(literal("x")).label("up")))
            .add(
                    "sql-functions-025",
                    () -> select(
                            func("abs", INTEGER, users.id.minus(users.age)),
                            func("round", FLOAT, users.age.plus(1).times(2), 1)));

    private FunctionCases() {}
}
