package dev.athanor.benchmarks;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Orm;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** An order with its items as an entity. */
final class Order extends Entity {
    static final Orders ORDER = Model.REGISTRY.map("orders", Order.class, Order::new, Orders::new);

    static final class Orders extends Mapped<Order> {
        final Attribute<Order, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Order, Integer> customerId =
                column("customer_id", INTEGER, foreignKey(() -> Customer.CUSTOMER.id), notNull());
        final Attribute<Order, LocalDate> placed = column("placed", DATE, notNull());
        final ToMany<Order, Item> items =
                toMany("items", () -> Item.ITEM, backPopulates(item -> item.order), Orm.orderBy(item -> item.id));

        private Orders(Scope<Order> scope) {
            super(scope);
        }
    }

    int getId() {
        return Objects.requireNonNull(ORDER.id.get(this));
    }

    LocalDate getPlaced() {
        return Objects.requireNonNull(ORDER.placed.get(this));
    }

    List<Item> getItems() {
        return ORDER.items.get(this);
    }
}
