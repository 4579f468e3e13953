package dev.athanor.compile;

import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Label;
import dev.athanor.sql.Node;
import dev.athanor.sql.Select;
import dev.athanor.sql.ShapedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Expressions that must be called by the labels of the columns that repeat them, as a HAVING calls the grouped ones. */
final class LabelledExpressions {
    static final LabelledExpressions NONE = new LabelledExpressions(List.of());

    private record Labelled(ShapedNode expression, String label) {}

    private final List<Labelled> labelled;

    private LabelledExpressions(List<Labelled> labelled) {
        this.labelled = labelled;
    }

    static LabelledExpressions grouped(Select<?> select, Map<Object, String> labels) {
        List<Labelled> found = new ArrayList<>();
        for (Expr<?> grouped : select.grouping()) {
            ShapedNode shaped = ShapedNode.of(plain(grouped));
            for (Map.Entry<Object, String> column : labels.entrySet()) {
                if (!(plain(grouped) instanceof ColumnRef<?>)
                        && column.getKey() instanceof Expr<?> selected
                        && shaped.repeats(ShapedNode.of(plain(selected)))) {
                    found.add(new Labelled(shaped, column.getValue()));
                    break;
                }
            }
        }
        return new LabelledExpressions(found);
    }

    /** Columns of a select list by their names. */
    static LabelledExpressions named(List<? extends Expr<?>> columns, List<String> names) {
        List<Labelled> found = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            found.add(new Labelled(ShapedNode.of(plain(columns.get(i))), names.get(i)));
        }
        return new LabelledExpressions(found);
    }

    @Nullable
    String labelOf(Node node) {
        if (!labelled.isEmpty() && node instanceof Expr<?>) {
            ShapedNode shaped = ShapedNode.of(plain((Expr<?>) node));
            for (Labelled candidate : labelled) {
                if (shaped.repeats(candidate.expression())) {
                    return candidate.label();
                }
            }
        }
        return null;
    }

    private static Expr<?> plain(Expr<?> expression) {
        return expression instanceof Label<?> label ? label.operand() : expression;
    }
}
