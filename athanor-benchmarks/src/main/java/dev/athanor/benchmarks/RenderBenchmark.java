package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.Shop.CUSTOMERS;
import static dev.athanor.benchmarks.Shop.ITEMS;
import static dev.athanor.benchmarks.Shop.ORDERS;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.engine.CachedRendering;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import dev.athanor.sql.SqlText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * W1: builds a medium select and makes text and parameters of it. There is no JDBC in it, and no database; what it is compared
 * with is the bare text, put together by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RenderBenchmark {
    private final Dialect dialect = new PostgresqlDialect();
    private final CachedRendering cache = new CachedRendering(dialect);
    private final JooqRendering jooq = new JooqRendering();
    private final QueryDslRendering queryDsl = new QueryDslRendering();
    private int youngest = 18;
    private int oldest = 65;
    private int least = 2;
    private long times = 3;
    private String pattern = "A%";
    private LocalDate since = LocalDate.of(2026, 1, 1);

    /**
     * Compares the variants: those of Athanor must give the same text and the same parameters, those of others the same words, in
     * their own spelling.
     */
    @Setup
    public void verify() {
        SqlText expected = bareText();
        for (SqlText text : List.of(compiled(), cached(), cached())) {
            if (!text.equals(expected)) {
                throw new IllegalStateException("The variants differ:\n%s\n%s".formatted(text, expected));
            }
        }
        for (SqlText text : List.of(jooq(), queryDsl())) {
            if (!words(text).equals(words(expected))) {
                throw new IllegalStateException("The variants differ:\n%s\n%s".formatted(text, expected));
            }
        }
    }

    /** What is left when keywords in capitals, parentheses, casts and aliases that change nothing are taken away. */
    private static String words(SqlText text) {
        return text.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .replace("cast(? as date)", "?")
                .replace("fetch next ? rows only", "limit ?")
                .replace(" asc ", " ")
                .replaceAll("\\b(\\w+) \\1\\b", "$1") // FROM item item
                .replaceAll("[()]", "");
    }

    /** {@return text and parameters, made by jOOQ} */
    @Benchmark
    public SqlText jooq() {
        return jooq.render(youngest, oldest, pattern, since, least, (int) times);
    }

    /** {@return text and parameters, made by QueryDSL} */
    @Benchmark
    public SqlText queryDsl() {
        return queryDsl.render(youngest, oldest, pattern, since, least, times);
    }

    /** {@return text and parameters, by hand} */
    @Benchmark
    public SqlText bareText() {
        StringBuilder sql = new StringBuilder(512);
        sql.append("SELECT customer.name, count(item.id) AS times, sum(item.quantity) AS pieces");
        sql.append(" FROM customer JOIN orders ON customer.id = orders.customer_id");
        sql.append(" JOIN item ON orders.id = item.order_id");
        sql.append(" WHERE customer.age >= ? AND customer.age < ? AND customer.name LIKE ?");
        sql.append(" AND orders.placed >= ? AND item.quantity >= ?");
        sql.append(" GROUP BY customer.name HAVING count(item.id) > ?");
        sql.append(" ORDER BY pieces DESC, customer.name LIMIT ?");
        return new SqlText(sql.toString(), List.of(youngest, oldest, pattern, since, least, times, 20));
    }

    /** {@return text and parameters, compiled each time} */
    @Benchmark
    public SqlText compiled() {
        return statement().toSql(dialect);
    }

    /** {@return text and parameters, the text found by the statement's shape} */
    @Benchmark
    public SqlText cached() {
        return cache.render(statement());
    }

    private Select<Row> statement() {
        Expr<Long> items = count(ITEMS.id);
        Expr<Integer> pieces = sum(ITEMS.quantity).label("pieces");
        return select(CUSTOMERS.name, items.label("times"), pieces)
                .from(CUSTOMERS)
                .join(ORDERS)
                .join(ITEMS)
                .where(
                        CUSTOMERS.age.ge(youngest),
                        CUSTOMERS.age.lt(oldest),
                        CUSTOMERS.name.like(pattern),
                        ORDERS.placed.ge(since),
                        ITEMS.quantity.ge(least))
                .groupBy(CUSTOMERS.name)
                .having(items.gt(times))
                .orderBy(pieces.desc(), CUSTOMERS.name)
                .limit(20);
    }
}
