package dev.athanor.orm.query;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Orm;
import dev.athanor.sql.Derived;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Node;
import dev.athanor.sql.Replacement;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Sql;
import dev.athanor.sql.StatementOption;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a query over a subquery for what the subquery selects, so that both are spoken of in the same words. */
final class StandIns {
    static final StandIns NONE = new StandIns(Map.of());

    private final Map<Node, Node> standIns;

    private StandIns(Map<Node, Node> standIns) {
        this.standIns = standIns;
    }

    static StandIns of(Select<?> select, Derived source) {
        Map<Node, Node> standIns = new IdentityHashMap<>();
        for (Selectable<?> selected : select.selected()) {
            standIns.put(selected.node(), standIn(selected, source));
        }
        return new StandIns(standIns);
    }

    private static Node standIn(Selectable<?> selected, Derived source) {
        if (selected instanceof Mapped<?> mapped) {
            return Orm.aliased(mapped, source);
        }
        return source.c((Expr<?>) selected);
    }

    /** A select of the stand-ins, in place of what they stand for. */
    @SuppressWarnings("unchecked") // a stand-in yields what it stands for
    <T> Select<T> select(Select<T> original) {
        List<Selectable<?>> selected = new ArrayList<>();
        for (Selectable<?> element : original.selected()) {
            selected.add((Selectable<?>) standIns.get(element.node()));
        }
        Select<?> select = original.yieldsRow() ? Sql.select(selected) : Sql.select(selected.get(0));
        return (Select<T>) select.options(original.options().toArray(StatementOption[]::new));
    }

    <N extends Node> N in(N node) {
        return standIns.isEmpty() ? node : Replacement.in(node, this::replace);
    }

    private @Nullable Node replace(Node node) {
        Node standIn = standIns.get(node);
        if (standIn == null
                && node instanceof Attribute<?, ?> attribute
                && standIns.get(attribute.from()) instanceof Mapped<?> mapped) {
            return mapped.fromColumns().stream()
                    .filter(own -> own.slot() == attribute.slot())
                    .findFirst()
                    .orElse(null);
        }
        return standIn;
    }
}
