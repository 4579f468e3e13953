package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.Customer.CUSTOMER;
import static dev.athanor.benchmarks.Shop.CUSTOMERS;
import static dev.athanor.sql.Sql.bundle;
import static dev.athanor.sql.Sql.select;

import dev.athanor.orm.session.Session;
import dev.athanor.sql.Row;
import dev.athanor.sql.Select;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** W3: reads 10 000 rows into a list: of plain objects by hand, of rows by Core, of entities by an empty session. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SelectBenchmark {
    private static final int ROWS = 10_000;
    private static final Select<Row> SELECT_ROWS = select(
                    CUSTOMERS.id, CUSTOMERS.name, CUSTOMERS.description, CUSTOMERS.age)
            .orderBy(CUSTOMERS.id);
    private static final Select<CustomerRow> SELECT_BUNDLES = select(
                    bundle(CustomerRow::new, CUSTOMERS.id, CUSTOMERS.name, CUSTOMERS.description, CUSTOMERS.age))
            .orderBy(CUSTOMERS.id);
    private static final Select<Customer> SELECT_ENTITIES = select(CUSTOMER).orderBy(CUSTOMER.id);

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
        expected = Checksum.of(rows);
        shop.fill(rows);
        select = shop.jdbc().prepareStatement("SELECT id, name, description, age FROM customer ORDER BY id");
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
     * Reads rows by hand.
     *
     * @return the checksum of the rows
     * @throws SQLException never
     */
    @Benchmark
    public long raw() throws SQLException {
        List<CustomerRow> customers = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                customers.add(new CustomerRow(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
            }
        }
        shop.jdbc().commit();
        return Checksum.checked(expected, Checksum.of(customers));
    }

    /** {@return the checksum of the rows} */
    @Benchmark
    public long core() {
        List<Row> rows =
                shop.engine().call(connection -> connection.execute(SELECT_ROWS).all());
        Checksum checksum = new Checksum();
        for (Row row : rows) {
            checksum.add(
                    Objects.requireNonNull(row.get(CUSTOMERS.id)),
                    Objects.requireNonNull(row.get(CUSTOMERS.name)),
                    Objects.requireNonNull(row.get(CUSTOMERS.description)),
                    Objects.requireNonNull(row.get(CUSTOMERS.age)));
        }
        return Checksum.checked(expected, checksum.sum());
    }

    /** {@return the checksum of records of the application's own, as the other libraries make them} */
    @Benchmark
    public long records() {
        List<CustomerRow> customers = shop.engine()
                .call(connection ->
                        connection.execute(SELECT_ROWS).mapTo(CustomerRow.class).all());
        return Checksum.checked(expected, Checksum.of(customers));
    }

    /** {@return the checksum of records that a constructor makes, which gets its numbers as objects} */
    @Benchmark
    public long bundles() {
        List<CustomerRow> customers = shop.engine()
                .call(connection -> connection.execute(SELECT_BUNDLES).all());
        return Checksum.checked(expected, Checksum.of(customers));
    }

    /**
     * Reads rows by jOOQ.
     *
     * @return the checksum of the rows
     * @throws SQLException never
     */
    @Benchmark
    public long jooq() throws SQLException {
        List<CustomerRow> customers = shop.jooq().all();
        shop.jdbc().commit();
        return Checksum.checked(expected, Checksum.of(customers));
    }

    /**
     * Reads rows by Jdbi.
     *
     * @return the checksum of the rows
     * @throws SQLException never
     */
    @Benchmark
    public long jdbi() throws SQLException {
        List<CustomerRow> customers = shop.jdbi().all();
        shop.jdbc().commit();
        return Checksum.checked(expected, Checksum.of(customers));
    }

    /** {@return the checksum of the entities} */
    @Benchmark
    public long entities() {
        Checksum checksum = new Checksum();
        try (Session session = shop.sessions().open()) {
            for (Customer customer : session.scalars(SELECT_ENTITIES).all()) {
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
            for (HibernateShop.Customer customer : session.createSelectionQuery(
                            "from Customer order by id", HibernateShop.Customer.class)
                    .list()) {
                checksum.add(customer.getId(), customer.getName(), customer.getDescription(), customer.getAge());
            }
        });
        return Checksum.checked(expected, checksum.sum());
    }
}
