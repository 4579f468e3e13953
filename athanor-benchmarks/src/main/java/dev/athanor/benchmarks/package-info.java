/** Athanor's speed beside raw JDBC's. */
@NullMarked
package dev.athanor.benchmarks;

import org.jspecify.annotations.NullMarked;
