package dev.athanor.benchmarks;

import com.querydsl.core.types.dsl.DatePath;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.core.types.dsl.NumberExpression;
import com.querydsl.core.types.dsl.NumberPath;
import com.querydsl.core.types.dsl.StringPath;
import com.querydsl.sql.Configuration;
import com.querydsl.sql.PostgreSQLTemplates;
import com.querydsl.sql.RelationalPathBase;
import com.querydsl.sql.SQLBindings;
import com.querydsl.sql.SQLQuery;
import dev.athanor.sql.SqlText;
import java.time.LocalDate;

/** W1 in QueryDSL's words. */
final class QueryDslRendering {
    private static final Customers CUSTOMER = new Customers();
    private static final Orders ORDERS = new Orders();
    private static final Items ITEM = new Items();

    private final Configuration configuration =
            new Configuration(PostgreSQLTemplates.builder().build());

    SqlText render(int youngest, int oldest, String pattern, LocalDate since, int least, long times) {
        NumberExpression<Long> items = ITEM.id.count();
        NumberPath<Integer> pieces = Expressions.numberPath(Integer.class, "pieces");
        SQLBindings bindings = new SQLQuery<Void>(configuration)
                .select(CUSTOMER.name, items.as("times"), ITEM.quantity.sum().as(pieces))
                .from(CUSTOMER)
                .join(ORDERS)
                .on(CUSTOMER.id.eq(ORDERS.customerId))
                .join(ITEM)
                .on(ORDERS.id.eq(ITEM.orderId))
                .where(
                        CUSTOMER.age.goe(youngest),
                        CUSTOMER.age.lt(oldest),
                        CUSTOMER.name.like(pattern),
                        ORDERS.placed.goe(since),
                        ITEM.quantity.goe(least))
                .groupBy(CUSTOMER.name)
                .having(items.gt(times))
                .orderBy(pieces.desc(), CUSTOMER.name.asc())
                .limit(20)
                .getSQL();
        return new SqlText(bindings.getSQL(), bindings.getNullFriendlyBindings());
    }

    private static final class Customers extends RelationalPathBase<Customers> {
        private static final long serialVersionUID = 1;

        final NumberPath<Integer> id = createNumber("id", Integer.class);
        final StringPath name = createString("name");
        final NumberPath<Integer> age = createNumber("age", Integer.class);

        Customers() {
            super(Customers.class, "customer", null, "customer");
        }
    }

    private static final class Orders extends RelationalPathBase<Orders> {
        private static final long serialVersionUID = 1;

        final NumberPath<Integer> id = createNumber("id", Integer.class);
        final NumberPath<Integer> customerId = createNumber("customer_id", Integer.class);
        final DatePath<LocalDate> placed = createDate("placed", LocalDate.class);

        Orders() {
            super(Orders.class, "orders", null, "orders");
        }
    }

    private static final class Items extends RelationalPathBase<Items> {
        private static final long serialVersionUID = 1;

        final NumberPath<Integer> id = createNumber("id", Integer.class);
        final NumberPath<Integer> orderId = createNumber("order_id", Integer.class);
        final NumberPath<Integer> quantity = createNumber("quantity", Integer.class);

        Items() {
            super(Items.class, "item", null, "item");
        }
    }
}
