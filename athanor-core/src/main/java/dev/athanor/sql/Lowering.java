package dev.athanor.sql;

/**
 * Turns a statement about entities into one about tables. The door through which the ORM's nodes reach the compiler; found
 * as a service, and asked once per statement shape.
 */
public interface Lowering {
    /**
     * Whether a node is one that this lowering replaces.
     *
     * @param node any node
     * @return true when a statement that holds the node must be lowered
     */
    boolean applies(Node node);

    /**
     * Lowers a statement or a part of one.
     *
     * @param <N> the kind of node
     * @param node the node
     * @return the same in terms of tables, and how to read its rows
     */
    <N extends Node> Lowered<N> lower(N node);

    /**
     * What a lowering gives.
     *
     * @param <N> the kind of node
     * @param node the lowered node
     * @param resultPlan how its rows are to be read; null for plain rows. Opaque to Core, which caches it with the text
     */
    record Lowered<N extends Node>(
            N node, @org.jspecify.annotations.Nullable Object resultPlan) {}
}
