package dev.athanor.orm.query;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.EntityTables;
import dev.athanor.orm.Mapped;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Derived;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Node;
import dev.athanor.sql.Replacement;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts tables in the place of mappings and columns in the place of attributes, in the parts of one statement. */
final class EntityReplacement {
    // A subquery is one and the same wherever the statement refers to it, be it through a mapping that it stands for.
    private final Map<Derived, Derived> sources = new IdentityHashMap<>();
    // So is an expression, by which an ORDER BY finds the label that it has in the select list.
    private final Map<Expr<?>, Expr<?>> expressions = new IdentityHashMap<>();

    <N extends Node> N in(N node) {
        return Replacement.in(node, this::replace, this::replaceSelected);
    }

    private @Nullable Node replace(Node node) {
        if (node instanceof Attribute<?, ?> attribute) {
            return expression(attribute);
        }
        if (node instanceof Select<?> select && RelationJoins.in(select)) {
            return in(RelationJoins.expanded(select));
        }
        if (node instanceof Mapped<?> mapped) {
            FromClause from = EntityTables.of(mapped);
            return from instanceof Derived derived ? source(derived) : from;
        }
        return node instanceof Derived derived ? source(derived) : null;
    }

    private Expr<?> expression(Attribute<?, ?> attribute) {
        Expr<?> expression = attribute.expression();
        if (attribute.isExpression()) {
            return computed(expression);
        }
        return expression instanceof ColumnRef<?> column && column.from() instanceof Derived
                ? in(expression)
                : expression;
    }

    private Expr<?> computed(Expr<?> expression) {
        Expr<?> replaced = expressions.get(expression);
        if (replaced == null) {
            replaced = in(expression);
            expressions.put(expression, replaced);
        }
        return replaced;
    }

    private Derived source(Derived source) {
        Derived replaced = sources.get(source);
        if (replaced == null) {
            replaced = Replacement.in(source, node -> node == source ? null : replace(node), this::replaceSelected);
            sources.put(source, replaced);
        }
        return replaced;
    }

    private @Nullable Selectable<?> replaceSelected(Selectable<?> selected) {
        if (!(selected instanceof Mapped<?> mapped)) {
            return null;
        }
        List<Expr<?>> columns = new ArrayList<>();
        for (Attribute<?, ?> attribute : mapped.fromColumns()) {
            columns.add(expression(attribute));
        }
        return new EntityProjection(columns);
    }
}
