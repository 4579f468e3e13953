package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.table;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.literal;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.tableSample;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.values;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.OBJECT;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.UUID;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import java.util.List;

/** VALUES, samples, functions and lateral subqueries in a FROM, and tables that no MetaData knows. */
final class DerivedTableCases {
    private static final Column<java.util.UUID> ID = column("id", UUID, primaryKey());
    private static final Column<String> DATA = column("data", TEXT);
    private static final Table DOCUMENTS = table("documents", ID, DATA);

    static final Cases ALL = new Cases()
            .add("sql-subquery-016", () -> {
                var t = sum(orders.total).label("t");
                var l = select(t).where(orders.user_id.eq(users.id)).lateral();
                return select(users.name, l.c(t)).from(users, l);
            })
            .add("sql-values_table-002", () -> {
                var v = values(column("id", INTEGER), column("name", VARCHAR))
                        .rows(List.of(List.of(1, "it's"), List.of(2, "b")))
                        .literalBinds()
                        .subquery("v");
                return select(v.c("id", INTEGER), v.c("name", VARCHAR));
            })
            .add("sql-values_table-006", () -> {
                var ts = aliased(
                        tableSample(users, func("bernoulli", OBJECT, literal(5)))
                                .seed(func("random", OBJECT)),
                        "ts");
                return select(ts.c(users.id));
            })
            .add("sql-values_table-007", () -> select(tableSample(users, 10.5).c(users.id)))
            .add("sql-values_table-008", () -> {
                var a = column("a", INTEGER);
                var b = column("b", OBJECT);
                table("s.t1", a, b);
                return select(a, b).where(a.eq(1));
            })
            .add("sql-values_table-009", () -> {
                var f = func("generate_series", INTEGER, literal(1), literal(5))
                        .tableValued("gs", column("value", INTEGER));
                return select(f.c("value", INTEGER));
            })
            .add(
                    "sql-values_table-011",
                    () -> select(ID, func("json_array_elements", OBJECT, DATA).columnValued("x")))
            .add("sql-values_table-013", () -> {
                var a = column("a", INTEGER);
                var b = column("b", VARCHAR);
                var f = func("json_to_recordset", OBJECT, DATA)
                        .tableValued("r", a, b)
                        .renderDerivedWithTypes();
                return select(f.c(a), f.c(b)).from(DOCUMENTS).join(f, trueValue());
            });

    private DerivedTableCases() {}
}
