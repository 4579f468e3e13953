package dev.athanor.sql;

/** Turns nodes into text. The door through which a statement prints itself; dialects implement it. */
public interface SqlRenderer {
    /**
     * Renders a node.
     *
     * @param node a statement or a part of one
     * @return its text and parameters
     * @throws dev.athanor.error.CompileException when there is no text for it
     */
    SqlText render(Node node);
}
