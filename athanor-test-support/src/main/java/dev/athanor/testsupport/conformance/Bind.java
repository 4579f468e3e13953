package dev.athanor.testsupport.conformance;

import org.jspecify.annotations.Nullable;

/**
 * A parameter in a compiled statement.
 *
 * @param name the name that upstream gives it
 * @param value its value, or a {@link Marker}
 */
public record Bind(String name, @Nullable Object value) {}
