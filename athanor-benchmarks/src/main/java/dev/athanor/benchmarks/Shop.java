package dev.athanor.benchmarks;

import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.varchar;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import java.time.LocalDate;

/** The tables of the workloads, for Core. */
final class Shop {
    static final MetaData METADATA = new MetaData();
    static final Customers CUSTOMERS = Table.define("customer", METADATA, Customers::new);
    static final Orders ORDERS = Table.define("orders", METADATA, Orders::new);
    static final Items ITEMS = Table.define("item", METADATA, Items::new);

    private Shop() {}

    /** Who buys. */
    static final class Customers extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> name = column("name", varchar(50), notNull());
        final Column<String> description = column("description", varchar(200), notNull());
        final Column<Integer> age = column("age", INTEGER, notNull());

        private Customers(TableScope scope) {
            super(scope);
        }
    }

    /** What was bought at once. */
    static final class Orders extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> customerId = column("customer_id", INTEGER, foreignKey("customer.id"), notNull());
        final Column<LocalDate> placed = column("placed", DATE, notNull());

        private Orders(TableScope scope) {
            super(scope);
        }
    }

    /** One position of an order. */
    static final class Items extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> orderId = column("order_id", INTEGER, foreignKey("orders.id"), notNull());
        final Column<String> product = column("product", varchar(50), notNull());
        final Column<Integer> quantity = column("quantity", INTEGER, notNull());

        private Items(TableScope scope) {
            super(scope);
        }
    }
}
