package dev.athanor.orm.query;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.EntityTables;
import dev.athanor.orm.Mapped;
import dev.athanor.sql.Bundle;
import dev.athanor.sql.Lowering;
import dev.athanor.sql.Node;
import dev.athanor.sql.Replacement;
import dev.athanor.sql.Selectable;
import org.jspecify.annotations.Nullable;

/** Puts tables in the place of mappings and columns in the place of attributes. */
public final class EntityLowering implements Lowering {
    /** For the service loader. */
    public EntityLowering() {}

    @Override
    public boolean applies(Node node) {
        return node instanceof Mapped<?> || node instanceof Attribute<?, ?>;
    }

    @Override
    public <N extends Node> Lowered<N> lower(N node) {
        N lowered = Replacement.in(node, EntityLowering::replace, EntityLowering::replaceSelected);
        return new Lowered<>(lowered, plan(node));
    }

    private static @Nullable Node replace(Node node) {
        if (node instanceof Attribute<?, ?> attribute) {
            return attribute.column();
        }
        return node instanceof Mapped<?> mapped ? EntityTables.of(mapped) : null;
    }

    private static @Nullable Selectable<?> replaceSelected(Selectable<?> selected) {
        return selected instanceof Mapped<?> mapped ? new EntityProjection(mapped) : null;
    }

    /** Rows without entities are read as they are, so that a plain connection can execute them too. */
    private static @Nullable ResultPlan plan(Node node) {
        return ResultPlan.selected(node).stream().anyMatch(EntityLowering::hasEntity) ? ResultPlan.ENTITIES : null;
    }

    private static boolean hasEntity(Selectable<?> selected) {
        return selected instanceof Mapped<?>
                || selected instanceof Bundle<?> bundle
                        && bundle.elements().stream().anyMatch(EntityLowering::hasEntity);
    }
}
