package dev.athanor.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A customer as a plain object: what hand-written JDBC reads rows into, and what inserts take them from. */
record CustomerRow(int id, String name, String description, int age) {
    /** The customers with the keys 1 to count. */
    static List<CustomerRow> first(int count) {
        List<CustomerRow> rows = new ArrayList<>(count);
        for (int id = 1; id <= count; id++) {
            rows.add(new CustomerRow(
                    id,
                    "customer " + id,
                    "a customer of the shop, number " + id + " of many, who buys a thing or two",
                    18 + id % 60));
        }
        return rows;
    }
}
