package dev.athanor.compile;

import dev.athanor.error.UnsupportedCompilationException;
import dev.athanor.sql.Node;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which renderer writes which class of node. Dialects start from the standard ones and replace those they spell
 * differently; users add renderers for nodes of their own. SQLAlchemy's {@code visit_..} methods and {@code @compiles}, as
 * one mechanism. Immutable.
 */
public final class Renderers {
    private final Map<Class<?>, Renderer<?>> byClass;

    private Renderers(Map<Class<?>, Renderer<?>> byClass) {
        this.byClass = byClass;
    }

    /**
     * The renderers of standard SQL.
     *
     * @return renderers for every node of this library
     */
    public static Renderers standard() {
        return Standard.RENDERERS;
    }

    /**
     * Starts a set of renderers that differs from this one.
     *
     * @return the builder
     */
    public Builder toBuilder() {
        return new Builder(new HashMap<>(byClass));
    }

    /**
     * The renderer of a node: of its class, or of the nearest superclass that has one.
     *
     * @param node the node
     * @param dialect named in the message
     * @return the renderer
     * @throws UnsupportedCompilationException when there is none
     */
    Renderer<?> of(Node node, String dialect) {
        Renderer<?> renderer = find(node.getClass());
        if (renderer == null) {
            throw new UnsupportedCompilationException(
                    "Dialect '%s' has no renderer for %s; register one with Renderers.Builder.on(%s.class, ..)"
                            .formatted(
                                    dialect,
                                    node.getClass().getName(),
                                    node.getClass().getSimpleName()));
        }
        return renderer;
    }

    boolean hasOne(Class<?> type) {
        return find(type) != null;
    }

    private @Nullable Renderer<?> find(@Nullable Class<?> type) {
        for (Class<?> current = type; current != null; current = current.getSuperclass()) {
            Renderer<?> renderer = byClass.get(current);
            if (renderer != null) {
                return renderer;
            }
        }
        return null;
    }

    /** Puts a set of renderers together. */
    public static final class Builder {
        private final Map<Class<?>, Renderer<?>> byClass;

        private Builder(Map<Class<?>, Renderer<?>> byClass) {
            this.byClass = byClass;
        }

        /**
         * Sets the renderer of a class of nodes and of its subclasses that have none of their own.
         *
         * @param <N> the class
         * @param type the class
         * @param renderer writes such nodes
         * @return this
         */
        public <N extends Node> Builder on(Class<? super N> type, Renderer<N> renderer) {
            byClass.put(type, renderer);
            return this;
        }

        /**
         * The set.
         *
         * @return the renderers
         */
        public Renderers build() {
            return new Renderers(Map.copyOf(byClass));
        }
    }

    private static final class Standard {
        static final Renderers RENDERERS;

        static {
            Builder builder = new Builder(new HashMap<>());
            ExpressionRenderers.register(builder);
            FunctionRenderers.register(builder);
            RegexpRenderers.register(builder);
            JsonRenderers.register(builder);
            ConditionRenderers.register(builder);
            new SelectRenderer().register(builder);
            DerivedRenderers.register(builder);
            TextRenderers.register(builder);
            DmlRenderers.register(builder);
            DdlRenderers.STANDARD.register(builder);
            DefinitionRenderer.refuseNamedTypes(builder);
            RENDERERS = builder.build();
        }
    }
}
