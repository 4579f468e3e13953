package dev.athanor.benchmarks;

import java.util.List;

/** Sums up customers in the order in which they come, so that no variant of a workload can do less than another. */
final class Checksum {
    private long sum;

    void add(int id, String name, String description, int age) {
        int letters = name.length() + name.charAt(name.length() - 1);
        sum = sum * 31 + id + 7L * letters + 11L * description.length() + 13L * age;
    }

    void add(CustomerRow row) {
        add(row.id(), row.name(), row.description(), row.age());
    }

    long sum() {
        return sum;
    }

    static long of(List<CustomerRow> rows) {
        Checksum checksum = new Checksum();
        rows.forEach(checksum::add);
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
