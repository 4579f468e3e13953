package dev.athanor.sql;

import dev.athanor.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walker over the parts of a node. Readers return what they are given; a replacing walker may return something else, and
 * then {@link #changed()} is true until the node's list ends.
 */
public abstract class Parts {
    /** For the walkers of this package and of the compiler. */
    protected Parts() {}

    /**
     * Visits a child.
     *
     * @param <N> the kind of child
     * @param child the child
     * @return the child or its replacement
     */
    public abstract <N extends Node> N node(N child);

    /**
     * Visits children whose number belongs to the structure.
     *
     * @param <N> the kind of child
     * @param children the children
     * @return the same list when nothing was replaced
     */
    public abstract <N extends Node> List<N> nodes(List<N> children);

    /**
     * Visits a child that may be missing.
     *
     * @param <N> the kind of child
     * @param child the child or null
     * @return the child, its replacement, or null
     */
    public final <N extends Node> @Nullable N optional(@Nullable N child) {
        if (child == null) {
            fixed(null);
            return null;
        }
        return node(child);
    }

    /**
     * Visits a selected element.
     *
     * @param <T> what it yields
     * @param element an element of a select list
     * @return the element or its replacement
     */
    public abstract <T> Selectable<T> selectable(Selectable<T> element);

    /**
     * Visits an element of an ORDER BY.
     *
     * @param element the element
     * @return the element or its replacement
     */
    public abstract OrderBy orderBy(OrderBy element);

    /**
     * Visits the elements of an ORDER BY.
     *
     * @param elements the elements
     * @return the same list when nothing was replaced
     */
    public final List<OrderBy> orderings(List<OrderBy> elements) {
        fixed(elements.size());
        List<OrderBy> copy = null;
        for (int i = 0; i < elements.size(); i++) {
            OrderBy result = orderBy(elements.get(i));
            if (result != elements.get(i)) {
                copy = copy == null ? new ArrayList<>(elements) : copy;
                copy.set(i, result);
            }
        }
        return copy == null ? elements : copy;
    }

    /**
     * Visits a value that is part of the structure and compared by {@code equals}, such as an operator or a name.
     *
     * @param value the value, or null
     */
    public abstract void fixed(@Nullable Object value);

    /**
     * Visits a type.
     *
     * @param type the type
     */
    public void type(SqlType<?> type) {
        fixed(type);
    }

    /**
     * Visits an object that is part of the structure and compared by identity, such as a table.
     *
     * @param object the object; its class must not override {@code equals}
     */
    public void identity(Object object) {
        fixed(object);
    }

    /**
     * Says that the node has state which the walker cannot see, so that its statement must not be cached.
     *
     * @param why names the node and the state
     */
    public void hidden(String why) {}

    /**
     * Whether any part of the node being visited was replaced.
     *
     * @return true when the node must be made anew
     */
    public abstract boolean changed();
}
