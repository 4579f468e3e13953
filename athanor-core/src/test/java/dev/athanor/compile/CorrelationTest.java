package dev.athanor.compile;

import static dev.athanor.schema.Schema.column;
import static dev.athanor.schema.Schema.foreignKey;
import static dev.athanor.schema.Schema.primaryKey;
import static dev.athanor.sql.Sql.aliased;
import static dev.athanor.sql.Sql.and;
import static dev.athanor.sql.Sql.count;
import static dev.athanor.sql.Sql.delete;
import static dev.athanor.sql.Sql.exists;
import static dev.athanor.sql.Sql.join;
import static dev.athanor.sql.Sql.max;
import static dev.athanor.sql.Sql.select;
import static dev.athanor.sql.Sql.sum;
import static dev.athanor.sql.Sql.trueValue;
import static dev.athanor.sql.Sql.union;
import static dev.athanor.sql.Sql.update;
import static dev.athanor.types.Types.INTEGER;
import static dev.athanor.types.Types.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.athanor.dialect.DefaultDialect;
import dev.athanor.error.InvalidRequestException;
import dev.athanor.schema.Column;
import dev.athanor.schema.MetaData;
import dev.athanor.schema.Table;
import dev.athanor.schema.TableScope;
import dev.athanor.sql.Node;
import org.junit.jupiter.api.Test;

/** Which FROM clauses a subquery has of its own. The expected texts were printed by SQLAlchemy 2.1.0b4. */
class CorrelationTest {
    private static final MetaData METADATA = new MetaData();
    private static final Users users = Table.define("users", METADATA, Users::new);
    private static final Orders orders = Table.define("orders", METADATA, Orders::new);
    private static final Items items = Table.define("items", METADATA, Items::new);

    private static final class Users extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<String> name = column("name", VARCHAR);
        final Column<Integer> age = column("age", INTEGER);

