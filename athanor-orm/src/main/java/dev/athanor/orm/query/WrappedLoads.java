package dev.athanor.orm.query;

import dev.athanor.sql.Condition;
import dev.athanor.sql.DerivedColumn;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.JoinStep;
import dev.athanor.sql.Label;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.Node;
import dev.athanor.sql.OrderBy;
import dev.athanor.sql.Ordering;
import dev.athanor.sql.Replacement;
import dev.athanor.sql.Select;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Subquery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose rows are counted, grouped or told apart, as a subquery to which the relationships are joined that would
 * repeat them.
 */
final class WrappedLoads {
    private final EntityReplacement replacement = new EntityReplacement();
    private final JoinedLoads loads;
    private final Subquery rows;
    private final Map<Node, DerivedColumn<?>> outside = new IdentityHashMap<>();
    private final List<OrderBy> ordering;
    private final LabelStyle labelStyle;

    private WrappedLoads(Select<?> select, JoinedLoads loads) {
        this.loads = loads;
        Select<?> lowered = replacement.in(select);
        this.labelStyle = select.labelStyle();
        this.ordering = lowered.ordering();
        List<Selectable<?>> selected = new ArrayList<>(lowered.selected());
        selected.addAll(sortedBy(lowered));
        this.rows = lowered.selecting(selected).subquery();
        for (DerivedColumn<?> column : rows.fromColumns()) {
            outside.putIfAbsent(column.source(), column);
            if (column.source() instanceof Label<?> label) {
                outside.putIfAbsent(label.operand(), column);
            }
        }
    }

    /** Whether joined rows would be taken for rows of the statement itself. */
    static boolean isNeeded(Select<?> select, JoinedLoads loads) {
        return loads.isMultiplied()
                && (select.rowLimit() != null
                        || select.isDistinct()
                        || !select.distinctOn().isEmpty()
                        || !select.grouping().isEmpty());
    }

    /**
     * Wraps a statement.
     *
     * @param select the statement without what is joined to it
     * @param loads what is joined to it
     */
    static WrappedLoads of(Select<?> select, JoinedLoads loads) {
        return new WrappedLoads(select, loads);
    }

    /** How many columns stand before those of joined relationships. */
    int width() {
        return rows.fromColumns().size();
    }

    Select<?> statement() {
        List<Selectable<?>> selected = new ArrayList<>(rows.fromColumns());
        loads.columns().forEach(columns -> selected.add((Selectable<?>) replacement.in(columns.node())));
        List<OrderBy> sorted = new ArrayList<>();
        ordering.forEach(element -> sorted.add((OrderBy) outside(element.node())));
        sorted.addAll(List.of(loads.ordering()));
        return Sql.select(selected)
                .from(rows)
                .joins(joins())
                .orderBy(sorted.toArray(OrderBy[]::new))
                .labelStyle(labelStyle);
    }

    private List<JoinStep> joins() {
        Set<FromClause> joined = new HashSet<>();
        List<JoinStep> steps = new ArrayList<>();
        for (JoinStep step : loads.joins()) {
            FromClause target = (FromClause) step.target();
            FromClause left = step.left();
            Condition on = step.on();
            steps.add(JoinStep.of(
                    target,
                    left != null && joined.contains(left) ? left : rows,
                    outside(replacement.in(Objects.requireNonNull(on))),
                    step.kind()));
            joined.addAll(target.hiddenClauses());
        }
        return steps;
    }

    /** Expressions of the ORDER BY that are not selected, and are needed outside all the same. */
    private static List<Expr<?>> sortedBy(Select<?> select) {
        Set<Expr<?>> known = new HashSet<>();
        for (Expr<?> column : select.columnExpressions()) {
            known.add(column instanceof Label<?> label ? label.operand() : column);
        }
        List<Expr<?>> added = new ArrayList<>();
        for (OrderBy element : select.ordering()) {
            Expr<?> expression = expression(element);
            if (expression != null && known.add(expression)) {
                added.add(expression);
            }
        }
        return added;
    }

    private static @Nullable Expr<?> expression(OrderBy element) {
        if (element instanceof Ordering ordering) {
            return expression(ordering.operand());
        }
        if (element instanceof Label<?> label) {
            return label.operand();
        }
        return element instanceof Expr<?> expression ? expression : null;
    }

    private <N extends Node> N outside(N node) {
        return Replacement.in(node, outside::get);
    }
}
