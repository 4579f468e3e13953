package dev.athanor.conformance;

import static dev.athanor.schema.Schema.defaultValue;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.foreignKeyConstraint;
import static dev.athanor.schema.Schema.notNull;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.serverDefault;
import static dev.athanor.types.Types.BINARY;
import static dev.athanor.types.Types.BOOLEAN;
import static dev.athanor.types.Types.DATE;
import static dev.athanor.types.Types.FLOAT;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.JSON;
import static dev.athanor.types.Types.TEXT;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.VARCHAR;
import static dev.athanor.types.Types.array;
import static dev.athanor.types.Types.numeric;
import static dev.athanor.types.Types.varchar;

import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.types.Json;
import dev.athanor.types.Types;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/** The tables of the recorded cases. */
final class CoreSchema {
    static final MetaData METADATA = new MetaData();
    /** What not every database can create. */
    static final MetaData WITH_ARRAYS = new MetaData();

    static final Users users = Table.define("users", METADATA, Users::new);
    static final Addresses addresses = Table.define("addresses", METADATA, Addresses::new);
    static final Orders orders = Table.define("orders", METADATA, Orders::new);
    static final Items items = Table.define("items", METADATA, Items::new);
    static final OrderItems order_items = Table.define("order_items", METADATA, OrderItems::new);
    static final Shipments shipments = Table.define("shipments", METADATA, Shipments::new);
    static final Nodes nodes = Table.define("nodes", METADATA, Nodes::new);
    static final Documents documents = Table.define("documents", WITH_ARRAYS, Documents::new);
    static final Weird weird = Table.define("Order Group", METADATA, Weird::new);
    static final Events events = Table.define("archive.events", METADATA, Events::new);

    private CoreSchema() {}

    static final class Users extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> name = column("name", varchar(30), notNull());
        final Column<String> fullname = column("fullname", varchar(60));
        final Column<Integer> age = column("age", INTEGER);
        final Column<Boolean> active = column("active", BOOLEAN);
        final Column<BigDecimal> balance = column("balance", numeric(10, 2));
        final Column<LocalDateTime> created = column("created", TIMESTAMP);

        Users(TableScope scope) {
            super(scope);
        }
    }

    static final class Addresses extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> user_id = column("user_id", INTEGER, foreignKey(() -> users.id));
        final Column<String> email = column("email", varchar(100), notNull());
        final Column<String> kind = column("kind", varchar(10));

        Addresses(TableScope scope) {
            super(scope);
        }
    }

    static final class Orders extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> user_id = column("user_id", INTEGER, foreignKey(() -> users.id), notNull());
        final Column<String> status = column("status", varchar(20), defaultValue("new"));
        final Column<BigDecimal> total = column("total", numeric(10, 2));
        final Column<LocalDate> placed_on = column("placed_on", DATE);
        final Column<String> note = column("note", TEXT);

        Orders(TableScope scope) {
            super(scope);
        }
    }

    static final class Items extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> name = column("name", varchar(50));
        final Column<BigDecimal> price = column("price", numeric(8, 2));
        final Column<Double> weight = column("weight", FLOAT);

        Items(TableScope scope) {
            super(scope);
        }
    }

    static final class OrderItems extends Table {
        final Column<Integer> order_id = column("order_id", INTEGER, primaryKey(), foreignKey(() -> orders.id));
        final Column<Integer> item_id = column("item_id", INTEGER, primaryKey(), foreignKey(() -> items.id));
        final Column<Integer> qty = column("qty", INTEGER, notNull(), serverDefault("'1'"));

        OrderItems(TableScope scope) {
            super(scope);
        }
    }

    static final class Shipments extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> order_id = column("order_id", INTEGER);
        final Column<Integer> item_id = column("item_id", INTEGER);
        final Column<LocalDateTime> shipped = column("shipped", TIMESTAMP);

        Shipments(TableScope scope) {
            super(scope);
            constraint(foreignKeyConstraint(
                    List.of("order_id", "item_id"), List.of("order_items.order_id", "order_items.item_id")));
        }
    }

    static final class Nodes extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> parent_id = column("parent_id", INTEGER, foreignKey("nodes.id"));
        final Column<String> name = column("name", varchar(20));
        final Column<Integer> position = column("position", INTEGER);

        Nodes(TableScope scope) {
            super(scope);
        }
    }

    static final class Documents extends Table {
        final Column<UUID> id = column("id", Types.UUID, primaryKey());
        final Column<Integer> owner_id = column("owner_id", INTEGER, foreignKey(() -> users.id));
        final Column<Json> data = column("data", JSON);
        final Column<List<String>> tags = column("tags", array(VARCHAR));
        final Column<List<Integer>> scores = column("scores", array(INTEGER));
        final Column<String> body = column("body", TEXT);
        final Column<byte[]> raw = column("raw", BINARY);

        Documents(TableScope scope) {
            super(scope);
        }
    }

    static final class Weird extends Table {
        final Column<Integer> select = column("select", INTEGER, primaryKey());
        final Column<String> mixedCase = column("MixedCase", varchar(20));
        final Column<Integer> has_space = column("has space", INTEGER);
        final Column<String> lower = column("lower", varchar(10));
        final Column<Integer> pct = column("pct%", INTEGER);

        Weird(TableScope scope) {
            super(scope);
        }
    }

    static final class Events extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> user_id = column("user_id", INTEGER, foreignKey(() -> users.id));
        final Column<Integer> level = column("level", INTEGER);
        final Column<String> payload = column("payload", TEXT);

        Events(TableScope scope) {
            super(scope);
        }
    }
}
