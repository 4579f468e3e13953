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

    /**
     * Renders a node with parameters by name.
     *
     * @param node a statement or a part of one
     * @return its text and parameters
     * @throws dev.athanor.error.CompileException when there is no text for it
     */
    NamedSql renderNamed(Node node);

    /**
     * Renders a node with its values as literals.
     *
     * @param node a statement or a part of one
     * @return its text
     * @throws dev.athanor.error.CompileException when there is no text for it, or a parameter has no value or none that can be
     *     written as a literal
     */
    String renderLiteral(Node node);
}
