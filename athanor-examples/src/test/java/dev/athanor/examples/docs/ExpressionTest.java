package dev.athanor.examples.docs;

import static dev.athanor.dialect.postgresql.JsonbExpr.JSONB;
import static dev.athanor.dialect.postgresql.JsonbExpr.jsonb;
import static dev.athanor.engine.EngineOption.listener;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Fn.aggregateStrings;
import static dev.athanor.sql.Fn.lag;
import static dev.athanor.sql.Fn.rank;
import static dev.athanor.sql.FrameBound.currentRow;
import static dev.athanor.sql.FrameBound.preceding;
import static dev.athanor.sql.Sql.all;
import static dev.athanor.sql.Sql.array;
import static dev.athanor.sql.Sql.bits;
import static dev.athanor.sql.Sql.caseOf;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.func;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.json;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.temporal;
import static dev.athanor.sql.Sql.text;
import static dev.athanor.sql.Sql.tuple;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.JSON;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.compile.CompileOptions;
import dev.athanor.compile.SqlCompiler;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.ArgumentException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Func;
import dev.athanor.sql.Node;
import dev.athanor.sql.Operand;
import dev.athanor.sql.Operator;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.types.Json;
import dev.athanor.types.SqlType;
import dev.athanor.types.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/operators.md, docs/functions.md and docs/json-and-arrays.md. */
class ExpressionTest {
    // doc: orders
    static final class Orders extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> customer = column("customer", varchar(50));
        final Column<Integer> total = column("total", INTEGER);
        final Column<LocalDate> placed = column("placed", DATE);
        final Column<Json> details = column("details", JSON);
        final Column<List<String>> tags = column("tags", Types.array(VARCHAR));

