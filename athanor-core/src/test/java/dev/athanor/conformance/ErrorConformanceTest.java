package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.order_items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.sql.Fn.nextValue;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.labelRef;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.sql.Sql.values;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.compile.CompileOptions;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.dialect.DefaultDialect;
import dev.athanor.dialect.mysql.MySqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.sql.Node;
import dev.athanor.testsupport.conformance.ConformanceCases;
import dev.athanor.testsupport.conformance.ConformanceReport;
import dev.athanor.testsupport.conformance.ErrorOutcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is refused while a statement is built or compiled; needs no database. */
class ErrorConformanceTest {
    private static final Map<String, Callable<? extends @Nullable Object>> CASES = new LinkedHashMap<>();

    static {
        CASES.put(
                "errors-compile-006",
                () -> insert(items).fromSelect(select(users.id), items.id).values(items.name.to("x")));
        CASES.put(
                "errors-compile-012",
                () -> compiled(update(users).set(users.age, 1).where(users.id.eq(addresses.user_id))));
        CASES.put(
                "errors-compile-009",
                () -> SqlCompiler.render(
                        new CreateTable(CoreSchema.documents), new SqliteDialect().syntax(), CompileOptions.NAMED));
        CASES.put(
                "errors-compile-010",
                () -> SqlCompiler.render(
                        new CreateTable(Table.of("t", new MetaData(), column("a", VARCHAR))),
                        new MySqlDialect().syntax(),
                        CompileOptions.NAMED));
        CASES.put(
                "errors-compile-014",
                () -> SqlCompiler.render(
                        select(nextValue("s", INTEGER)), new SqliteDialect().syntax(), CompileOptions.NAMED));
        CASES.put("errors-compile-016", () -> Table.of("t", new MetaData(), column("", INTEGER)));
        CASES.put("errors-construct-001", () -> users.age.lt((Integer) null));
        CASES.put("errors-construct-008", () -> compiled(select(users.id).groupBy(labelRef("nope_label"))));
        CASES.put("errors-construct-010", () -> users.columnNamed("nope"));
        CASES.put(
                "errors-construct-018",
                () -> compiled(select(orders.id, items.id).join(order_items)));
        CASES.put(
                "errors-construct-025",
                () -> compiled(select(users.id).where(users.id.eq(5), users.age.eq(bindParam("id_1", INTEGER, 7)))));
        CASES.put("errors-compile-019", () -> {
            var a = select(users.id).cte("x");
            var b = select(orders.id).cte("x");
            return compiled(select(a.c(users.id), b.c(orders.id)));
        });
        CASES.put(
                "errors-construct-029",
                () -> values(column("a", INTEGER), column("b", INTEGER)).row(1).subquery("v"));
        CASES.put("errors-construct-027", () -> {
            var x = column("x", INTEGER);
            Table.of("a1", new MetaData(), x);
            return Table.of("a2", new MetaData(), x);
        });
    }

    @TestFactory
    Stream<DynamicTest> constructsAreRefusedAsUpstream() {
        return CASES.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(),
                        () -> ConformanceReport.check(
                                ConformanceCases.error(entry.getKey()), "default", () -> outcome(entry.getValue()))));
    }

    /** Null says that nothing was refused. */
    private static @Nullable ErrorOutcome outcome(Callable<? extends @Nullable Object> attempt) throws Exception {
        attempt.call();
        return null;
    }

    private static Object compiled(Node node) {
        return SqlCompiler.render(node, DefaultDialect.SYNTAX, CompileOptions.NAMED);
    }
}
