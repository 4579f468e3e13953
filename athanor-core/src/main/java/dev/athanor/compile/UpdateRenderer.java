package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.ColumnRef;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Join;
import dev.athanor.sql.SyntaxExtension;
import dev.athanor.sql.Update;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes UPDATE. */
public final class UpdateRenderer implements Renderer<Update<?>> {
    /** Where a dialect takes further tables. */
    public enum FurtherTables {
        /** Nowhere. */
        NONE,
        /** In a FROM behind SET. */
        FROM,
        /** In a FROM behind SET, and the table that is updated too. */
        FROM_WITH_TARGET,
        /** Beside the table, and their columns can be set too. */
        BESIDE_TARGET
    }

    private final FurtherTables form;

    /**
     * Creates a renderer.
     *
     * @param form where the dialect takes further tables
     */
    public UpdateRenderer(FurtherTables form) {
        this.form = form;
    }

    @Override
    public void render(Update<?> update, SqlWriter out) {
        FromClause target = update.table();
        Table table = DmlTables.leftmost(target, "update");
        List<FromClause> further = DmlTables.further(target, update.from(), update.conditions(), update.values());
        check(target, further, out);
        boolean several = !further.isEmpty() || target instanceof Join;
        List<Target> targets = targets(update, table, out);
        List<Expr<?>> columns = new ArrayList<>();
        targets.forEach(one -> columns.add(one.column()));
        DmlScope dml = new DmlScope(Compiled.Kind.UPDATE, table, columns, false);
        dml.beginRow(targets);
        List<FromClause> all = new ArrayList<>(List.of(target));
        all.addAll(further);
        out.inDml(dml, all, () -> {
            out.sql("UPDATE ").prefixes(update.prefixes());
            if (form == FurtherTables.BESIDE_TARGET) {
                out.list(all, ", ", out::node).hints(update.hints());
            } else {
                FromHints.changed(target, () -> out.node(target), update.hints(), out);
            }
            out.sql(" SET ");
            boolean qualified = several && form == FurtherTables.BESIDE_TARGET;
            out.list(targets, ", ", one -> set(one, qualified, out));
            DmlRenderers.returningWithin(update.returning(), dml, out);
            if (!further.isEmpty() && form == FurtherTables.FROM) {
                out.sql(" FROM ").list(further, ", ", out::node);
            } else if (!further.isEmpty() && form == FurtherTables.FROM_WITH_TARGET) {
                out.sql(" FROM ");
                FromHints.listed(all, update.hints(), out);
            }
            DeleteRenderer.where(update.conditions(), out);
            out.lint("UPDATE", all, update.conditions());
            out.extensions(update.extensions(), SyntaxExtension.Point.AFTER_CRITERIA);
            DmlRenderers.returningBehind(update.returning(), out);
        });
    }

    private static void set(Target target, boolean qualified, SqlWriter out) {
        if (!qualified) {
            target.name(out);
        } else if (target.column() instanceof Column<?> column && column.table().aliasOf() == null) {
            // As upstream, without the schema that the table has where it is listed.
            out.nameOf(column.table()).sql(".").nameOf(column);
        } else {
            out.node(target.column());
        }
        out.sql("=");
        target.value(out);
    }

    private void check(FromClause target, List<FromClause> further, SqlWriter out) {
        if (!further.isEmpty() && form == FurtherTables.NONE) {
            throw out.unsupported(
                    "multiple-table UPDATE, as which " + further.get(0).baseName() + " makes this one",
                    "set a column to a subquery, and put the table into EXISTS or IN");
        }
        if (target instanceof Join && form != FurtherTables.BESIDE_TARGET) {
            throw out.unsupported("UPDATE of a join", "update its first table and put the other one into where(..)");
        }
    }

    private List<Target> targets(Update<?> update, Table table, SqlWriter out) {
        List<String> keys = out.options().columnKeys();
        DmlTables.checkKeys(table, Objects.requireNonNullElse(keys, List.of()));
        List<Target> targets = new ArrayList<>();
        ofOtherTables(update, table, targets, out);
        for (Column<?> column : update.isOrdered() ? inOrder(update, table) : table.columns()) {
            Target target = target(update, column, keys);
            if (target != null) {
                targets.add(target);
            }
        }
        if (targets.isEmpty()) {
            throw new CompileException("update(%s) sets nothing; give it set(..)".formatted(table.name()));
        }
        return targets;
    }

    private static @Nullable Target target(Update<?> update, Column<?> column, @Nullable List<String> keys) {
        Expr<?> value = InsertRows.valueOf(column, update.values());
        if (value != null) {
            return Target.assigned(column, value, column.name()).orGiven(keys);
        } else if (keys == null ? update.values().isEmpty() : keys.contains(column.name())) {
            return new Target(column, InsertRows.parameter(column), column.name(), null);
        } else if (column.clientOnUpdate() != null) {
            return new Target(column, InsertRows.parameter(column), column.name(), column.clientOnUpdate());
        } else if (column.sqlOnUpdate() != null) {
            return new Target(column, column.sqlOnUpdate(), null, null);
        }
        return null;
    }

    /** The table's columns, those first that are set, in the order in which they are. */
    private static Iterable<Column<?>> inOrder(Update<?> update, Table table) {
        Set<Column<?>> columns = new LinkedHashSet<>();
        for (Assignment assignment : update.values()) {
            if (assignment.target() instanceof Column<?> column && column.table() == table) {
                columns.add(column);
            }
        }
        columns.addAll(table.columns());
        return columns;
    }

    /** Parts of columns as they are, and the columns of further tables, where the dialect sets those too. */
    private void ofOtherTables(Update<?> update, Table table, List<Target> targets, SqlWriter out) {
        for (Assignment assignment : update.values()) {
            Expr<?> target = assignment.target();
            if (target instanceof Column<?> column && column.table() != table) {
                if (form != FurtherTables.BESIDE_TARGET) {
                    throw out.unsupported(
                            "UPDATE that sets columns of several tables, such as %s beside those of '%s'"
                                    .formatted(target, table.name()),
                            "update the tables one by one");
                }
                String name = column.table().baseName() + "_" + column.name();
                targets.add(Target.assigned(target, assignment.value(), name));
            } else if (!(target instanceof Column<?>)) {
                if (target instanceof ColumnRef<?>) {
                    throw new CompileException("%s is no column of table '%s'; it has %s"
                            .formatted(target, table.name(), DmlTables.names(table)));
                }
                targets.add(new Target(target, assignment.value(), null, null));
            }
        }
    }
}
