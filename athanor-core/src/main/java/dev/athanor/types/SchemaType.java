package dev.athanor.types;

import org.jspecify.annotations.Nullable;

/**
 * A type that some databases keep under a name in a schema, as they keep tables, so that it has to be created before the first table
 * that uses it. Implemented by subclasses of {@link SqlType}.
 */
public interface SchemaType {
    /**
     * The type's name.
     *
     * @return the name without its schema
     */
    String name();

    /**
     * The schema that the type is in.
     *
     * @return the schema, or null for the connection's default
     */
    @Nullable
    String schema();

    /**
     * Whether a database that keeps types under names keeps this one so; if not, columns of the type are of a plain type there.
     *
     * @return false when the type is not created anywhere
     */
    boolean isNative();
}
