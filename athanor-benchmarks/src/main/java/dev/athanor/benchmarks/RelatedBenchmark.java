package dev.athanor.benchmarks;

import static dev.athanor.benchmarks.Item.ITEM;
import static dev.athanor.benchmarks.Order.ORDER;
import static dev.athanor.orm.Orm.joinedload;
import static dev.athanor.orm.Orm.selectinload;
import static dev.athanor.sql.Sql.select;

import dev.athanor.benchmarks.OrderRow.ItemRow;
import dev.athanor.orm.session.Session;
import dev.athanor.sql.Select;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/**
 * W6: loads 500 orders with 10 items each, by a join and by a second select. W8: loads 50 orders, then their 500 items, and goes
 * from each item to its order, which is there already.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RelatedBenchmark {
    private static final int ORDERS = 500;
    private static final int ITEMS_EACH = 10;
    private static final int FEW_ORDERS = 50;
    private static final String ORDER_COLUMNS = "SELECT o.id, o.customer_id, o.placed";
    private static final String ITEM_COLUMNS = "i.id, i.order_id, i.product, i.quantity";

    private static final Select<Order> BY_JOIN =
            select(ORDER).options(joinedload(ORDER.items)).orderBy(ORDER.id);
    private static final Select<Order> BY_SELECT_IN =
            select(ORDER).options(selectinload(ORDER.items)).orderBy(ORDER.id);
    private static final Select<Order> SELECT_FEW_ORDERS =
            select(ORDER).where(ORDER.id.le(FEW_ORDERS)).orderBy(ORDER.id);
    private static final Select<Item> SELECT_THEIR_ITEMS =
            select(ITEM).where(ITEM.orderId.le(FEW_ORDERS)).orderBy(ITEM.id);

    private final List<OrderRow> rows = OrderRow.first(ORDERS, ITEMS_EACH);
    private final long expectedOrders = Checksum.ofOrders(rows);
    private final long expectedItems = Checksum.ofItems(rows.subList(0, FEW_ORDERS));

    /** The database. */
    @Param({"h2", "postgresql"})
    public String database = "";

    private ShopDatabase shop;
    private PreparedStatement join;
    private PreparedStatement orders;
    private PreparedStatement itemsIn;
    private PreparedStatement fewOrders;
    private PreparedStatement theirItems;

    /**
     * Opens and fills the database and prepares the statements of the raw variants.
     *
     * @throws SQLException never
     */
    @Setup
    public void open() throws SQLException {
        shop = ShopDatabase.open(database);
        shop.fill(CustomerRow.first(1));
        shop.fillOrders(rows);
        join = shop.jdbc()
                .prepareStatement(ORDER_COLUMNS + ", " + ITEM_COLUMNS
                        + " FROM orders o LEFT JOIN item i ON i.order_id = o.id ORDER BY o.id, i.id");
        orders = shop.jdbc().prepareStatement(ORDER_COLUMNS + " FROM orders o ORDER BY o.id");
        itemsIn = shop.jdbc()
                .prepareStatement("SELECT " + ITEM_COLUMNS + " FROM item i WHERE i.order_id IN (?"
                        + ", ?".repeat(ORDERS - 1) + ") ORDER BY i.id");
        fewOrders = shop.jdbc().prepareStatement(ORDER_COLUMNS + " FROM orders o WHERE o.id <= ? ORDER BY o.id");
        theirItems = shop.jdbc()
                .prepareStatement("SELECT " + ITEM_COLUMNS + " FROM item i WHERE i.order_id <= ? ORDER BY i.id");
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
     * Joins by hand.
     *
     * @return the checksum of the orders
     * @throws SQLException never
     */
    @Benchmark
    public long rawJoin() throws SQLException {
        List<OrderRow> read = new ArrayList<>();
        try (ResultSet rows = join.executeQuery()) {
            OrderRow order = null;
            while (rows.next()) {
                int id = rows.getInt(1);
                if (order == null || order.id() != id) {
                    order = order(rows);
                    read.add(order);
                }
                order.items().add(item(rows, 4));
            }
        }
        shop.jdbc().commit();
        return Checksum.checked(expectedOrders, Checksum.ofOrders(read));
    }

    /**
     * Reads orders and then all their items by hand.
     *
     * @return the checksum of the orders
     * @throws SQLException never
     */
    @Benchmark
    public long rawSelectIn() throws SQLException {
        Map<Integer, OrderRow> byId = new HashMap<>();
        List<OrderRow> read = readOrders(orders, byId);
        for (int i = 0; i < read.size(); i++) {
            itemsIn.setInt(i + 1, read.get(i).id());
        }
        try (ResultSet rows = itemsIn.executeQuery()) {
            while (rows.next()) {
                ItemRow item = item(rows, 1);
                Objects.requireNonNull(byId.get(item.orderId())).items().add(item);
            }
        }
        shop.jdbc().commit();
        return Checksum.checked(expectedOrders, Checksum.ofOrders(read));
    }

    /**
     * Reads a few orders and their items by hand, and looks up the order of each item.
     *
     * @return the checksum of the items
     * @throws SQLException never
     */
    @Benchmark
    public long rawParents() throws SQLException {
        Map<Integer, OrderRow> byId = new HashMap<>();
        fewOrders.setInt(1, FEW_ORDERS);
        readOrders(fewOrders, byId);
        theirItems.setInt(1, FEW_ORDERS);
        List<ItemRow> items = new ArrayList<>();
        try (ResultSet rows = theirItems.executeQuery()) {
            while (rows.next()) {
                items.add(item(rows, 1));
            }
        }
        shop.jdbc().commit();
        Checksum checksum = new Checksum();
        for (ItemRow item : items) {
            OrderRow order = Objects.requireNonNull(byId.get(item.orderId()));
            checksum.addItem(item.id(), item.product(), item.quantity());
            checksum.addOrder(order.id(), order.placed());
        }
        return Checksum.checked(expectedItems, checksum.sum());
    }

    private static List<OrderRow> readOrders(PreparedStatement select, Map<Integer, OrderRow> byId)
            throws SQLException {
        List<OrderRow> read = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                OrderRow order = order(rows);
                byId.put(order.id(), order);
                read.add(order);
            }
        }
        return read;
    }

    private static OrderRow order(ResultSet rows) throws SQLException {
        return new OrderRow(rows.getInt(1), rows.getInt(2), rows.getObject(3, LocalDate.class));
    }

    private static ItemRow item(ResultSet rows, int first) throws SQLException {
        return new ItemRow(
                rows.getInt(first), rows.getInt(first + 1), rows.getString(first + 2), rows.getInt(first + 3));
    }

    /** {@return the checksum of the orders, loaded with their items by a join} */
    @Benchmark
    public long join() {
        return orders(BY_JOIN);
    }

    /** {@return the checksum of the orders, whose items are loaded by a second select} */
    @Benchmark
    public long selectIn() {
        return orders(BY_SELECT_IN);
    }

    private long orders(Select<Order> select) {
        Checksum checksum = new Checksum();
        try (Session session = shop.sessions().open()) {
            for (Order order : session.scalars(select).all()) {
                checksum.addOrder(order.getId(), order.getPlaced());
                for (Item item : order.getItems()) {
                    checksum.addItem(item.getId(), item.getProduct(), item.getQuantity());
                }
            }
        }
        return Checksum.checked(expectedOrders, checksum.sum());
    }

    /** {@return the checksum of the items and their orders} */
    @Benchmark
    public long parents() {
        Checksum checksum = new Checksum();
        try (Session session = shop.sessions().open()) {
            List<Order> held = session.scalars(SELECT_FEW_ORDERS).all();
            for (Item item : session.scalars(SELECT_THEIR_ITEMS).all()) {
                Order order = item.getOrder();
                checksum.addItem(item.getId(), item.getProduct(), item.getQuantity());
                checksum.addOrder(order.getId(), order.getPlaced());
            }
            Checksum.checked(FEW_ORDERS, held.size());
        }
        return Checksum.checked(expectedItems, checksum.sum());
    }

    /** {@return the checksum of the orders, loaded with their items by a join} */
    @Benchmark
    public long hibernateJoin() {
        return hibernateOrders("from Order o left join fetch o.items order by o.id");
    }

    /** {@return the checksum of the orders, whose items are loaded by a second select} */
    @Benchmark
    public long hibernateSelectIn() {
        return hibernateOrders("from Order o order by o.id");
    }

    private long hibernateOrders(String query) {
        Checksum checksum = new Checksum();
        shop.hibernate().inTransaction(session -> {
            for (HibernateShop.Order order : session.createSelectionQuery(query, HibernateShop.Order.class)
                    .list()) {
                checksum.addOrder(order.getId(), order.getPlaced());
                for (HibernateShop.Item item : order.getItems()) {
                    checksum.addItem(item.getId(), item.getProduct(), item.getQuantity());
                }
            }
        });
        return Checksum.checked(expectedOrders, checksum.sum());
    }

    /** {@return the checksum of the items and their orders} */
    @Benchmark
    public long hibernateParents() {
        Checksum checksum = new Checksum();
        shop.hibernate().inTransaction(session -> {
            List<HibernateShop.Order> held = session.createSelectionQuery(
                            "from Order o where o.id <= :last order by o.id", HibernateShop.Order.class)
                    .setParameter("last", FEW_ORDERS)
                    .list();
            for (HibernateShop.Item item : session.createSelectionQuery(
                            "from Item i where i.order.id <= :last order by i.id", HibernateShop.Item.class)
                    .setParameter("last", FEW_ORDERS)
                    .list()) {
                HibernateShop.Order order = item.getOrder();
                checksum.addItem(item.getId(), item.getProduct(), item.getQuantity());
                checksum.addOrder(order.getId(), order.getPlaced());
            }
            Checksum.checked(FEW_ORDERS, held.size());
        });
        return Checksum.checked(expectedItems, checksum.sum());
    }
}
