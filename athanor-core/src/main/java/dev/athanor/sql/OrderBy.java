package dev.athanor.sql;

/** What can stand in an ORDER BY: an expression, or one with a direction. */
public interface OrderBy {
    /**
     * The element as a node of the tree.
     *
     * @return the node, whose class implements this interface too
     */
    Node node();
}
