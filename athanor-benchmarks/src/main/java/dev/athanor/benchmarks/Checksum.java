package dev.athanor.benchmarks;

import java.time.LocalDate;
import java.util.List;

/** Sums up objects in the order in which they come, so that no variant of a workload can do less than another. */
final class Checksum {
    private long sum;

    void add(int id, String name, String description, int age) {
        int letters = name.length() + name.charAt(name.length() - 1);
        sum = sum * 31 + id + 7L * letters + 11L * description.length() + 13L * age;
    }

    void add(CustomerRow row) {
        add(row.id(), row.name(), row.description(), row.age());
    }

    void addOrder(int id, LocalDate placed) {
        sum = sum * 31 + id + 17L * placed.getDayOfYear();
    }

    void addItem(int id, String product, int quantity) {
        sum = sum * 31 + id + 19L * product.charAt(product.length() - 1) + 23L * quantity;
    }

    long sum() {
        return sum;
    }

    static long of(List<CustomerRow> rows) {
        Checksum checksum = new Checksum();
        rows.forEach(checksum::add);
        return checksum.sum();
    }

    /** Sums up orders, each followed by its items. */
    static long ofOrders(List<OrderRow> orders) {
        Checksum checksum = new Checksum();
        for (OrderRow order : orders) {
            checksum.addOrder(order.id(), order.placed());
            for (OrderRow.ItemRow item : order.items()) {
                checksum.addItem(item.id(), item.product(), item.quantity());
            }
        }
        return checksum.sum();
    }

    /** Sums up items, each followed by the order that it belongs to. */
    static long ofItems(List<OrderRow> orders) {
        Checksum checksum = new Checksum();
        for (OrderRow order : orders) {
            for (OrderRow.ItemRow item : order.items()) {
                checksum.addItem(item.id(), item.product(), item.quantity());
                checksum.addOrder(order.id(), order.placed());
            }
        }
        return checksum.sum();
    }

    /** Fails the benchmark when a variant did other work than it should. */
    static long checked(long expected, long actual) {
        if (actual != expected) {
            throw new IllegalStateException(
                    "The checksum is %d, it should be %d: this variant does other work".formatted(actual, expected));
        }
        return actual;
    }
}
