package dev.athanor.sql;

import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Prints nodes in the default dialect, which a higher layer provides as a service. */
final class NodePrinter {
    private NodePrinter() {}

    static String print(Node node) {
        SqlRenderer renderer = Holder.RENDERER;
        if (renderer == null) {
            return node.getClass().getSimpleName();
        }
        try {
            return renderer.render(node).sql();
        } catch (RuntimeException | StackOverflowError e) {
            // Printing serves logs and debuggers, where an exception would hide what is being looked for.
            return "<%s: %s>".formatted(node.getClass().getSimpleName(), e.getMessage());
        }
    }

    private static final class Holder {
        static final @Nullable SqlRenderer RENDERER = ServiceLoader.load(
                        SqlRenderer.class, SqlRenderer.class.getClassLoader())
                .findFirst()
                .orElse(null);
    }
}
