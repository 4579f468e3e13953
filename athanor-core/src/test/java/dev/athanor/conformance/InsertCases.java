package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.defaultExpression;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.sql.Fn.nextValue;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.coalesce;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.upper;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.NUMERIC;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;

/** INSERT. */
final class InsertCases {
    static final Cases ALL = new Cases()
            .add("sql-insert-001", () -> insert(users).values(users.name.to("edda"), users.age.to(30)))
            .add("sql-insert-002", () -> insert(users))
            .add("sql-insert-005", () -> insert(orders).values(orders.user_id.to(1), orders.status.toNull()))
            .add("sql-insert-007", () -> insert(orders).values(row(orders.user_id.to(1)), row(orders.user_id.to(2))))
            .add(
                    "sql-insert-008",
                    () -> insert(users).values(users.name.to(upper(literal("x"))), users.age.to(select(max(items.id)))))
            .add(
                    "sql-insert-010",
                    () -> insert(items)
                            .fromSelect(
                                    select(users.id.plus(100), users.name).where(users.id.gt(1)), items.id, items.name))
            .add(
                    "sql-insert-013",
                    () -> insert(addresses)
                            .fromSelect(
                                    union(select(users.id, users.name), select(items.id, items.name)),
                                    addresses.user_id,
                                    addresses.email))
            .add("sql-insert-016", () -> insert(addresses).returning(addresses.id))
            .add(
                    "sql-insert-018",
                    () -> insert(items)
                            .values(
                                    items.id.to(7),
                                    items.name.to("pos"),
                                    items.price.to(literal(1).coerce(NUMERIC)),
                                    items.weight.to(2.5)))
            .add("sql-insert-021", () -> {
                var x = column("x", INTEGER);
                Table t = Table.of(
                        "t",
                        new MetaData(),
                        column("id", INTEGER, primaryKey(), defaultExpression(nextValue("t_seq", INTEGER))),
                        x);
                return insert(t).values(x.to(1));
            })
            .add("sql-insert-029", () -> {
                var m = max(users.id).label("m");
                var mx = select(m).cte("mx");
                return insert(users).values(users.id.to(select(mx.c(m).plus(1))), users.name.to("n"));
            })
            .add("sql-insert-022", () -> {
                var id = column("id", INTEGER, primaryKey());
                Table t = Table.of(
                        "t", new MetaData(), id, column("x", INTEGER, defaultExpression(coalesce(literal(1), 2))));
                return insert(t).values(id.to(1));
            })
            .add(
                    "sql-insert-024",
                    () -> insert(users).values(users.name.to("z")).returnDefaults())
            .add("sql-insert-017", () -> insert(users).values(users.name.to("k"), users.active.to(true)))
            .add(
                    "sql-insert-019",
                    () -> insert(Table.of("t", new MetaData(), column("a", INTEGER)))
                            .defaultValues())
            .add(
                    "sql-insert-020",
                    () -> insert(Table.of(
                                    "t",
                                    new MetaData(),
                                    column("id", INTEGER, primaryKey()),
                                    column("x", INTEGER, serverDefault("5"))))
                            .defaultValues())
            .add("sql-insert-023", () -> insert(users).values(users.name.to(bindParam("the_name", VARCHAR))));

    private InsertCases() {}
}
