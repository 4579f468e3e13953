package dev.athanor.benchmarks;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import dev.athanor.sql.SqlText;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** W1 in jOOQ's words. */
final class JooqRendering {
    private static final Table<Record> CUSTOMER = table(name("customer"));
    private static final Field<Integer> CUSTOMER_ID = field(name("customer", "id"), SQLDataType.INTEGER);
    private static final Field<String> CUSTOMER_NAME = field(name("customer", "name"), SQLDataType.VARCHAR(50));
    private static final Field<Integer> AGE = field(name("customer", "age"), SQLDataType.INTEGER);
    private static final Table<Record> ORDERS = table(name("orders"));
    private static final Field<Integer> ORDER_ID = field(name("orders", "id"), SQLDataType.INTEGER);
    private static final Field<Integer> ORDER_CUSTOMER = field(name("orders", "customer_id"), SQLDataType.INTEGER);
    private static final Field<LocalDate> PLACED = field(name("orders", "placed"), SQLDataType.LOCALDATE);
    private static final Table<Record> ITEM = table(name("item"));
    private static final Field<Integer> ITEM_ID = field(name("item", "id"), SQLDataType.INTEGER);
    private static final Field<Integer> ITEM_ORDER = field(name("item", "order_id"), SQLDataType.INTEGER);
    private static final Field<Integer> QUANTITY = field(name("item", "quantity"), SQLDataType.INTEGER);

    private final DSLContext jooq = DSL.using(
            SQLDialect.POSTGRES,
            new Settings()
                    .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                    .withRenderKeywordCase(RenderKeywordCase.UPPER));

    SqlText render(int youngest, int oldest, String pattern, LocalDate since, int least, int times) {
        Field<Integer> items = count(ITEM_ID);
        Field<BigDecimal> pieces = sum(QUANTITY).as("pieces");
        Query query = jooq.select(CUSTOMER_NAME, items.as("times"), pieces)
                .from(CUSTOMER)
                .join(ORDERS)
                .on(CUSTOMER_ID.eq(ORDER_CUSTOMER))
                .join(ITEM)
                .on(ORDER_ID.eq(ITEM_ORDER))
                .where(
                        AGE.ge(youngest),
                        AGE.lt(oldest),
                        CUSTOMER_NAME.like(pattern),
                        PLACED.ge(since),
                        QUANTITY.ge(least))
                .groupBy(CUSTOMER_NAME)
                .having(items.gt(times))
                .orderBy(pieces.desc(), CUSTOMER_NAME)
                .limit(20);
        return new SqlText(query.getSQL(), query.getBindValues());
    }
}
