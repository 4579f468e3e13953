package dev.athanor.orm.conformance;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.orderBy;
import static dev.athanor.orm.Orm.secondary;
import static dev.athanor.schema.Schema.defaultValue;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import dev.athanor.schema.Schema;
import dev.athanor.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mapping {@code shop}. */
final class Shop {
    static final Registry REGISTRY = new Registry();
    static final Table ORDER_ITEMS = Table.of(
            "order_items",
            REGISTRY.metadata(),
            Schema.column("order_id", INTEGER, primaryKey(), foreignKey(() -> Order.ORDER.id)),
            Schema.column("item_id", INTEGER, primaryKey(), foreignKey(() -> Item.ITEM.id)));

    private Shop() {}

    static final class Customer extends Entity {
        static final Customers CUSTOMER = REGISTRY.map("customers", Customer.class, Customer::new, Customers::new);

        static final class Customers extends Mapped<Customer> {
            final Attribute<Customer, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Customer, String> name = column("name", VARCHAR, notNull());
            final ToMany<Customer, Order> orders =
                    toMany("orders", () -> Order.ORDER, backPopulates(o -> o.customer), orderBy(o -> o.id));

            private Customers(Scope<Customer> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getId() {
            return CUSTOMER.id.get(this);
        }

        Customer setId(@Nullable Integer id) {
            CUSTOMER.id.set(this, id);
            return this;
        }

        @Nullable
        String getName() {
            return CUSTOMER.name.get(this);
        }

        Customer setName(@Nullable String name) {
            CUSTOMER.name.set(this, name);
            return this;
        }

        List<Order> getOrders() {
            return CUSTOMER.orders.get(this);
        }

        Customer with(Order... orders) {
            getOrders().addAll(List.of(orders));
            return this;
        }
    }

    static final class Order extends Entity {
        static final Orders ORDER = REGISTRY.map("orders", Order.class, Order::new, Orders::new);

        static final class Orders extends Mapped<Order> {
            final Attribute<Order, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Order, String> status = column("status", VARCHAR, notNull(), defaultValue("new"));
            final Attribute<Order, Integer> customerId =
                    column("customer_id", INTEGER, foreignKey(() -> Customer.CUSTOMER.id));
            final ToOne<Order, Customer> customer =
                    toOne("customer", () -> Customer.CUSTOMER, backPopulates(c -> c.orders));
            final ToMany<Order, Item> items = toMany(
                    "items",
                    () -> Item.ITEM,
                    secondary(() -> ORDER_ITEMS),
                    backPopulates(i -> i.orders),
                    orderBy(i -> i.id));

            private Orders(Scope<Order> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getId() {
            return ORDER.id.get(this);
        }

        Order setId(@Nullable Integer id) {
            ORDER.id.set(this, id);
            return this;
        }

        @Nullable
        String getStatus() {
            return ORDER.status.get(this);
        }

        Order setStatus(@Nullable String status) {
            ORDER.status.set(this, status);
            return this;
        }

        @Nullable
        Integer getCustomerId() {
            return ORDER.customerId.get(this);
        }

        Order setCustomerId(@Nullable Integer customerId) {
            ORDER.customerId.set(this, customerId);
            return this;
        }

        @Nullable
        Customer getCustomer() {
            return ORDER.customer.get(this);
        }

        Order setCustomer(@Nullable Customer customer) {
            ORDER.customer.set(this, customer);
            return this;
        }

        List<Item> getItems() {
            return ORDER.items.get(this);
        }

        Order with(Item... items) {
            getItems().addAll(List.of(items));
            return this;
        }
    }

    static final class Item extends Entity {
        static final Items ITEM = REGISTRY.map("items", Item.class, Item::new, Items::new);

        static final class Items extends Mapped<Item> {
            final Attribute<Item, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Item, String> name = column("name", VARCHAR, notNull());
            final Attribute<Item, Integer> price = column("price", INTEGER, notNull());
            final ToMany<Item, Order> orders = toMany(
                    "orders",
                    () -> Order.ORDER,
                    secondary(() -> ORDER_ITEMS),
                    backPopulates(o -> o.items),
                    orderBy(o -> o.id));

            private Items(Scope<Item> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getId() {
            return ITEM.id.get(this);
        }

        Item setId(@Nullable Integer id) {
            ITEM.id.set(this, id);
            return this;
        }

        @Nullable
        String getName() {
            return ITEM.name.get(this);
        }

        Item setName(@Nullable String name) {
            ITEM.name.set(this, name);
            return this;
        }

        @Nullable
        Integer getPrice() {
            return ITEM.price.get(this);
        }

        Item setPrice(@Nullable Integer price) {
            ITEM.price.set(this, price);
            return this;
        }

        List<Order> getOrders() {
            return ITEM.orders.get(this);
        }
    }
}
