package dev.athanor.sql;

import org.jspecify.annotations.Nullable;

/**
 * An element of an SQL statement. Nodes are immutable, shared freely between statements and threads, and compared by
 * identity; {@link #sameAs} compares what they say.
 *
 * <p>A node states what it consists of once, in {@link #parts}, and all else is derived from that list by a walker:
 * traversal, replacement, cache key, comparison. The idea is SQLAlchemy's {@code _traverse_internals}.
 */
public abstract class Node {
    /** For subclasses. */
    protected Node() {}

    /**
     * Tells a walker what this node consists of: every child, fixed value, type and identity, in a fixed order.
     *
     * @param p the walker
     * @return this node, or one of the same class made of the walker's replacements when {@link Parts#changed()} says so
     */
    protected abstract Node parts(Parts p);

    /**
     * What makes several visits of this node in one statement visits of the same thing: an alias, a common table expression,
     * a label or a bind parameter is defined at its first visit and referred to at later ones.
     *
     * @return the object that stands for the thing, or null when a second visit is just a repetition
     */
    protected @Nullable Object sharedIdentity() {
        return null;
    }

    /**
     * Whether another node says the same: equal structure, equal sharing of its parts and equal values of its parameters.
     *
     * @param other another node
     * @return true when both give the same SQL with the same parameters on every dialect
     */
    public final boolean sameAs(Node other) {
        return this == other || ShapedNode.of(this).sameAs(ShapedNode.of(other));
    }

    /** {@return the SQL of this node in the default dialect; for people, never for a database; never throws} */
    @Override
    public String toString() {
        return NodePrinter.print(this);
    }
}
