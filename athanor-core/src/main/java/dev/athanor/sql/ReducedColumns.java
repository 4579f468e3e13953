package dev.athanor.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out selected columns that repeat others of the same name, as foreign keys and conditions tell. */
final class ReducedColumns {
    private ReducedColumns() {}

    static List<Expr<?>> of(List<Expr<?>> columns, List<? extends Node> conditions) {
        Set<Expr<?>> omitted = new HashSet<>();
        for (Expr<?> column : columns) {
            if (column instanceof ColumnRef<?> ref && columns.stream().anyMatch(other -> refersTo(ref, other))) {
                omitted.add(column);
            }
        }
        for (Node condition : conditions) {
            Traversal.walk(condition, node -> {
                if (node instanceof Comparison comparison && comparison.operator() == Operators.EQ) {
                    omitEqual(comparison, columns, omitted);
                }
                return !(node instanceof Statement<?>);
            });
        }
        List<Expr<?>> kept = new ArrayList<>(columns);
        kept.removeIf(omitted::contains);
        return kept;
    }

    /** Whether a foreign key leads from one to the other, which has the same name. */
    private static boolean refersTo(ColumnRef<?> column, Expr<?> other) {
        if (other == column
                || column.isFreeStanding()
                || !(other instanceof ColumnRef<?> target)
                || !target.name().equals(column.name())
                || target.isFreeStanding()) {
            return false;
        }
        for (ForeignKeyPath path : column.from().foreignKeysTo(target.from())) {
            for (ForeignKeyPath.Pair pair : path.pairs()) {
                if (pair.from() == column && pair.to() == target) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void omitEqual(Comparison comparison, List<Expr<?>> columns, Set<Expr<?>> omitted) {
        if (!comparison.negated()
                && comparison.left() instanceof ColumnRef<?> left
                && comparison.right() instanceof ColumnRef<?> right
                && left.name().equals(right.name())
                && !omitted.contains(left)
                && !omitted.contains(right)
                && !Collections.disjoint(columns, List.of(left))
                && !Collections.disjoint(columns, List.of(right))) {
            omitted.add(right);
        }
    }
}