        Users(TableScope scope) {
            super(scope);
        }
    }

    private static final class Orders extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> userId = column("user_id", INTEGER, foreignKey(() -> users.id));
        final Column<Integer> total = column("total", INTEGER);

        Orders(TableScope scope) {
            super(scope);
        }
    }

    private static final class Items extends Table {
        final Column<Integer> id = column("id", INTEGER, primaryKey());
        final Column<Integer> orderId = column("order_id", INTEGER, foreignKey(() -> orders.id));
        final Column<String> name = column("name", VARCHAR);

        Items(TableScope scope) {
            super(scope);
        }
    }

    private static void assertSql(Node statement, String expected) {
        assertThat(SqlCompiler.render(statement, DefaultDialect.SYNTAX, CompileOptions.NAMED)
                        .sql())
                .isEqualTo(expected);
    }

    @Test
    void onlyTheNextStatementAroundIsReferredToUnasked() {
        var inner = select(items.id).where(items.orderId.eq(orders.id), items.name.eq(users.name));
        var middle = select(orders.id).where(orders.userId.eq(users.id), exists(inner));
        assertSql(
                select(users.name).where(exists(middle)),
                "SELECT users.name FROM users WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = users.id AND (EXISTS (SELECT items.id FROM items, users WHERE items.order_id = orders.id AND items.name = users.name)))");
        var named = select(items.id).where(items.name.eq(users.name)).correlate(users);
        assertSql(
                select(users.name).where(exists(select(orders.id).where(exists(named)))),
                "SELECT users.name FROM users WHERE EXISTS (SELECT orders.id FROM orders WHERE EXISTS (SELECT items.id FROM items WHERE items.name = users.name))");
    }

    @Test
    void anAliasIsAClauseOfItsOwn() {
        var o = aliased(orders, "o");
        var u = aliased(users, "u");
        var inner = select(items.id).where(items.orderId.eq(o.id)).where(u.id.gt(1));
        var middle = select(o.id).where(o.userId.eq(u.id), exists(inner));
        assertSql(
                select(u.name, users.id).where(u.id.eq(users.id), exists(middle)),
                "SELECT u.name, users.id FROM users AS u, users WHERE u.id = users.id AND (EXISTS (SELECT o.id FROM orders AS o WHERE o.user_id = u.id AND (EXISTS (SELECT items.id FROM items, users AS u WHERE items.order_id = o.id AND u.id > :id_1))))");
    }

    @Test
    void aSubqueryKeepsAFromUnlessToldOtherwise() {
        assertSql(
                select(users.id).where(users.id.eq(select(users.id).where(users.age.gt(1)))),
                "SELECT users.id FROM users WHERE users.id = (SELECT users.id FROM users WHERE users.age > :age_1)");
        assertSql(
                select(users.id).where(users.id.eq(select(users.id).correlate(users))),
                "SELECT users.id FROM users WHERE users.id = (SELECT users.id)");
        var bare = select(users.id).where(users.id.eq(orders.userId));
        var none = select(users.id, orders.id).where(users.id.eq(bare));
        assertThatThrownBy(() -> SqlCompiler.render(none, DefaultDialect.SYNTAX, CompileOptions.NAMED))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContainingAll("FROM", "'users'", "'orders'", "correlate(");
    }

    @Test
    void anOnClauseIsPartOfTheStatementAround() {
        assertSql(
                select(users.id).join(orders, orders.id.eq(select(max(items.id)).where(items.orderId.eq(orders.id)))),
                "SELECT users.id FROM users JOIN orders ON orders.id = (SELECT max(items.id) AS max_1 FROM items WHERE items.order_id = orders.id)");
        var existing = exists().where(items.orderId.eq(orders.id), items.name.eq(users.name));
        assertSql(
                select(users.id).join(orders, and(orders.userId.eq(users.id), existing)),
                "SELECT users.id FROM users JOIN orders ON orders.user_id = users.id AND (EXISTS (SELECT * FROM items WHERE items.order_id = orders.id AND items.name = users.name))");
    }

    @Test
    void joinsHideTheirSides() {
        var within = select(count(items.id)).from(join(orders, items)).where(orders.userId.eq(users.id));
        assertSql(
                select(users.id, within.scalarSubquery()),
                "SELECT users.id, (SELECT count(items.id) AS count_1 FROM orders JOIN items ON orders.id = items.order_id WHERE orders.user_id = users.id) AS anon_1 FROM users");
        assertSql(
                select(
                                users.id,
                                select(items.id)
                                        .where(items.orderId.eq(orders.id))
                                        .scalarSubquery())
                        .from(join(users, orders)),
                "SELECT users.id, (SELECT items.id FROM items WHERE items.order_id = orders.id) AS anon_1 FROM users JOIN orders ON users.id = orders.user_id");
    }

    @Test
    void commonTableExpressionsAreReferredToAsTablesAre() {
        var t = sum(orders.total).label("t");
        var c = select(orders.userId, t).groupBy(orders.userId).cte("c");
        assertSql(
                select(users.id)
                        .where(
                                exists(select(c.c(t)).where(c.c(orders.userId).eq(users.id))),
                                users.age.gt(select(max(c.c(t)))
                                        .where(c.c(orders.userId).eq(users.id)))),
                "WITH c AS (SELECT orders.user_id AS user_id, sum(orders.total) AS t FROM orders GROUP BY orders.user_id) SELECT users.id FROM users WHERE (EXISTS (SELECT c.t FROM c WHERE c.user_id = users.id)) AND users.age > (SELECT max(c.t) AS max_1 FROM c WHERE c.user_id = users.id)");
        var few = select(orders.userId).cte("c");
        assertSql(
                select(few.c(orders.userId)).where(exists(select(users.id).where(users.id.eq(few.c(orders.userId))))),
                "WITH c AS (SELECT orders.user_id AS user_id FROM orders) SELECT c.user_id FROM c WHERE EXISTS (SELECT users.id FROM users WHERE users.id = c.user_id)");
    }

    @Test
    void aFromClauseSeesOnlyWhatIsFartherOut() {
        var open = select(orders.id).where(orders.userId.eq(users.id));
        var beside = open.subquery("s");
        String apart =
                "SELECT users.id, s.id AS id_1 FROM users, (SELECT orders.id AS id FROM orders, users WHERE orders.user_id = users.id) AS s";
        assertSql(select(users.id, beside.c(orders.id)), apart);
        var asked = open.correlate(users).subquery("s");
        assertSql(select(users.id, asked.c(orders.id)), apart);
        assertSql(
                select(users.id).where(users.age.eq(select(max(asked.c(orders.id))))),
                "SELECT users.id FROM users WHERE users.age = (SELECT max(s.id) AS max_1 FROM (SELECT orders.id AS id FROM orders WHERE orders.user_id = users.id) AS s)");
    }

    @Test
    void aLateralClauseSeesWhatStandsBeforeIt() {
        var l = select(orders.id).where(orders.userId.eq(users.id)).lateral("l");
        assertSql(
                select(users.id, l.c(orders.id)).join(l, trueValue()),
                "SELECT users.id, l.id AS id_1 FROM users JOIN LATERAL (SELECT orders.id AS id FROM orders WHERE orders.user_id = users.id) AS l ON 1 = 1");
        var i = select(items.id)
                .where(items.orderId.eq(orders.id), items.name.eq(users.name))
                .lateral("i");
        var item = i.c(items.id).label("item");
        var deep = select(orders.id, item)
                .from(orders)
                .join(i, trueValue())
                .where(orders.userId.eq(users.id))
                .lateral("l");
        assertSql(
                select(users.id, deep.c(item)).join(deep, trueValue()),
                "SELECT users.id, l.item FROM users JOIN LATERAL (SELECT orders.id AS id, i.id AS item FROM orders JOIN LATERAL (SELECT items.id AS id FROM items, users WHERE items.order_id = orders.id AND items.name = users.name) AS i ON 1 = 1 WHERE orders.user_id = users.id) AS l ON 1 = 1");
    }

    @Test
    void theOppositeOfAListIsAList() {
        var but = select(items.id)
                .where(items.orderId.eq(orders.id), orders.userId.eq(users.id))
                .correlateExcept(items);
        assertSql(
                select(users.id, orders.id).where(exists(but)),
                "SELECT users.id, orders.id AS id_1 FROM users, orders WHERE EXISTS (SELECT items.id FROM items WHERE items.order_id = orders.id AND orders.user_id = users.id)");
    }

    @Test
    void eachQueryOfASetOperationRefersToWhatIsAround() {
        assertSql(
                select(users.id)
                        .where(users.id.in(union(
                                select(orders.id).where(orders.userId.eq(users.id)),
                                select(items.id).where(items.name.eq(users.name))))),
                "SELECT users.id FROM users WHERE users.id IN (SELECT orders.id FROM orders WHERE orders.user_id = users.id UNION SELECT items.id FROM items WHERE items.name = users.name)");
    }

    @Test
    void otherClausesAndStatementsAreReferredToAlike() {
        assertSql(
                delete(users).where(exists(select(orders.id).where(orders.userId.eq(users.id)))),
                "DELETE FROM users WHERE EXISTS (SELECT orders.id FROM orders WHERE orders.user_id = users.id)");
        assertSql(
                update(users).set(users.age, select(max(orders.total)).where(orders.userId.eq(users.id))),
                "UPDATE users SET age=(SELECT max(orders.total) AS max_1 FROM orders WHERE orders.user_id = users.id)");
        assertSql(
                select(orders.userId)
                        .groupBy(orders.userId)
                        .having(count(orders.total)
                                .cast(INTEGER)
                                .gt(select(users.age).where(users.id.eq(orders.userId)))),
                "SELECT orders.user_id FROM orders GROUP BY orders.user_id HAVING CAST(count(orders.total) AS INTEGER) > (SELECT users.age FROM users WHERE users.id = orders.user_id)");
        assertSql(
                select(users.id)
                        .orderBy(select(count(orders.id))
                                .where(orders.userId.eq(users.id))
                                .scalarSubquery()),
                "SELECT users.id FROM users ORDER BY (SELECT count(orders.id) AS count_1 FROM orders WHERE orders.user_id = users.id)");
    }

    @Test
    void columnsAreFoundThroughAliasesSubqueriesAndSetOperations() {
        var u = aliased(users, "u");
        var inner = select(u.id, u.name).subquery("a");
        var outer = select(inner.c(users.id), inner.c(u.name).label("called")).subquery("b");
        assertSql(
                select(outer.c(users.id), outer.c(users.name)),
                "SELECT b.id, b.called FROM (SELECT a.id AS id, a.name AS called FROM (SELECT u.id AS id, u.name AS name FROM users AS u) AS a) AS b");
        var both = select(users.id).union(select(orders.userId)).subquery("both_ids");
        assertThat(both.c(orders.userId)).isSameAs(both.c(users.id));
        var v = aliased(users, "v");
        var twice = select(u.id, v.id).subquery("twice");
        assertThatThrownBy(() -> twice.c(users.id))
                .isInstanceOf(dev.athanor.error.ArgumentException.class)
                .hasMessageContainingAll("Several columns", "'twice'");
        assertThat(twice.c(v.id).name()).isEqualTo("id_1");
    }
}
