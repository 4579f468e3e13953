package dev.athanor.conformance;

import static dev.athanor.conformance.CoreSchema.addresses;
import static dev.athanor.conformance.CoreSchema.items;
import static dev.athanor.conformance.CoreSchema.order_items;
import static dev.athanor.conformance.CoreSchema.orders;
import static dev.athanor.conformance.CoreSchema.users;
import static dev.athanor.schema.Schema.autoincrement;
import static dev.athanor.schema.Schema.checkConstraint;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.identity;
import static dev.athanor.schema.Schema.index;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.sequence;
import static dev.athanor.schema.Schema.uniqueConstraint;
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
import dev.athanor.compile.DdlScript;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.dialect.DefaultDialect;
import dev.athanor.dialect.mysql.MySqlDialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.SqliteDialect;
import dev.athanor.schema.CreateTable;
import dev.athanor.schema.DropConstraint;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.NamingConvention;
import dev.athanor.schema.Sequence;
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
        ofSchemas();
    }

    private static void ofSchemas() {
        CASES.put("errors-compile-018", () -> {
            Table t = Table.of("t", new MetaData(), column("a", INTEGER), uniqueConstraint("a"));
            return compiled(new DropConstraint(t, t.constraints().get(0)));
        });
        CASES.put("errors-compile-020", () -> {
            MetaData m = new MetaData();
            Table.of("a", m, column("id", INTEGER, primaryKey()), column("b", INTEGER, foreignKey("b.id")));
            Table.of("b", m, column("id", INTEGER, primaryKey()), column("a", INTEGER, foreignKey("a.id")));
            m.dropAll(new DdlScript(new PostgresqlDialect().syntax()));
            return m;
        });
        CASES.put(
                "errors-schema-002",
                () -> referred(Table.of("t", new MetaData(), column("p", INTEGER, foreignKey("missing.id")))));
        CASES.put("errors-schema-003", () -> {
            MetaData m = new MetaData();
            Table.of("p", m, column("id", INTEGER));
            return referred(Table.of("t", m, column("x", INTEGER, foreignKey("p.nope"))));
        });
        CASES.put("errors-schema-004", () -> Table.of("t", new MetaData(), column("a", INTEGER), index("i", "zz")));
        CASES.put(
                "errors-schema-009",
                () -> Table.of("t", new MetaData(), column("a", INTEGER, identity(), sequence(Sequence.of("s")))));
        CASES.put(
                "errors-schema-012",
                () -> Table.of("t", new MetaData(), column("a", VARCHAR, primaryKey(), autoincrement(true)))
                        .autoincrementColumn());
        CASES.put(
                "errors-schema-013",
                () -> Table.of(
                        "t",
                        new MetaData(
                                null, NamingConvention.DEFAULT.checkConstraints("ck_{table_name}_{constraint_name}")),
                        column("a", INTEGER),
                        checkConstraint("a > 1")));
    }

    private static Object referred(Table table) {
        return table.foreignKeyConstraints().get(0).referredColumns(table);
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
