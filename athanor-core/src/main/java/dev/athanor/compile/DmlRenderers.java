package dev.athanor.compile;

import dev.athanor.error.CompileException;
import dev.athanor.schema.Column;
import dev.athanor.schema.Table;
import dev.athanor.sql.Assignment;
import dev.athanor.sql.Bind;
import dev.athanor.sql.Delete;
import dev.athanor.sql.Expr;
import dev.athanor.sql.FromClause;
import dev.athanor.sql.Insert;
import dev.athanor.sql.Label;
import dev.athanor.sql.LabelStyle;
import dev.athanor.sql.Operators;
import dev.athanor.sql.Returning;
import dev.athanor.sql.Selectable;
import dev.athanor.sql.Sql;
import dev.athanor.sql.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes INSERT, UPDATE and DELETE. */
public final class DmlRenderers {
    private DmlRenderers() {}

    static void register(Renderers.Builder renderers) {
        renderers
                .<Insert<?>>on(Insert.class, (insert, out) -> insert(insert, out, "DEFAULT VALUES"))
                .<Update<?>>on(Update.class, DmlRenderers::update)
                .<Delete<?>>on(Delete.class, DmlRenderers::delete)
                .<Returning<?>>on(Returning.class, DmlRenderers::returning);
    }

    /** A column to be written, with its value or the default to be used when execution gives none. */
    private record Target(
            Expr<?> column, Expr<?> value, @Nullable Supplier<?> clientDefault) {}

    /**
     * Writes an INSERT.
     *
     * @param insert the statement
     * @param out where to
     * @param empty what stands for a row without any value
     */
    public static void insert(Insert<?> insert, SqlWriter out, String empty) {
        out.claimResult();
        Table table = table(insert.table(), "insert into");
        List<Target> targets = targets(table, insert.values(), out, true);
        out.sql("INSERT INTO ").node(table);
        if (targets.isEmpty()) {
            out.sql(" ").sql(empty);
        } else {
            out.sql(" (")
                    .list(targets, ", ", target -> name(target.column(), out))
                    .sql(") VALUES (");
            out.unqualified(() -> out.list(targets, ", ", target -> value(target, out)))
                    .sql(")");
        }
        generatedKeys(insert, table, targets, out);
    }

    private static void generatedKeys(Insert<?> insert, Table table, List<Target> targets, SqlWriter out) {
        if (insert.returning() != null) {
            out.node(insert.returning());
            return;
        }
        List<Column<?>> generated = new ArrayList<>();
        for (Column<?> column : table.primaryKeyColumns()) {
            boolean given = targets.stream().anyMatch(target -> target.column() == column);
            if (!given && (column.isAutoincrement() || column.serverDefault() != null)) {
                generated.add(column);
            }
        }
        out.generatedColumns(generated);
    }

    /**
     * Writes an UPDATE.
     *
     * @param update the statement
     * @param out where to
     */
    public static void update(Update<?> update, SqlWriter out) {
        out.claimResult();
        Table table = table(update.table(), "update");
        List<Target> targets = targets(table, update.values(), out, false);
        if (targets.isEmpty()) {
            throw new CompileException("update(%s) sets nothing; give it set(..)".formatted(table.name()));
        }
        out.sql("UPDATE ").node(table).sql(" SET ");
        out.list(targets, ", ", target -> {
            name(target.column(), out);
            out.sql("=");
            value(target, out);
        });
        where(update.conditions(), table, out);
        if (update.returning() != null) {
            out.node(update.returning());
        }
    }

    /**
     * Writes a DELETE.
     *
     * @param delete the statement
     * @param out where to
     */
    public static void delete(Delete<?> delete, SqlWriter out) {
        out.claimResult();
        Table table = table(delete.table(), "delete from");
        out.sql("DELETE FROM ").node(table);
        where(delete.conditions(), table, out);
        if (delete.returning() != null) {
            out.node(delete.returning());
        }
    }

    private static void where(List<dev.athanor.sql.Condition> conditions, Table table, SqlWriter out) {
        if (!conditions.isEmpty()) {
            // Subqueries in the condition correlate to the table.
            out.inScope(
                    new SelectScope(List.of(table), out.scope()),
                    () -> out.sql(" WHERE ").conjunction(conditions));
        }
    }

    private static void returning(Returning<?> returning, SqlWriter out) {
        out.sql(" RETURNING ");
        returnedColumns(returning, out);
    }

    /**
     * Writes the columns of a RETURNING and makes them the statement's result.
     *
     * @param returning the clause
     * @param out where to
     */
    public static void returnedColumns(Returning<?> returning, SqlWriter out) {
        SelectLabels labels = new SelectLabels(LabelStyle.DISAMBIGUATE, false, out.names());
        List<Expr<?>> columns = new ArrayList<>();
        for (Selectable<?> element : returning.selected()) {
            columns.addAll(element.selectedColumns());
        }
        out.list(columns, ", ", column -> {
            SelectLabels.Named named = labels.of(column);
            out.operand(column instanceof Label<?> label ? label.operand() : column, Operators.COMMA);
            if (named.isLabel()) {
                out.sql(" AS ").identifier(named.name());
            }
            out.resultColumn(named.name(), column);
        });
    }

    private static List<Target> targets(Table table, List<Assignment> values, SqlWriter out, boolean inserting) {
        List<String> keys = out.options().columnKeys();
        List<Target> targets = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            Expr<?> value = valueOf(column, values);
            boolean atExecution = keys == null ? values.isEmpty() : keys.contains(column.name());
            Supplier<?> clientDefault = inserting ? column.clientDefault() : null;
            if (value == null && (atExecution || clientDefault != null)) {
                value = Sql.bindParam(column.name(), column.type());
            }
            if (value != null) {
                targets.add(new Target(column, value, clientDefault));
            }
        }
        checkAllFound(table, values, keys);
        return targets;
    }

    private static @Nullable Expr<?> valueOf(Column<?> column, List<Assignment> values) {
        Expr<?> value = null;
        for (Assignment assignment : values) {
            if (assignment.target() == column) {
                value = assignment.value(); // the last one counts, as in a map
            }
        }
        return value;
    }

    private static void checkAllFound(Table table, List<Assignment> values, @Nullable List<String> keys) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        for (Assignment assignment : values) {
            if (!(assignment.target() instanceof Column<?> column) || column.table() != table) {
                throw new CompileException(
                        "%s is no column of table '%s'; it has %s".formatted(assignment.target(), table.name(), names));
            }
        }
        for (String key : Objects.requireNonNullElse(keys, List.<String>of())) {
            if (!names.contains(key)) {
                throw new CompileException(
                        "Table '%s' has no column '%s'; it has %s".formatted(table.name(), key, names));
            }
        }
    }

    private static void name(Expr<?> column, SqlWriter out) {
        out.unqualified(() -> out.node(column));
    }

    private static void value(Target target, SqlWriter out) {
        if (target.value() instanceof Bind<?> bind) {
            out.bind(bind, target.clientDefault());
        } else {
            out.operand(target.value(), Operators.COMMA);
        }
    }

    private static Table table(FromClause clause, String verb) {
        if (clause instanceof Table table && table.aliasOf() == null) {
            return table;
        }
        throw new CompileException("Cannot %s '%s', which is no table".formatted(verb, clause.baseName()));
    }
}
