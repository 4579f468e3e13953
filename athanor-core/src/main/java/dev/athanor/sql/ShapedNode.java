package dev.athanor.sql;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node's shape together with what the shape leaves out: the bind parameters in the order of their first visit.
 * Immutable.
 */
public final class ShapedNode {
    private final Shape shape;
    private final List<Bind<?>> binds;
    private final @Nullable String hidden;

    ShapedNode(Shape shape, List<Bind<?>> binds, @Nullable String hidden) {
        this.shape = shape;
        this.binds = binds;
        this.hidden = hidden;
    }

    /**
     * Takes the shape of a node; a statement remembers its own.
     *
     * @param node any node
     * @return its shape and parameters
     * @throws dev.athanor.error.CompileException when the node is nested deeper than the stack allows
     */
    public static ShapedNode of(Node node) {
        return node instanceof Statement<?> statement ? statement.shaped() : ShapeRecorder.record(node);
    }

    /**
     * The bind parameters of a node, for those who do not need its shape.
     *
     * @param node any node
     * @return the parameters in the order of their first visit, each once
     * @throws dev.athanor.error.CompileException when the node is nested deeper than the stack allows
     */
    public static List<Bind<?>> bindsOf(Node node) {
        ShapedNode known = node instanceof Statement<?> statement ? statement.shapedBefore() : null;
        return known == null ? ShapeRecorder.binds(node) : known.binds();
    }

    /**
     * The shape.
     *
     * @return the shape
     */
    public Shape shape() {
        return shape;
    }

    /**
     * The bind parameters in the order of their first visit, each once.
     *
     * @return the parameters
     */
    public List<Bind<?>> binds() {
        return binds;
    }

    /**
     * The bind parameters for one execution, as {@link Bind#resolved(List)} has them.
     *
     * @return the parameters in the order of {@link #binds()}
     */
    public List<Bind<?>> currentBinds() {
        return Bind.resolved(binds);
    }

    /**
     * Why the shape does not tell all there is.
     *
     * @return the reason, or null when equal shapes give equal SQL
     */
    public @Nullable String hidden() {
        return hidden;
    }

    /**
     * Whether another node says the same of the very same parameters, whatever values these have.
     *
     * @param other another node's shape
     * @return true when one can stand for the other in every execution
     */
    public boolean repeats(ShapedNode other) {
        if (!shape.equals(other.shape)) {
            return false;
        }
        for (int i = 0; i < binds.size(); i++) {
            if (binds.get(i).identity() != other.binds.get(i).identity()) {
                return false;
            }
        }
        return true;
    }

    boolean sameAs(ShapedNode other) {
        if (hidden != null || !shape.equals(other.shape)) {
            return false;
        }
        for (int i = 0; i < binds.size(); i++) {
            if (!Objects.deepEquals(binds.get(i).given(), other.binds.get(i).given())) {
                return false;
            }
        }
        return true;
    }
}
