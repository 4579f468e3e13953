package dev.athanor.orm.query;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.EntityStatement;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Relation;
import dev.athanor.sql.Bundle;
import dev.athanor.sql.Dml;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.JoinStep;
import dev.athanor.sql.Lowering;
import dev.athanor.sql.Node;
import dev.athanor.sql.Replacement;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts tables in the place of mappings and columns in the place of attributes. */
public final class EntityLowering implements Lowering {
    /** For the service loader. */
    public EntityLowering() {}

    @Override
    public boolean applies(Node node) {
        return node instanceof EntityStatement<?>
                || node instanceof Mapped<?>
                || node instanceof Attribute<?, ?>
                || node instanceof Relation<?, ?>;
    }

    @Override
    @SuppressWarnings("unchecked") // a select takes the place of a select
    public <N extends Node> Lowered<N> lower(N node) {
        // Rows without entities are read as they are, so that a plain connection can execute them too.
        boolean entities = ResultPlan.selected(node).stream().anyMatch(EntityLowering::hasEntity);
        if (entities && node instanceof Select<?> select) {
            return (Lowered<N>) lowerLoading(select);
        }
        if (node instanceof EntityStatement<?> other) {
            return (Lowered<N>) new Lowered<>(new EntityReplacement().in(other.source()), ResultPlan.WITHOUT_JOINS);
        }
        N own = entities && node instanceof Dml<?> dml ? returningColumns(node, dml.returning()) : node;
        return new Lowered<>(new EntityReplacement().in(own), entities ? ResultPlan.WITHOUT_JOINS : null);
    }

    /** As upstream, RETURNING has no expressions of entities: a database may not know there what they speak of. */
    private static <N extends Node> N returningColumns(N dml, @Nullable Node returning) {
        return Replacement.in(
                dml, node -> node == returning ? Replacement.in(node, part -> null, EntityLowering::columns) : null);
    }

    private static @Nullable Selectable<?> columns(Selectable<?> selected) {
        return selected instanceof Mapped<?> mapped
                ? new EntityProjection(mapped.fromColumns().stream()
                        .filter(attribute -> !attribute.isExpression())
                        .toList())
                : null;
    }

    private static Lowered<Select<?>> lowerLoading(Select<?> select) {
        JoinedLoads loads = JoinedLoads.of(select);
        Select<?> own = select.selecting(loads.selected());
        if (select.from().isEmpty()) {
            own = own.from(loads.containing().toArray(FromClause[]::new));
        }
        if (WrappedLoads.isNeeded(select, loads)) {
            WrappedLoads wrapped = WrappedLoads.of(own, loads);
            return new Lowered<>(wrapped.statement(), new ResultPlan(wrapped.width()));
        }
        ResultPlan plan = new ResultPlan(width(own));
        if (loads.joins().isEmpty()) {
            return new Lowered<>(new EntityReplacement().in(own), plan);
        }
        List<Selectable<?>> selected = new ArrayList<>(own.selected());
        selected.addAll(loads.columns());
        List<JoinStep> joins = new ArrayList<>(own.joins());
        joins.addAll(loads.joins());
        Select<?> wider = own.selecting(selected).joins(joins).orderBy(loads.ordering());
        return new Lowered<>(new EntityReplacement().in(wider), plan);
    }

    private static int width(Select<?> select) {
        return select.columnExpressions().size();
    }

    private static boolean hasEntity(Selectable<?> selected) {
        return selected instanceof Mapped<?>
                || selected instanceof KeyFirst
                || selected instanceof Bundle<?> bundle
                        && bundle.elements().stream().anyMatch(EntityLowering::hasEntity);
    }
}
