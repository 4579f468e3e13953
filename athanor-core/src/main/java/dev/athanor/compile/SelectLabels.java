package dev.athanor.compile;

import dev.athanor.compile.Features.Feature;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.BitNot;
import dev.athanor.sql.Cast;
import dev.athanor.sql.Coerced;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Derived;
import dev.athanor.sql.Distinct;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FunctionElement;
import dev.athanor.sql.FunctionField;
import dev.athanor.sql.Label;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.LiteralColumn;
import dev.athanor.sql.Negative;
import dev.athanor.sql.Quoting;
import dev.athanor.sql.Truth;
import dev.athanor.sql.TryCast;
import dev.athanor.sql.Wrapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what the columns of a select list are called, by SQLAlchemy's rules. The numbers of made-up names are not given here
 * but when a name is first written, so that a subquery's columns have the same names inside and outside of it.
 */
final class SelectLabels {
    private final LabelStyle style;
    private final boolean asFrom;
    private final Names names;
    private final Map<String, Expr<?>> taken;
    private @Nullable Set<Names.Anonymous> takenAnonymous;

    private SelectLabels(LabelStyle style, boolean asFrom, Names names, int columns) {
        this.taken = new HashMap<>(columns + columns / 3 + 1);
        this.style = style;
        this.asFrom = asFrom;
        this.names = names;
    }

    /**
     * Names the columns of a select list.
     *
     * @param columns the columns in order
     * @param style how columns of tables are named
     * @param asFrom whether the select is a subquery in a FROM, whose columns all need names
     * @param names makes up names
     * @return one per column
     */
    static List<Named> of(List<? extends Expr<?>> columns, LabelStyle style, boolean asFrom, Names names) {
        SelectLabels labels = new SelectLabels(style, asFrom, names, columns.size());
        List<Named> all = new ArrayList<>(columns.size());
        for (Expr<?> column : columns) {
            all.add(labels.named(column));
        }
        return all;
    }

    /**
     * A column's name.
     *
     * @param name what rows and subqueries call it, a {@link String}, or a {@link Names.Anonymous} or
     *     {@link Names.Composed} that becomes one
     * @param isLabel whether it is written behind AS
     * @param quoting whether it is quoted
     */
    record Named(Object name, boolean isLabel, Quoting quoting) {
        String resolve(Names names) {
            return name instanceof String given ? given : names.label(name);
        }
    }

    private Named named(Expr<?> column) {
        if (column instanceof Label<?> label && label.anonymous()) {
            return anonymous(label, label.name());
        }
        if (column instanceof Label<?> label) {
            taken.putIfAbsent(label.name(), label);
            return new Named(label.name(), true, label.nameQuoting());
        }
        if (column instanceof LiteralColumn<?> literal) {
            return new Named(literal.columnName(), false, Quoting.AS_NEEDED);
        }
        if (column instanceof FunctionField<?> field) {
            return new Named(field.name(), false, Quoting.AS_NEEDED);
        }
        Expr<?> inner = unwrapped(column);
        if (inner instanceof ColumnRef<?> ref && hasNoLabel(column) && !asFrom) {
            return new Named(ref.name(), false, ref.nameQuoting());
        }
        if (inner instanceof ColumnRef<?> ref && !isPrefix(column)) {
            return ofColumn(column, ref);
        }
        if (inner instanceof Label<?> label && !label.anonymous()) {
            return new Named(label.name(), true, label.nameQuoting());
        }
        return anonymous(inner, anonymousBase(inner));
    }

    private Named anonymous(Expr<?> thing, String base) {
        Names.Anonymous name = new Names.Anonymous(thing, base);
        return take(name) ? new Named(name, true, Quoting.AS_NEEDED) : repeated(base);
    }

    /** Takes a made-up name; false when the select list has it already. */
    private boolean take(Names.Anonymous name) {
        if (takenAnonymous == null) {
            takenAnonymous = new HashSet<>();
        }
        return takenAnonymous.add(name);
    }

