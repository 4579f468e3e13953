package dev.athanor.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names the columns of a select as subqueries and rows know them. */
final class ColumnNames {
    private ColumnNames() {}

    static List<String> of(Statement<?> select) {
        List<? extends Expr<?>> columns = select.columnExpressions();
        Set<String> taken = new HashSet<>();
        List<String> names = new ArrayList<>(columns.size());
        for (Expr<?> column : columns) {
            String base = baseName(column, select.labelStyle());
            String name = isNumbered(column) ? base + "_1" : base;
            for (int i = isNumbered(column) ? 2 : 1; !taken.add(name) && select.labelStyle() != LabelStyle.NONE; i++) {
                name = base + "_" + i;
            }
            names.add(name);
        }
        return names;
    }

    private static boolean isNumbered(Expr<?> column) {
        Expr<?> named = unwrapped(column);
        return named instanceof Label<?> label
                ? label.anonymous()
                : !(named instanceof ColumnRef<?> || named instanceof LiteralColumn<?>);
    }

    private static String baseName(Expr<?> column, LabelStyle style) {
        Expr<?> named = unwrapped(column);
        if (named instanceof Label<?> label) {
            return label.name();
        }
        if (named instanceof ColumnRef<?> ref) {
            return style == LabelStyle.TABLE_AND_COLUMN && !ref.isFreeStanding()
                    ? ref.from().baseName() + "_" + ref.name()
                    : ref.name();
        }
        if (named instanceof LiteralColumn<?> literal) {
            return literal.columnName();
        }
        return named instanceof FunctionElement<?> function ? function.labelName() : "anon";
    }

    private static Expr<?> unwrapped(Expr<?> column) {
        Expr<?> current = column;
        while (current instanceof Coerced<?> || current instanceof Cast<?>) {
            current = ((Wrapper<?>) current).operand();
        }
        if (column instanceof Truth truth && truth.value() instanceof ColumnRef<?> ref) {
            return ref;
        }
        return current;
    }
}
