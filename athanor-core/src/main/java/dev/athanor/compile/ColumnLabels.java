package dev.athanor.compile;

import dev.athanor.sql.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The labels of a select list's columns, by what they label: the very object. Lists, since few columns have labels. */
final class ColumnLabels {
    private final List<? extends Expr<?>> columns;
    private final @Nullable String[] labels;

    ColumnLabels(List<? extends Expr<?>> columns) {
        this.columns = columns;
        this.labels = new @Nullable String[columns.size()];
    }

    void set(int position, String label) {
        labels[position] = label;
    }

    /** The label of a selected object, the last one if it is selected several times; or null. */
    @Nullable
    String of(Expr<?> column) {
        for (int i = labels.length - 1; i >= 0; i--) {
            if (columns.get(i) == column && labels[i] != null) {
                return labels[i];
            }
        }
        return null;
    }

    int size() {
        return labels.length;
    }

    Expr<?> column(int position) {
        return columns.get(position);
    }

    /** The label of the column at a position, or null when it has none. */
    @Nullable
    String label(int position) {
        return labels[position];
    }
}