    private Named ofColumn(Expr<?> column, ColumnRef<?> ref) {
        String own = style == LabelStyle.TABLE_AND_COLUMN ? tableAndColumn(ref) : ref.name();
        boolean plain = column == ref && style != LabelStyle.TABLE_AND_COLUMN && !asFrom;
        Expr<?> other = style == LabelStyle.NONE ? null : taken.putIfAbsent(own, column);
        if (other == null) {
            return style == LabelStyle.TABLE_AND_COLUMN
                    ? new Named(new Names.Composed(own), !plain, composedQuoting(ref))
                    : new Named(own, !plain, ref.nameQuoting());
        }
        Names.Anonymous numbered = new Names.Anonymous(ref, own);
        // A second column of that name is numbered; the same column once more, or a cast of it, counts apart.
        if (column == ref && other != ref && take(numbered)) {
            return new Named(numbered, true, ref.nameQuoting());
        }
        return repeated(own);
    }

    /** A name that nothing can refer to, for what the select list has already. */
    private static Named repeated(String base) {
        return new Named(new Names.Anonymous(new Object(), base + "_"), true, Quoting.AS_NEEDED);
    }

    /** Casts are named after what they convert, and so is a prefix or negation, as far as it has a name of its own. */
    private static Expr<?> unwrapped(Expr<?> column) {
        Expr<?> inner = column;
        while (inner instanceof Cast<?> || inner instanceof TryCast<?> || inner instanceof Coerced<?>) {
            inner = ((Wrapper<?>) inner).operand();
        }
        if (inner instanceof Truth truth && inner == column && truth.value() instanceof ColumnRef<?> ref) {
            return ref;
        }
        return isPrefix(inner) && inner == column && ((Wrapper<?>) inner).operand() instanceof ColumnRef<?> ref
                ? ref
                : inner;
    }

    /** Where booleans are compared with numbers, the comparison is called like the boolean, else it is a prefix at most. */
    private boolean hasNoLabel(Expr<?> column) {
        return isPrefix(column) || column instanceof Truth && names.syntax().has(Feature.NATIVE_BOOLEAN);
    }

    private static boolean isPrefix(Expr<?> column) {
        return column instanceof Negative<?> || column instanceof Distinct<?> || column instanceof BitNot<?>;
    }

    private static String anonymousBase(Expr<?> expression) {
        return expression instanceof FunctionElement<?> function ? function.labelName() : "anon";
    }

    /** What was said of the column counts before what was said of the table. */
    private static Quoting composedQuoting(ColumnRef<?> column) {
        boolean ofTable = column.nameQuoting() == Quoting.AS_NEEDED
                && !column.isFreeStanding()
                && column.from() instanceof Table table
                && table.aliasOf() == null;
        return ofTable ? ((Table) column.from()).nameQuoting() : column.nameQuoting();
    }

    private String tableAndColumn(ColumnRef<?> column) {
        if (column.isFreeStanding()) {
            return column.name();
        }
        if (!(column.from() instanceof Table table)) {
            boolean unnamed = column.from() instanceof Derived derived && derived.name() == null;
            String from = column.from().baseName();
            return (unnamed ? names.alias(column.from(), from) : from) + "_" + column.name();
        }
        boolean anonymousAlias = table.aliasOf() != null && table.aliasName() == null;
        String prefix = anonymousAlias ? names.alias(table, table.baseName()) : table.baseName();
        String schema = table.aliasOf() == null ? table.schema() : null;
        String label = (schema == null ? "" : schema.replace('.', '_') + "_") + prefix + "_" + column.name();
        String free = label;
        for (int i = 1; isColumn(free, table); i++) {
            free = label + "_" + i;
        }
        return free;
    }

    private static boolean isColumn(String name, Table table) {
        for (Column<?> column : table.columns()) {
            if (column.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
