package dev.athanor.testsupport;

import java.util.concurrent.atomic.AtomicInteger;

/** Names for databases, unique within this JVM (each JVM has servers of its own). */
final class UniqueNames {
    private static final AtomicInteger LAST = new AtomicInteger();

    private UniqueNames() {}

    static String next() {
        return "test_" + LAST.incrementAndGet();
    }
}
