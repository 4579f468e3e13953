package dev.athanor.orm.query;

import dev.athanor.orm.Attribute;
import dev.athanor.orm.EntityTables;
import dev.athanor.orm.LoadStrategy;
import dev.athanor.orm.Mapped;
import dev.athanor.orm.Mapping;
import dev.athanor.orm.RelationMapping;
import dev.athanor.orm.query.EntityLoad.RelationLoad;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Join;
import dev.athanor.sql.JoinStep;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a statement's entities, and the joins and columns of the relationships that it loads along with them. Columns
 * stand in upstream's order: those of relationships before those of the entity that has them, joined ones behind all elements
 * of the select list.
 */
final class JoinedLoads {
    private final List<Selectable<?>> selected = new ArrayList<>();
    private final List<FromClause> containing = new ArrayList<>();
    private final List<JoinStep> joins = new ArrayList<>();
    private final List<Expr<?>> columns = new ArrayList<>();
    private final List<OrderBy> ordering = new ArrayList<>();
    private boolean multiplied;

    private JoinedLoads() {}

    static JoinedLoads of(Select<?> select) {
        JoinedLoads loads = new JoinedLoads();
        for (Selectable<?> element : select.selected()) {
            if (element instanceof Mapped<?> mapped) {
                loads.add(EntityLoad.of(select.options(), Mapping.of(mapped)), mapped);
            } else if (element instanceof KeyFirst keyFirst) {
                loads.add(keyFirst.load(select.options()), keyFirst.mapping().mapped());
            } else {
                loads.selected.add(element);
            }
        }
        return loads;
    }

    /** The select list with columns in the place of entities. */
    List<Selectable<?>> selected() {
        return selected;
    }

    /** Entities that the statement's own joins begin at, where columns of other tables stand before theirs. */
    List<FromClause> containing() {
        return containing;
    }

    /** The joins that load relationships. */
    List<JoinStep> joins() {
        return joins;
    }

    /** The columns of joined relationships. */
    List<Selectable<?>> columns() {
        return columns.isEmpty() ? List.of() : List.of(new EntityProjection(columns));
    }

    /** How joined relationships are sorted. */
    OrderBy[] ordering() {
        return ordering.toArray(OrderBy[]::new);
    }

    /** Whether the joins repeat rows, so that they cannot be counted or told apart any more. */
    boolean isMultiplied() {
        return multiplied;
    }

    private void add(EntityLoad load, Mapped<?> mapped) {
        FromClause from = EntityTables.of(mapped);
        List<Expr<?>> primary = new ArrayList<>();
        multiplied |= load.isMultiplied();
        related(load, from, primary);
        if (!primary.isEmpty()) {
            containing.add(from);
        }
        own(load, mapped, primary);
        selected.add(new EntityProjection(primary));
    }

    private static void own(EntityLoad load, Mapped<?> mapped, List<Expr<?>> into) {
        for (Attribute<?, ?> attribute : load.attributes()) {
            into.add(EntityTables.selected(mapped, attribute));
        }
    }

    private void related(EntityLoad load, FromClause from, List<Expr<?>> contained) {
        for (RelationLoad relation : load.joined()) {
            EntityLoad target = target(relation);
            if (relation.strategy() == LoadStrategy.CONTAINED) {
                Mapped<?> to = relation.relation().targetMapped();
                related(target, EntityTables.of(to), contained);
                own(target, to, contained);
            } else {
                joins.addAll(joined(relation, from));
            }
        }
    }

    private static EntityLoad target(RelationLoad relation) {
        return Objects.requireNonNull(relation.target(), "loaded by the statement itself");
    }

    /** The joins of a relationship and of what is loaded along with it. */
    private List<JoinStep> joined(RelationLoad load, FromClause from) {
        RelationMapping mapping = load.relation().mapping();
        FromClause target = load.relation().targetFrom();
        Mapped<?> alias = Sql.aliased(load.relation().targetMapped());
        FromClause to = EntityTables.of(alias);
        mapping.orderBy().forEach(element -> ordering.add((OrderBy) EntityTables.moved(element.node(), target, to)));
        List<JoinStep> further = new ArrayList<>();
        for (RelationLoad child : target(load).joined()) {
            further.addAll(joined(child, to));
        }
        own(target(load), alias, columns);
        return joined(load, from, to, further);
    }

    /**
     * Puts the join of a relationship before those that begin at its target. An inner join behind an outer one goes inside it,
     * so that it takes no row from it.
     */
    private static List<JoinStep> joined(RelationLoad load, FromClause from, FromClause to, List<JoinStep> further) {
        RelationMapping mapping = load.relation().mapping();
        Table between = mapping.secondary() == null ? null : Sql.aliased(mapping.secondary());
        Condition on = condition(load, from, to, between);
        List<JoinStep> steps = new ArrayList<>();
        if (load.inner()) {
            if (between == null) {
                steps.add(JoinStep.of(to, from, on, Join.Kind.INNER));
            } else {
                steps.add(JoinStep.of(between, from, on, Join.Kind.INNER));
                steps.add(JoinStep.of(to, between, mapping.targetCondition(between, to), Join.Kind.INNER));
            }
            steps.addAll(further);
            return steps;
        }
        FromClause right =
                between == null ? to : Join.of(between, to, mapping.targetCondition(between, to), Join.Kind.INNER);
        List<JoinStep> outside = new ArrayList<>();
        for (JoinStep step : further) {
            if (step.kind() == Join.Kind.INNER) {
                right = Join.of(right, (FromClause) step.target(), step.on(), Join.Kind.INNER);
            } else {
                outside.add(step);
            }
        }
        steps.add(JoinStep.of(right, from, on, Join.Kind.LEFT));
        steps.addAll(outside);
        return steps;
    }

    private static Condition condition(RelationLoad load, FromClause from, FromClause to, @Nullable Table between) {
        RelationMapping mapping = load.relation().mapping();
        List<Expr<Boolean>> on = new ArrayList<>();
        on.add(mapping.condition(from, to, between));
        for (Condition criterion : load.relation().criteria()) {
            on.add(EntityTables.moved(criterion, load.relation().targetFrom(), to));
        }
        return Sql.and(on);
    }
}
