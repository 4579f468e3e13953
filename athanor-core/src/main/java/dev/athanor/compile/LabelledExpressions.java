package dev.athanor.compile;

import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FunctionElement;
import dev.athanor.sql.Label;
import dev.athanor.sql.Node;
import dev.athanor.sql.Over;
import dev.athanor.sql.Quoting;
import dev.athanor.sql.Select;
import dev.athanor.sql.ShapedNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions that must be called by the labels of the columns that repeat them, as a HAVING calls the grouped ones. */
final class LabelledExpressions {
    static final LabelledExpressions NONE = new LabelledExpressions(List.of(), false);

    /**
     * An expression.
     *
     * @param expression its shape
     * @param label its label, or null when it is grouped by and not selected
     * @param quoting whether the label is quoted
     */
    private record Labelled(ShapedNode expression, @Nullable String label, Quoting quoting) {}

    private final List<Labelled> labelled;
    private final boolean grouped;

    private LabelledExpressions(List<Labelled> labelled, boolean grouped) {
        this.labelled = labelled;
        this.grouped = grouped;
    }

    /** What a select is grouped by, less plain columns, which every database recognises. */
    static LabelledExpressions grouped(Select<?> select, ColumnLabels labels) {
        List<Labelled> found = new ArrayList<>();
        for (Expr<?> element : select.grouping()) {
            Expr<?> expression = plain(element);
            if (!(expression instanceof ColumnRef<?>)) {
                ShapedNode shaped = ShapedNode.of(expression);
                found.add(labelled(shaped, labels));
            }
        }
        return found.isEmpty() ? NONE : new LabelledExpressions(found, true);
    }

    private static Labelled labelled(ShapedNode expression, ColumnLabels labels) {
        for (int i = 0; i < labels.size(); i++) {
            Expr<?> column = labels.column(i);
            if (labels.label(i) != null && expression.repeats(ShapedNode.of(plain(column)))) {
                return new Labelled(expression, labels.label(i), Quoting.of(column));
            }
        }
        return new Labelled(expression, null, Quoting.AS_NEEDED);
    }

    /** Columns of a select list by their names. */
    static LabelledExpressions named(List<? extends Expr<?>> columns, List<String> names) {
        List<Labelled> found = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            found.add(new Labelled(ShapedNode.of(plain(columns.get(i))), names.get(i), Quoting.of(columns.get(i))));
        }
        return new LabelledExpressions(found, false);
    }

    /**
     * Writes a node if it is one of these: by its label, or, where it has none or parameters of its own, as the least of the
     * group's values, which are all the same.
     *
     * @param node any node
     * @param out where to
     * @return false when nothing was written
     */
    boolean write(Node node, SqlWriter out) {
        if (labelled.isEmpty() || !(node instanceof Expr<?> expression)) {
            return false;
        }
        if (grouped && isAggregate(expression)) {
            out.withoutLabels(() -> out.node(node)); // which sees the rows of the group
            return true;
        }
        ShapedNode shaped = ShapedNode.of(plain(expression));
        boolean anew = false;
        for (Labelled candidate : labelled) {
            if (candidate.label() != null && shaped.repeats(candidate.expression())) {
                out.identifier(candidate.label(), candidate.quoting());
                return true;
            }
            anew |= grouped && shaped.shape().equals(candidate.expression().shape());
        }
        if (anew) {
            out.sql("min(").withoutLabels(() -> out.node(node));
            out.sql(")");
        }
        return anew;
    }

    private static boolean isAggregate(Expr<?> expression) {
        return expression instanceof Over<?>
                || expression instanceof FunctionElement<?> function && FunctionRenderers.isAggregate(function);
    }

    private static Expr<?> plain(Expr<?> expression) {
        return expression instanceof Label<?> label ? label.operand() : expression;
    }
}
