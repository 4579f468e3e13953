package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.literalColumn;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.OBJECT;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Label;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.Node;

/** What selected columns are called. */
final class LabelCases {
    static final Cases ALL = new Cases()
            .add("sql-labels-002", () -> select(users.age.plus(1).label("next_age"), users.age.times(2)))
            .add(
                    "sql-labels-003",
                    () -> select(users.id, orders.id, users.name, items.name).where(users.id.eq(orders.id)))
            .add("sql-labels-004", () -> select(users.id, users.id, users.id))
            .add(
                    "sql-labels-007",
                    () -> select(users.id, addresses.id).join(addresses).labelStyle(LabelStyle.NONE))
            .add("sql-labels-009", LabelCases::subqueryInStyle)
            .add("sql-labels-012", () -> select(users.id.label("x"), users.name.label("x")))
            .add("sql-labels-013", LabelCases::labelledAgain)
            .add(
                    "sql-labels-014",
                    () -> select(count(users.id), count(users.name), users.id.cast(VARCHAR), users.id.cast(INTEGER)))
            .add("sql-labels-018", LabelCases::longNames)
            .add("sql-labels-019", LabelCases::longBinds)
            .add("sql-labels-021", LabelCases::orderedByLabel)
            .add(
                    "sql-labels-022",
                    () -> select(
                                    literalColumn("1 + 1", INTEGER).label("two"),
                                    literalColumn("users.name AS nm", VARCHAR),
                                    literalColumn("*", OBJECT))
                            .from(users));

    private LabelCases() {}

    private static Node subqueryInStyle() {
        var s = select(users.id, orders.id)
                .join(orders)
                .labelStyle(LabelStyle.TABLE_AND_COLUMN)
                .subquery("s");
        return select(s.c("users_id", INTEGER), s.c("orders_id", INTEGER));
    }

    private static Node labelledAgain() {
        Label<Integer> a = users.age.plus(1).label("a");
        return select(a.label("b")).where(a.gt(5));
    }

    private static Node longNames() {
        return select(Table.of(
                        "a_table_with_quite_a_long_name_indeed_for_a_table",
                        new MetaData(),
                        column("a_column_with_a_rather_long_name_for_a_column_one", OBJECT),
                        column("a_column_with_a_rather_long_name_for_a_column_two", OBJECT)))
                .labelStyle(LabelStyle.TABLE_AND_COLUMN);
    }

    private static Node longBinds() {
        var c = column("c" + "o".repeat(80) + "l", INTEGER);
        Table.of("t", new MetaData(), c);
        return select(c).where(c.eq(5), c.gt(2));
    }

    private static Node orderedByLabel() {
        var years = users.age.label("yrs");
        return select(select(years).subquery("s").c(years).label("y")).orderBy(labelRef("y"));
    }
}
