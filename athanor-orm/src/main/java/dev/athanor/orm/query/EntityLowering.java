package dev.athanor.orm.query;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.EntityTables;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Relation;
import dev.athanor.sql.Bundle;
import dev.athanor.sql.Lowering;
import dev.athanor.sql.Node;
import dev.athanor.sql.Replacement;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import org.jspecify.annotations.Nullable;

/** Puts tables in the place of mappings and columns in the place of attributes. */
public final class EntityLowering implements Lowering {
    /** For the service loader. */
    public EntityLowering() {}

    @Override
    public boolean applies(Node node) {
        return node instanceof Mapped<?> || node instanceof Attribute<?, ?> || node instanceof Relation<?, ?>;
    }

    @Override
    public <N extends Node> Lowered<N> lower(N node) {
        Node wider = node instanceof Select<?> select ? JoinedLoads.added(select) : node;
        @SuppressWarnings("unchecked") // a wider select takes the place of a select
        N lowered = (N) lowered(wider);
        return new Lowered<>(lowered, plan(node));
    }

    private static @Nullable Node replace(Node node) {
        if (node instanceof Attribute<?, ?> attribute) {
            return attribute.column();
        }
        if (node instanceof Select<?> select && RelationJoins.in(select)) {
            return lowered(RelationJoins.expanded(select));
        }
        return node instanceof Mapped<?> mapped ? EntityTables.of(mapped) : null;
    }

    private static <N extends Node> N lowered(N node) {
        return Replacement.in(node, EntityLowering::replace, EntityLowering::replaceSelected);
    }

    private static @Nullable Selectable<?> replaceSelected(Selectable<?> selected) {
        if (selected instanceof KeyFirst keyFirst) {
            return new EntityProjection(keyFirst.attributes());
        }
        return selected instanceof Mapped<?> mapped ? new EntityProjection(mapped.fromColumns()) : null;
    }

    /** Rows without entities are read as they are, so that a plain connection can execute them too. */
    private static @Nullable ResultPlan plan(Node node) {
        return ResultPlan.selected(node).stream().anyMatch(EntityLowering::hasEntity) ? ResultPlan.ENTITIES : null;
    }

    private static boolean hasEntity(Selectable<?> selected) {
        return selected instanceof Mapped<?>
                || selected instanceof KeyFirst
                || selected instanceof Bundle<?> bundle
                        && bundle.elements().stream().anyMatch(EntityLowering::hasEntity);
    }
}
