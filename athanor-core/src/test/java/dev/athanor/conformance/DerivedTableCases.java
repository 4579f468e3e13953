package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.documents;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.schema.Schema.column;
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
import static dev.athanor.types.Types.VARCHAR;

import java.util.List;

/** VALUES, samples, functions and lateral subqueries in a FROM, and tables that no MetaData knows. */
final class DerivedTableCases {
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
                    () -> select(
                            documents.id,
                            func("json_array_elements", OBJECT, documents.data).columnValued("x")))
            .add("sql-values_table-013", () -> {
                var a = column("a", INTEGER);
                var b = column("b", VARCHAR);
                var f = func("json_to_recordset", OBJECT, documents.data)
                        .tableValued("r", a, b)
                        .renderDerivedWithTypes();
                return select(f.c(a), f.c(b)).from(documents).join(f, trueValue());
            })
            .add("sql-values_table-014", () -> {
                var key = column("key", VARCHAR);
                var f = func("json_each", OBJECT, documents.data).tableValued("je", key, column("value", VARCHAR));
                return select(documents.id, f.c(key)).from(documents, f).orderBy(documents.id, f.c(key));
            });

    private DerivedTableCases() {}
}
