package dev.athanor.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.BatchSize;
import org.hibernate.cfg.Configuration;

/**
 * The shop's model for Hibernate, tuned as its manual advises: keys from blocks of a sequence, since identity columns switch its
 * batches off; ordered batches; a pool; no auto-commit. Its classes are not enhanced.
 */
final class HibernateShop implements AutoCloseable {
    private static final int BLOCK = 1_000;

    private final HikariDataSource pool;
    private final SessionFactory sessions;

    private HibernateShop(HikariDataSource pool) {
        this.pool = pool;
        Configuration configuration = new Configuration()
                .addAnnotatedClass(Customer.class)
                .addAnnotatedClass(Order.class)
                .addAnnotatedClass(Item.class)
                .setProperty("hibernate.connection.provider_disables_autocommit", true)
                .setProperty("hibernate.jdbc.batch_size", "1000")
                .setProperty("hibernate.order_inserts", true)
                .setProperty("hibernate.order_updates", true);
        configuration.getProperties().put("hibernate.connection.datasource", pool);
        this.sessions = configuration.buildSessionFactory();
    }

    /** Opens a database that has the tables already, and adds the sequence of keys. */
    static HibernateShop open(String jdbcUrl) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(2);
        config.setAutoCommit(false);
        HikariDataSource pool = new HikariDataSource(config);
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SEQUENCE IF NOT EXISTS customer_seq INCREMENT BY " + BLOCK);
            connection.commit();
        }
        return new HibernateShop(pool);
    }

    SessionFactory sessions() {
        return sessions;
    }

    @Override
    public void close() {
        sessions.close();
        pool.close();
    }

    /** Who buys. */
    @Entity(name = "Customer")
    @Table(name = "customer")
    static class Customer {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
        @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq", allocationSize = BLOCK)
        private Integer id;

        private String name;
        private String description;
        private int age;

        Customer() {}

        static Customer of(CustomerRow row) {
            Customer customer = new Customer();
            customer.name = row.name();
            customer.description = row.description();
            customer.age = row.age();
            return customer;
        }

        int getId() {
            return id;
        }

        String getName() {
            return name;
        }

        String getDescription() {
            return description;
        }

        int getAge() {
            return age;
        }

        void setAge(int age) {
            this.age = age;
        }
    }

    /** What was bought at once. */
    @Entity(name = "Order")
    @Table(name = "orders")
    static class Order {
        @Id
        private Integer id;

        @Column(name = "customer_id")
        private int customerId;

        private LocalDate placed;

        @OneToMany(mappedBy = "order")
        @OrderBy("id")
        @BatchSize(size = 500)
        private List<Item> items = new ArrayList<>();

        Order() {}

        int getId() {
            return id;
        }

        LocalDate getPlaced() {
            return placed;
        }

        List<Item> getItems() {
            return items;
        }
    }

    /** One position of an order. */
    @Entity(name = "Item")
    @Table(name = "item")
    static class Item {
        @Id
        private Integer id;

        @ManyToOne(fetch = FetchType.LAZY)
        @JoinColumn(name = "order_id")
        private Order order;

        private String product;
        private int quantity;

        Item() {}

        int getId() {
            return id;
        }

        String getProduct() {
            return product;
        }

        int getQuantity() {
            return quantity;
        }

        Order getOrder() {
            return order;
        }
    }
}
