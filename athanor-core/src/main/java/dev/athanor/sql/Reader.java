package dev.athanor.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A walker that changes nothing. */
public abstract class Reader extends Parts {
    /** For subclasses. */
    protected Reader() {}

    /**
     * Called for each node before its parts.
     *
     * @param node the node
     * @return whether its parts are to be visited
     */
    protected abstract boolean enter(Node node);

    @Override
    public final <N extends Node> N node(N child) {
        if (enter(child)) {
            child.parts(this);
        }
        return child;
    }

    @Override
    public final <N extends Node> List<N> nodes(List<N> children) {
        fixed(children.size());
        for (int i = 0; i < children.size(); i++) {
            node(children.get(i));
        }
        return children;
    }

    @Override
    public final <T> Selectable<T> selectable(Selectable<T> element) {
        node(element.node());
        return element;
    }

    @Override
    public final OrderBy orderBy(OrderBy element) {
        node(element.node());
        return element;
    }

    @Override
    public void fixed(@Nullable Object value) {}

    @Override
    public final boolean changed() {
        return false;
    }
}
