package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.sql.Fn.denseRank;
import static dev.athanor.sql.Fn.lag;
import static dev.athanor.sql.Fn.rank;
import static dev.athanor.sql.Fn.rowNumber;
import static dev.athanor.sql.FrameBound.currentRow;
import static dev.athanor.sql.FrameBound.following;
import static dev.athanor.sql.FrameBound.preceding;
import static dev.athanor.sql.FrameBound.unboundedFollowing;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.lower;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.types.Types.NUMERIC;

import dev.athanor.sql.Frame;
import java.time.Duration;

/** Functions over windows. */
final class WindowCases {
    static final Cases ALL = new Cases()
            .add("sql-window-001", () -> select(users.id, rowNumber().over().orderBy(users.age)))
            .add(
                    "sql-window-003",
                    () -> select(rank().over()
                            .partitionBy(orders.user_id, orders.status)
                            .orderBy(orders.total.desc(), orders.id)))
            .add(
                    "sql-window-006",
                    () -> select(count().over().orderBy(orders.id).range(preceding(5), unboundedFollowing())))
            .add(
                    "sql-window-007",
                    () -> select(count().over().orderBy(orders.status).groups(preceding(1), following(1))))
            .add(
                    "sql-window-009",
                    () -> select(sum(orders.id)
                            .over()
                            .orderBy(orders.id)
                            .rows(preceding(1), following(1))
                            .exclude(Frame.Exclusion.CURRENT_ROW)))
            .add(
                    "sql-window-010",
                    () -> select(count().over()
                            .orderBy(orders.placed_on)
                            .range(preceding(Duration.ofDays(7)), currentRow())))
            .add("sql-window-012", () -> select(lag(users.age, 1, 0).over().orderBy(users.id)))
            .add(
                    "sql-window-015",
                    () -> select(denseRank()
                            .over()
                            .partitionBy(lower(users.name))
                            .orderBy(users.age.desc().nullsLast())))
            .add(
                    "sql-window-016",
                    () -> select(func("percentile_cont", NUMERIC, 0.5)
                            .withinGroup(orders.total)
                            .over()
                            .partitionBy(orders.user_id)));

    private WindowCases() {}
}
