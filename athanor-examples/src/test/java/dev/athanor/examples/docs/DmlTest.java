package dev.athanor.examples.docs;

import static dev.athanor.engine.EngineOption.listener;
import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.defaultExpression;
import static dev.athanor.schema.Schema.defaultFrom;
import static dev.athanor.schema.Schema.defaultValue;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.onUpdate;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.schema.Schema.unique;
import static dev.athanor.sql.Sql.bindParam;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.excluded;
import static dev.athanor.sql.Sql.insert;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.now;
import static dev.athanor.sql.Sql.row;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.TIMESTAMP;
import static dev.athanor.types.Types.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.Dialect;
import dev.athanor.dialect.h2.H2Dialect;
import dev.athanor.dialect.mariadb.MariaDbDialect;
import dev.athanor.dialect.mssql.MsSqlDialect;
import dev.athanor.dialect.mysql.MySql;
import dev.athanor.dialect.mysql.MySqlDialect;
import dev.athanor.dialect.postgresql.Postgresql;
import dev.athanor.dialect.postgresql.PostgresqlDialect;
import dev.athanor.dialect.sqlite.Sqlite;
import dev.athanor.engine.Connection;
import dev.athanor.engine.Engine;
import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Row;
import dev.athanor.sql.Statement;
import dev.athanor.sql.Update;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/dml.md and docs/upserts.md. */
class DmlTest {
    // doc: products
    static final class Products extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> name = column("name", varchar(50), unique());
        final Column<Integer> price = column("price", INTEGER);

