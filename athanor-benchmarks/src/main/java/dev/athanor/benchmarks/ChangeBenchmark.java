package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.Customer.CUSTOMER;
import static dev.athanor.sql.Sql.select;

import dev.athanor.sql.Select;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** W5: loads 1 000 customers, makes each a year older, writes that in a batch, and commits. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ChangeBenchmark {
    private static final int ROWS = 1_000;
    private static final Select<Customer> SELECT = select(CUSTOMER).orderBy(CUSTOMER.id);

    /** The database. */
    @Param({"h2", "postgresql"})
    public String database = "";

    private ShopDatabase shop;
    private PreparedStatement select;
    private PreparedStatement update;
    private int years;

    /**
     * Opens and fills the database and prepares the statements of the raw variant.
     *
     * @throws SQLException never
     */
    @Setup
    public void open() throws SQLException {
        shop = ShopDatabase.open(database);
        shop.fill(CustomerRow.first(ROWS));
        select = shop.jdbc().prepareStatement("SELECT id, name, description, age FROM customer ORDER BY id");
        update = shop.jdbc().prepareStatement("UPDATE customer SET age = ? WHERE id = ?");
    }

    /**
     * Compares what is stored with what should be.
     *
     * @throws SQLException never
     */
    @TearDown(Level.Iteration)
    public void verify() throws SQLException {
        Checksum checksum = new Checksum();
        for (CustomerRow row : CustomerRow.first(ROWS)) {
            checksum.add(row.id(), row.name(), row.description(), row.age() + years);
        }
        Checksum.checked(checksum.sum(), shop.stored());
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
     * Reads, changes and writes by hand.
     *
     * @return how many years passed
     * @throws SQLException never
     */
    @Benchmark
    public int raw() throws SQLException {
        List<CustomerRow> customers = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                customers.add(new CustomerRow(rows.getInt(1), rows.getString(2), rows.getString(3), rows.getInt(4)));
            }
        }
        for (CustomerRow customer : customers) {
            update.setInt(1, customer.age() + 1);
            update.setInt(2, customer.id());
            update.addBatch();
        }
        update.executeBatch();
        shop.jdbc().commit();
        return ++years;
    }

    /** {@return how many years passed} */
    @Benchmark
    public int entities() {
        shop.sessions().transact(session -> {
            for (Customer customer : session.scalars(SELECT).all()) {
                customer.setAge(customer.getAge() + 1);
            }
        });
        return ++years;
    }

    /** {@return how many years passed} */
    @Benchmark
    public int hibernate() {
        shop.hibernate().inTransaction(session -> {
            for (HibernateShop.Customer customer : session.createSelectionQuery(
                            "from Customer order by id", HibernateShop.Customer.class)
                    .list()) {
                customer.setAge(customer.getAge() + 1);
            }
        });
        return ++years;
    }
}
