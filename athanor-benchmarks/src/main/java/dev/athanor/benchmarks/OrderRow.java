package dev.athanor.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An order as a plain object with its items, which hand-written JDBC adds as it reads them. */
record OrderRow(int id, int customerId, LocalDate placed, List<ItemRow> items) {
    /** A plain item. */
    record ItemRow(int id, int orderId, String product, int quantity) {}

    OrderRow(int id, int customerId, LocalDate placed) {
        this(id, customerId, placed, new ArrayList<>());
    }

    /** The orders with the keys 1 to count, each with so many items, all of one customer. */
    static List<OrderRow> first(int count, int itemsEach) {
        List<OrderRow> orders = new ArrayList<>(count);
        int item = 0;
        for (int id = 1; id <= count; id++) {
            OrderRow order = new OrderRow(id, 1, LocalDate.of(2026, 1, 1).plusDays(id % 300));
            for (int i = 0; i < itemsEach; i++) {
                item++;
                order.items.add(new ItemRow(item, id, "product " + item % 97, 1 + item % 7));
            }
            orders.add(order);
        }
        return orders;
    }
}
