package dev.athanor.compile;

import dev.athanor.sql.Node;

/**
 * Writes the text of one kind of node.
 *
 * @param <N> the kind of node
 */
@FunctionalInterface
public interface Renderer<N extends Node> {
    /**
     * Writes a node.
     *
     * @param node the node
     * @param out where to; also renders the node's parts
     */
    void render(N node, SqlWriter out);
}
