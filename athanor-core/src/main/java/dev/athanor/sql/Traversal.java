package dev.athanor.sql;

import java.util.function.Consumer;
import java.util.function.Predicate;

/** Visits the nodes of a tree. */
public final class Traversal extends Reader {
    private final Predicate<? super Node> enter;

    private Traversal(Predicate<? super Node> enter) {
        this.enter = enter;
    }

    /**
     * Visits a node and all below it, each before its parts; a node that occurs twice is visited twice.
     *
     * @param root the node to start from
     * @param visitor called for each node
     */
    public static void forEach(Node root, Consumer<? super Node> visitor) {
        walk(root, node -> {
            visitor.accept(node);
            return true;
        });
    }

    /**
     * Visits a node and those below it as far as the visitor wants.
     *
     * @param root the node to start from
     * @param visitor called for each node; returns whether to visit what the node consists of
     */
    public static void walk(Node root, Predicate<? super Node> visitor) {
        new Traversal(visitor).node(root);
    }

    @Override
    protected boolean enter(Node node) {
        return enter.test(node);
    }
}
