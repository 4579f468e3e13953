package dev.athanor.orm.conformance;

import static dev.athanor.orm.Cascade.ALL;
import static dev.athanor.orm.Cascade.DELETE_ORPHAN;
import static dev.athanor.orm.Orm.backPopulates;
import static dev.athanor.orm.Orm.cascade;
import static dev.athanor.schema.Schema.defaultValue;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static java.util.Objects.requireNonNull;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Entity;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Registry;
import dev.athanor.orm.Scope;
import dev.athanor.orm.ToMany;
import dev.athanor.orm.ToOne;
import dev.athanor.orm.ext.AssociationProxy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The mapping {@code assoc}. */
final class Lines {
    static final Registry REGISTRY = new Registry();

    private Lines() {}

    static final class Order extends Entity {
        static final Orders ORDER = REGISTRY.map("orders", Order.class, Order::new, Orders::new);
        private static final AssociationProxy<Order, Line, Item> ITEMS = AssociationProxy.of(
                ORDER.lines, line -> requireNonNull(line.getItem()), item -> new Line().setItem(item));
        private static final AssociationProxy<Order, Line, String> ITEM_NAMES = AssociationProxy.of(
                ORDER.lines,
                line -> requireNonNull(requireNonNull(line.getItem()).getName()));

        static final class Orders extends Mapped<Order> {
            final Attribute<Order, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Order, String> note = column("note", VARCHAR);
            final ToMany<Order, Line> lines =
                    toMany("lines", () -> Line.LINE, backPopulates(l -> l.order), cascade(ALL, DELETE_ORPHAN));

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
        String getNote() {
            return ORDER.note.get(this);
        }

        Order setNote(@Nullable String note) {
            ORDER.note.set(this, note);
            return this;
        }

        List<Item> getItems() {
            return ITEMS.get(this);
        }

        List<String> getItemNames() {
            return ITEM_NAMES.get(this);
        }

        List<Line> getLines() {
            return ORDER.lines.get(this);
        }

        Order with(Line... lines) {
            getLines().addAll(List.of(lines));
            return this;
        }
    }

    static final class Line extends Entity {
        static final LineMapping LINE = REGISTRY.map("lines", Line.class, Line::new, LineMapping::new);

        static final class LineMapping extends Mapped<Line> {
            final Attribute<Line, Integer> orderId =
                    column("order_id", INTEGER, primaryKey(), foreignKey(() -> Order.ORDER.id));
            final Attribute<Line, Integer> itemId =
                    column("item_id", INTEGER, primaryKey(), foreignKey(() -> Item.ITEM.id));
            final Attribute<Line, Integer> qty = column("qty", INTEGER, notNull(), defaultValue(1));
            final ToOne<Line, Order> order = toOne("order", () -> Order.ORDER, backPopulates(o -> o.lines));
            final ToOne<Line, Item> item = toOne("item", () -> Item.ITEM);

            private LineMapping(Scope<Line> scope) {
                super(scope);
            }
        }

        @Nullable
        Integer getOrderId() {
            return LINE.orderId.get(this);
        }

        Line setOrderId(@Nullable Integer orderId) {
            LINE.orderId.set(this, orderId);
            return this;
        }

        @Nullable
        Integer getItemId() {
            return LINE.itemId.get(this);
        }

        Line setItemId(@Nullable Integer itemId) {
            LINE.itemId.set(this, itemId);
            return this;
        }

        @Nullable
        Integer getQty() {
            return LINE.qty.get(this);
        }

        Line setQty(@Nullable Integer qty) {
            LINE.qty.set(this, qty);
            return this;
        }

        @Nullable
        Order getOrder() {
            return LINE.order.get(this);
        }

        Line setOrder(@Nullable Order order) {
            LINE.order.set(this, order);
            return this;
        }

        @Nullable
        Item getItem() {
            return LINE.item.get(this);
        }

        Line setItem(@Nullable Item item) {
            LINE.item.set(this, item);
            return this;
        }
    }

    static final class Item extends Entity {
        static final Items ITEM = REGISTRY.map("items", Item.class, Item::new, Items::new);

        static final class Items extends Mapped<Item> {
            final Attribute<Item, Integer> id = column("id", INTEGER, primaryKey());
            final Attribute<Item, String> name = column("name", VARCHAR, notNull());

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
    }
}
