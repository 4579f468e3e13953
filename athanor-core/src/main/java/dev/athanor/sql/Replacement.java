package dev.athanor.sql;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a copy of a tree in which some nodes are replaced; what is not touched is shared with the original. */
public final class Replacement extends Parts {
    private final Function<? super Node, ? extends @Nullable Node> replace;
    private final Function<? super Selectable<?>, ? extends @Nullable Selectable<?>> replaceSelected;
    private final Map<Node, Node> done = new IdentityHashMap<>();
    private boolean changed;

    private Replacement(
            Function<? super Node, ? extends @Nullable Node> replace,
            Function<? super Selectable<?>, ? extends @Nullable Selectable<?>> replaceSelected) {
        this.replace = replace;
        this.replaceSelected = replaceSelected;
    }

    /**
     * Replaces nodes in a tree. A node that occurs in several places is replaced by one and the same node in all of them.
     *
     * @param <N> the kind of the root
     * @param root the tree
     * @param replace gives a node's replacement, whose parts are then left alone, or null to look into the node's parts
     * @return the tree, the root itself when nothing was replaced
     * @throws ClassCastException when a replacement cannot stand where the replaced node stood
     */
    public static <N extends Node> N in(N root, Function<? super Node, ? extends @Nullable Node> replace) {
        return in(root, replace, selected -> null);
    }

    /**
     * Replaces nodes in a tree, and elements of select lists in another way than elsewhere.
     *
     * @param <N> the kind of the root
     * @param root the tree
     * @param replace gives a node's replacement, whose parts are then left alone, or null to look into the node's parts
     * @param replaceSelected gives the replacement of an element of a select list, or null to treat it as any node
     * @return the tree, the root itself when nothing was replaced
     * @throws ClassCastException when a replacement cannot stand where the replaced node stood
     */
    public static <N extends Node> N in(
            N root,
            Function<? super Node, ? extends @Nullable Node> replace,
            Function<? super Selectable<?>, ? extends @Nullable Selectable<?>> replaceSelected) {
        return new Replacement(replace, replaceSelected).node(root);
    }

    @Override
    @SuppressWarnings("unchecked") // the class check is the assignment at the place where the child is used
    public <N extends Node> N node(N child) {
        Node result = done.get(child);
        if (result == null) {
            result = replace.apply(child);
            if (result == null) {
                boolean outer = changed;
                changed = false;
                result = child.parts(this);
                changed = outer;
            }
            done.put(child, result);
        }
        changed |= result != child;
        return (N) result;
    }

    @Override
    public <N extends Node> List<N> nodes(List<N> children) {
        List<N> copy = null;
        for (int i = 0; i < children.size(); i++) {
            N child = children.get(i);
            N result = node(child);
            if (copy == null && result != child) {
                copy = new ArrayList<>(children);
            }
            if (copy != null) {
                copy.set(i, result);
            }
        }
        return copy == null ? children : List.copyOf(copy);
    }

    @Override
    @SuppressWarnings(
            "unchecked") // a replacement yields what the replaced element yielded, or its reader fails by name
    public <T> Selectable<T> selectable(Selectable<T> element) {
        Selectable<?> selected = replaceSelected.apply(element);
        if (selected != null) {
            changed = true;
            return (Selectable<T>) selected;
        }
        Node node = element.node();
        Node result = node(node);
        return result == node ? element : (Selectable<T>) result;
    }

    @Override
    public OrderBy orderBy(OrderBy element) {
        Node node = element.node();
        Node result = node(node);
        return result == node ? element : (OrderBy) result;
    }

    @Override
    public void fixed(@Nullable Object value) {}

    @Override
    public boolean changed() {
        return changed;
    }
}
