package dev.athanor.orm.query;

import dev.athanor.orm.EntityTables;
import dev.athanor.orm.Relation;
import dev.athanor.orm.RelationMapping;
import dev.athanor.schema.Table;
import dev.athanor.sql.Condition;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Join;
import dev.athanor.sql.JoinStep;
import dev.athanor.sql.Select;
import dev.athanor.sql.Sql;
import java.util.ArrayList;
import java.util.List;

/** Puts joins of tables in the place of joins along relationships. */
final class RelationJoins {
    private RelationJoins() {}

    static boolean in(Select<?> select) {
        return select.joins().stream().anyMatch(step -> step.target() instanceof Relation<?, ?>);
    }

    static Select<?> expanded(Select<?> select) {
        List<JoinStep> steps = new ArrayList<>();
        for (JoinStep step : select.joins()) {
            if (step.target() instanceof Relation<?, ?> relation) {
                expand(step, relation, steps);
            } else {
                steps.add(step);
            }
        }
        return select.joins(steps);
    }

    private static void expand(JoinStep step, Relation<?, ?> relation, List<JoinStep> steps) {
        RelationMapping mapping = relation.mapping();
        FromClause left = EntityTables.of(relation.from());
        FromClause right = relation.targetFrom();
        List<Expr<Boolean>> further = new ArrayList<>(relation.criteria());
        if (step.on() != null) {
            further.add(step.on());
        }
        if (mapping.secondary() == null) {
            steps.add(JoinStep.of(right, left, and(mapping.condition(left, right, null), further), step.kind()));
            return;
        }
        Table between = Sql.aliased(mapping.secondary());
        Condition first = mapping.condition(left, right, between);
        Condition second = and(mapping.targetCondition(between, right), further);
        if (step.kind() == Join.Kind.INNER) {
            steps.add(JoinStep.of(between, left, first, Join.Kind.INNER));
            steps.add(JoinStep.of(right, between, second, Join.Kind.INNER));
        } else {
            // A row between that has no partner must not count as one: the two are joined first.
            steps.add(JoinStep.of(Join.of(between, right, second, Join.Kind.INNER), left, first, step.kind()));
        }
    }

    private static Condition and(Condition condition, List<Expr<Boolean>> further) {
        List<Expr<Boolean>> all = new ArrayList<>();
        all.add(condition);
        all.addAll(further);
        return Sql.and(all);
    }
}
