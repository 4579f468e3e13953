package dev.athanor.benchmarks;

import dev.athanor.engine.Engine;
import dev.athanor.engine.EngineListener;
import dev.athanor.engine.EngineOption;
import dev.athanor.event.ExecutionListener;
import dev.athanor.event.PoolListener;
import dev.athanor.orm.session.SessionFactory;
import dev.athanor.testsupport.Database;
import dev.athanor.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database of a fork: a JDBC connection with a transaction for the raw variants, an engine for Athanor. Both have the same
 * JDBC URL, which for PostgreSQL lets the driver rewrite batches, as anybody would who writes many rows.
 */
final class ShopDatabase implements AutoCloseable {
    /** Names the system property that holds the JDBC URL of a running PostgreSQL server, so that a fork needs not start one. */
    static final String POSTGRESQL_URL = "athanor.benchmarks.postgresql";

    /** In the memory of this process, and there for both connections. */
    private static final String SHARED_SQLITE = "jdbc:sqlite:file:shop?mode=memory&cache=shared";

    private final String name;
    private final String jdbcUrl;
    private final AutoCloseable home;
    private final Connection jdbc;
    private final Engine engine;
    private final SessionFactory sessions;
    private final JooqShop jooq;
    private final JdbiShop jdbi;
    private @Nullable HibernateShop hibernate;
    private @Nullable Engine listened;

    private ShopDatabase(String name, AutoCloseable home, String jdbcUrl) throws SQLException {
        this.name = name;
        this.jdbcUrl = jdbcUrl;
        this.home = home;
        this.jdbc = DriverManager.getConnection(jdbcUrl);
        this.engine = Engine.create(jdbcUrl);
        this.sessions = SessionFactory.of(engine);
        Shop.METADATA.dropAll(engine);
        Shop.METADATA.createAll(engine);
        jdbc.setAutoCommit(false);
        this.jooq = new JooqShop(jdbc, name);
        this.jdbi = new JdbiShop(jdbc);
    }

    /** Opens a database with empty tables. */
    static ShopDatabase open(String name) throws SQLException {
        String running = System.getProperty(POSTGRESQL_URL);
        if (name.equals("postgresql") && running != null) {
            return new ShopDatabase(name, () -> {}, running);
        }
        if (name.equals("sqlite")) {
            return new ShopDatabase(name, () -> {}, SHARED_SQLITE);
        }
        Database fresh =
                TestDatabase.valueOf(name.toUpperCase(java.util.Locale.ROOT)).create();
        return new ShopDatabase(name, fresh, tunedUrl(fresh));
    }

    static String tunedUrl(Database database) {
        return database.kind() == TestDatabase.POSTGRESQL
                ? database.jdbcUrl() + "?reWriteBatchedInserts=true&user=" + database.user()
                : database.jdbcUrl();
    }

    /** Writes customers with their keys and commits. */
    void fill(List<CustomerRow> rows) throws SQLException {
        try (PreparedStatement insert =
                jdbc.prepareStatement("INSERT INTO customer (id, name, description, age) VALUES (?, ?, ?, ?)")) {
            for (CustomerRow row : rows) {
                insert.setInt(1, row.id());
                insert.setString(2, row.name());
                insert.setString(3, row.description());
                insert.setInt(4, row.age());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        jdbc.commit();
        analyse();
    }

    /** Writes orders and their items and commits; their customer is there. */
    void fillOrders(List<OrderRow> orders) throws SQLException {
        try (PreparedStatement insertOrder =
                        jdbc.prepareStatement("INSERT INTO orders (id, customer_id, placed) VALUES (?, ?, ?)");
                PreparedStatement insertItem = jdbc.prepareStatement(
                        "INSERT INTO item (id, order_id, product, quantity) VALUES (?, ?, ?, ?)")) {
            for (OrderRow order : orders) {
                insertOrder.setInt(1, order.id());
                insertOrder.setInt(2, order.customerId());
                insertOrder.setObject(3, order.placed());
                insertOrder.addBatch();
                for (OrderRow.ItemRow item : order.items()) {
                    insertItem.setInt(1, item.id());
                    insertItem.setInt(2, item.orderId());
                    insertItem.setString(3, item.product());
                    insertItem.setInt(4, item.quantity());
                    insertItem.addBatch();
                }
            }
            insertOrder.executeBatch();
            insertItem.executeBatch();
        }
        jdbc.commit();
        analyse();
    }

    private void analyse() throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("ANALYZE");
        }
        jdbc.commit();
    }

    /** Empties the table and lets its keys begin at 1 again. */
    void clear() throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            switch (name) {
                case "postgresql" -> statement.execute("TRUNCATE TABLE customer RESTART IDENTITY CASCADE");
                case "sqlite" -> statement.execute("DELETE FROM customer"); // the next key is the highest and one
                default -> { // H2 truncates no table that another refers to
                    statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
                    statement.execute("TRUNCATE TABLE customer RESTART IDENTITY");
                }
            }
        }
        jdbc.commit();
    }

    /** The checksum of the customers that are stored, whose keys are consecutive and taken to begin at 1. */
    long stored() throws SQLException {
        Checksum checksum = new Checksum();
        int before = -1;
        try (Statement statement = jdbc.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT id, name, description, age FROM customer ORDER BY id")) {
            while (rows.next()) {
                before = before < 0 ? rows.getInt(1) - 1 : before;
                checksum.add(rows.getInt(1) - before, rows.getString(2), rows.getString(3), rows.getInt(4));
            }
        }
        jdbc.commit();
        return checksum.sum();
    }

    Connection jdbc() {
        return jdbc;
    }

    Engine engine() {
        return engine;
    }

    /** An engine with a listener of each kind, which do nothing. */
    Engine listened() {
        Engine made = listened == null
                ? Engine.create(
                        jdbcUrl,
                        EngineOption.listener(new ExecutionListener() {}),
                        EngineOption.poolListener(new PoolListener() {}),
                        EngineOption.engineListener(new EngineListener() {}))
                : listened;
        listened = made;
        return made;
    }

    SessionFactory sessions() {
        return sessions;
    }

    /** jOOQ on the connection of the raw variants. */
    JooqShop jooq() {
        return jooq;
    }

    /** Jdbi on the connection of the raw variants. */
    JdbiShop jdbi() {
        return jdbi;
    }

    /** Hibernate on this database, which is only started when a variant asks for it. */
    org.hibernate.SessionFactory hibernate() {
        try {
            HibernateShop started = hibernate == null ? HibernateShop.open(jdbcUrl) : hibernate;
            hibernate = started;
            return started.sessions();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws Exception {
        if (hibernate != null) {
            hibernate.close();
        }
        if (listened != null) {
            listened.close();
        }
        engine.close();
        jdbc.close();
        home.close();
    }
}
