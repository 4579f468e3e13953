package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.Customer.CUSTOMER;
import static dev.athanor.benchmarks.Shop.CUSTOMERS;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.types.Types.INTEGER;

import dev.athanor.engine.Engine;
import dev.athanor.orm.session.Session;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * W4: 1 000 look-ups by key in a transaction: by a statement prepared once by hand; by Core with a constant statement, and with
 * one that is built for each; by the former while listeners are told; by a session that is empty at first, so that each goes to the database.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LookUpBenchmark {
    private static final int ROWS = 10_000;
    private static final int STEP = 10;
    private static final Select<Row> SELECT =
            select(CUSTOMERS.id, CUSTOMERS.name, CUSTOMERS.description, CUSTOMERS.age);
    private static final Select<Row> BY_KEY = SELECT.where(CUSTOMERS.id.eq(bindParam("key", INTEGER)));

    private long expected;

    /** The database. */
    @Param({"h2", "sqlite", "postgresql"})
    public String database = "";

    private ShopDatabase shop;
    private PreparedStatement select;

    /**
     * Opens and fills the database and prepares the raw variant's statement.
     *
     * @throws SQLException never
     */
    @Setup
    public void open() throws SQLException {
        shop = ShopDatabase.open(database);
        List<CustomerRow> rows = CustomerRow.first(ROWS);
        shop.fill(rows);
        Checksum checksum = new Checksum();
        rows.stream().filter(row -> row.id() % STEP == 0).forEach(checksum::add);
        expected = checksum.sum();
        select = shop.jdbc().prepareStatement("SELECT id, name, description, age FROM customer WHERE id = ?");
    }

    /**
     * Closes the database.
     *
     * @throws Exception never
     */
    @TearDown
    public void close() throws Exception {
        shop.close();
    }

    /**
     * Looks up by hand.
     *
     * @return the checksum of the rows
     * @throws SQLException never
     */
    @Benchmark
    public long raw() throws SQLException {
        Checksum checksum = new Checksum();
        for (int key = STEP; key <= ROWS; key += STEP) {
            select.setInt(1, key);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                checksum.add(new CustomerRow(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
            }
        }
        shop.jdbc().commit();
        return Checksum.checked(expected, checksum.sum());
    }

    /** {@return the checksum of the rows, by a constant statement with a parameter} */
    @Benchmark
    public long constant() {
        return constant(shop.engine());
    }

    /** {@return the checksum of the rows, by a constant statement, while listeners that do nothing are told} */
    @Benchmark
    public long listened() {
        return constant(shop.listened());
    }

    private long constant(Engine engine) {
        Checksum checksum = new Checksum();
        engine.transact(connection -> {
            for (int key = STEP; key <= ROWS; key += STEP) {
                add(connection.execute(BY_KEY, Map.of("key", key)).one(), checksum);
            }
        });
        return Checksum.checked(expected, checksum.sum());
    }

    /** {@return the checksum of the rows, by a statement built for each} */
    @Benchmark
    public long built() {
        Checksum checksum = new Checksum();
        shop.engine().transact(connection -> {
            for (int key = STEP; key <= ROWS; key += STEP) {
                add(connection.execute(SELECT.where(CUSTOMERS.id.eq(key))).one(), checksum);
            }
        });
        return Checksum.checked(expected, checksum.sum());
    }

    private static void add(Row row, Checksum checksum) {
        checksum.add(
                Objects.requireNonNull(row.get(CUSTOMERS.id)),
                Objects.requireNonNull(row.get(CUSTOMERS.name)),
                Objects.requireNonNull(row.get(CUSTOMERS.description)),
                Objects.requireNonNull(row.get(CUSTOMERS.age)));
    }

    /**
     * Looks up by jOOQ.
     *
     * @return the checksum of the rows
     * @throws SQLException never
     */
    @Benchmark
    public long jooq() throws SQLException {
        return byKeys(shop.jooq()::byKey);
    }

    /**
     * Looks up by Jdbi.
     *
     * @return the checksum of the rows
     * @throws SQLException never
     */
    @Benchmark
    public long jdbi() throws SQLException {
        return byKeys(shop.jdbi()::byKey);
    }

    private long byKeys(IntFunction<CustomerRow> byKey) throws SQLException {
        Checksum checksum = new Checksum();
        for (int key = STEP; key <= ROWS; key += STEP) {
            checksum.add(byKey.apply(key));
        }
        shop.jdbc().commit();
        return Checksum.checked(expected, checksum.sum());
    }

    /** {@return the checksum of the entities} */
    @Benchmark
    public long entities() {
        Checksum checksum = new Checksum();
        try (Session session = shop.sessions().open()) {
            for (int key = STEP; key <= ROWS; key += STEP) {
                Customer customer = session.get(CUSTOMER.id, key).orElseThrow();
                checksum.add(customer.getId(), customer.getName(), customer.getDescription(), customer.getAge());
            }
        }
        return Checksum.checked(expected, checksum.sum());
    }

    /** {@return the checksum of the entities} */
    @Benchmark
    public long hibernate() {
        Checksum checksum = new Checksum();
        shop.hibernate().inTransaction(session -> {
            for (int key = STEP; key <= ROWS; key += STEP) {
                HibernateShop.Customer customer = session.find(HibernateShop.Customer.class, key);
                checksum.add(customer.getId(), customer.getName(), customer.getDescription(), customer.getAge());
            }
        });
        return Checksum.checked(expected, checksum.sum());
    }
}
