package dev.athanor.compile;

import dev.athanor.sql.Lowering;
import dev.athanor.sql.Node;
import dev.athanor.sql.Traversal;
import java.util.List;
import java.util.ServiceLoader;

/** Finds the lowerings that other modules provide and applies the one that a statement needs. */
final class Lowerings {
    private static final List<Lowering> PROVIDED =
            ServiceLoader.load(Lowering.class, Lowering.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private Lowerings() {}

    static <N extends Node> Lowering.Lowered<N> lower(N node) {
        for (Lowering lowering : PROVIDED) {
            if (needs(node, lowering)) {
                return lowering.lower(node);
            }
        }
        return new Lowering.Lowered<>(node, null);
    }

    private static boolean needs(Node node, Lowering lowering) {
        boolean[] found = new boolean[1];
        Traversal.walk(node, part -> {
            found[0] |= lowering.applies(part);
            return !found[0];
        });
        return found[0];
    }
}
