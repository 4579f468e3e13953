package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.Customer.CUSTOMER;
import static dev.athanor.sql.Sql.select;

import dev.athanor.orm.session.Session;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.orm.session.SessionOption;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

/** W7: changes one of 10 000 customers that a session holds, flushes, and commits. By hand that is an UPDATE. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FlushBenchmark {
    private static final int ROWS = 10_000;
    private static final int CHANGED = 5_000;

    /** The database. */
    @Param({"h2", "postgresql"})
    public String database = "";

    private ShopDatabase shop;
    private PreparedStatement update;
    private int age;

    /**
     * Opens and fills the database and prepares the statement of the raw variant.
     *
     * @throws SQLException never
     */
    @Setup
    public void open() throws SQLException {
        shop = ShopDatabase.open(database);
        shop.fill(CustomerRow.first(ROWS));
        update = shop.jdbc().prepareStatement("UPDATE customer SET age = ? WHERE id = ?");
    }

    /** The session of the Athanor variant, which outlives its transactions. */
    @State(Scope.Benchmark)
    public static class Loaded {
        private Session session;
        private List<Customer> customers;

        /**
         * Loads all customers.
         *
         * @param benchmark has the database
         */
        @Setup
        public void load(FlushBenchmark benchmark) {
            session = SessionFactory.of(benchmark.shop.engine(), SessionOption.expireOnCommit(false))
                    .open();
            customers = session.scalars(select(CUSTOMER).orderBy(CUSTOMER.id)).all();
            session.commit();
        }

        /** Closes the session. */
        @TearDown
        public void close() {
            session.close();
        }
    }

    /** The session of the Hibernate variant. */
    @State(Scope.Benchmark)
    public static class LoadedByHibernate {
        private org.hibernate.Session session;
        private List<HibernateShop.Customer> customers;

        /**
         * Loads all customers.
         *
         * @param benchmark has the database
         */
        @Setup
        public void load(FlushBenchmark benchmark) {
            session = benchmark.shop.hibernate().openSession();
            session.beginTransaction();
            customers = session.createSelectionQuery("from Customer order by id", HibernateShop.Customer.class)
                    .list();
            session.getTransaction().commit();
        }

        /** Closes the session. */
        @TearDown
        public void close() {
            session.close();
        }
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
            checksum.add(row.id(), row.name(), row.description(), row.id() == CHANGED ? age : row.age());
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
     * Updates by hand.
     *
     * @return the new age
     * @throws SQLException never
     */
    @Benchmark
    public int raw() throws SQLException {
        update.setInt(1, ++age);
        update.setInt(2, CHANGED);
        update.executeUpdate();
        shop.jdbc().commit();
        return age;
    }

    /**
     * Changes an entity and commits.
     *
     * @param loaded the session
     * @return the new age
     */
    @Benchmark
    public int entities(Loaded loaded) {
        loaded.customers.get(CHANGED - 1).setAge(++age);
        loaded.session.commit();
        return age;
    }

    /**
     * Changes an entity and commits.
     *
     * @param loaded the session
     * @return the new age
     */
    @Benchmark
    public int hibernate(LoadedByHibernate loaded) {
        loaded.session.beginTransaction();
        loaded.customers.get(CHANGED - 1).setAge(++age);
        loaded.session.getTransaction().commit();
        return age;
    }
}