        private Products(TableScope scope) {
            super(scope);
        }
    }

    static final class Orders extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> productId = column("product_id", INTEGER, foreignKey("products.id"));
        final Column<Integer> amount = column("amount", INTEGER);

        private Orders(TableScope scope) {
            super(scope);
        }
    }

    final MetaData metadata = new MetaData();
    final Products products = Table.define("products", metadata, Products::new);
    final Orders orders = Table.define("orders", metadata, Orders::new);
    // end

    // doc: articles
    static final class Articles extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> title = column("title", varchar(50));
        final Column<Integer> votes = column("votes", INTEGER, defaultValue(0));
        final Column<String> state = column("state", varchar(50), defaultFrom(() -> "draft"));
        final Column<LocalDateTime> added = column("added", TIMESTAMP, defaultExpression(now()));
        final Column<LocalDateTime> changed = column("changed", TIMESTAMP, onUpdate(now()));

        private Articles(TableScope scope) {
            super(scope);
        }
    }
    // end

    private final Articles articles = Table.define("articles", metadata, Articles::new);
    private final Emitted emitted = new Emitted();
    private Engine engine;
    private Connection c;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:///:memory:", listener(emitted));
        metadata.createAll(engine);
        c = engine.connect();
        c.execute(insert(products)
                .values(
                        row(products.name.to("pen"), products.price.to(2)),
                        row(products.name.to("ink"), products.price.to(9))));
        c.execute(insert(orders).values(orders.productId.to(1), orders.amount.to(5)));
        emitted.clear();
    }

    @AfterEach
    void close() {
        c.close();
        engine.close();
    }

    private static void assertSql(Dialect dialect, Statement<?> statement, String expected) {
        assertThat(Emitted.onOneLine(statement.toSql(dialect).sql())).isEqualTo(Emitted.onOneLine(expected));
    }

    @Test
    void severalRowsInOneInsert() {
        // doc: rows
        List<Row> made = c.execute(insert(products)
                        .values(
                                row(products.name.to("cap"), products.price.to(1)),
                                row(products.name.to("nib"), products.price.to(4)))
                        .returning(products.id, products.name))
                .all();
        // end
        assertThat(made).hasSize(2);
        // sql: rows
        emitted.isExactly("""
                INSERT INTO products (name, price) VALUES (?, ?), (?, ?)
                RETURNING id, name -- 'cap', 1, 'nib', 4
                """);
    }

    @Test
    void defaults() {
        // doc: defaults
        c.execute(insert(articles).values(articles.title.to("News")));
        c.execute(update(articles).set(articles.votes, articles.votes.plus(1)).where(articles.id.eq(1)));
        // end
        // sql: defaults
        emitted.isExactly("""
                INSERT INTO articles (title, votes, state, added) VALUES (?, ?, ?, CURRENT_TIMESTAMP) -- 'News', 0, 'draft'
                UPDATE articles SET votes=(articles.votes + ?), changed=CURRENT_TIMESTAMP WHERE articles.id = ? -- 1, 1
                """);

        // doc: returnDefaults
        Row made = c.execute(insert(articles).values(articles.title.to("More")).returnDefaults())
                .returnedDefaults();
        LocalDateTime added = made.get(articles.added);
        // end
        assertThat(added).isNotNull();
        assertThat(made.get(articles.id)).isEqualTo(2);
    }

    @Test
    void updates() {
        // doc: correlated
        c.execute(update(products)
                .set(products.price, select(max(orders.amount)).where(orders.productId.eq(products.id)))
                .where(products.name.eq("pen")));
        // end
        // sql: correlated
        emitted.isExactly("""
                UPDATE products SET price=(SELECT max(orders.amount) AS max_1 FROM orders
                WHERE orders.product_id = products.id) WHERE products.name = ? -- 'pen'
                """);
        assertThat(c.scalar(select(products.price).where(products.id.eq(1)))).isEqualTo(5);
        emitted.clear();

        // doc: updateFrom
        Update<Void> byOrders = update(products)
                .set(products.price, products.price.plus(orders.amount))
                .where(orders.productId.eq(products.id), orders.amount.gt(1));
        // end
        assertThat(c.execute(byOrders).rowCount()).isEqualTo(1);
        // sql: updateFrom
        emitted.isExactly("""
                UPDATE products SET price=(products.price + orders.amount) FROM orders
                WHERE orders.product_id = products.id AND orders.amount > ? -- 1
                """);
        // sql: updateFromMariadb
        assertSql(new MariaDbDialect(), byOrders, """
                UPDATE products, orders SET products.price=(products.price + orders.amount)
                WHERE orders.product_id = products.id AND orders.amount > ?
                """);
        assertThatThrownBy(() -> byOrders.toSql(new H2Dialect())).isInstanceOf(CompileException.class);

        // doc: orderedSet
        Update<Void> inOrder = update(products)
                .orderedSet(products.price.to(products.price.plus(1)), products.name.to("costs more"))
                .where(products.id.eq(1));
        // end
        assertThat(c.execute(inOrder).rowCount()).isEqualTo(1);
        // sql: orderedSet
        emitted.isExactly("""
                UPDATE products SET price=(products.price + ?), name=? WHERE products.id = ? -- 1, 'costs more', 1
                """);
    }

    @Test
    void deletes() {
        // doc: using
        Delete<Void> ordered =
                delete(products).using(orders).where(orders.productId.eq(products.id), orders.amount.gt(3));
        // end
        // sql: using
        assertSql(new PostgresqlDialect(), ordered, """
                DELETE FROM products USING orders WHERE orders.product_id = products.id AND orders.amount > ?
                """);
        assertThatThrownBy(() -> c.execute(ordered)).isInstanceOf(CompileException.class);

        // doc: deleteBySubquery
        int gone = c.execute(delete(products).where(products.id.notIn(select(orders.productId))))
                .rowCount();
        // end
        assertThat(gone).isEqualTo(1);
        // sql: deleteBySubquery
        emitted.isExactly("""
                DELETE FROM products WHERE (products.id NOT IN (SELECT orders.product_id FROM orders))
                """);
    }

    @Test
    void batches() {
        // doc: deleteMany
        c.execute(
                delete(products).where(products.name.eq(bindParam("gone", varchar(50)))),
                List.of(Map.of("gone", "ink"), Map.of("gone", "cap")));
        // end
        // sql: deleteMany
        emitted.isExactly("""
                DELETE FROM products WHERE products.name = ? -- ('ink'), ('cap')
                """);
    }

    @Test
    void upserts() {
        // doc: upsert
        Insert<Void> upsert = insert(products)
                .values(products.name.to("pen"), products.price.to(3))
                .onConflict(products.name)
                .doUpdate(products.price.to(products.price.plus(excluded(products.price))));
        // end
        c.execute(upsert);
        assertThat(c.scalar(select(products.price).where(products.name.eq("pen"))))
                .isEqualTo(5);
        emitted.clear();
        c.execute(upsert);
        // sql: upsert
        emitted.isExactly("""
                INSERT INTO products (name, price) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET price = (products.price + excluded.price) -- 'pen', 3
                """);
        // sql: upsertMysql
        assertSql(new MySqlDialect(), upsert, """
                INSERT INTO products (name, price) VALUES (?, ?) AS new
                ON DUPLICATE KEY UPDATE price = (products.price + new.price)
                """);
        // sql: upsertMariadb
        assertSql(new MariaDbDialect(), upsert, """
                INSERT INTO products (name, price) VALUES (?, ?)
                ON DUPLICATE KEY UPDATE price = (products.price + VALUES(price))
                """);
        // sql: upsertH2
        assertSql(new H2Dialect(), upsert, """
                MERGE INTO products USING (VALUES (CAST(? AS VARCHAR), CAST(? AS INTEGER)))
                AS excluded (name, price) ON (products.name = excluded.name)
                WHEN MATCHED THEN UPDATE SET price = (products.price + excluded.price)
                WHEN NOT MATCHED THEN INSERT (name, price) VALUES (excluded.name, excluded.price)
                """);
        // sql: upsertMssql
        assertSql(new MsSqlDialect(), upsert, """
                MERGE INTO products WITH (HOLDLOCK) USING (VALUES (?, ?))
                AS excluded (name, price) ON (products.name = excluded.name)
                WHEN MATCHED THEN UPDATE SET price = (products.price + excluded.price)
                WHEN NOT MATCHED THEN INSERT (name, price) VALUES (excluded.name, excluded.price);
                """);
    }

    @Test
    void whatElseAnUpsertCanDo() {
        // doc: doNothing
        int made = c.execute(insert(products)
                        .values(products.name.to("pen"), products.price.to(3))
                        .onConflict(products.name)
                        .doNothing())
                .rowCount();
        // end
        assertThat(made).isZero();
        // sql: doNothing
        emitted.isExactly("""
                INSERT INTO products (name, price) VALUES (?, ?) ON CONFLICT (name) DO NOTHING -- 'pen', 3
                """);

        // doc: upsertMany
        c.execute(
                insert(products).onConflict(products.name).doUpdate(products.price.to(excluded(products.price))),
                List.of(Map.of("name", "pen", "price", 3), Map.of("name", "cap", "price", 1)));
        // end
        // sql: upsertMany
        emitted.isExactly("""
                INSERT INTO products (name, price) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET price = excluded.price -- ('pen', 3), ('cap', 1)
                """);

        // doc: doUpdateWhere
        Insert<Void> dearer = insert(products)
                .values(products.name.to("ink"), products.price.to(8))
                .onConflict(products.name)
                .doUpdateWhere(
                        excluded(products.price).gt(products.price), products.price.to(excluded(products.price)));
        // end
        c.execute(dearer);
        assertThat(c.scalar(select(products.price).where(products.name.eq("ink"))))
                .isEqualTo(9);
        emitted.clear();
        c.execute(dearer);
        // sql: doUpdateWhere
        emitted.isExactly("""
                INSERT INTO products (name, price) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET price = excluded.price WHERE excluded.price > products.price -- 'ink', 8
                """);
        assertThatThrownBy(() -> dearer.toSql(new MariaDbDialect()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("condition of an upsert");
    }

    @Test
    void upsertsOfTheDialects() {
        // doc: sqliteUpsert
        Insert<Void> both = insert(products)
                .values(products.id.to(1), products.name.to("ink"), products.price.to(7))
                .ext(Sqlite.onConflict(products.id).doUpdate(products.price.to(excluded(products.price))))
                .ext(Sqlite.onConflict(products.name).doNothing());
        // end
        c.execute(both);
        assertThat(c.execute(select(products.price).orderBy(products.id)).all()).containsExactly(7, 9);

        // doc: postgresqlUpsert
        Insert<Void> byName = insert(products)
                .values(products.name.to("ink"), products.price.to(7))
                .ext(Postgresql.onConstraint("products_name_key").doUpdate(products.price.to(7)));
        // end
        // sql: postgresqlUpsert
        assertSql(new PostgresqlDialect(), byName, """
                INSERT INTO products (name, price) VALUES (?, ?)
                ON CONFLICT ON CONSTRAINT products_name_key DO UPDATE SET price = ? RETURNING products.id
                """);

        // doc: mysqlUpsert
        Insert<Void> anyKey = insert(products)
                .values(products.id.to(1), products.name.to("ink"), products.price.to(7))
                .ext(MySql.onDuplicateKeyUpdate(products.price.to(excluded(products.price))));
        // end
        // sql: mysqlUpsert
        assertSql(new MySqlDialect(), anyKey, """
                INSERT INTO products (id, name, price) VALUES (?, ?, ?) AS new
                ON DUPLICATE KEY UPDATE price = new.price
                """);
        Insert<Void> oneKey = insert(products)
                .values(products.id.to(1), products.name.to("ink"), products.price.to(7))
                .onConflict(products.name)
                .doNothing();
        assertThatThrownBy(() -> oneKey.toSql(new MySqlDialect()))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("MySql.onDuplicateKeyUpdate");
    }
}
