package dev.athanor.orm.query;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.EntityTables;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.RelationMapping;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Join;
import dev.athanor.sql.JoinStep;
import dev.athanor.sql.Node;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Replacement;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Adds to a statement the joins and columns of the relationships that it loads along with its entities. */
final class JoinedLoads {
    private final List<JoinStep> joins;
    private final List<Selectable<?>> columns = new ArrayList<>();
    private final List<OrderBy> ordering = new ArrayList<>();

    private JoinedLoads(Select<?> select) {
        this.joins = new ArrayList<>(select.joins());
    }

    static Select<?> added(Select<?> select) {
        JoinedLoads loads = new JoinedLoads(select);
        for (Mapped<?> root : JoinedLoad.roots(select)) {
            loads.add(JoinedLoad.of(select, Mapping.of(root)), EntityTables.of(root));
        }
        return loads.columns.isEmpty()
                ? select
                : select.alsoSelecting(loads.columns)
                        .joins(loads.joins)
                        .orderBy(loads.ordering.toArray(OrderBy[]::new));
    }

    private void add(List<JoinedLoad> loads, Table from) {
        for (JoinedLoad load : loads) {
            Table target = load.relation().targetTable();
            Table to = load.isContained() ? target : Sql.aliased(target);
            if (!load.isContained()) {
                join(load, from, to);
                load.mapping()
                        .orderBy()
                        .forEach(element -> ordering.add((OrderBy) onTable(element.node(), target, to)));
            }
            columns.add(new EntityProjection(load.mapping().target().attributes(), to));
            add(load.children(), to);
        }
    }

    private void join(JoinedLoad load, Table from, Table to) {
        RelationMapping mapping = load.mapping();
        Table between = mapping.secondary() == null ? null : Sql.aliased(mapping.secondary());
        List<Expr<Boolean>> on = new ArrayList<>();
        on.add(mapping.condition(from, to, between));
        for (Condition criterion : load.relation().criteria()) {
            on.add(onTable(criterion, mapping.target().table(), to));
        }
        FromClause right =
                between == null ? to : Join.of(between, to, mapping.targetCondition(between, to), Join.Kind.INNER);
        joins.add(JoinStep.of(right, from, Sql.and(on), Join.Kind.LEFT));
    }

    private static <N extends Node> N onTable(N node, Table table, Table alias) {
        return Replacement.in(node, part -> {
            Node plain = part instanceof Attribute<?, ?> attribute ? attribute.column() : part;
            return plain instanceof Column<?> column && column.table() == table ? alias.c(column) : null;
        });
    }
}
