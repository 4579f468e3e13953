package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.Shop.CUSTOMERS;
import static dev.athanor.sql.Sql.insert;

import dev.athanor.sql.Insert;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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

/**
 * W2: inserts 10 000 rows in a transaction and commits. Keys are the database's; the flush wants them back, and so does what it
 * is compared with: on H2 from each batch, on PostgreSQL from INSERT .. RETURNING with many rows in one VALUES, which was the
 * fastest there is on either.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InsertBenchmark {
    private static final int ROWS = 10_000;
    private static final int BATCH = 1_000;
    private static final String INSERT = "INSERT INTO customer (name, description, age) VALUES (?, ?, ?)";
    private static final String PAGE = INSERT + ", (?, ?, ?)".repeat(BATCH - 1) + " RETURNING id";
    private static final Insert<Void> INSERT_CUSTOMERS = insert(CUSTOMERS);

    private final List<CustomerRow> rows = CustomerRow.first(ROWS);
    private final long expected = Checksum.of(rows);

    /** The database. */
    @Param({"h2", "sqlite", "postgresql"})
    public String database = "";

    private ShopDatabase shop;
    private PreparedStatement batch;
    private PreparedStatement keyed;

    /**
     * Opens the database and prepares the statements of the raw variants.
     *
     * @throws SQLException never
     */
    @Setup
    public void open() throws SQLException {
        shop = ShopDatabase.open(database);
        batch = shop.jdbc().prepareStatement(INSERT);
        keyed = database.equals("h2")
                ? shop.jdbc().prepareStatement(INSERT, Statement.RETURN_GENERATED_KEYS)
                : shop.jdbc().prepareStatement(PAGE);
    }

    /**
     * Empties the table.
     *
     * @throws SQLException never
     */
    @Setup(Level.Invocation)
    public void clear() throws SQLException {
        shop.clear();
    }

    /**
     * Compares what is stored with what should be.
     *
     * @throws SQLException never
     */
    @TearDown(Level.Iteration)
    public void verify() throws SQLException {
        Checksum.checked(expected, shop.stored());
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
     * A batch by hand.
     *
     * @return how many rows were written
     * @throws SQLException never
     */
    @Benchmark
    public long rawBatch() throws SQLException {
        for (int from = 0; from < ROWS; from += BATCH) {
            for (CustomerRow row : rows.subList(from, from + BATCH)) {
                set(batch, 0, row);
                batch.addBatch();
            }
            batch.executeBatch();
        }
        shop.jdbc().commit();
        return ROWS;
    }

    /** {@return how many rows were written, as the database says} */
    @Benchmark
    public long coreBatch() {
        return shop.engine()
                .call(connection -> connection
                        .execute(INSERT_CUSTOMERS.rows(
                                rows,
                                CUSTOMERS.name.from(CustomerRow::name),
                                CUSTOMERS.description.from(CustomerRow::description),
                                CUSTOMERS.age.from(CustomerRow::age)))
                        .rowCount());
    }

    /**
     * Batches of jOOQ.
     *
     * @return how many rows were written
     * @throws SQLException never
     */
    @Benchmark
    public long jooqBatch() throws SQLException {
        return inBatches(shop.jooq()::insert);
    }

    /**
     * Batches of Jdbi.
     *
     * @return how many rows were written
     * @throws SQLException never
     */
    @Benchmark
    public long jdbiBatch() throws SQLException {
        return inBatches(shop.jdbi()::insert);
    }

    private long inBatches(Consumer<List<CustomerRow>> insert) throws SQLException {
        for (int from = 0; from < ROWS; from += BATCH) {
            insert.accept(rows.subList(from, from + BATCH));
        }
        shop.jdbc().commit();
        return ROWS;
    }

    /**
     * A batch of new objects by hand, to which the generated keys are given.
     *
     * @return the checksum of what was written
     * @throws SQLException never
     */
    @Benchmark
    public long rawKeys() throws SQLException {
        List<CustomerRow> written = new ArrayList<>(ROWS);
        for (int from = 0; from < ROWS; from += BATCH) {
            List<CustomerRow> page = rows.subList(from, from + BATCH);
            try (ResultSet keys = database.equals("h2") ? keysOfBatch(page) : keysOfPage(page)) {
                for (CustomerRow row : page) {
                    keys.next();
                    written.add(new CustomerRow(keys.getInt(1), row.name(), row.description(), row.age()));
                }
            }
        }
        Connection jdbc = shop.jdbc();
        jdbc.commit();
        return Checksum.checked(expected, Checksum.of(written));
    }

    private ResultSet keysOfBatch(List<CustomerRow> page) throws SQLException {
        for (CustomerRow row : page) {
            set(keyed, 0, row);
            keyed.addBatch();
        }
        keyed.executeBatch();
        return keyed.getGeneratedKeys();
    }

    private ResultSet keysOfPage(List<CustomerRow> page) throws SQLException {
        int index = 0;
        for (CustomerRow row : page) {
            set(keyed, index, row);
            index += 3;
        }
        return keyed.executeQuery();
    }

    private static void set(PreparedStatement statement, int behind, CustomerRow row) throws SQLException {
        statement.setString(behind + 1, row.name());
        statement.setString(behind + 2, row.description());
        statement.setInt(behind + 3, row.age());
    }

    /** {@return the checksum of what a flush wrote, with the keys that the objects got} */
    @Benchmark
    public long flush() {
        List<Customer> customers = new ArrayList<>(ROWS);
        rows.forEach(row -> customers.add(Customer.of(row)));
        Checksum checksum = new Checksum();
        shop.sessions().transact(session -> {
            session.addAll(customers);
            session.flush();
            for (Customer customer : customers) {
                checksum.add(customer.getId(), customer.getName(), customer.getDescription(), customer.getAge());
            }
        });
        return Checksum.checked(expected, checksum.sum());
    }

    /** {@return the checksum of what a flush of Hibernate wrote, whose keys go on where the last flush ended} */
    @Benchmark
    public long hibernate() {
        List<HibernateShop.Customer> customers = new ArrayList<>(ROWS);
        rows.forEach(row -> customers.add(HibernateShop.Customer.of(row)));
        Checksum checksum = new Checksum();
        shop.hibernate().inTransaction(session -> {
            customers.forEach(session::persist);
            session.flush();
            int before = customers.get(0).getId() - 1;
            for (HibernateShop.Customer customer : customers) {
                checksum.add(
                        customer.getId() - before, customer.getName(), customer.getDescription(), customer.getAge());
            }
        });
        return Checksum.checked(expected, checksum.sum());
    }
}