        private Orders(TableScope scope) {
            super(scope);
        }
    }

    final Orders orders = Table.define("orders", new MetaData(), Orders::new);
    // end

    private final Emitted emitted = new Emitted();
    private Engine engine;
    private Connection c;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:///:memory:", listener(emitted));
        c = engine.connect();
        c.execute(text("CREATE TABLE orders (id INTEGER PRIMARY KEY, customer, total, placed, details, tags)"));
        add(1, "ed", 10, "2024-01-05", "{\"gift\": true, \"lines\": [{\"sku\": \"x-1\", \"qty\": 2}]}");
        add(2, "ed", 30, "2024-02-05", "{\"gift\": false, \"lines\": []}");
        add(3, "wendy", 20, "2024-03-01", "{\"lines\": [{\"sku\": \"50%\", \"qty\": 7}]}");
        emitted.clear();
    }

    private void add(int id, String customer, int total, String placed, String details) {
        c.execute(insert(orders)
                .values(
                        orders.id.to(id),
                        orders.customer.to(customer),
                        orders.total.to(total),
                        orders.placed.to(LocalDate.parse(placed)),
                        orders.details.to(Json.of(details))));
    }

    @AfterEach
    void close() {
        c.close();
        engine.close();
    }

    private static void assertPostgresql(Node statement, String expected) {
        String sql = SqlCompiler.render(statement, new PostgresqlDialect().syntax(), CompileOptions.NAMED)
                .sql();
        assertThat(Emitted.onOneLine(sql)).isEqualTo(Emitted.onOneLine(expected));
    }

    @Test
    void patterns() {
        // doc: patterns
        Select<Integer> found = select(orders.id)
                .where(
                        orders.customer.istartsWith("E"),
                        orders.customer.contains("50%").autoEscape().not(),
                        orders.customer.notLike("x_"));
        // end
        assertThat(c.execute(found).all()).containsExactly(1, 2);
        // sql: patterns
        emitted.isExactly("""
                SELECT orders.id FROM orders
                WHERE (lower(orders.customer) LIKE lower(?) || '%')
                AND (orders.customer NOT LIKE '%' || ? || '%' ESCAPE '/')
                AND orders.customer NOT LIKE ? -- 'E', '50/%', 'x_'
                """);
    }

    @Test
    void comparisons() {
        // doc: tuples
        Select<Integer> found = select(orders.id)
                .where(tuple(orders.customer, orders.total).in(List.of("ed", 10), List.of("wendy", 20)));
        // end
        assertThat(c.execute(found).all()).containsExactly(1, 3);
        // sql: tuples
        emitted.isExactly("""
                SELECT orders.id FROM orders
                WHERE (orders.customer, orders.total) IN (VALUES (?, ?), (?, ?)) -- 'ed', 10, 'wendy', 20
                """);

        // doc: any
        Select<Integer> best =
                select(orders.id).where(orders.total.ge(all(select(orders.total).from(orders))));
        // end
        // sql: any
        assertPostgresql(best, """
                SELECT orders.id FROM orders WHERE orders.total >= ALL (SELECT orders.total FROM orders)
                """);
    }

    @Test
    void computing() {
        // doc: computing
        Row row = c.execute(select(
                                orders.total.plus(5).times(2),
                                orders.total.power(2),
                                bits(orders.total).and(6),
                                orders.placed.plus(Duration.ofDays(30)),
                                temporal(orders.placed).daysSince(LocalDate.of(2024, 1, 1)),
                                caseOf(orders.customer).when("ed", "Edward").otherwise("other"))
                        .where(orders.id.eq(1)))
                .one();
        // end
        assertThat(List.of(
                        row.get(0, Integer.class),
                        row.get(1, Integer.class),
                        row.get(2, Integer.class),
                        row.get(3, LocalDate.class),
                        row.get(4, Integer.class),
                        row.get(5, String.class)))
                .isEqualTo(List.of(30, 100, 2, LocalDate.of(2024, 2, 4), 4, "Edward"));
        // doc: refused
        assertThatThrownBy(() -> orders.id.like("1%")).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> orders.total.plus(0.5)).isInstanceOf(ArgumentException.class);
        assertThatThrownBy(() -> orders.placed.plus(Duration.ofHours(1))).isInstanceOf(ArgumentException.class);
        // end
    }

    @Test
    void customOperators() {
        // doc: customOperator
        Operator overlaps = Operator.custom("&&").precedence(5);
        Condition clash = orders.customer
                .boolOp(overlaps, "x")
                .or(orders.total.op("->", VARCHAR, "y").eq("z"));
        // end
        // sql: customOperator
        assertPostgresql(select(orders.id).where(clash), """
                SELECT orders.id FROM orders
                WHERE orders.customer && :customer_1 OR (orders.total -> :total_1) = :param_1
                """);
    }

    @Test
    void evaluating() {
        // doc: evaluate
        Condition big = orders.total.gt(15).and(orders.customer.startsWith("e"));
        Map<String, Object> row = Map.of("total", 30, "customer", "ed");
        boolean holds = big.test(column -> row.get(column.name()));
        // end
        assertThat(holds).isTrue();
        assertThat(big.test(column -> null)).isFalse();
    }

    @Test
    void windows() {
        // doc: windows
        Select<Row> ranked = select(
                        orders.id,
                        rank().over().partitionBy(orders.customer).orderBy(orders.total.desc()),
                        sum(orders.total).over().orderBy(orders.id).rows(preceding(1), currentRow()),
                        lag(orders.total, 1, 0).over().orderBy(orders.id))
                .orderBy(orders.id);
        // end
        assertThat(c.execute(ranked).all().stream().map(row -> row.get(1, Long.class)))
                .containsExactly(2L, 1L, 1L);
        // sql: windows
        emitted.isExactly("""
                SELECT orders.id,
                    rank() OVER (PARTITION BY orders.customer ORDER BY orders.total DESC) AS anon_1,
                    sum(orders.total) OVER (ORDER BY orders.id ROWS BETWEEN ? PRECEDING AND CURRENT ROW) AS anon_2,
                    lag(orders.total, ?, ?) OVER (ORDER BY orders.id) AS anon_3
                FROM orders ORDER BY orders.id -- 1, 1, 0
                """);
    }

    @Test
    void aggregates() {
        // doc: aggregates
        Select<Row> customers = select(
                        orders.customer,
                        count().filter(orders.total.gt(15)),
                        aggregateStrings(orders.id.cast(VARCHAR), ", ").orderBy(orders.id.desc()))
                .groupBy(orders.customer)
                .orderBy(orders.customer);
        // end
        assertThat(c.execute(customers).all().stream().map(row -> row.get(2, String.class)))
                .containsExactly("2, 1", "3");
        // sql: aggregates
        emitted.isExactly("""
                SELECT orders.customer,
                    count(*) FILTER (WHERE orders.total > ?) AS anon_1,
                    group_concat(CAST(orders.id AS VARCHAR), ', ' ORDER BY orders.id DESC) AS aggregate_strings_1
                FROM orders GROUP BY orders.customer ORDER BY orders.customer -- 15
                """);
    }

    // doc: ownFunction
    static Func<Integer> instr(Operand<String> text, String part) {
        return func("instr", INTEGER, text, part);
    }
    // end

    @Test
    void functions() {
        // doc: func
        Select<Integer> places = select(instr(orders.customer, "d"));
        Func<Boolean> visible = func("acl.isVisible", BOOLEAN, orders.id).quoted();
        // end
        assertThat(c.execute(places).all()).containsExactly(2, 2, 4);
        // sql: func
        assertPostgresql(select(orders.id).where(visible), """
                SELECT orders.id FROM orders WHERE "acl"."isVisible"(orders.id)
                """);
    }

    @Test
    void documents() {
        // doc: json
        Select<Row> lines = select(
                        json(orders.details).at("gift").asBoolean(),
                        json(orders.details).path("lines", 0, "qty").asInteger())
                .where(json(orders.details).path("lines", 0, "sku").asText().eq("x-1"));
        // end
        Row row = c.execute(lines).one();
        assertThat(row.get(0, Boolean.class)).isTrue();
        assertThat(row.get(1, Integer.class)).isEqualTo(2);
        // sql: jsonPostgresql
        assertPostgresql(lines, """
                SELECT CAST(orders.details ->> :details_1 AS BOOLEAN) AS anon_1,
                    CAST(orders.details #>> :details_2 AS INTEGER) AS anon_2
                FROM orders WHERE CAST((orders.details #>> :details_3) AS VARCHAR) = :param_1
                """);

        // doc: jsonb
        Expr<Json> details = orders.details.cast(JSONB);
        Select<Integer> gifts = select(orders.id)
                .where(
                        jsonb(details).contains(Json.of("{\"gift\": true}")),
                        jsonb(details).hasKey("lines"));
        // end
        // sql: jsonb
        assertPostgresql(gifts, """
                SELECT orders.id FROM orders
                WHERE CAST(orders.details AS JSONB) @> :param_1::JSONB AND CAST(orders.details AS JSONB) ? :param_2
                """);
    }

    @Test
    void arrays() {
        // doc: arrays
        Select<String> first = select(array(orders.tags).at(1))
                .where(array(orders.tags).any("new"), array(orders.tags).contains("a", "b"));
        // end
        // sql: arrays
        assertPostgresql(first, """
                SELECT orders.tags[:tags_1] AS anon_1 FROM orders
                WHERE :tags_2 = ANY (orders.tags) AND orders.tags @> :tags_3
                """);
    }

    // doc: family
    record Version(int major, int minor) {
        static Version parse(String text) {
            String[] parts = text.split("\\.");
            return new Version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        @Override
        public String toString() {
            return major + "." + minor;
        }
    }

    static final SqlType<Version> VERSION = varchar(20).map(Version.class, Version::toString, Version::parse);

    static final class VersionExpr {
        private final Expr<Version> version;

        private VersionExpr(Expr<Version> version) {
            this.version = version;
        }

        static VersionExpr version(Operand<Version> version) {
            return new VersionExpr(version.asExpr());
        }

        Expr<Integer> major() {
            return func(
                            "substr",
                            VARCHAR,
                            version,
                            1,
                            instr(version.coerce(VARCHAR), ".").minus(1))
                    .cast(INTEGER);
        }

        Condition isAtLeast(int major) {
            return major().ge(major);
        }
    }
    // end

    @Test
    void familiesOfTheUsersOwn() {
        // doc: familyUse
        Column<Version> since = column("customer", VERSION);
        Table releases = Table.of("orders", new MetaData(), since);
        Select<Version> recent = select(since).where(VersionExpr.version(since).isAtLeast(2));
        // end
        c.execute(insert(releases).values(since.to(new Version(2, 11))));
        c.execute(insert(releases).values(since.to(new Version(1, 9))));
        emitted.clear();
        assertThat(c.execute(recent.where(since.coerce(VARCHAR).like("%.%"))).all())
                .containsExactly(new Version(2, 11));
    }
}
