package dev.athanor.compile;

import dev.athanor.schema.Table;
import dev.athanor.sql.Cast;
import dev.athanor.sql.Coerced;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Distinct;
import dev.athanor.sql.Expr;
import dev.athanor.sql.Func;
import dev.athanor.sql.Label;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.LiteralColumn;
import dev.athanor.sql.Negative;
import dev.athanor.sql.Wrapper;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides what the columns of one select list are called, by SQLAlchemy's rules. */
final class SelectLabels {
    private final LabelStyle style;
    private final boolean asFrom;
    private final Names names;
    private final Set<String> taken = new HashSet<>();

    SelectLabels(LabelStyle style, boolean asFrom, Names names) {
        this.style = style;
        this.asFrom = asFrom;
        this.names = names;
    }

    /**
     * A column's name.
     *
     * @param name what rows and subqueries call it
     * @param isLabel whether it is written behind AS
     */
    record Named(String name, boolean isLabel) {}

    Named of(Expr<?> column) {
        if (column instanceof Label<?> label) {
            taken.add(label.name());
            return new Named(label.name(), true);
        }
        if (column instanceof LiteralColumn<?> literal) {
            return new Named(literal.sql(), false);
        }
        if ((column instanceof Negative<?> || column instanceof Distinct<?>) && !asFrom) {
            return new Named("?column?", false);
        }
        Expr<?> named = column;
        while (named instanceof Cast<?> || named instanceof Coerced<?>) {
            named = ((Wrapper<?>) named).operand();
        }
        if (named instanceof ColumnRef<?> ref) {
            String own = style == LabelStyle.TABLE_AND_COLUMN ? tableAndColumn(ref) : ref.name();
            boolean repeated = !taken.add(own) && style != LabelStyle.NONE;
            String name = repeated ? names.anonymous(own) : own;
            boolean plain = named == column && style != LabelStyle.TABLE_AND_COLUMN && !repeated && !asFrom;
            return new Named(name, !plain);
        }
        if (named instanceof Label<?> label) {
            return new Named(label.name(), true);
        }
        return new Named(names.anonymous(anonymousBase(named)), true);
    }

    private static String anonymousBase(Expr<?> expression) {
        if (expression instanceof Func<?> func) {
            return func.name().substring(func.name().lastIndexOf('.') + 1);
        }
        return "anon";
    }

    private String tableAndColumn(ColumnRef<?> column) {
        String prefix = column.from() instanceof Table table && table.aliasOf() != null && table.aliasName() == null
                ? names.alias(table, table.baseName())
                : column.from().baseName();
        @Nullable
        String schema = column.from() instanceof Table table && table.aliasOf() == null ? table.schema() : null;
        return (schema == null ? "" : schema.replace('.', '_') + "_") + prefix + "_" + column.name();
    }
}
