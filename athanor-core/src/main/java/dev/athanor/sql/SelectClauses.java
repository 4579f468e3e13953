package dev.athanor.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clauses of a select; changed only between {@link #copy} and the making of the select that owns the copy. */
final class SelectClauses {
    List<Selectable<?>> selected = List.of();
    boolean row;
    List<FromClause> from = List.of();
    List<JoinStep> joins = List.of();
    List<Condition> where = List.of();
    List<Expr<?>> groupBy = List.of();
    List<Condition> having = List.of();
    List<OrderBy> orderBy = List.of();
    boolean distinct;

    @Nullable
    RowLimit rowLimit;

    @Nullable
    List<FromClause> correlate;

    @Nullable
    List<FromClause> correlateExcept;

    @Nullable
    SelectModifiers modifiers;

    LabelStyle labelStyle = LabelStyle.DISAMBIGUATE;
    List<StatementOption> options = List.of();
    List<AddedCte> ctes = List.of();

    SelectClauses copy() {
        SelectClauses copy = new SelectClauses();
        copy.selected = selected;
        copy.row = row;
        copy.from = from;
        copy.joins = joins;
        copy.where = where;
        copy.groupBy = groupBy;
        copy.having = having;
        copy.orderBy = orderBy;
        copy.distinct = distinct;
        copy.rowLimit = rowLimit;
        copy.correlate = correlate;
        copy.correlateExcept = correlateExcept;
        copy.modifiers = modifiers;
        copy.labelStyle = labelStyle;
        copy.options = options;
        copy.ctes = ctes;
        return copy;
    }

    SelectModifiers modifiers() {
        return modifiers == null ? SelectModifiers.NONE : modifiers;
    }

    SelectClauses parts(Parts p) {
        p.fixed(row);
        p.fixed(distinct);
        p.fixed(labelStyle);
        List<Selectable<?>> newSelected = selectables(p);
        List<FromClause> newFrom = p.nodes(from);
        List<JoinStep> newJoins = p.nodes(joins);
        List<Condition> newWhere = p.nodes(where);
        List<Expr<?>> newGroupBy = p.nodes(groupBy);
        List<Condition> newHaving = p.nodes(having);
        List<OrderBy> newOrderBy = p.orderings(orderBy);
        RowLimit newRowLimit = p.optional(rowLimit);
        List<FromClause> newCorrelate = optionalNodes(correlate, p);
        List<FromClause> newCorrelateExcept = optionalNodes(correlateExcept, p);
        p.fixed(modifiers == null);
        SelectModifiers newModifiers = modifiers == null ? null : modifiers.parts(p);
        List<StatementOption> newOptions = p.nodes(options);
        List<AddedCte> newCtes = p.nodes(ctes);
        if (!p.changed()) {
            return this;
        }
        SelectClauses copy = copy();
        copy.selected = newSelected;
        copy.from = newFrom;
        copy.joins = newJoins;
        copy.where = newWhere;
        copy.groupBy = newGroupBy;
        copy.having = newHaving;
        copy.orderBy = newOrderBy;
        copy.rowLimit = newRowLimit;
        copy.correlate = newCorrelate;
        copy.correlateExcept = newCorrelateExcept;
        copy.modifiers = newModifiers;
        copy.options = newOptions;
        copy.ctes = newCtes;
        return copy;
    }

    private List<Selectable<?>> selectables(Parts p) {
        p.fixed(selected.size());
        List<Selectable<?>> copy = null;
        for (int i = 0; i < selected.size(); i++) {
            Selectable<?> result = p.selectable(selected.get(i));
            if (result != selected.get(i)) {
                copy = copy == null ? new ArrayList<>(selected) : copy;
                copy.set(i, result);
            }
        }
        return copy == null ? selected : copy;
    }

    /** No list at all is another thing than an empty one. */
    private static <N extends Node> @Nullable List<N> optionalNodes(@Nullable List<N> nodes, Parts p) {
        if (nodes == null) {
            p.fixed(null);
            return null;
        }
        return p.nodes(nodes);
    }
}
