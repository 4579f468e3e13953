package dev.athanor.benchmarks;

import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToOne;
import java.util.Objects;

/** One position of an order as an entity. */
final class Item extends Entity {
    static final Items ITEM = Model.REGISTRY.map("item", Item.class, Item::new, Items::new);

    static final class Items extends Mapped<Item> {
        final Attribute<Item, Integer> id = column("id", INTEGER, primaryKey());
        final Attribute<Item, Integer> orderId =
                column("order_id", INTEGER, foreignKey(() -> Order.ORDER.id), notNull());
        final Attribute<Item, String> product = column("product", varchar(50), notNull());
        final Attribute<Item, Integer> quantity = column("quantity", INTEGER, notNull());
        final ToOne<Item, Order> order = toOne("order", () -> Order.ORDER, backPopulates(order -> order.items));

        private Items(Scope<Item> scope) {
            super(scope);
        }
    }

    int getId() {
        return Objects.requireNonNull(ITEM.id.get(this));
    }

    String getProduct() {
        return Objects.requireNonNull(ITEM.product.get(this));
    }

    int getQuantity() {
        return Objects.requireNonNull(ITEM.quantity.get(this));
    }

    Order getOrder() {
        return Objects.requireNonNull(ITEM.order.get(this));
    }
}
